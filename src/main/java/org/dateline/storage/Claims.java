package org.dateline.storage;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is at which row of the outbox. The time in a row is renewed while somebody is at it; one that is too old belongs
 * to a node that died, and the node that moves it first has it.
 */
@Component
class Claims {

    /** Whoever has not been heard of for so long is dead. */
    static final Duration LEASE = Duration.ofSeconds(5);

    /** What fails so often, over about twenty minutes, is left for a person. */
    static final int TRIES = 12;

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final String RUNNING = "status in ('PUBLISHED', 'PROCESSING', 'RESUBMITTED')";

    private static final String FREE = "completion_attempts < " + TRIES + " and (" + RUNNING
            + " and last_resubmission_date < ? or status = 'FAILED' and ("
            + IntStream.range(1, TRIES)
                    .mapToObj(tries -> "completion_attempts = " + tries + " and last_resubmission_date <= ?")
                    .collect(Collectors.joining(" or "))
            + "))";

    /** A row as it stands there. */
    record Row(UUID id, String type, String listener, String event, Instant published, Instant seen, int attempts) {}

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Claims(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How long it rests after so many tries. */
    static Duration delay(int tries) {
        Duration delay = Duration.ofSeconds(1L << Math.min(tries - 1, 20));
        return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
    }

    /** Takes what is free, the longest waiting first: each row goes to one node. */
    @Transactional
    public List<Row> take(long count) {
        Instant now = clock.instant();
        List<Object> free = new ArrayList<>(List.of(Timestamp.from(now.minus(LEASE))));
        IntStream.range(1, TRIES).forEach(tries -> free.add(Timestamp.from(now.minus(delay(tries)))));
        free.add(count);
        return jdbc
                .query(
                        "select * from event_publication where " + FREE
                                + " order by last_resubmission_date fetch first ? rows only for update skip locked",
                        (row, number) -> new Row(
                                row.getObject("id", UUID.class),
                                row.getString("event_type"),
                                row.getString("listener_id"),
                                row.getString("serialized_event"),
                                row.getObject("publication_date", OffsetDateTime.class)
                                        .toInstant(),
                                row.getObject("last_resubmission_date", OffsetDateTime.class)
                                        .toInstant(),
                                row.getInt("completion_attempts") + 1),
                        free.toArray())
                .stream()
                .filter(row -> jdbc.update(
                                "update event_publication set status = 'RESUBMITTED', last_resubmission_date = ?,"
                                        + " completion_attempts = ? where id = ? and last_resubmission_date = ?",
                                Timestamp.from(now),
                                row.attempts,
                                row.id,
                                Timestamp.from(row.seen))
                        == 1)
                .toList();
    }

    /** Whatever ends the process each time is left for a person, too. */
    public void giveUp() {
        jdbc.update(
                "update event_publication set status = 'FAILED' where " + RUNNING
                        + " and completion_attempts >= ? and last_resubmission_date < ?",
                TRIES,
                Timestamp.from(clock.instant().minus(LEASE)));
    }

    /** Says that somebody is at these. */
    public void renew(Collection<UUID> ids) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.batchUpdate(
                "update event_publication set last_resubmission_date = ? where id = ?", ids, 100, (row, id) -> {
                    row.setTimestamp(1, now);
                    row.setObject(2, id);
                });
    }

    /** What is still to be followed of the events of a type in which a number stands under a name. */
    List<Waiting> about(Class<?> type, String name, long value) {
        return jdbc.query(
                "select status, completion_attempts, last_resubmission_date from event_publication"
                        + " where event_type = ? and serialized_event like ?",
                (row, number) -> Waiting.of(
                        row.getString("status"),
                        row.getInt("completion_attempts"),
                        row.getObject("last_resubmission_date", OffsetDateTime.class)
                                .toInstant()),
                type.getName(),
                like(name, value));
    }

    /** Begins again with those that were given up or rest. */
    int tryAgain(Class<?> type, String name, long value) {
        return jdbc.update(
                "update event_publication set completion_attempts = 1, last_resubmission_date = ?"
                        + " where event_type = ? and serialized_event like ? and status = 'FAILED'",
                Timestamp.from(clock.instant().minus(delay(1))),
                type.getName(),
                like(name, value));
    }

    private static String like(String name, long value) {
        return "%\"" + name + "\":" + value + ",%";
    }
}
