package org.dateline.front;

/** Somebody else changed the draft, or what is live, since it was looked at: nothing was done. */
final class DraftMoved extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DraftMoved() {
        super("the draft moved on");
    }
}
