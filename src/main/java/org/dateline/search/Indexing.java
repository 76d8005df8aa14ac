package org.dateline.search;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dateline.article.ArticleActed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps this node's index up to date: at once after what is done here, and a moment later after what other nodes do, by
 * looking at the rows. Not by the outbox: there, one node follows for all.
 */
@Component
class Indexing implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);
    private static final long CHECKED_EVERY = TimeUnit.MINUTES.toNanos(5);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);
    private static final long LOOK_AGAIN = 20;

    private final Engine engine;
    private final boolean scheduled;
    /** One follows, one heals: what is asked is kept up to date while the next one is made. */
    private final ExecutorService follower = Executors.newSingleThreadExecutor(work -> new Thread(work, "search"));

    private final ExecutorService healer = Executors.newSingleThreadExecutor(work -> new Thread(work, "search-heal"));
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final AtomicBoolean healing = new AtomicBoolean();
    private volatile boolean started;
    private volatile long healed;

    Indexing(Engine engine, @Value("${dateline.scheduling:true}") boolean scheduled) {
        this.engine = engine;
        this.scheduled = scheduled;
    }

    /**
     * In the background: pages are there before the index is. Whoever hands out requests is told that this node is ready when
     * it can search too, or after a while if a large index has to be made.
     */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void start() throws InterruptedException {
        if (scheduled) {
            started = true;
            heal();
            long begun = System.nanoTime();
            while (healing.get() && !engine.isOpen() && System.nanoTime() - begun < PATIENCE) {
                Thread.sleep(LOOK_AGAIN);
            }
        }
    }

    /** What is done here is found as soon as it is committed. */
    @EventListener
    void acted(ArticleActed acted) {
        if (started && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    wake();
                }
            });
        }
    }

    @Scheduled(fixedDelay = 500)
    void look() {
        if (started) {
            wake();
        }
    }

    private void wake() {
        if (waiting.compareAndSet(false, true)) {
            follower.execute(() -> {
                waiting.set(false);
                try {
                    engine.follow();
                } catch (RuntimeException e) {
                    LOG.warn("The search index could not follow: {}", e.toString());
                }
                if (engine.needsHealing() && System.nanoTime() - healed > CHECKED_EVERY) {
                    heal();
                }
            });
        }
    }

    private void heal() {
        if (healing.compareAndSet(false, true)) {
            healer.execute(() -> {
                try {
                    engine.heal();
                } catch (RuntimeException e) {
                    LOG.error("The search index could not be made", e);
                } finally {
                    healed = System.nanoTime();
                    healing.set(false);
                }
            });
        }
    }

    /** Makes the index anew in the background; asking while it is being made changes nothing. */
    void rebuild() {
        healer.execute(() -> {
            try {
                engine.rebuild(told -> {});
            } catch (RuntimeException e) {
                LOG.error("The search index could not be made anew", e);
            }
        });
    }

    /** Follows here and now what was committed so far. */
    void followNow() {
        engine.follow();
        if (!scheduled && !engine.isComplete()) {
            engine.heal();
        }
    }

    /** Where nobody works by the clock, whoever asks sees to it that there is an up-to-date index to ask. */
    void followUnlessByClock() {
        if (!scheduled) {
            followNow();
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        started = false;
        engine.close();
        follower.shutdown();
        healer.shutdown();
        follower.awaitTermination(10, TimeUnit.SECONDS);
        healer.awaitTermination(10, TimeUnit.SECONDS);
        engine.close();
    }
}
