package org.dateline.article;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.dateline.source.Source;
import org.dateline.topic.Topic;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The names that readers find stories under now: what has none, or only such as are still to come, is not among them. */
@Component
@Transactional(readOnly = true)
public class PublishedNames {

    /** Behind every letter. */
    private static final String LAST = "\uFFFD";

    private final EntityManager entities;
    private final Clock clock;

    PublishedNames(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Dozens at most, so they are read whole. */
    public List<Source> sources() {
        return entities.createQuery("""
                        select s from Source s
                        where exists (select 1 from Article a where a.publication.source = s and %s)
                        order by s.name, s.id""".formatted(PublishedArticles.VISIBLE), Source.class)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** Topics in the order of the alphabet, from behind a place on; one that was merged is none any more. */
    public List<Topic> topics(String key, long id, int count) {
        return entities.createQuery("""
                        select t from Topic t
                        where t.nameKey >= :key and (t.nameKey > :key or t.id > :id) and t.mergedInto is null
                          and exists (select 1 from TopicListing l join l.article a where l.topic = t and %s)
                        order by t.nameKey, t.id""".formatted(PublishedArticles.VISIBLE), Topic.class)
                .setParameter("now", clock.instant())
                .setParameter("key", key)
                .setParameter("id", id)
                .setMaxResults(count)
                .getResultList();
    }

    /** Those of these addresses that are topics with stories. */
    public List<Topic> topics(Collection<String> slugs) {
        return slugs.isEmpty()
                ? List.of()
                : entities.createQuery("""
                        select t from Topic t
                        where t.slug in :slugs and t.mergedInto is null
                          and exists (select 1 from TopicListing l join l.article a where l.topic = t and %s)
                        order by t.nameKey, t.id""".formatted(PublishedArticles.VISIBLE), Topic.class)
                        .setParameter("now", clock.instant())
                        .setParameter("slugs", slugs)
                        .getResultList();
    }

    /**
     * Stories one of whose addresses began so once, whether or not readers see them now.
     *
     * @param most of so many texts at most
     */
    public List<Long> addressed(String beginning, int most) {
        return entities.createQuery(
                        "select r.article.id from Revision r where r.slug >= :from and r.slug < :until"
                                + " order by r.slug, r.id",
                        Long.class)
                .setParameter("from", beginning)
                .setParameter("until", beginning + LAST)
                .setMaxResults(most)
                .getResultList();
    }
}
