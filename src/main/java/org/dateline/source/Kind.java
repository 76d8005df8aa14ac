package org.dateline.source;

/** Whose copy a source's stories are. */
public enum Kind {
    /** Written by this newsroom. */
    OWN,
    /** Carried from an agency or another house. */
    WIRE
}
