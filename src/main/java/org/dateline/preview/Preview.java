package org.dateline.preview;

import java.time.Instant;
import org.dateline.article.Article;
import org.dateline.article.Revision;
import org.dateline.article.Story;
import org.jspecify.annotations.Nullable;

/**
 * A story looked at.
 *
 * @param revision the revision it shows; null if there is none to show
 * @param story what readers would find; null if they would find nothing at that instant
 * @param at the instant it is looked at
 */
record Preview(
        Article article,
        @Nullable Revision revision,
        @Nullable Story story,
        Instant at) {

    public boolean isVisible() {
        return story != null;
    }

    /** Whether readers see this very revision now. */
    public boolean isOutAt(Instant now) {
        return revision != null
                && article.publication() != null
                && article.publication().isVisibleAt(now)
                && article.publication().revision().number() == revision.number();
    }

    /** Whether this very revision waits for its time. */
    public boolean isScheduled() {
        return revision != null
                && article.scheduled() != null
                && article.scheduled().revision() == revision.number();
    }
}
