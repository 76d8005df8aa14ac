package org.dateline.search;

/**
 * How far an index that is being made has come.
 *
 * @param done articles that are in it
 * @param total articles there were when it was begun
 */
public record Progress(long done, long total) {

    static final Progress NONE = new Progress(0, 0);

    /** In whole per cent, never 100 before its time. */
    public int percent() {
        return total == 0 ? 0 : (int) Math.min(99, done * 100 / total);
    }
}
