package org.dateline.gate;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The links that are due to be asked for: claimed by one node, and what came of it. */
@Component
@Transactional
class LinkRows {

    static final Duration WEEK = Duration.ofDays(7);
    static final Duration DAY = Duration.ofDays(1);
    static final Duration AGAIN = Duration.ofMinutes(10);

    /** Links that no copy was saved with for so long are not asked for, and forgotten after as long again. */
    private static final Duration KEPT = Duration.ofDays(60);

    private static final Duration CLAIM = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Clock clock;

    LinkRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A claimed link.
     *
     * @param failures in a row
     * @param failedAt the first of them
     */
    record Due(
            String hash, String url, int failures, @Nullable Instant failedAt, boolean dead, Timestamp dueAt) {}

    /** Takes links that are due, so that no other node asks for them meanwhile. */
    public List<Due> claim(int most) {
        Timestamp now = at(Duration.ZERO);
        return jdbc
                .sql("""
                        select url_hash, url, failures, failed_at, dead, due_at from gate_link
                        where due_at <= :now and (claimed_until is null or claimed_until < :now) and seen_at > :kept
                        order by due_at, url_hash limit :most""")
                .param("now", now)
                .param("kept", at(KEPT.negated()))
                .param("most", most)
                .query((row, number) -> new Due(
                        row.getString("url_hash"),
                        row.getString("url"),
                        row.getInt("failures"),
                        row.getTimestamp("failed_at") == null
                                ? null
                                : row.getTimestamp("failed_at").toInstant(),
                        row.getBoolean("dead"),
                        row.getTimestamp("due_at")))
                .list()
                .stream()
                .filter(due -> claim(due, now))
                .toList();
    }

    private boolean claim(Due due, Timestamp now) {
        return jdbc.sql("update gate_link set claimed_until = :until where url_hash = :hash and due_at = :due"
                                + " and (claimed_until is null or claimed_until < :now)")
                        .param("until", at(CLAIM))
                        .param("hash", due.hash())
                        .param("due", due.dueAt())
                        .param("now", now)
                        .update()
                == 1;
    }

    /** Some links that answered when last asked, for whoever doubts the own network. */
    @Transactional(readOnly = true)
    public List<String> answering(int most) {
        return jdbc.sql("select url from gate_link where checked_at is not null and failures = 0 and status > 0"
                        + " order by checked_at desc limit :most")
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** Notes what came of asking: a 404 or 410 is dead at once, silence and errors are on the second time, later. */
    public void note(Due due, Answer answer) {
        switch (answer.outcome()) {
            case ALIVE, REFUSED -> store(due, answer, 0, null, false, WEEK);
            case GONE -> store(due, answer, due.failures() + 1, clock.instant(), true, DAY);
            case FAILED, UNREACHED -> fail(due, answer);
        }
    }

    private void fail(Due due, Answer answer) {
        Instant first = due.failedAt() == null ? clock.instant() : due.failedAt();
        boolean twice = due.failures() > 0 && !first.plus(AGAIN).isAfter(clock.instant());
        boolean dead = due.dead() || twice;
        store(due, answer, due.failures() + 1, first, dead, dead ? DAY : AGAIN);
    }

    private void store(Due due, Answer answer, int failures, @Nullable Instant failedAt, boolean dead, Duration next) {
        jdbc.sql("""
                        update gate_link set checked_at = :now, due_at = :due, claimed_until = null, status = :status,
                          failures = :failures, failed_at = :failed, dead = :dead where url_hash = :hash""")
                .param("now", at(Duration.ZERO))
                .param("due", at(next))
                .param("status", answer.status())
                .param("failures", failures)
                .param("failed", failedAt == null ? null : Timestamp.from(failedAt), Types.TIMESTAMP)
                .param("dead", dead)
                .param("hash", due.hash())
                .update();
    }

    /** Puts a link off without counting anything against it. */
    public void postpone(Due due) {
        jdbc.sql("update gate_link set due_at = :due, claimed_until = null where url_hash = :hash")
                .param("due", at(AGAIN))
                .param("hash", due.hash())
                .update();
    }

    public void forgetOld() {
        jdbc.sql("delete from gate_link where seen_at < :old")
                .param("old", at(KEPT.multipliedBy(-2)))
                .update();
    }

    private Timestamp at(Duration later) {
        return Timestamp.from(clock.instant().plus(later));
    }
}
