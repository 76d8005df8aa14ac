package org.dateline.shared;

/** Whether others may carry something of ours. */
public enum Reuse {
    /** Nobody decided: it follows from what the thing is. */
    USUAL,
    ALLOWED,
    FORBIDDEN;

    /** @param usually what follows from what the thing is */
    public boolean allows(boolean usually) {
        return this == USUAL ? usually : this == ALLOWED;
    }
}
