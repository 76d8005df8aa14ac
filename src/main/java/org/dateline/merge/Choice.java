package org.dateline.merge;

/** Whose words to take where two edits clash. */
public enum Choice {
    MINE,
    THEIRS,
    BOTH
}
