package org.dateline.article;

/** Where an article stands with its readers. Kept beside the facts it follows from, so that the desk's lists are one index walk. */
public enum State {
    DRAFT,
    /** Not shown yet, and waiting for its time. */
    SCHEDULED,
    PUBLISHED,
    /** Published, and being worked on since. */
    CHANGED,
    WITHDRAWN,
    /** Shown until a time that has come. */
    EXPIRED,
    /** A duplicate whose address leads to the story that stands for both. */
    MERGED;

    public boolean isLive() {
        return this == PUBLISHED || this == CHANGED;
    }

    /** Whether readers saw it once and do not any more. */
    public boolean isGone() {
        return this == WITHDRAWN || this == EXPIRED || this == MERGED;
    }
}
