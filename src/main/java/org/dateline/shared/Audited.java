package org.dateline.shared;

/** An application event that the audit log keeps, in the very transaction that publishes it. */
public interface Audited {

    /** What was done, by whom; asked while the event is published, by each who listens. */
    Deed deed();
}
