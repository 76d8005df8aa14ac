package org.dateline.audit;

/** The end of the chain: the last entry's number and hash. */
record Head(long number, String hash) {

    /** Where the chain begins, before there is an entry. */
    static final Head NONE = new Head(0, "0".repeat(64));
}
