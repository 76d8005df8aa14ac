package org.dateline.article;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What readers find under several topics at once; each question is one statement, a short walk along an index per topic. */
@Component
@Transactional(readOnly = true)
public class Likeness {

    /** That a story stands under one of the topics. */
    public record Shared(long article, long topic, long section, Instant publishedAt) {}

    private static final String NEWEST = """
            (select l.article_id, l.topic_id, a.published_section_id, l.published_at
            from article_topic l join article a on a.id = l.article_id
            where l.topic_id = ? and a.published_at <= ? and (a.published_until is null or a.published_until > ?)
            order by l.topic_id, l.published_at desc, l.article_id desc fetch first %d rows only)""";

    private static final String SIZE = """
            select cast(? as bigint), count(*) from
              (select 1 as one from article_topic where topic_id = ? fetch first %d rows only) few""";

    private final EntityManager entities;
    private final Clock clock;

    Likeness(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The newest stories under each of these topics. */
    public List<Shared> newest(Collection<Long> topics, int each) {
        if (topics.isEmpty()) {
            return List.of();
        }
        Query query = all(topics, NEWEST.formatted(each));
        Instant now = clock.instant();
        int at = 1;
        for (long topic : topics) {
            query.setParameter(at++, topic).setParameter(at++, now).setParameter(at++, now);
        }
        return rows(query).stream()
                .map(row -> new Shared(number(row[0]), number(row[1]), number(row[2]), instant(row[3])))
                .toList();
    }

    /** How many stories stand under each of these topics, which says how rare it is; nobody counts further than most. */
    public Map<Long, Integer> sizes(Collection<Long> topics, int most) {
        Map<Long, Integer> sizes = new HashMap<>();
        if (topics.isEmpty()) {
            return sizes;
        }
        Query query = all(topics, SIZE.formatted(most));
        int at = 1;
        for (long topic : topics) {
            query.setParameter(at++, topic).setParameter(at++, topic);
        }
        rows(query).forEach(row -> sizes.put(number(row[0]), (int) number(row[1])));
        return sizes;
    }

    private Query all(Collection<Long> topics, String one) {
        return entities.createNativeQuery(String.join(" union all ", Collections.nCopies(topics.size(), one)));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    private static Instant instant(Object column) {
        return column instanceof Instant instant ? instant : ((java.time.OffsetDateTime) column).toInstant();
    }

    @SuppressWarnings("unchecked") // what the statement selects
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
