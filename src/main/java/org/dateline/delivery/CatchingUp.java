package org.dateline.delivery;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dateline.article.TurnedArticles;
import org.dateline.audit.FollowedLog;
import org.dateline.shared.MadeOf;
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
    /** Who was away for longer has nothing true, as far as can be known in the time of a start. */
    private static final int MOST_ENTRIES = 5_000;

    private static final int MOST_TURNED = 200;

    private final Connection connection;
    private final CopyFolder.AsOf asOf;
    private final Clock clock;
    private final FollowedLog entries;
    private final TurnedArticles articles;
    private final Map<String, Long> changed = new HashMap<>();
    private long number;
    private long allChanged;
    private boolean lost;
    private Instant looked = Instant.MIN;

    /**
     * @param connection to the database; closed with this
     * @param clock the database's
     */
    CatchingUp(Connection connection, CopyFolder.AsOf asOf, Clock clock) {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.connection = connection;
        this.asOf = asOf;
        this.clock = clock;
        this.entries = FollowedLog.over(jdbc);
        this.articles = new TurnedArticles(jdbc);
        this.number = asOf.number();
    }

    /** Over a connection of its own, and by the server's clock. */
    static CatchingUp by(ServerDatabase database, CopyFolder.AsOf asOf) throws SQLException {
        Connection connection = database.connect();
        try {
            return new CatchingUp(connection, asOf, ServerDatabase.clock(connection));
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
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
            lost = looked.equals(Instant.MIN) && !isWithinReach();
            if (!lost) {
                read(now);
            }
            looked = now;
        } catch (DataAccessException e) {
            log.warn("Which copies are still true cannot be read: {}. None is served.", e.getMessage());
            lost = true;
        }
    }

    private boolean isWithinReach() {
        if (!entries.hash(asOf.number()).equals(asOf.hash())) {
            log.info("The copies on the disk are of another archive, or nobody knows of which.");
            return false;
        }
        return entries.hash(asOf.number() + MOST_ENTRIES + 1).isEmpty();
    }

    private void read(Instant now) {
        number = entries.each(number, this::hear);
        Set<Long> turned = articles.between(asOf.at(), now, MOST_TURNED);
        turned.forEach(article -> change(article, Long.MAX_VALUE));
        lost = number > asOf.number() + MOST_ENTRIES || turned.size() >= MOST_TURNED;
    }

    private void hear(FollowedLog.Done line) {
        Changes changes = Changes.by(line.act(), line.object());
        if (changes.everything()) {
            allChanged = line.number();
        }
        changes.tags().forEach(tag -> changed.put(tag, line.number()));
        if (changes.article() > 0) {
            change(changes.article(), line.number());
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
            connection.close();
        } catch (SQLException e) {
            log.debug("The connection was broken already", e);
        }
    }
}
