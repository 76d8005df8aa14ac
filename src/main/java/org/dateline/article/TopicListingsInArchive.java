package org.dateline.article;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.topic.TopicListings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves the listings of whole topics, each in one statement however many stories there are. */
@Component
@Transactional
class TopicListingsInArchive implements TopicListings {

    private final EntityManager entities;

    TopicListingsInArchive(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, Long> count(Collection<Long> topics) {
        return entities.createQuery("""
                        select l.topic.id, count(*) from TopicListing l
                        where l.topic.id in :topics group by l.topic.id""", Tuple.class).setParameter("topics", topics).getResultList().stream()
                .collect(Collectors.toMap(row -> row.get(0, Long.class), row -> row.get(1, Long.class)));
    }

    @Override
    @Transactional(readOnly = true)
    public long countShared(long one, long other) {
        return entities.createQuery("""
                        select count(*) from TopicListing l where l.topic.id = :one and exists
                          (select 1 from TopicListing o where o.article = l.article and o.topic.id = :other)""", Long.class)
                .setParameter("one", one)
                .setParameter("other", other)
                .getSingleResult();
    }

    @Override
    public void move(long from, long to) {
        run("""
                insert into article_topic (article_id, topic_id, published_at)
                select l.article_id, cast(:to as bigint), l.published_at from article_topic l
                where l.topic_id = :from and not exists
                  (select 1 from article_topic o where o.article_id = l.article_id and o.topic_id = :to)""", Map.of("from", from, "to", to));
        run("delete from article_topic where topic_id = :from", Map.of("from", from));
    }

    @Override
    public void moveBack(long topic, Collection<Long> restored, long from, Collection<Long> remaining) {
        run("""
                insert into article_topic (article_id, topic_id, published_at)
                select l.article_id, cast(:topic as bigint), l.published_at from article_topic l
                  join article a on a.id = l.article_id
                where l.topic_id = :from and exists
                  (select 1 from revision_topic t
                   where t.revision_id = a.published_revision_id and t.topic_id in (:restored))""", Map.of("topic", topic, "from", from, "restored", restored));
        run("""
                delete from article_topic where topic_id = :from and article_id in
                  (select l.article_id from article_topic l join article a on a.id = l.article_id
                   where l.topic_id = :topic and not exists
                     (select 1 from revision_topic t
                      where t.revision_id = a.published_revision_id and t.topic_id in (:remaining)))""", Map.of("topic", topic, "from", from, "remaining", remaining));
    }

    private void run(String sql, Map<String, Object> values) {
        entities.flush();
        var statement = entities.createNativeQuery(sql);
        values.forEach(statement::setParameter);
        statement.executeUpdate();
    }
}
