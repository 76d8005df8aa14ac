package org.dateline.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The two dates that a revision carries once readers see it. */
record Dates(Instant publishedAt, @Nullable Instant updatedAt) {

    /**
     * Those of a revision that is published over what readers see; also asked before it is.
     *
     * @param from first published then; null keeps the time it has, or means now
     */
    static Dates of(@Nullable Publication before, Revision next, ChangeKind kind, @Nullable Instant from, Instant now) {
        if (before == null) {
            return new Dates(from != null ? from : now, null);
        }
        boolean material = kind.isMaterial() && (before.revision().number() != next.number() || kind.isTold());
        return new Dates(from != null ? from : before.at(), material ? now : before.updatedAt());
    }
}
