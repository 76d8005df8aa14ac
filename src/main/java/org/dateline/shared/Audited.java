package org.dateline.shared;

/** An application event that the audit log keeps, in the very transaction that publishes it. */
public interface Audited {

    /** What was done, by whom; asked once, while the event is published. */
    Deed deed();
}
