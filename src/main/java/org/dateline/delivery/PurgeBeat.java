package org.dateline.delivery;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dateline.shared.Audited;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;

/**
 * The clock's hand for purging, rung as soon as something was done here. One thread reads the log; each cache has one of
 * its own, so that none waits for another that does not answer.
 */
final class PurgeBeat implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PurgeBeat.class);

    /** While something waits to be told again. */
    private static final long SOON_MILLIS = 200;

    /** For what another node leaves behind, and what time does. */
    private static final long SELDOM_MILLIS = 1_000;

    private static final long THINNING_NANOS = TimeUnit.HOURS.toNanos(1);

    private final Purging purging;
    private final BlockingQueue<Boolean> bell = new LinkedBlockingQueue<>(1);
    private final Map<String, AtomicBoolean> busy = new ConcurrentHashMap<>();
    private volatile @Nullable ExecutorService hands;
    private boolean told;
    private long thinned = System.nanoTime();

    PurgeBeat(Purging purging) {
        this.purging = purging;
    }

    /** Rings once what was done is there for all to see. */
    @EventListener
    void hear(Audited event) {
        AfterCommit.run(() -> bell.offer(true));
    }

    private void run(ExecutorService threads) {
        boolean waiting = true;
        while (!threads.isShutdown()) {
            try {
                bell.poll(waiting ? SOON_MILLIS : SELDOM_MILLIS, TimeUnit.MILLISECONDS);
                waiting = look(threads);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Said once for each time that the database is away, not for each look. */
    private boolean look(ExecutorService threads) {
        try {
            boolean waiting = purging.follow();
            if (waiting) {
                purging.endPoints().forEach(endPoint -> tell(endPoint, threads));
            }
            if (System.nanoTime() - thinned > THINNING_NANOS) {
                thinned = System.nanoTime();
                purging.thin();
            }
            told = false;
            return waiting;
        } catch (RuntimeException e) {
            if (!told && !threads.isShutdown()) {
                log.warn("What caches are to forget cannot be read; they are told later: {}", e.toString());
            }
            told = true;
            return false;
        }
    }

    private void tell(String endPoint, ExecutorService threads) {
        AtomicBoolean mine = busy.computeIfAbsent(endPoint, name -> new AtomicBoolean());
        if (mine.compareAndSet(false, true)) {
            threads.execute(() -> {
                try {
                    purging.tell(endPoint);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (RuntimeException e) {
                    log.warn("What the cache {} is to forget cannot be read: {}", endPoint, e.toString());
                } finally {
                    mine.set(false);
                }
            });
        }
    }

    @Override
    public void start() {
        ExecutorService threads = Executors.newCachedThreadPool(work -> {
            Thread made = new Thread(work, "purging");
            made.setDaemon(true);
            return made;
        });
        threads.execute(() -> run(threads));
        hands = threads;
    }

    /** Nothing is cut off: what is under way ends by itself, and the database may not be left in the middle of a write. */
    @Override
    public void stop() {
        ExecutorService threads = hands;
        if (threads != null) {
            threads.shutdown();
            bell.offer(true);
            try {
                if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
                    log.info("A cache is still being told as the portal stops; what is left is told later.");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        hands = null;
    }

    @Override
    public boolean isRunning() {
        return hands != null;
    }
}
