package org.dateline.article;

/** The hand that tests move where time would: does what is due. */
public class TestReleasing {

    private final Releasing releasing;

    TestReleasing(Releasing releasing) {
        this.releasing = releasing;
    }

    public void releaseDue() {
        releasing.releaseDue();
    }
}
