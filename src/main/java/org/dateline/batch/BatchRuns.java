package org.dateline.batch;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Works through batches in the background, article by article; one that is cut off goes on when its page is asked to. */
@Component
class BatchRuns {

    private static final Logger log = LoggerFactory.getLogger(BatchRuns.class);

    /** Nobody works on a batch that has not been heard of for so long. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    /** A small batch is done before the page is drawn. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final int AT_ONCE = 20;

    private final BatchDesk desk;
    private final BatchStep step;
    private final Batches batches;
    private final Items items;
    private final Clock clock;
    private final AsyncTaskExecutor executor;
    private final Set<Long> here = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    BatchRuns(
            BatchDesk desk,
            BatchStep step,
            Batches batches,
            Items items,
            Clock clock,
            @Qualifier("applicationTaskExecutor") AsyncTaskExecutor executor) {
        this.desk = desk;
        this.step = step;
        this.batches = batches;
        this.items = items;
        this.clock = clock;
        this.executor = executor;
    }

    /** Work is never cut off in an article: the one in hand is finished, the others wait. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }

    boolean isCutOff(Batch batch) {
        return batch.state().isBusy()
                && !here.contains(batch.id())
                && batch.beatAt().isBefore(clock.instant().minus(SILENCE));
    }

    /** Begins, or goes on with what was cut off, and waits a moment for it; whoever works on it already is not disturbed. */
    void work(long id) {
        if (!here.add(id)) {
            return;
        }
        CountDownLatch done = new CountDownLatch(1);
        executor.execute(() -> {
            try {
                Batch batch = desk.open(id);
                while (batch != null && batch.state().isBusy() && !closing) {
                    workThrough(batch);
                    batch = desk.open(id);
                }
            } finally {
                here.remove(id);
                done.countDown();
            }
        });
        try {
            done.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void workThrough(Batch batch) {
        long id = batch.id();
        boolean undo = batch.state() == Batch.State.UNDOING;
        Outcome from = undo ? Outcome.DONE : Outcome.PENDING;
        int after = 0;
        List<Integer> places = items.places(id, from, after, Limit.of(AT_ONCE));
        while (!places.isEmpty()) {
            for (int place : places) {
                if (closing) {
                    return;
                }
                take(batch, place, undo);
                after = place;
            }
            batches.beat(id, clock.instant());
            places = items.places(id, from, after, Limit.of(AT_ONCE));
        }
        desk.finish(id, batch.state());
    }

    private void take(Batch batch, int place, boolean undo) {
        try {
            if (undo) {
                step.undo(batch, place, String.valueOf(batch.undoneBy()));
            } else {
                step.run(batch, place);
            }
        } catch (RuntimeException e) {
            log.error("Article {} of batch {} could not be changed", place, batch.id(), e);
            step.fail(batch, place, undo ? Outcome.KEPT : Outcome.FAILED);
        }
    }
}
