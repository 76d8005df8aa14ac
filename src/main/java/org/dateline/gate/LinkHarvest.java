package org.dateline.gate;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the links of what was saved since the last time, along the key, without being told of it: so no save is slowed
 * down and none is lost.
 */
@Component
@Transactional
class LinkHarvest {

    private static final int AT_ONCE = 50;

    /**
     * What is saved now may be committed after what is saved a moment later: what was saved in the minutes before a look
     * is read again at the next. No more than that: after an archive came in, they hold a million stories.
     */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private static final Duration CLAIM = Duration.ofMinutes(2);

    private static final String SAVED = """
            select a.id, a.touchedAt, d.body from Article a join a.draft d
            where a.touchedAt >= :at and (a.touchedAt > :at or a.id > :id) order by a.touchedAt, a.id""";

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final KnownLinks links;
    private final Clock clock;

    LinkHarvest(EntityManager entities, JdbcClient jdbc, KnownLinks links, Clock clock) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.links = links;
        this.clock = clock;
    }

    /** Where the reading stands, and when it was taken up. */
    record Place(Instant at, long id, Instant begun) {}

    /** Takes the reading for a while; says from where it goes on, or nothing if another node reads. */
    public List<Place> claim() {
        Instant now = clock.instant();
        int claimed = jdbc.sql("update gate_harvest set claimed_until = :until"
                        + " where id = 1 and (claimed_until is null or claimed_until < :now)")
                .param("until", Timestamp.from(now.plus(CLAIM)))
                .param("now", Timestamp.from(now))
                .update();
        return claimed == 0
                ? List.of()
                : jdbc.sql("select place_at, place_id from gate_harvest where id = 1")
                        .query((row, number) -> from(row.getTimestamp(1).toInstant(), row.getLong(2), now))
                        .list();
    }

    private static Place from(Instant at, long id, Instant now) {
        return at.isAfter(now.minus(OVERLAP)) ? new Place(at.minus(OVERLAP), 0, now) : new Place(at, id, now);
    }

    /** Reads a stretch; says where the next begins, or nothing after the last. */
    public List<Place> read(Place from) {
        List<Tuple> saved = entities.createQuery(SAVED, Tuple.class)
                .setParameter("at", from.at())
                .setParameter("id", from.id())
                .setMaxResults(AT_ONCE)
                .getResultList();
        Set<String> found = new TreeSet<>();
        saved.forEach(row -> found.addAll(Reading.links(row.get(2, String.class))));
        List<String> all = List.copyOf(found);
        for (int at = 0; at < all.size(); at += 500) {
            links.see(all.subList(at, Math.min(all.size(), at + 500)));
        }
        boolean ended = saved.size() < AT_ONCE;
        // At the end it stands where the next must begin, however long ago the last of them was saved.
        Place place = ended ? new Place(from.begun().minus(OVERLAP), 0, from.begun()) : after(saved, from);
        jdbc.sql("update gate_harvest set place_at = :at, place_id = :id, claimed_until = :until where id = 1")
                .param("at", Timestamp.from(place.at()))
                .param("id", place.id())
                .param("until", Timestamp.from(clock.instant().plus(CLAIM)))
                .update();
        return ended ? List.of() : List.of(place);
    }

    private static Place after(List<Tuple> saved, Place from) {
        Tuple last = saved.get(saved.size() - 1);
        return new Place(last.get(1, Instant.class), last.get(0, Long.class), from.begun());
    }

    public void release() {
        jdbc.sql("update gate_harvest set claimed_until = null where id = 1").update();
    }
}
