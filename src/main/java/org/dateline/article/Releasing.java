package org.dateline.article;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Asks several times a second whether anything is due, on every node; a row that is claimed by one is left by the
 * others. What nobody did in time, because no node ran, is done in order by the first that does.
 */
@Component
public class Releasing {

    private static final Logger log = LoggerFactory.getLogger(Releasing.class);

    /** So many at a time share one transaction: few enough for others to find something to do as well. */
    private static final int TOGETHER = 10;

    private final ScheduleDesk desk;
    private volatile boolean busy;

    Releasing(ScheduleDesk desk) {
        this.desk = desk;
    }

    /** The clock's hand; tests move their own. */
    @Component
    @ConditionalOnBooleanProperty(name = "dateline.scheduling", matchIfMissing = true)
    static class Beat {

        private final Releasing releasing;

        Beat(Releasing releasing) {
            this.releasing = releasing;
        }

        @Scheduled(fixedDelay = 200, initialDelay = 1_000)
        void beat() {
            releasing.releaseDue();
        }
    }

    /** Whether this node is at it now, so that what can wait a moment should. */
    public boolean isBusy() {
        return busy;
    }

    /** Does everything that is due. */
    public void releaseDue() {
        busy = true;
        try {
            while (desk.carryOutDue(TOGETHER) == TOGETHER) {
                log.debug("More is due");
            }
        } catch (RuntimeException e) {
            log.warn("Not all that is due could be done at once; trying one by one", e);
            desk.due(TOGETHER).forEach(this::releaseAlone);
        } finally {
            busy = false;
        }
    }

    private void releaseAlone(long scheduled) {
        try {
            desk.carryOut(scheduled);
        } catch (TransientDataAccessException | DataAccessResourceFailureException | TransactionException e) {
            // The database is busy or away: that is no fault of the story, which stays due as long as it takes.
            log.warn("What was scheduled under {} has to wait: {}", scheduled, e.toString());
        } catch (RuntimeException e) {
            log.error("What was scheduled under {} could not be done: {}", scheduled, e.toString());
            desk.failed(scheduled, String.valueOf(e.getMessage()));
        }
    }
}
