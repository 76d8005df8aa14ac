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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which pages may have come to show a story: its own, the lists that it stands in now, and the two beside it. */
@Component
@Transactional(readOnly = true)
public class ListTags {

    private static final List<String> NOUNS =
            List.of(Selection.SECTION, Selection.SOURCE, Selection.EDITOR, Selection.TOPIC);

    private final EntityManager entities;
    private final Clock clock;

    ListTags(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Of these articles, in two short queries for each that readers can see. */
    public Set<String> of(Collection<Long> articles) {
        Instant now = clock.instant();
        Set<String> tags = new HashSet<>();
        articles.forEach(article -> tags.add(MadeOf.article(article)));
        for (Tuple row : rows(articles, now)) {
            tags.add(Selection.LATEST);
            for (int i = 0; i < NOUNS.size(); i++) {
                Long noun = row.get(2 + i, Long.class);
                if (noun != null) {
                    tags.add(NOUNS.get(i) + "-" + noun);
                }
            }
        }
        for (Long article : articles) {
            beside(article, "<", "desc", now, tags);
            beside(article, ">", "asc", now, tags);
        }
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

    private void beside(long article, String side, String order, Instant now, Set<String> tags) {
        @Nullable
        Long found = entities.createQuery("""
                        select a.id from Article a, Article x
                        where x.id = :id and %1$s
                          and a.publication.at %2$s= x.publication.at
                          and (a.publication.at %2$s x.publication.at or a.id %2$s x.id)
                        order by a.publication.at %3$s, a.id %3$s""".formatted(PublishedArticles.VISIBLE, side, order), Long.class)
                .setParameter("id", article)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
        if (found != null) {
            tags.add(Selection.BESIDE + found);
        }
    }
}
