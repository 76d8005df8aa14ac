package org.dateline.storage;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Puts each committed change on the disk before the editor who made it gets an answer. */
final class Checkpointing implements TransactionExecutionListener {

    private final EmbeddedDatabase database;

    Checkpointing(EmbeddedDatabase database) {
        this.database = database;
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null && !transaction.isReadOnly()) {
            database.checkpoint();
        }
    }
}
