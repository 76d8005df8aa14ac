package org.dateline.merge;

/** What became of a piece of text from one version to the next. */
public enum Change {
    KEPT,
    ADDED,
    REMOVED,
    /** Kept, with changes inside. */
    EDITED
}
