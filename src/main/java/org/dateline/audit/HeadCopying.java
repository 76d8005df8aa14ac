package org.dateline.audit;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Copies the end of the chain to a second place whenever it moved: who rewrites the whole log in the database, or cuts its end
 * off, cannot rewrite that.
 */
@Component
@ConditionalOnWebApplication
class HeadCopying {

    private static final Logger log = LoggerFactory.getLogger(HeadCopying.class);

    /**
     * What the audit page says of it.
     *
     * @param failure why the last try failed; null if it did not
     */
    record Standing(
            Path file, @Nullable Copy last, @Nullable String failure) {}

    private final StoredLog stored;
    private final HeadsFile file;
    private final TransactionTemplate committed;
    private final Clock clock;
    private @Nullable Copy last;
    private @Nullable String failure;

    HeadCopying(StoredLog stored, HeadsFile file, PlatformTransactionManager transactions, Clock clock) {
        this.stored = stored;
        this.file = file;
        this.committed = new TransactionTemplate(transactions);
        this.clock = clock;
        try {
            this.last = file.last();
        } catch (IOException e) {
            this.failure = String.valueOf(e.getMessage());
        }
    }

    @Scheduled(
            fixedDelayString = "${dateline.audit.heads-delay:PT20S}",
            initialDelayString = "${dateline.audit.heads-delay:PT20S}")
    @PreDestroy
    synchronized void copyOut() {
        try {
            Head head = head();
            if (head != null
                    && (last == null
                            || last.number() != head.number()
                            || !last.hash().equals(head.hash()))) {
                Copy copy = new Copy(head.number(), head.hash(), clock.instant());
                file.append(copy);
                last = copy;
            }
            failure = null;
        } catch (IOException | RuntimeException e) {
            if (failure == null) {
                log.error("The end of the audit log could not be copied to {}", file.path(), e);
            }
            failure = String.valueOf(e.getMessage());
        }
    }

    synchronized Standing standing() {
        return new Standing(file.path(), last, failure);
    }

    /** In a transaction that may write, at whose end the embedded database has everything on the disk: no copy is ahead of it. */
    private @Nullable Head head() {
        return committed.execute(status -> Optional.ofNullable(stored.head())).orElse(null);
    }
}
