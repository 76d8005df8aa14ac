package org.dateline.audit;

import java.util.ArrayList;
import java.util.List;
import org.dateline.shared.Audited;
import org.dateline.shared.Deed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Listens for acts and writes them down with what they change: gathered while a transaction runs, added to the chain as the last
 * thing before its commit, so that an act without its entry does not happen.
 */
@Component
class Recording {

    private static final Logger log = LoggerFactory.getLogger(Recording.class);

    private final Chain chain;
    private final Flushing flushing;
    private final TransactionTemplate own;

    Recording(Chain chain, Flushing flushing, PlatformTransactionManager transactions) {
        this.chain = chain;
        this.flushing = flushing;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    void note(Audited event) {
        Chain.Act act = act(event.deed());
        if (TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            gathered().add(act);
        } else {
            appendAlone(List.of(act));
        }
    }

    private void appendAlone(List<Chain.Act> acts) {
        own.executeWithoutResult(status -> chain.append(acts));
    }

    private Gathered gathered() {
        for (TransactionSynchronization known : TransactionSynchronizationManager.getSynchronizations()) {
            if (known instanceof Gathered gathered && gathered.isOf(this)) {
                return gathered;
            }
        }
        Gathered gathered = new Gathered();
        TransactionSynchronizationManager.registerSynchronization(gathered);
        return gathered;
    }

    /** Nobody is nameless: an act that comes with no name is that of whoever is signed in, else of the system. */
    private static Chain.Act act(Deed deed) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        String by = !deed.by().isBlank() ? deed.by() : signedIn == null ? "system" : signedIn.getName();
        return new Chain.Act(deed, by);
    }

    /** The acts of one transaction. */
    private final class Gathered implements TransactionSynchronization {

        private final List<Chain.Act> waiting = new ArrayList<>();
        private boolean late;

        boolean isOf(Recording recording) {
            return recording == Recording.this;
        }

        /** What is done while others make ready for the commit, after us, is added at once. */
        void add(Chain.Act act) {
            if (late) {
                chain.append(List.of(act));
            } else {
                waiting.add(act);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            flushing.flush();
            chain.append(waiting);
            waiting.clear();
            late = true;
        }

        /** From here on it is too late for this transaction: what still comes waits for its end. */
        @Override
        public void beforeCompletion() {
            late = false;
        }

        /** Only acts of listeners that ran after the commit are still waiting: they get a transaction of their own. */
        @Override
        public void afterCompletion(int status) {
            if (status != STATUS_COMMITTED || waiting.isEmpty()) {
                return;
            }
            try {
                appendAlone(List.copyOf(waiting));
            } catch (RuntimeException e) {
                log.error("{} acts could not be written into the audit log: {}", waiting.size(), waiting, e);
            }
        }
    }
}
