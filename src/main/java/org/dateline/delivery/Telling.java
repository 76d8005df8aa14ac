package org.dateline.delivery;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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

    /** In milliseconds. */
    private static final long MOMENT = 50;

    /** Of some hundred bytes each, and of 8 KiB at most. */
    private static final int MOST = 4_096;

    private final Counter counter;
    private final BlockingQueue<BareRequest> sent = new ArrayBlockingQueue<>(MOST);
    private final ScheduledExecutorService hand = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "telling");
        made.setDaemon(true);
        return made;
    });

    Telling(Counter counter) {
        this.counter = counter;
        hand.scheduleWithFixedDelay(this::tell, MOMENT, MOMENT, TimeUnit.MILLISECONDS);
    }

    /** Never waits. */
    void later(BareRequest request) {
        sent.offer(request);
    }

    /** Up to now; when it returns, all were told of. */
    synchronized void tell() {
        List<BareRequest> all = new ArrayList<>();
        sent.drainTo(all);
        for (BareRequest request : all) {
            try {
                counter.tell(request);
            } catch (RuntimeException e) {
                log.warn("Nobody was told that {} was sent.", request.path(), e);
            }
        }
    }

    @PreDestroy
    void close() {
        hand.shutdownNow();
        tell();
    }
}
