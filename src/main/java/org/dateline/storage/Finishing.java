package org.dateline.storage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** On every node: has listeners follow what they failed to follow, or what a node that died left behind. */
@Component
public class Finishing {

    private static final Logger log = LoggerFactory.getLogger(Finishing.class);

    private static final ResubmissionOptions TOGETHER =
            ResubmissionOptions.defaults().withBatchSize(50);

    private final FailedEventPublications publications;

    Finishing(FailedEventPublications publications) {
        this.publications = publications;
    }

    /** The clock's hand; tests move their own. */
    @Component
    @ConditionalOnBooleanProperty(name = "dateline.scheduling", matchIfMissing = true)
    static class Beat {

        private final Finishing finishing;
        private final Outbox outbox;

        Beat(Finishing finishing, Outbox outbox) {
            this.finishing = finishing;
            this.outbox = outbox;
        }

        @Scheduled(fixedDelay = 1_000, initialDelay = 1_000)
        void beat() {
            quietly(outbox::renew);
            quietly(finishing::finish);
        }

        private static void quietly(Runnable work) {
            try {
                work.run();
            } catch (DataAccessException | TransactionException e) {
                log.warn("The outbox could not be looked through: {}", e.toString());
            }
        }
    }

    /** Hands whatever may be tried again to its listener. */
    public void finish() {
        publications.resubmit(TOGETHER);
    }
}
