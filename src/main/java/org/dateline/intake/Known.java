package org.dateline.intake;

import java.time.Instant;
import org.dateline.article.State;
import org.jspecify.annotations.Nullable;

/**
 * An article that a uri already stands for.
 *
 * @param revision the one that came in last; 0 if the article did not come in but is our own
 * @param newest the newest revision; another than {@code revision} was filed by an editor
 * @param digest of what came in last
 * @param version when that was made, if it said so
 */
record Known(
        long article,
        int revision,
        int newest,
        String digest,
        @Nullable Instant version,
        State state) {

    boolean isEdited() {
        return newest != revision;
    }
}
