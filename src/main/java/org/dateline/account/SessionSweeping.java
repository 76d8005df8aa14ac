package org.dateline.account;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes sessions away whose time is over, by key and some at a time: what one node is at, the others leave alone. */
@Component
@ConditionalOnWebApplication
class SessionSweeping {

    private static final int AT_ONCE = 500;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    SessionSweeping(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        while (sweepSome() == AT_ONCE) {
            // there may be more
        }
    }

    /** By this machine's clock, as sessions are. */
    private int sweepSome() {
        Integer swept = transaction.execute(status -> {
            List<String> over = jdbc.queryForList(
                    "select primary_id from account_session where expiry_time < ? order by expiry_time"
                            + " fetch first " + AT_ONCE + " rows only for update skip locked",
                    String.class,
                    Instant.now().toEpochMilli());
            over.forEach(id -> jdbc.update("delete from account_session where primary_id = ?", id));
            return over.size();
        });
        return swept == null ? 0 : swept;
    }
}
