package org.dateline.feed;

import java.time.Instant;

/** A story that readers of a feed had and must no longer have, and since when. */
public record Removed(long article, Instant at, How how) {

    /** How it left. */
    public enum How {
        WITHDRAWN,
        EXPIRED,
        /** Another story stands for it now. */
        MERGED
    }
}
