package org.dateline.article;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.shared.MadeOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The same door as {@link PublishedArticles}, for those who need many stories whole at once: two queries for any number
 * of them. They come without their pictures, which {@link Story#with} puts in.
 */
@Component
@Transactional(readOnly = true)
public class PublishedStories {

    private static final String WHOLE = """
            select a from %s join fetch a.publication.revision r left join fetch r.section left join fetch r.source
              left join fetch r.editor
            where %s""";

    private static final String STRETCH = """
             and a.publication.at >= :from and (a.publication.at > :from or a.id >= :fromId)
            and a.publication.at <= :before and (a.publication.at < :before or a.id < :beforeId)""";

    private final EntityManager entities;
    private final Clock clock;

    PublishedStories(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** A page of a list, from a place on. */
    public KeyPage<Story> page(Selection selection, Cursor cursor, int size) {
        return KeyPage.read(cursor, size, (place, count) -> read(selection, place, count), PublishedStories::place);
    }

    /** Where a story stands in a list, as an address carries it. */
    public static String place(Story story) {
        return Cursor.address(story.publishedAt(), story.id());
    }

    /** Those of these that readers see, in the order they were asked for. */
    public List<Story> inOrder(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Story> found = stories(entities.createQuery(
                                WHOLE.formatted("Article a", PublishedArticles.VISIBLE + " and a.id in :ids"),
                                Article.class)
                        .setParameter("now", clock.instant())
                        .setParameter("ids", ids))
                .stream()
                .collect(Collectors.toMap(Story::id, Function.identity()));
        return ids.stream().distinct().map(found::get).filter(Objects::nonNull).toList();
    }

    /**
     * The newest stories of a stretch of time, newest first.
     *
     * @param from the oldest place that belongs to it
     * @param before the first place behind its end
     */
    public List<Story> between(Cursor from, Cursor before, int count) {
        return stories(
                entities.createQuery(WHOLE.formatted("Article a", PublishedArticles.VISIBLE + """
                                 and a.publication.at >= :from and (a.publication.at > :from or a.id >= :fromId)
                                 and a.publication.at <= :before and (a.publication.at < :before or a.id < :beforeId)
                                order by a.publication.at desc, a.id desc"""), Article.class)
                        .setParameter("now", clock.instant())
                        .setParameter("from", from.at())
                        .setParameter("fromId", from.id())
                        .setParameter("before", before.at())
                        .setParameter("beforeId", before.id())
                        .setMaxResults(count));
    }

    /** The place of the first and then of every so manieth story of a stretch of time, oldest first. */
    public List<Cursor> everyNth(Cursor from, Cursor before, int nth) {
        return entities.createQuery("""
                        select s.at, s.id from (
                          select a.publication.at as at, a.id as id,
                            row_number() over (order by a.publication.at, a.id) as n
                          from Article a where %s) s
                        where mod(s.n, :nth) = 1 order by s.at, s.id""".formatted(PublishedArticles.VISIBLE + STRETCH), Object[].class)
                .setParameter("nth", (long) nth)
                .setParameter("now", clock.instant())
                .setParameter("from", from.at())
                .setParameter("fromId", from.id())
                .setParameter("before", before.at())
                .setParameter("beforeId", before.id())
                .getResultStream()
                .map(row -> new Cursor(Cursor.Way.NEWER, (Instant) row[0], (Long) row[1]))
                .toList();
    }

    private List<Story> read(Selection selection, Cursor cursor, int count) {
        MadeOf.noteList(selection.tag());
        Instant now = clock.instant();
        boolean older = cursor.way() == Cursor.Way.OLDER;
        boolean top = older && cursor.at().isAfter(now);
        TypedQuery<Article> query = entities.createQuery(
                        WHOLE.formatted(selection.from(), PublishedArticles.VISIBLE)
                                + selection.condition()
                                + selection.walk(cursor.way()),
                        Article.class)
                .setParameter("now", now)
                .setParameter("at", top ? now : cursor.at())
                .setParameter("id", top ? Long.MAX_VALUE : cursor.id())
                .setMaxResults(count);
        if (selection.isNarrowed()) {
            query.setParameter("value", selection.value());
        }
        return stories(query);
    }

    /** Their topics come for all of them at once: joined above, they would count as rows of the page. */
    private List<Story> stories(TypedQuery<Article> query) {
        List<Article> found = query.getResultList();
        found.forEach(article -> MadeOf.noteArticle(article.id()));
        if (!found.isEmpty()) {
            entities.createQuery(
                            "select r from Revision r left join fetch r.topics t left join fetch t.mergedInto where r in :shown",
                            Revision.class)
                    .setParameter(
                            "shown",
                            found.stream().map(a -> shown(a).revision()).toList())
                    .getResultList();
        }
        return found.stream().map(a -> Story.published(a, shown(a))).toList();
    }

    private static Publication shown(Article article) {
        return Objects.requireNonNull(article.publication(), "only what is shown was read");
    }

    /** When the newest story before an instant was published, null if there is none. */
    public @Nullable Instant newestBefore(Instant instant) {
        return entities.createQuery(
                        "select a.publication.at from Article a where " + PublishedArticles.VISIBLE
                                + " and a.publication.at < :instant order by a.publication.at desc, a.id desc",
                        Instant.class)
                .setParameter("now", clock.instant())
                .setParameter("instant", instant)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** When the oldest story from an instant on was published, null if there is none. */
    public @Nullable Instant oldestFrom(Instant instant) {
        return entities.createQuery(
                        "select a.publication.at from Article a where " + PublishedArticles.VISIBLE
                                + " and a.publication.at >= :instant order by a.publication.at, a.id",
                        Instant.class)
                .setParameter("now", clock.instant())
                .setParameter("instant", instant)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }
}
