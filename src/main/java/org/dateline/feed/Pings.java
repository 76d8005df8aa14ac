package org.dateline.feed;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.dateline.storage.InTurn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Of which feeds a hub is to be told that they have moved: one row for each, however often it has. */
@Component
@InTurn
class Pings {

    /** A feed that moves now is likely to move again: so long its hub is spared. */
    static final Duration CALM = Duration.ofSeconds(3);

    /** Whoever took one has so long to tell the hub before another may. */
    private static final Duration TAKEN = Duration.ofMinutes(5);

    /** A feed of which a hub is to be told. */
    record Ping(String stem, long moves, int tries) {}

    private final JdbcTemplate jdbc;

    Pings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Always in the same order, so that two of us never wait for each other. */
    public void ask(Collection<String> stems, Instant now) {
        stems.stream().distinct().sorted().forEach(stem -> ask(stem, now));
    }

    private void ask(String stem, Instant now) {
        if (jdbc.update("update feed_ping set moves = moves + 1 where stem = ?", stem) == 0) {
            jdbc.update(
                    "insert into feed_ping (stem, moves, tries, due_at) values (?, 1, 0, ?)",
                    stem,
                    Timestamp.from(now.plus(CALM)));
        }
    }

    /** Takes what is due, for this node alone. */
    public List<Ping> take(Instant now, int count) {
        List<Ping> due = jdbc.query(
                "select stem, moves, tries from feed_ping where due_at <= ? order by due_at, stem fetch first ? rows only",
                (row, number) -> new Ping(row.getString("stem"), row.getLong("moves"), row.getInt("tries")),
                Timestamp.from(now),
                count);
        return due.stream()
                .filter(ping -> jdbc.update(
                                "update feed_ping set due_at = ?, tries = tries + 1 where stem = ? and due_at <= ?",
                                Timestamp.from(now.plus(TAKEN)),
                                ping.stem,
                                Timestamp.from(now))
                        == 1)
                .toList();
    }

    /** The hub knows; unless the feed has moved again meanwhile, that is all. */
    public void told(Ping ping, Instant now) {
        if (jdbc.update("delete from feed_ping where stem = ? and moves = ?", ping.stem, ping.moves) == 0) {
            jdbc.update(
                    "update feed_ping set tries = 0, due_at = ? where stem = ?",
                    Timestamp.from(now.plus(CALM)),
                    ping.stem);
        }
    }

    /** The hub does not answer: it is asked again later. */
    public void later(Ping ping, Instant then) {
        jdbc.update("update feed_ping set due_at = ? where stem = ?", Timestamp.from(then), ping.stem);
    }

    public void giveUp(Ping ping) {
        jdbc.update("delete from feed_ping where stem = ?", ping.stem);
    }
}
