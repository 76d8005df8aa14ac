package org.dateline.storage;

/** A reason not to start, with the one thing to do about it. */
public final class StorageRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    StorageRefusal(String reason, String action) {
        super(reason);
        this.action = action;
    }

    StorageRefusal(String reason, String action, Throwable cause) {
        super(reason, cause);
        this.action = action;
    }

    public String action() {
        return action;
    }
}
