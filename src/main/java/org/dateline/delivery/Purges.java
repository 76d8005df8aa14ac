package org.dateline.delivery;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.storage.InTurn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What caches are still to be told, and how far the log was read for them. */
@Component
@InTurn
class Purges {

    /** Whoever took some has so long to tell them before another node may. */
    private static final Duration TAKEN = Duration.ofSeconds(15);

    /** How far the log has been read, and up to when; nobody has begun where the number is negative. */
    record Mark(long number, Instant looked) {}

    /**
     * A tag that is to be purged.
     *
     * @param told how often that has been said since it was asked for last
     * @param asks how often it was asked for
     */
    record Purge(String tag, boolean hard, int told, long asks, int tries) {}

    private final JdbcTemplate jdbc;

    Purges(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The mark, for this transaction alone; null while another has it. */
    public @Nullable Mark mark() {
        return jdbc
                .query(
                        "select log_number, looked_at from delivery_mark where id = 1 for update skip locked",
                        (row, index) -> new Mark(
                                row.getLong("log_number"),
                                row.getObject("looked_at", OffsetDateTime.class).toInstant()))
                .stream()
                .findFirst()
                .orElse(null);
    }

    public void move(Mark mark) {
        jdbc.update(
                "update delivery_mark set log_number = ?, looked_at = ? where id = 1",
                mark.number,
                Timestamp.from(mark.looked));
    }

    /**
     * Asks for tags to be purged at once, everywhere.
     *
     * @param tags with whether no copy may be left
     */
    public void ask(Collection<String> endPoints, Map<String, Boolean> tags, Instant now) {
        for (String endPoint : endPoints) {
            // In the same order as whoever takes them, so that two of us never wait for each other.
            new TreeMap<>(tags).forEach((tag, hard) -> ask(endPoint, tag, hard, Timestamp.from(now)));
        }
    }

    private void ask(String endPoint, String tag, boolean hard, Timestamp now) {
        int known = jdbc.update(
                "update delivery_purge set asked_at = case when told = 0 then asked_at else ? end, told = 0,"
                        + " asks = asks + 1, due_at = ?" + (hard ? ", hard = true" : "")
                        + " where end_point = ? and tag = ?",
                now,
                now,
                endPoint,
                tag);
        if (known == 0) {
            jdbc.update(
                    "insert into delivery_purge (end_point, tag, hard, told, asks, tries, asked_at, due_at)"
                            + " values (?, ?, ?, 0, 1, 0, ?, ?)",
                    endPoint,
                    tag,
                    hard,
                    now,
                    now);
        }
    }

    /** Takes what is due, for this node alone. */
    public List<Purge> take(String endPoint, Instant now, int count) {
        List<Purge> due = jdbc.query(
                "select tag, hard, told, asks, tries from delivery_purge where end_point = ? and due_at <= ?"
                        + " order by tag fetch first ? rows only for update skip locked",
                (row, number) -> new Purge(
                        row.getString("tag"),
                        row.getBoolean("hard"),
                        row.getInt("told"),
                        row.getLong("asks"),
                        row.getInt("tries")),
                endPoint,
                Timestamp.from(now),
                count);
        due.forEach(purge -> jdbc.update(
                "update delivery_purge set due_at = ? where end_point = ? and tag = ?",
                Timestamp.from(now.plus(TAKEN)),
                endPoint,
                purge.tag));
        return due;
    }

    /**
     * They were told: once more after a pause, or for good. What was asked for again meanwhile is due as it was asked.
     *
     * @param pauses one for each time that is to follow the first
     */
    public void told(String endPoint, List<Purge> purges, List<Duration> pauses, Instant now) {
        for (Purge purge : purges) {
            if (purge.told >= pauses.size()) {
                jdbc.update(
                        "delete from delivery_purge where end_point = ? and tag = ? and asks = ?",
                        endPoint,
                        purge.tag,
                        purge.asks);
            } else {
                jdbc.update(
                        "update delivery_purge set told = told + 1, tries = 0, due_at = ?"
                                + " where end_point = ? and tag = ? and asks = ?",
                        Timestamp.from(now.plus(pauses.get(purge.told))),
                        endPoint,
                        purge.tag,
                        purge.asks);
            }
        }
    }

    /** It does not take them: all that is due there waits, these as well. */
    public void later(String endPoint, Instant now, Instant then) {
        jdbc.update(
                "update delivery_purge set tries = tries + 1, due_at = ? where end_point = ? and due_at <= ?",
                Timestamp.from(then),
                endPoint,
                Timestamp.from(now.plus(TAKEN)));
    }

    public boolean isAnyWaiting() {
        return !jdbc.queryForList("select tag from delivery_purge fetch first 1 rows only", String.class)
                .isEmpty();
    }

    /** Whether some cache did not take one of these, or has not been told since an instant. */
    public boolean isUntold(List<String> tags, Instant before) {
        return tags.stream()
                .anyMatch(tag -> !jdbc.queryForList(
                                "select tag from delivery_purge where tag = ? and told = 0 and (tries > 0 or asked_at <= ?)",
                                String.class,
                                tag,
                                Timestamp.from(before))
                        .isEmpty());
    }

    /** Removes what has been waiting since before an instant; says how many. */
    public int giveUp(Instant before) {
        return jdbc.update("delete from delivery_purge where told = 0 and asked_at < ?", Timestamp.from(before));
    }
}
