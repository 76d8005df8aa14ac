package org.dateline.intake;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** A line that says how far a run is, how fast it goes, and how long it still takes. */
final class Progress {

    private static final int WIDTH = 30;

    private final PrintStream out;
    private final long length;
    private final long from;
    private final boolean live;
    private final LongSupplier nanos;
    private final long begun;
    private long told;
    private boolean open;

    /**
     * @param length of the file in bytes; -1 if nobody knows
     * @param from where the run begins in it
     * @param live whether a line can be written over, as on a screen; else there is a new one from time to time
     */
    Progress(PrintStream out, long length, long from, boolean live, LongSupplier nanos) {
        this.out = out;
        this.length = length;
        this.from = from;
        this.live = live;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
        this.told = begun;
    }

    void at(long bytes, long pieces) {
        long now = nanos.getAsLong();
        if (now - told >= Duration.ofMillis(live ? 500 : 10_000).toNanos()) {
            told = now;
            out.print((live ? "\r" : "") + line(bytes, pieces, now) + (live ? "\u001B[K" : System.lineSeparator()));
            out.flush();
            open = live;
        }
    }

    /** Leaves the line as it is. */
    void end() {
        if (open) {
            out.println();
        }
    }

    /** How long it took so far. */
    Duration time() {
        return Duration.ofNanos(nanos.getAsLong() - begun);
    }

    String line(long bytes, long pieces, long now) {
        double seconds = Math.max(0.001, (now - begun) / 1e9);
        String speed = "%,d items, %,d/s".formatted(pieces, Math.round(pieces / seconds));
        if (length <= 0) {
            return speed;
        }
        double part = Math.min(1, (double) bytes / length);
        long done = Math.max(1, bytes - from);
        long rest = Math.round(seconds * Math.max(0, length - bytes) / done);
        int full = (int) (part * WIDTH);
        return "[%s%s] %3d %%  %s, %s left"
                .formatted("#".repeat(full), ".".repeat(WIDTH - full), (int) (part * 100), speed, clock(rest));
    }

    static String clock(long seconds) {
        return seconds < 3_600
                ? "%d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(seconds / 3_600, seconds / 60 % 60, seconds % 60);
    }
}
