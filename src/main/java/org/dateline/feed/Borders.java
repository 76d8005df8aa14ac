package org.dateline.feed;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.dateline.article.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Where the parts of the archive begin, each with its oldest story. What was once written stays. */
@Component
class Borders {

    private static final RowMapper<Cursor> PLACE = (row, number) -> new Cursor(
            Cursor.Way.NEWER, row.getObject("from_at", OffsetDateTime.class).toInstant(), row.getLong("from_id"));

    private final JdbcTemplate jdbc;

    Borders(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    boolean has(Cursor place) {
        return !jdbc.query(
                        "select from_at, from_id from feed_border where from_at = ? and from_id = ?",
                        PLACE,
                        Timestamp.from(place.at()),
                        place.id())
                .isEmpty();
    }

    /** The last one before a place and from an instant on. */
    @Nullable
    Cursor last(Instant from, Cursor before) {
        return first(jdbc.query(
                "select from_at, from_id from feed_border where from_at >= ? and from_at <= ?"
                        + " and (from_at < ? or from_id < ?) order by from_at desc, from_id desc fetch first row only",
                PLACE,
                Timestamp.from(from),
                Timestamp.from(before.at()),
                Timestamp.from(before.at()),
                before.id()));
    }

    /** The first one after a place and before an instant. */
    @Nullable
    Cursor next(Cursor after, Instant before) {
        return first(jdbc.query(
                "select from_at, from_id from feed_border where from_at >= ? and (from_at > ? or from_id > ?)"
                        + " and from_at < ? order by from_at, from_id fetch first row only",
                PLACE,
                Timestamp.from(after.at()),
                Timestamp.from(after.at()),
                after.id(),
                Timestamp.from(before)));
    }

    void draw(List<Cursor> places) {
        for (Cursor place : places) {
            if (!has(place)) {
                jdbc.update(
                        "insert into feed_border (from_at, from_id) values (?, ?)",
                        Timestamp.from(place.at()),
                        place.id());
            }
        }
    }

    private static @Nullable Cursor first(List<Cursor> found) {
        return found.isEmpty() ? null : found.get(0);
    }
}
