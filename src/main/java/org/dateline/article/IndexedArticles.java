package org.dateline.article;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.source.IndexRule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which of the stories that readers may see search engines may index here: their source allows it and does not send
 * them to the original. Every list is one walk along the index of times, newest first as that index is.
 */
@Component
@Transactional(readOnly = true)
public class IndexedArticles {

    /** Who asks; news search gets less. */
    public enum Search {
        WEB(List.of(IndexRule.INDEX, IndexRule.GOOGLEBOT_NEWS_NOINDEX)),
        NEWS(List.of(IndexRule.INDEX));

        private final List<IndexRule> rules;

        Search(List<IndexRule> rules) {
            this.rules = rules;
        }
    }

    /**
     * How much there is.
     *
     * @param changed when something of it last said what matters and is new; null if there is nothing
     */
    public record Tally(long stories, @Nullable Instant changed) {}

    private static final String LINE = """
            select new org.dateline.article.Indexed(
              a.id, r.slug, r.headline, r.language, a.publication.at, a.publication.updatedAt)
            from Article a join a.publication.revision r left join a.publication.source source
            where\s""";

    /** The revision is only looked at where its source asks for it: it is wide, and counting reads many. */
    private static final String ALLOWED = " and " + PublishedArticles.VISIBLE + """
             and (source is null or source.indexRule in :rules or source.indexRule = :elsewhere
               and (select own.originalUrl from Revision own where own = a.publication.revision) = '')""";

    private static final String WITHIN = """
            a.publication.at >= :from and a.publication.at <= :until
            and (a.publication.at > :from or a.id >= :fromId) and (a.publication.at < :until or a.id < :untilId)""";

    private static final String NEWEST = " order by a.publication.at desc, a.id desc";

    private final EntityManager entities;
    private final Clock clock;

    IndexedArticles(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The newest of a stretch; the next ones are those of {@link Stretch#before}. */
    public List<Indexed> newest(Search search, Stretch stretch, int count) {
        return newest(search, stretch, 0, count);
    }

    /** Those that so many newer ones come before; they are walked over, so for short stretches and borders only. */
    public List<Indexed> newest(Search search, Stretch stretch, int newer, int count) {
        return within(stretch, search, entities.createQuery(LINE + WITHIN + ALLOWED + NEWEST, Indexed.class))
                .setFirstResult(newer)
                .setMaxResults(count)
                .getResultList();
    }

    public Tally tally(Search search, Stretch stretch) {
        Tuple row = within(stretch, search, entities.createQuery("""
                        select count(*), max(coalesce(a.publication.updatedAt, a.publication.at))
                        from Article a left join a.publication.source source where\s""" + WITHIN + ALLOWED, Tuple.class))
                .getSingleResult();
        return new Tally(row.get(0, Long.class), row.get(1, Instant.class));
    }

    /** One story if they may index it, else null. */
    public @Nullable Indexed one(long id) {
        return allowed(Search.WEB, entities.createQuery(LINE + "a.id = :id" + ALLOWED, Indexed.class))
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** The numbers of the pictures that go with stories. */
    public Map<Long, List<Long>> pictures(Collection<Long> stories) {
        return entities.createQuery("""
                        select l.article.id, l.pictureId from PictureListing l where l.article.id in :stories
                        order by l.article.id, l.pictureId""", Tuple.class)
                .setParameter("stories", stories)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0, Long.class),
                        Collectors.mapping(row -> row.get(1, Long.class), Collectors.toList())));
    }

    /** When the first story was published, whoever may index it; null if there is none. */
    public @Nullable Instant first() {
        return entities.createQuery("select min(a.publication.at) from Article a", Instant.class)
                .getSingleResult();
    }

    /**
     * The times under which stories stand or once stood that were touched since an instant: what is there, came, moved or
     * went. Null if more than so many were touched.
     */
    public @Nullable List<Instant> timesTouched(Instant since, int most) {
        List<Long> touched = entities.createQuery(
                        "select a.id from Article a where a.touchedAt >= :since order by a.touchedAt desc", Long.class)
                .setParameter("since", since)
                .setMaxResults(most + 1)
                .getResultList();
        if (touched.size() > most) {
            return null;
        }
        List<Instant> times = new ArrayList<>();
        for (String from : List.of(
                "a.publication.at from Article a where a.publication.at is not null and a.id",
                "v.publishedAt from Version v where v.articleId",
                "w.publishedAt from Withdrawal w where w.articleId")) {
            times.addAll(
                    touched.isEmpty()
                            ? List.of()
                            : entities.createQuery("select distinct " + from + " in :touched", Instant.class)
                                    .setParameter("touched", touched)
                                    .getResultList());
        }
        return times;
    }

    private <T> TypedQuery<T> within(Stretch stretch, Search search, TypedQuery<T> query) {
        return allowed(search, query)
                .setParameter("from", stretch.from())
                .setParameter("fromId", stretch.fromId())
                .setParameter("until", stretch.until())
                .setParameter("untilId", stretch.untilId());
    }

    private <T> TypedQuery<T> allowed(Search search, TypedQuery<T> query) {
        return query.setParameter("now", clock.instant())
                .setParameter("rules", search.rules)
                .setParameter("elsewhere", IndexRule.CANONICAL_ORIGINAL);
    }
}
