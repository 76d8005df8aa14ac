package org.dateline.writing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what is typed until it is filed. Each text belongs to who typed it and to one window; a window that was filled
 * with the text of another takes it over, unless the other goes on: then both are kept. Nobody sees another's text.
 */
@Service
@Transactional
@Retryable(
        includes = {DataIntegrityViolationException.class, ConcurrencyFailureException.class},
        maxRetries = 3,
        delay = 20)
public class UnfiledTexts {

    /** As many as one page can offer sensibly; the rest come up as these are filed or discarded. */
    private static final int OFFERED = 20;

    private static final Duration KEPT = Duration.ofDays(90);

    /** How long a discarded text can be had back, and how long a filed one refuses a late request of its window. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private static final String SELECT =
            "select t.id, t.version, t.article_id, t.window_id, t.sequence, t.body, t.fields, t.saved_at"
                    + " from unfiled_text t where t.username = :username";

    private static final String LIVING = " and t.filed_at is null and t.discarded_at is null";

    private final UnfiledRows rows;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    UnfiledTexts(UnfiledRows rows, JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Keeps what stands in a form now. A request that comes late or twice changes nothing.
     *
     * @return the text as it is kept, null if its window has filed it meanwhile
     */
    public @Nullable UnfiledText keep(String username, Place place, Written written, Typing typing) {
        rows.keep(username, place, written, typing);
        return inWindow(username, place, written.window());
    }

    private @Nullable UnfiledText inWindow(String username, Place place, String window) {
        return jdbc.sql(SELECT + LIVING + " and t.place = :place and t.window_id = :window")
                .param("username", username)
                .param("place", place.key())
                .param("window", window)
                .query(this::read)
                .optional()
                .orElse(null);
    }

    /** All texts of one person for an article, newest first; those too that were typed before it was one. */
    @Transactional(readOnly = true)
    public List<UnfiledText> of(String username, long article) {
        return jdbc.sql(SELECT + LIVING + " and (t.article_id = :article or t.form_token ="
                        + " (select a.form_token from article a where a.id = :article)) order by t.saved_at desc")
                .param("username", username)
                .param("article", article)
                .query(this::read)
                .list();
    }

    /** The newest texts of one person that are to become articles. */
    @Transactional(readOnly = true)
    public List<UnfiledText> ofNew(String username) {
        return jdbc
                .sql(SELECT + LIVING + " and t.article_id is null and not exists"
                        + " (select 1 from article a where a.form_token = t.form_token) order by t.saved_at desc"
                        + " fetch first " + OFFERED + " rows only")
                .param("username", username)
                .query(this::read)
                .list()
                .stream()
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** The newest texts of one person, for whatever article. */
    @Transactional(readOnly = true)
    public List<UnfiledText> all(String username) {
        return jdbc
                .sql(SELECT + LIVING + " order by t.saved_at desc fetch first " + OFFERED + " rows only")
                .param("username", username)
                .query(this::read)
                .list()
                .stream()
                .filter(text -> !text.isBlank())
                .toList();
    }

    /**
     * Keeps a form that was sent and comes back, wrong or in conflict.
     *
     * @return what the page that comes back says of itself
     */
    public Written keepSent(String username, Place place, Written written, Map<String, String> sent) {
        Typing typing = Typing.of(Typing.LAST, sent);
        if (typing.isTooLong()) {
            return new Written("", written.from(), String.valueOf(written.seen()));
        }
        String window = written.window().isEmpty() ? UUID.randomUUID().toString() : written.window();
        Written in = new Written(window, written.from(), written.writtenSeen());
        UnfiledText kept = keep(username, place, in, typing);
        return kept == null ? Written.NOWHERE : new Written("", kept.window(), String.valueOf(kept.version()));
    }

    /** The text of a form has been filed: it is done with, and so is what its window may still send. */
    public void filed(String username, Place place, Written written) {
        if (!written.from().isEmpty()) {
            close(username, place, written.from(), written.seen());
        }
        if (!written.window().isEmpty() && close(username, place, written.window(), -1) == 0) {
            rows.insert(username, place, written, Typing.NOTHING);
            close(username, place, written.window(), -1);
        }
    }

    private int close(String username, Place place, String window, int version) {
        return jdbc.sql("""
                        update unfiled_text set filed_at = :now, body = '', fields = '{}'
                        where username = :username and place = :place and window_id = :window
                          and (:version < 0 or version = :version)""")
                .param("now", now())
                .param("username", username)
                .param("place", place.key())
                .param("window", window)
                .param("version", version)
                .update();
    }

    /** Puts a text aside; it can be had back for a day. */
    public @Nullable UnfiledText discard(String username, long id) {
        return mark(username, id, now());
    }

    public @Nullable UnfiledText restore(String username, long id) {
        return mark(username, id, null);
    }

    private @Nullable UnfiledText mark(String username, long id, @Nullable Timestamp discardedAt) {
        jdbc.sql("update unfiled_text set discarded_at = :at where id = :id and username = :username"
                        + " and filed_at is null")
                .param("at", discardedAt, Types.TIMESTAMP)
                .param("id", id)
                .param("username", username)
                .update();
        return jdbc.sql(SELECT + " and t.id = :id and t.filed_at is null")
                .param("username", username)
                .param("id", id)
                .query(this::read)
                .optional()
                .orElse(null);
    }

    @Scheduled(fixedDelay = 60, initialDelay = 10, timeUnit = TimeUnit.MINUTES)
    void forgetOld() {
        jdbc.sql("delete from unfiled_text where saved_at < :old or filed_at < :done or discarded_at < :done")
                .param("old", Timestamp.from(clock.instant().minus(KEPT)))
                .param("done", Timestamp.from(clock.instant().minus(REMEMBERED)))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private UnfiledText read(ResultSet row, int number) throws SQLException {
        TreeMap<String, String> fields = json.readValue(row.getString("fields"), new TypeReference<>() {});
        fields.put("body", row.getString("body"));
        Instant savedAt = row.getTimestamp("saved_at").toInstant();
        return new UnfiledText(
                row.getLong("id"),
                row.getInt("version"),
                row.getObject("article_id", Long.class),
                row.getString("window_id"),
                row.getLong("sequence"),
                fields,
                savedAt);
    }
}
