package org.dateline.gate;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;

/** Works through trials in the background; one that a node left behind is taken up by any other. */
@Component
class TrialRuns {

    private static final Logger log = LoggerFactory.getLogger(TrialRuns.class);

    /** A small archive is looked through before the page is drawn. */
    private static final long PATIENCE_MILLIS = 2_000;

    private final Trials trials;
    private final TrialStep step;
    private final AsyncTaskExecutor executor;
    private volatile boolean closing;

    TrialRuns(Trials trials, TrialStep step, @Qualifier("applicationTaskExecutor") AsyncTaskExecutor executor) {
        this.trials = trials;
        this.step = step;
        this.executor = executor;
    }

    /** Work is never cut off in a stretch: the one in hand is finished, the others wait. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }

    /** Begins a trial and waits a moment for it. */
    void begin(long id) {
        CountDownLatch done = new CountDownLatch(1);
        executor.execute(() -> {
            try {
                work(id);
            } finally {
                done.countDown();
            }
        });
        try {
            done.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes up what nobody works on. */
    void takeUp() {
        trials.abandoned().forEach(this::work);
    }

    /** Works a trial to its end, unless another does, or takes it over. */
    void work(long id) {
        String worker = UUID.randomUUID().toString();
        if (!trials.claim(id, worker)) {
            return;
        }
        try {
            boolean more = true;
            while (more && !closing) {
                more = step.run(id, worker);
            }
        } catch (RuntimeException e) {
            log.error("Trial {} of a rule stopped; it is taken up again", id, e);
        }
    }
}
