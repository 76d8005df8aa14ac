package org.dateline.delivery;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.article.TurnedArticles;
import org.dateline.audit.FollowedLog;
import org.dateline.shared.MadeOf;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Says which of the copies that a node finds at its start are still true, until the portal is there to keep them so: what was
 * done since they were put down stands in the log, and what time did in the stories' own times. Whoever asks has both looked at
 * again if the last look is a quarter of a second old. What cannot be known counts as not true.
 */
final class CatchingUp implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(CatchingUp.class);

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final int LINES = 500;

    /** Who was away for longer has nothing true, as far as can be known in the time of a start. */
    private static final int MOST_LINES = 5_000;

    private static final int MOST_TURNED = 200;

    private final Way database;
    private final CopyFolder.AsOf asOf;
    private final Clock clock;
    private final Map<String, Long> changed = new HashMap<>();
    private @Nullable Connection connection;
    private long number;
    private long allChanged;
    private int lines;
    private boolean lost;
    private Instant looked = Instant.MIN;

    /** How to come to the database. */
    @FunctionalInterface
    interface Way {
        Connection connect() throws SQLException;
    }

    CatchingUp(Way database, CopyFolder.AsOf asOf, Clock clock) {
        this.database = database;
        this.asOf = asOf;
        this.clock = clock;
        this.number = asOf.number();
    }

    /** Whether they are of this archive, and so some of them may be true. If not, it is of no use any more. */
    synchronized boolean isOfThisLog() {
        look();
        if (lost) {
            close();
        }
        return !lost;
    }

    /** By the clock that says what time did. */
    Instant now() {
        return clock.instant();
    }

    /** Whether nothing that a copy shows has changed since it was begun. */
    synchronized boolean isStill(DiskCopy copy) {
        look();
        return !lost
                && copy.number() >= allChanged
                && copy.page().tags().stream().noneMatch(tag -> changed.getOrDefault(tag, 0L) > copy.number());
    }

    private void look() {
        Instant now = clock.instant();
        if (lost || now.isBefore(looked.plus(LOOK)) && !now.isBefore(looked)) {
            return;
        }
        try {
            read(now);
            looked = now;
        } catch (SQLException | DataAccessException e) {
            log.warn("Which copies are still true cannot be read: {}. None is served.", e.getMessage());
            lost = true;
        }
    }

    private void read(Instant now) throws SQLException {
        boolean first = connection == null;
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection(), true));
        FollowedLog entries = FollowedLog.over(jdbc);
        if (first && !isSame(entries)) {
            log.info("The copies on the disk are of another archive, or nobody knows of which.");
            lost = true;
            return;
        }
        List<FollowedLog.Done> done;
        do {
            done = entries.after(number, LINES);
            done.forEach(this::hear);
            lost |= lines > MOST_LINES;
        } while (done.size() == LINES && !lost);
        Set<Long> turned = new TurnedArticles(jdbc).between(asOf.at(), now, MOST_TURNED);
        lost |= turned.size() >= MOST_TURNED;
        turned.forEach(article -> change(article, Long.MAX_VALUE));
    }

    private Connection connection() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = database.connect();
            connection = open;
        }
        return open;
    }

    private boolean isSame(FollowedLog entries) {
        if (asOf.number() == 0) {
            return true;
        }
        List<FollowedLog.Done> line = entries.after(asOf.number() - 1, 1);
        return !line.isEmpty()
                && line.get(0).number() == asOf.number()
                && line.get(0).hash().equals(asOf.hash());
    }

    private void hear(FollowedLog.Done line) {
        Changes changes = Changes.by(line.act(), line.object());
        lines++;
        number = line.number();
        if (changes.everything()) {
            allChanged = number;
        }
        changes.tags().forEach(tag -> changed.put(tag, line.number()));
        if (changes.article() > 0) {
            change(changes.article(), number);
        }
    }

    /** Into which lists it came is not asked: none is served until the portal has made it. */
    private void change(long article, long number) {
        changed.merge(MadeOf.article(article), number, Math::max);
        changed.merge(MadeOf.ANY_LIST, number, Math::max);
    }

    @Override
    public synchronized void close() {
        lost = true;
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            log.debug("The connection was broken already", e);
        }
    }
}
