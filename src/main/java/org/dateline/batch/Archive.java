package org.dateline.batch;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.article.Article;
import org.dateline.article.Cursor;
import org.dateline.article.DeskWords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks up the articles that a batch would change, last touched first, page by page along the key. */
@Component
@Transactional(readOnly = true)
class Archive {

    /** As many articles as one batch may change. */
    static final int MOST_EDITED = 1_000;

    static final int MOST_REPLACED = 500;

    /** As many drafts as one search reads; then the editor says whether it goes on. */
    static final int LOOKED_THROUGH = 5_000;

    private static final int AT_ONCE = 200;

    private static final String ARTICLES = """
            select a from Article a join fetch a.draft d left join fetch d.section left join fetch d.source
              left join fetch d.editor left join fetch d.topics t left join fetch t.mergedInto
              left join fetch a.publication.revision
            where a.id in :ids""";

    private static final String FROM = """
            from Article a join a.draft d left join a.draftSection section left join a.draftSource source
            where a.touchedAt <= :at and (a.touchedAt < :at or a.id < :id)""";

    private static final String NEWEST = " order by a.touchedAt desc, a.id desc";

    private final EntityManager entities;
    private final DeskWords words;

    Archive(EntityManager entities, DeskWords words) {
        this.entities = entities;
        this.words = words;
    }

    /** The newest that match, as many as one batch takes. */
    List<Long> matching(Scope scope) {
        return query("select a.id", scope, Cursor.START, Long.class)
                .setMaxResults(MOST_EDITED)
                .getResultList();
    }

    /** What a change would do to each of these. */
    List<Planned> planned(List<Long> ids, Change change) {
        List<Planned> planned = new ArrayList<>();
        for (int at = 0; at < ids.size(); at += AT_ONCE) {
            List<Long> some = ids.subList(at, Math.min(ids.size(), at + AT_ONCE));
            Map<Long, Article> articles = articles(some);
            some.stream()
                    .filter(articles::containsKey)
                    .map(articles::get)
                    .forEach(article -> planned.add(
                            new Planned(article.id(), article.draft().number(), Effect.of(article, change))));
            entities.clear();
        }
        return planned;
    }

    Map<Long, Article> articles(Collection<Long> ids) {
        Map<Long, Article> articles = new HashMap<>();
        entities.createQuery(ARTICLES, Article.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(article -> articles.put(article.id(), article));
        return articles;
    }

    /** Where words stand that a change replaces, from a place on until enough is found or looked through. */
    Found search(Replacing change, Scope scope, Cursor from) {
        List<Planned> found = new ArrayList<>();
        Cursor place = from;
        int looked = 0;
        while (looked < LOOKED_THROUGH) {
            List<Tuple> page = query(
                            "select a.id, a.touchedAt, d.headline, d.summary, d.body, d.language",
                            scope,
                            place,
                            Tuple.class)
                    .setMaxResults(AT_ONCE)
                    .getResultList();
            List<Long> candidates = page.stream()
                    .filter(row -> isCandidate(row, change, scope))
                    .map(row -> row.get(0, Long.class))
                    .toList();
            for (Planned planned : planned(candidates, change)) {
                if (planned.effect() != Effect.UNCHANGED) {
                    if (found.size() == MOST_REPLACED) {
                        return cutAt(page, planned.article(), place, found, looked);
                    }
                    found.add(planned);
                }
            }
            looked += page.size();
            if (page.size() < AT_ONCE) {
                return new Found(found, looked, "");
            }
            Tuple last = page.get(page.size() - 1);
            place = new Cursor(Cursor.Way.OLDER, last.get(1, Instant.class), last.get(0, Long.class));
        }
        return new Found(found, looked, Cursor.address(place.at(), place.id()));
    }

    /** The batch is full: the search goes on after the article before the first that found no room. */
    private static Found cutAt(List<Tuple> page, long first, Cursor start, List<Planned> found, int looked) {
        Cursor place = start;
        int count = looked;
        for (Tuple row : page) {
            if (row.get(0, Long.class) == first) {
                break;
            }
            place = new Cursor(Cursor.Way.OLDER, row.get(1, Instant.class), row.get(0, Long.class));
            count++;
        }
        return new Found(found, count, Cursor.address(place.at(), place.id()));
    }

    private static boolean isCandidate(Tuple row, Replacing change, Scope scope) {
        String language = row.get(5, String.class);
        return scope.speaks(language)
                && change.mayBeIn(
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, String.class),
                        Locale.forLanguageTag(language));
    }

    private <T> TypedQuery<T> query(String select, Scope scope, Cursor place, Class<T> type) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("at", place.at());
        values.put("id", place.id());
        scope.narrow(conditions, values, words);
        String more = conditions.isEmpty() ? "" : " and " + String.join(" and ", conditions);
        TypedQuery<T> query = entities.createQuery(select + " " + FROM + more + NEWEST, type);
        values.forEach(query::setParameter);
        return query;
    }
}
