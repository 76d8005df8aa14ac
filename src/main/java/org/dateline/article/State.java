package org.dateline.article;

/** Where an article stands at the desk. Kept beside the facts it follows from, so that the desk's lists are one index walk. */
public enum State {
    DRAFT,
    PUBLISHED,
    /** Published, and being worked on since. */
    CHANGED,
    WITHDRAWN
}
