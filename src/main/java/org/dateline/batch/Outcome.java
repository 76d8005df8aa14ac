package org.dateline.batch;

/** What has become of an article in a batch. */
enum Outcome {
    /** There was nothing to do from the start. */
    NONE,
    PENDING,
    LEFT_OUT,
    DONE,
    /** Somebody changed, published or withdrew it after the preview: it was not touched. */
    MOVED,
    FAILED,
    UNDONE,
    /** What was changed again since stays; the rest is as before. */
    PARTLY,
    /** All of it was changed again since. */
    KEPT
}
