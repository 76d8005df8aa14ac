package org.dateline.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing. A subject (an account, a known device of it, an address) has some free failures and then waits
 * ever longer before its next guess is looked at, at most 15 minutes: under 20 guesses an hour on one account. The count
 * is raised in the database before the password is looked at, so that parallel guesses cannot share one count.
 */
@Component
class SignInThrottle {

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofHours(2);

    /** Long past, and not "now": somebody at the same moment may have read the clock a little earlier. */
    private static final Instant NOT_BLOCKED = Instant.EPOCH;

    /** How often to look again when others try at the same moment. */
    private static final int RACES = 20;

    private record Count(int failures, Instant blockedUntil) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInThrottle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts one more try of this subject; false if it must still wait, and then the try is not to be looked at. */
    boolean admit(String subject, int free) {
        for (int race = 0; race < RACES; race++) {
            Instant now = clock.instant();
            Count count = count(subject);
            if (count != null && count.blockedUntil().isAfter(now)) {
                return false;
            }
            if (count == null ? begin(subject, now) : raise(subject, count.failures(), free, now)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Count count(String subject) {
        return jdbc.sql("select failures, blocked_until from sign_in_throttle where subject = :subject")
                .param("subject", subject)
                .query((row, number) ->
                        new Count(row.getInt(1), row.getTimestamp(2).toInstant()))
                .optional()
                .orElse(null);
    }

    private boolean raise(String subject, int failures, int free, Instant now) {
        return jdbc.sql("""
                        update sign_in_throttle
                        set failures = :next, last_tried_at = :now, blocked_until = :until
                        where subject = :subject and failures = :failures""")
                        .param("next", failures + 1)
                        .param("now", Timestamp.from(now))
                        .param("until", Timestamp.from(blockedUntil(now, failures + 1 - free)))
                        .param("subject", subject)
                        .param("failures", failures)
                        .update()
                == 1;
    }

    private boolean begin(String subject, Instant now) {
        try {
            jdbc.sql("""
                            insert into sign_in_throttle (subject, failures, last_tried_at, blocked_until)
                            values (:subject, 1, :now, :until)""")
                    .param("subject", subject)
                    .param("now", Timestamp.from(now))
                    .param("until", Timestamp.from(NOT_BLOCKED))
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false; // somebody else was first to begin
        }
    }

    private static Instant blockedUntil(Instant now, int beyondFree) {
        if (beyondFree <= 0) {
            return NOT_BLOCKED;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(beyondFree, 12));
        return now.plus(doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled);
    }

    void forget(String subject) {
        jdbc.sql("delete from sign_in_throttle where subject = :subject")
                .param("subject", subject)
                .update();
    }

    @Scheduled(fixedDelay = 10, initialDelay = 10, timeUnit = TimeUnit.MINUTES)
    void forgetOld() {
        jdbc.sql("delete from sign_in_throttle where last_tried_at < :old and blocked_until < :now")
                .param("old", Timestamp.from(clock.instant().minus(FORGOTTEN)))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
