package org.dateline.article;

/** How much an update changes what a reader knows. */
public enum ChangeKind {
    /** A typo: listed in the history, but never moves the "Updated" date. */
    MINOR,
    UPDATE,
    /** What was said was right and could be misread; readers are told. */
    CLARIFICATION,
    /** What was said was wrong; readers are told. */
    CORRECTION;

    public boolean isMaterial() {
        return this != MINOR;
    }

    /** Whether its note is for readers, and printed on the story. */
    public boolean isTold() {
        return this == CLARIFICATION || this == CORRECTION;
    }
}
