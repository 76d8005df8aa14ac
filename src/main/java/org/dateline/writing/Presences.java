package org.dateline.writing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has which article open. Locks nothing; it lives in the database, so it holds across nodes. */
@Service
@Transactional
@Retryable(
        includes = {DataIntegrityViolationException.class, ConcurrencyFailureException.class},
        maxRetries = 3,
        delay = 20)
public class Presences {

    /** Three missed heartbeats. */
    private static final Duration ALIVE = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    Presences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes that a window is open; nothing happens for an article that does not exist. */
    void beat(long article, String window, String username, boolean idle, boolean unfiled) {
        int known = jdbc.sql("""
                        update presence set seen_at = :now, idle = :idle, unfiled = :unfiled
                        where article_id = :article and window_id = :window and username = :username""")
                .param("now", Timestamp.from(clock.instant()))
                .param("idle", idle)
                .param("unfiled", unfiled)
                .param("article", article)
                .param("window", window)
                .param("username", username)
                .update();
        if (known == 0) {
            enter(article, window, username, idle, unfiled);
        }
    }

    /** A window name that is another's stays another's. */
    private void enter(long article, String window, String username, boolean idle, boolean unfiled) {
        jdbc.sql("""
                        insert into presence (article_id, window_id, username, since, seen_at, idle, unfiled)
                        select a.id, :window, :username, :now, :now, :idle, :unfiled from article a
                        where a.id = :article and not exists
                          (select 1 from presence p where p.article_id = a.id and p.window_id = :window)""")
                .param("window", window)
                .param("username", username)
                .param("now", Timestamp.from(clock.instant()))
                .param("idle", idle)
                .param("unfiled", unfiled)
                .param("article", article)
                .update();
    }

    void leave(long article, String window, String username) {
        jdbc.sql("delete from presence where article_id = :article and window_id = :window and username = :username")
                .param("article", article)
                .param("window", window)
                .param("username", username)
                .update();
    }

    /** Null if there is no such article. */
    @Transactional(readOnly = true)
    public @Nullable Company in(long article) {
        List<Company> rows = jdbc.sql("""
                        select r.number, r.created_by, r.created_at,
                          p.article_id, p.window_id, p.username, p.since, p.idle, p.unfiled
                        from article a join revision r on r.id = a.draft_revision_id
                          left join presence p on p.article_id = a.id and p.seen_at > :alive
                        where a.id = :article order by p.since, p.window_id""")
                .param("alive", alive())
                .param("article", article)
                .query((row, number) -> new Company(
                        row.getInt("number"),
                        row.getString("created_by"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getString("window_id") == null ? List.of() : List.of(read(row, number))))
                .list();
        if (rows.isEmpty()) {
            return null;
        }
        Company first = rows.get(0);
        List<Present> all = rows.stream().flatMap(row -> row.present().stream()).toList();
        return new Company(first.revision(), first.filedBy(), first.filedAt(), all);
    }

    /** The names of who has which of these articles open. */
    @Transactional(readOnly = true)
    public Map<Long, TreeSet<String>> among(Collection<Long> articles) {
        if (articles.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select article_id, window_id, username, since, idle, unfiled from presence"
                        + " where article_id in (:articles) and seen_at > :alive")
                .param("alive", alive())
                .param("articles", articles)
                .query(Presences::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Present::article,
                        Collectors.mapping(Present::username, Collectors.toCollection(TreeSet::new))));
    }

    @Scheduled(fixedDelay = 10, initialDelay = 10, timeUnit = TimeUnit.MINUTES)
    void forgetGone() {
        jdbc.sql("delete from presence where seen_at < :alive")
                .param("alive", alive())
                .update();
    }

    private Timestamp alive() {
        return Timestamp.from(clock.instant().minus(ALIVE));
    }

    private static Present read(ResultSet row, int number) throws SQLException {
        return new Present(
                row.getLong("article_id"),
                row.getString("window_id"),
                row.getString("username"),
                row.getTimestamp("since").toInstant(),
                row.getBoolean("idle"),
                row.getBoolean("unfiled"));
    }
}
