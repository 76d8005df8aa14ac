package org.dateline.search;

import java.io.PrintStream;
import java.time.Duration;

/** A bar that grows in one line of the console, and says how fast. */
final class Bar {

    private static final int WIDTH = 40;

    private final PrintStream out;
    private final long begun = System.nanoTime();
    private int shown = -1;
    private Progress last = Progress.NONE;

    Bar(PrintStream out) {
        this.out = out;
    }

    /** Only where it looks otherwise than before; may be called by several hands. */
    synchronized void show(Progress progress) {
        last = progress.done() >= last.done() ? progress : last;
        if (last.percent() != shown) {
            shown = last.percent();
            draw();
        }
    }

    synchronized void end() {
        shown = 100;
        draw();
        out.println();
    }

    private void draw() {
        int full = shown * WIDTH / 100;
        double seconds =
                Math.max(0.001, Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0);
        out.print("\r[%s%s] %3d %%  %,d of %,d articles, %,.0f/s"
                .formatted(
                        "#".repeat(full),
                        " ".repeat(WIDTH - full),
                        shown,
                        last.done(),
                        last.total(),
                        last.done() / seconds));
        out.flush();
    }
}
