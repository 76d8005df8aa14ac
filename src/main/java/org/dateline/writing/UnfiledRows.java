package org.dateline.writing;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Finds the row of {@link UnfiledTexts} that a window writes to: its own, the one it was filled from, or a new one. */
@Component
class UnfiledRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    UnfiledRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void keep(String username, Place place, Written written, Typing typing) {
        if (!update(username, place, written, typing)
                && !exists(username, place, written.window())
                && !takeOver(username, place, written, typing)) {
            insert(username, place, written, typing);
        }
    }

    private boolean update(String username, Place place, Written written, Typing typing) {
        return change(username, place, written.window(), typing, "")
                        .param("window", written.window())
                        .update()
                == 1;
    }

    private boolean takeOver(String username, Place place, Written written, Typing typing) {
        return !written.from().isEmpty()
                && change(username, place, written.window(), typing, " and (:seen < 0 or version = :seen)")
                                .param("window", written.from())
                                .param("seen", written.seen())
                                .update()
                        == 1;
    }

    private JdbcClient.StatementSpec change(
            String username, Place place, String next, Typing typing, String condition) {
        return jdbc.sql("""
                        update unfiled_text set version = version + 1, window_id = :next, sequence = :sequence,
                          body = :body, fields = :fields, saved_at = :now, discarded_at = null
                        where username = :username and place = :place and window_id = :window and filed_at is null
                          and (window_id <> :next or sequence < :sequence)""" + condition)
                .param("next", next)
                .param("sequence", typing.sequence())
                .param("body", typing.body())
                .param("fields", json.writeValueAsString(typing.others()))
                .param("now", Timestamp.from(clock.instant()))
                .param("username", username)
                .param("place", place.key());
    }

    void insert(String username, Place place, Written written, Typing typing) {
        if (place.article() != null && !isArticle(place.article())) {
            throw new NoSuchArticle(place.article());
        }
        jdbc.sql("""
                        insert into unfiled_text (version, username, place, window_id, article_id, form_token, sequence,
                          body, fields, saved_at)
                        values (1, :username, :place, :window, :article, :token, :sequence, :body, :fields, :now)""")
                .param("username", username)
                .param("place", place.key())
                .param("window", written.window())
                .param("article", place.article())
                .param("token", place.formToken())
                .param("sequence", typing.sequence())
                .param("body", typing.body())
                .param("fields", json.writeValueAsString(typing.others()))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private boolean exists(String username, Place place, String window) {
        return jdbc.sql("select count(*) from unfiled_text"
                                + " where username = :username and place = :place and window_id = :window")
                        .param("username", username)
                        .param("place", place.key())
                        .param("window", window)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private boolean isArticle(long id) {
        return jdbc.sql("select count(*) from article where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
