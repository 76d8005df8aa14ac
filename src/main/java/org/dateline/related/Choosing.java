package org.dateline.related;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.dateline.storage.InTurn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what editors choose. Every list stays; the one with the highest number counts. Readers see a new one at once: it is
 * furniture of the page, not text of the story, so it makes no revision and moves no date.
 */
@Service
@InTurn
class Choosing {

    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Choosing(EntityManager entities, ApplicationEventPublisher events, Clock clock) {
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    /** What counts now; in one statement. */
    @Transactional(readOnly = true)
    public Chosen of(long article) {
        List<Object[]> rows = rows(entities.createNativeQuery("""
                        select l.number, l.kept_at, l.kept_by, c.related_id
                        from related_list l left join related_choice c on c.list_id = l.id
                        where l.article_id = :article
                          and l.number = (select max(n.number) from related_list n where n.article_id = :article)
                        order by c.rank""").setParameter("article", article));
        if (rows.isEmpty()) {
            return Chosen.NEVER;
        }
        Object[] first = rows.get(0);
        return new Chosen(
                ((Number) first[0]).intValue(),
                rows.stream()
                        .map(row -> row[3])
                        .filter(Objects::nonNull)
                        .map(id -> ((Number) id).longValue())
                        .toList(),
                instant(first[1]),
                String.valueOf(first[2]));
    }

    /**
     * Lets these stories stand under another; the same again changes nothing.
     *
     * @param base the number of the list that whoever chose was looking at
     * @return what somebody else chose meanwhile, and nothing is kept; null if it was kept
     */
    public @Nullable Chosen choose(long article, int base, List<Long> stories, String by) {
        Chosen now = of(article);
        if (now.stories().equals(stories)) {
            return null;
        }
        if (now.number() != base) {
            return now;
        }
        entities.createNativeQuery(
                        "insert into related_list (article_id, number, kept_at, kept_by) values (?, ?, ?, ?)")
                .setParameter(1, article)
                .setParameter(2, base + 1)
                .setParameter(3, clock.instant())
                .setParameter(4, by)
                .executeUpdate();
        for (int i = 0; i < stories.size(); i++) {
            entities.createNativeQuery("""
                            insert into related_choice (list_id, rank, related_id)
                            select id, ?, ? from related_list where article_id = ? and number = ?""")
                    .setParameter(1, i)
                    .setParameter(2, stories.get(i))
                    .setParameter(3, article)
                    .setParameter(4, base + 1)
                    .executeUpdate();
        }
        events.publishEvent(new RelatedChosen(article, base + 1, stories, by));
        return null;
    }

    private static Instant instant(Object column) {
        return column instanceof Instant instant
                ? instant
                : column instanceof Timestamp time ? time.toInstant() : ((OffsetDateTime) column).toInstant();
    }

    @SuppressWarnings("unchecked") // what the statement selects
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
