package org.dateline.delivery;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Runs something once what was done is there for all to see: after the transaction, or at once where there is none. */
final class AfterCommit {

    private AfterCommit() {}

    /** Not after a transaction that came to nothing; but where nobody knows what became of it, to be sure. */
    static void run(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_ROLLED_BACK) {
                    work.run();
                }
            }
        });
    }
}
