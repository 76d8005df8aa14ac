package org.dateline.article;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.dateline.shared.Slug;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which lists of stories there are for search engines and for copies: those in which readers find one now, as even the name of a topic
 * may tell of what is still under embargo.
 */
@Component
@Transactional(readOnly = true)
public class IndexedLists {

    private final EntityManager entities;
    private final Clock clock;

    IndexedLists(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The paths of at most so many sections' pages. */
    public List<String> sections(int most) {
        return paths("/sections/", shown("Section n", "Article a where a.publication.section = n"), most);
    }

    /** The paths of at most so many sources' pages. */
    public List<String> sources(int most) {
        return paths("/sources/", shown("Source n", "Article a where a.publication.source = n"), most);
    }

    /** The paths of at most so many editors' pages. */
    public List<String> editors(int most) {
        return paths("/editors/", shown("Editor n", "Article a where a.publication.editor = n"), most);
    }

    /** The paths of the pages of at most so many topics with numbers from one up to another that is not among them. */
    public List<String> topics(long from, long until, int most) {
        TypedQuery<String> query = shown(
                        "Topic n",
                        "TopicListing l join l.article a where n.id >= :from and n.id < :until and l.topic = n")
                .setParameter("from", from)
                .setParameter("until", until);
        return paths("/topics/", query, most);
    }

    /** The paths of the pages of all topics of some stories. */
    public List<String> topicsOf(Collection<Long> articles) {
        return paths(
                "/topics/",
                entities.createQuery(
                                "select distinct n.slug from TopicListing l join l.topic n join l.article a"
                                        + " where a.id in :articles and " + PublishedArticles.VISIBLE,
                                String.class)
                        .setParameter("articles", articles)
                        .setParameter("now", clock.instant()),
                Integer.MAX_VALUE);
    }

    /** The highest number of a topic; 0 if there is none. */
    public long lastTopic() {
        return entities.createQuery("select coalesce(max(t.id), 0) from Topic t", Long.class)
                .getSingleResult();
    }

    private TypedQuery<String> shown(String nouns, String stories) {
        return entities.createQuery(
                        "select n.slug from %s where exists (select 1 from %s and %s) order by n.id"
                                .formatted(nouns, stories, PublishedArticles.VISIBLE),
                        String.class)
                .setParameter("now", clock.instant());
    }

    private static List<String> paths(String before, TypedQuery<String> slugs, int most) {
        return slugs.setMaxResults(most)
                .getResultStream()
                .map(slug -> before + new Slug(slug).encoded())
                .toList();
    }
}
