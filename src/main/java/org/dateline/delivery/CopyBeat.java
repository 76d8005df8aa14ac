package org.dateline.delivery;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Has copies made on a thread of its own, which takes a quarter of one processor at most unless it is urgent. */
final class CopyBeat implements SmartLifecycle, Runnable {

    private static final Logger log = LoggerFactory.getLogger(CopyBeat.class);

    private static final Duration IDLE = Duration.ofMillis(250);
    private static final int SHARE = 3;

    private final Copying copying;
    private final Copies copies;
    private final Outage outage;
    private volatile @Nullable Thread thread;
    private @Nullable String told;

    CopyBeat(Copying copying, Copies copies, Outage outage) {
        this.copying = copying;
        this.copies = copies;
        this.outage = outage;
    }

    @Override
    public void run() {
        try {
            while (thread == Thread.currentThread()) {
                long begun = System.nanoTime();
                boolean urgent = copies.isUrgent();
                if (outage.isAway() || !step()) {
                    copies.await(IDLE);
                } else if (!urgent) {
                    Thread.sleep(Duration.ofNanos((System.nanoTime() - begun) * SHARE)
                            .plusMillis(1)
                            .toMillis());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Said once for each reason, not for each try. */
    private boolean step() throws InterruptedException {
        try {
            boolean did = copying.step();
            told = null;
            return did;
        } catch (IOException | RuntimeException e) {
            if (!e.toString().equals(told) && !outage.isAway()) {
                log.warn("Copies of pages cannot be made just now: {}", e.toString());
            }
            told = e.toString();
            return false;
        }
    }

    @Override
    public void start() {
        Thread made = new Thread(this, "copies");
        made.setDaemon(true);
        made.setPriority(Thread.MIN_PRIORITY);
        thread = made;
        made.start();
    }

    /** The step that is under way ends by itself; it holds nothing that others wait for. */
    @Override
    public void stop() {
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
