package org.dateline.delivery;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells of pages a moment after they were sent, many at once: whoever looks on may take their time, which the thread that
 * sends has not got. Where more is sent than they can look at, they are not told of all.
 */
@Component
class Telling {

    private static final Logger log = LoggerFactory.getLogger(Telling.class);

    /** In milliseconds: what waits must not live so long that the collector takes it for something that stays. */
    private static final long MOMENT = 10;

    /** Of some hundred bytes each, and of 8 KiB at most. */
    private static final int MOST = 1_024;

    private final Counter counter;
    private final BlockingQueue<BareRequest> sent = new ArrayBlockingQueue<>(MOST);
    private volatile boolean asleep;
    private final Thread hand = new Thread(this::goOn, "telling");

    Telling(Counter counter) {
        this.counter = counter;
        hand.setDaemon(true);
        hand.start();
    }

    /** Never waits. */
    void later(BareRequest request) {
        if (sent.offer(request) && asleep) {
            asleep = false;
            LockSupport.unpark(hand);
        }
    }

    /** Sleeps as long as nobody reads. */
    private void goOn() {
        try {
            while (true) {
                awaitReaders();
                Thread.sleep(MOMENT);
                tell();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReaders() {
        asleep = true;
        if (sent.isEmpty()) {
            LockSupport.park(this);
        }
        asleep = false;
    }

    /** Up to now; when it returns, all were told of. */
    synchronized void tell() {
        List<BareRequest> all = new ArrayList<>();
        sent.drainTo(all);
        all.forEach(this::tellOf);
    }

    private void tellOf(BareRequest request) {
        try {
            counter.tell(request);
        } catch (RuntimeException e) {
            log.warn("Nobody was told that {} was sent.", request.path(), e);
        }
    }

    @PreDestroy
    void close() {
        hand.interrupt();
        tell();
    }
}
