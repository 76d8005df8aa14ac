package org.dateline.policy;

/** What a story is that needs somebody's approval, or what is to be done with it. */
public enum Occasion {
    OWN_COPY,
    WIRE_COPY,
    /** Marked urgent: fast and dangerous. */
    URGENT,
    /** Withdrawn once, and about to come back. */
    REINSTATEMENT
}
