package org.dateline.output;

import java.time.Instant;
import org.dateline.article.Article;
import org.dateline.article.Copy;
import org.dateline.article.Publication;
import org.dateline.article.State;

/**
 * Where a story stands at an instant by the desk's own records: what outputs are held against. Later acts than the one
 * that is followed count, too.
 *
 * @param story what a page or list that has the story must say
 * @param notice whether its page must say in its place that it was taken back
 * @param copy what it says, or said when it was last written, with all it is filed under
 */
public record Stand(OutputState story, boolean notice, Copy copy) {

    static Stand of(Article article, Instant now) {
        Publication publication = article.publication();
        boolean notice = article.state() == State.WITHDRAWN || article.state() == State.EXPIRED;
        if (publication == null || !publication.isVisibleAt(now)) {
            return new Stand(OutputState.ABSENT, notice, article.draft().copy());
        }
        Copy copy = publication.revision().copy();
        Instant updated = publication.updatedAt() == null ? publication.at() : publication.updatedAt();
        int revision = publication.revision().number();
        return new Stand(new OutputState(OutputState.What.SHOWN, revision, copy.headline(), updated), false, copy);
    }

    public boolean isShown() {
        return story.what() == OutputState.What.SHOWN;
    }
}
