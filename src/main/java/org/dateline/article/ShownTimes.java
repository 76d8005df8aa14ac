package org.dateline.article;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What time alone does to what readers see: a story's instant comes, or its end, and nobody acts. */
@Component
public class ShownTimes {

    private final EntityManager entities;
    private final Schedules schedules;
    private final Clock clock;

    ShownTimes(EntityManager entities, Schedules schedules, Clock clock) {
        this.entities = entities;
        this.schedules = schedules;
        this.clock = clock;
    }

    /** When something is due to come into sight, change or go out of it next; null if nothing is. */
    @Transactional(readOnly = true)
    public @Nullable Instant nextTurn() {
        return schedules.next();
    }

    /** The last instant up to now at which a story came into sight or went out of it by itself; the epoch if none did. */
    @Transactional(readOnly = true)
    public Instant lastTurn() {
        return Stream.of(last("a.publication.at"), last("a.publication.until"))
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private Instant last(String time) {
        return entities.createQuery(
                        "select %1$s from Article a where %1$s <= :now order by %1$s desc, a.id desc".formatted(time),
                        Instant.class)
                .setParameter("now", clock.instant())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(Instant.EPOCH);
    }
}
