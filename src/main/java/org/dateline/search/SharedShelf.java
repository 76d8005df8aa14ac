package org.dateline.search;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Indexes on a server that all nodes ask, each with a number in its name; a row of the database says which one is asked, how
 * far it has followed, and until when somebody is at the next one.
 */
final class SharedShelf implements Shelf {

    private static final Duration LEASE = Duration.ofMinutes(2);

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final String prefix;
    private final Map<String, Object> settings;

    SharedShelf(JdbcTemplate jdbc, Clock clock, SearchProperties properties) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.prefix = properties.prefix();
        this.settings = OpenSearchSettings.of(properties);
    }

    @Override
    public @Nullable Volume open() {
        long generation = generation();
        return generation == 0 ? null : volume(generation);
    }

    /** 0 if there is none that this release can read. */
    private long generation() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select case when made_as = ? then generation else 0 end from search_shared",
                Long.class,
                Index.SCHEMA));
    }

    private SharedVolume volume(long generation) {
        return new SharedVolume(jdbc, generation, new Index(settings, prefix + "-" + generation));
    }

    @Override
    public @Nullable Volume begin() {
        Timestamp now = Timestamp.from(clock.instant());
        Timestamp until = Timestamp.from(clock.instant().plus(LEASE));
        int mine = jdbc.update(
                "update search_shared set building_until = ?, begun = begun + 1"
                        + " where building_until is null or building_until < ?",
                until,
                now);
        if (mine == 0) {
            return null;
        }
        long next = Objects.requireNonNull(jdbc.queryForObject("select begun from search_shared", Long.class));
        return volume(next);
    }

    @Override
    public void renew() {
        jdbc.update(
                "update search_shared set building_until = ? where building_until is not null",
                Timestamp.from(clock.instant().plus(LEASE)));
    }

    /** The one that was asked stays until the next time: nodes that have not looked yet still ask it. */
    @Override
    public void promote(Volume next) {
        SharedVolume volume = (SharedVolume) next;
        Position position = volume.position();
        long before = Objects.requireNonNull(jdbc.queryForObject("select generation from search_shared", Long.class));
        for (long old = volume.generation() - 1; old > 0 && old > volume.generation() - 5; old--) {
            if (old != before) {
                volume.drop(prefix + "-" + old);
            }
        }
        volume.close();
        jdbc.update(
                "update search_shared set generation = ?, made_as = ?, touched_at = ?, article_id = ?, building_until = null",
                volume.generation(),
                Index.SCHEMA,
                Timestamp.from(position.touchedAt()),
                position.article());
    }

    @Override
    public void discard(Volume next) {
        SharedVolume volume = (SharedVolume) next;
        volume.drop(prefix + "-" + volume.generation());
        volume.close();
        jdbc.update("update search_shared set building_until = null");
    }

    @Override
    public boolean isReplaced(Volume current) {
        long generation = generation();
        return generation != 0 && generation != ((SharedVolume) current).generation();
    }

    @Override
    public void tidy() {
        // done when the next one takes its place
    }

    @Override
    public void retire(Volume replaced) {
        replaced.close();
    }

    static Position position(JdbcTemplate jdbc) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select touched_at, article_id from search_shared",
                (row, number) ->
                        new Position(row.getObject(1, OffsetDateTime.class).toInstant(), row.getLong(2))));
    }
}
