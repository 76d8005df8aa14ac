package org.dateline.article;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.shared.MadeOf;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which pages may have come to show a story: its own, the lists that it stands in now, and the two beside it. */
@Component
@Transactional(readOnly = true)
public class ListTags {

    private static final List<String> NOUNS =
            List.of(Selection.SECTION, Selection.SOURCE, Selection.EDITOR, Selection.TOPIC);

    private final EntityManager entities;
    private final PublishedArticles published;
    private final Clock clock;

    ListTags(EntityManager entities, PublishedArticles published, Clock clock) {
        this.entities = entities;
        this.published = published;
        this.clock = clock;
    }

    /** Of these articles, in two short queries for each that readers can see. */
    public Set<String> of(Collection<Long> articles) {
        Instant now = clock.instant();
        Set<String> tags = new HashSet<>();
        articles.forEach(article -> tags.add(MadeOf.article(article)));
        Set<Cursor> places = new HashSet<>();
        for (Tuple row : rows(articles, now)) {
            tags.add(Selection.LATEST);
            for (int i = 0; i < NOUNS.size(); i++) {
                Long noun = row.get(2 + i, Long.class);
                if (noun != null) {
                    tags.add(NOUNS.get(i) + "-" + noun);
                }
            }
            for (Cursor.Way way : Cursor.Way.values()) {
                places.add(new Cursor(way, row.get(1, Instant.class), row.get(0, Long.class)));
            }
        }
        places.forEach(place -> published.beside(place).forEach(story -> tags.add(Selection.BESIDE + story.id())));
        return tags;
    }

    /** One row for each topic of each. */
    private List<Tuple> rows(Collection<Long> articles, Instant now) {
        return entities.createQuery("""
                        select a.id, a.publication.at, a.publication.section.id, a.publication.source.id,
                          a.publication.editor.id, l.topic.id
                        from Article a left join TopicListing l on l.article = a
                        where a.id in :ids and %s""".formatted(PublishedArticles.VISIBLE), Tuple.class)
                .setParameter("ids", articles)
                .setParameter("now", now)
                .getResultList();
    }
}
