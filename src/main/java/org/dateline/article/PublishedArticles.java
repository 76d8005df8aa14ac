package org.dateline.article;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.media.Figures;
import org.dateline.section.Section;
import org.dateline.shared.Figure;
import org.dateline.shared.MadeOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only way to an article for a reader. Every query joins the published revision and nothing else, and is bound by
 * the one rule of what is visible at an instant; a draft has no way in.
 */
@Component
@Transactional(readOnly = true)
public class PublishedArticles implements ArticlesAt {

    /** What is withdrawn, embargoed or waits for its time has no publication; what is shown for a time has an end. */
    static final String VISIBLE =
            "a.publication.at <= :now and (a.publication.until is null or a.publication.until > :now)";

    private static final String HEADLINE = """
            select new org.dateline.article.Headline(
              a.id, r.slug, r.headline, r.summary, r.language, section.name, section.slug, source.name,
              a.publication.at, a.publication.updatedAt, r.lead.picture)
            from %s
              join a.publication.revision r join a.publication.section section left join a.publication.source source
            """;

    /** With its digest, a row for each topic: all that its page must ask for by itself. */
    private static final String STORY = """
            select a, v.digest from Article a
              join fetch a.publication.revision r left join fetch r.section left join fetch r.source
              left join fetch r.editor left join fetch r.topics t left join fetch t.mergedInto
              left join Version v on v.articleId = a.id and v.number = a.publication.version
            where a.id = :id and %s""".formatted(VISIBLE);

    private final EntityManager entities;
    private final Figures figures;
    private final Clock clock;

    PublishedArticles(EntityManager entities, Figures figures, Clock clock) {
        this.entities = entities;
        this.figures = figures;
        this.clock = clock;
    }

    /** The article if readers may see it now, else null. */
    public @Nullable Story story(long id) {
        MadeOf.noteArticle(id);
        List<Object[]> found = entities.createQuery(STORY, Object[].class)
                .setParameter("id", id)
                .setParameter("now", clock.instant())
                .getResultList();
        Article article = found.isEmpty() ? null : (Article) found.get(0)[0];
        Publication publication = article == null ? null : article.publication();
        if (article == null || publication == null) {
            return null;
        }
        MadeOf.noteEnd(publication::until);
        Story story = illustrated(Story.published(article, publication).provenBy((String) found.get(0)[1]));
        MadeOf.noteChanged(story.updatedAt());
        return story;
    }

    private Story illustrated(Story story) {
        Set<Long> pictures = story.copy().pictures();
        return pictures.isEmpty()
                ? story
                : story.with(
                        figures.whole(pictures),
                        figures.openGraph(pictures.iterator().next()));
    }

    private List<Headline> illustrated(List<Headline> headlines) {
        List<Long> pictures = headlines.stream()
                .map(Headline::picture)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<Long, Figure> cards = figures.cards(pictures);
        return cards.isEmpty()
                ? headlines
                : headlines.stream().map(headline -> headline.with(cards)).toList();
    }

    /** An article as a list has it, null if it does not. */
    public @Nullable Headline listed(Selection selection, long id) {
        return query(selection, " and " + selection.id() + " = :id", clock.instant())
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** The pictures that readers may have because of an article. */
    public Set<Long> pictures(long id) {
        return new HashSet<>(entities.createQuery(
                        "select l.pictureId from PictureListing l join l.article a where a.id = :id and " + VISIBLE,
                        Long.class)
                .setParameter("id", id)
                .setParameter("now", clock.instant())
                .getResultList());
    }

    /** A page of a list, from a place on. */
    public KeyPage<Headline> page(Selection selection, Cursor cursor, int size) {
        return KeyPage.read(
                cursor,
                size,
                (place, count) -> read(selection, place, count, clock.instant()),
                headline -> Cursor.address(headline.publishedAt(), headline.id()));
    }

    /** A page of what was first published from one instant until before another. */
    public KeyPage<Headline> page(Instant from, Instant until, Cursor cursor, int size) {
        return KeyPage.read(
                cursor,
                size,
                (place, count) -> between(from, until, place, count),
                headline -> Cursor.address(headline.publishedAt(), headline.id()));
    }

    private List<Headline> between(Instant from, Instant until, Cursor place, int count) {
        Cursor start = place.at().isBefore(until) ? place : new Cursor(place.way(), until, 0);
        return read(Selection.latest(), start, count, clock.instant()).stream()
                .takeWhile(headline -> !headline.publishedAt().isBefore(from)
                        && headline.publishedAt().isBefore(until))
                .toList();
    }

    /** When the story next to a place in Latest was first published; null if none is there. */
    public @Nullable Instant nearest(Cursor.Way way, Instant from) {
        MadeOf.noteList(Selection.LATEST);
        return beside(new Cursor(way, from, 0)).stream()
                .map(Headline::publishedAt)
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<Headline> newest(Selection selection, int count) {
        return read(selection, Cursor.START, count, clock.instant());
    }

    /** Of whoever comes between the two, both hear: see {@link ListTags}. */
    @Override
    public @Nullable Headline neighbour(Story story, Cursor.Way way) {
        MadeOf.note(Selection.BESIDE + story.id());
        List<Headline> beside = illustrated(noted(beside(new Cursor(way, story.publishedAt(), story.id()))));
        return beside.isEmpty() ? null : beside.get(0);
    }

    /** The story next to a place in Latest, if any. */
    List<Headline> beside(Cursor place) {
        return plain(Selection.latest(), place, 1, clock.instant());
    }

    private static List<Headline> noted(List<Headline> headlines) {
        headlines.forEach(headline -> MadeOf.noteArticle(headline.id()));
        return headlines;
    }

    /** What readers found, find or will find at an instant; the last minute is now. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public ArticlesAt at(Instant instant) {
        Instant now = clock.instant();
        boolean isNow = !instant.isAfter(now) && instant.isAfter(now.minusSeconds(60));
        return isNow ? this : new OtherTimes(entities, now, instant, this::illustrated);
    }

    @Override
    public List<Headline> headlines(Collection<Long> ids) {
        ids.forEach(MadeOf::noteArticle);
        return ids.isEmpty()
                ? List.of()
                : illustrated(entities.createQuery(
                                HEADLINE.formatted("Article a") + "where a.id in :ids and " + VISIBLE, Headline.class)
                        .setParameter("ids", ids)
                        .setParameter("now", clock.instant())
                        .getResultList());
    }

    /** In two queries however many sections there are. */
    @Override
    public List<Headline> newestOfEach(List<Section> sections, int count) {
        if (sections.isEmpty()) {
            return List.of();
        }
        sections.forEach(section -> MadeOf.noteList(Selection.inSection(section).tag()));
        String ids = sections.stream()
                .map(section -> """
                        (select a.id from Article a where a.publication.section.id = %d and %s
                         order by a.publication.section.id, a.publication.at desc, a.id desc limit %d)""".formatted(section.id(), VISIBLE, count))
                .collect(Collectors.joining(" union all "));
        List<Long> found = entities.createQuery(ids, Long.class)
                .setParameter("now", clock.instant())
                .getResultList();
        found.forEach(MadeOf::noteArticle);
        return illustrated(entities.createQuery(
                        HEADLINE.formatted("Article a") + "where a.id in :ids and " + VISIBLE
                                + " order by a.publication.at desc, a.id desc",
                        Headline.class)
                .setParameter("ids", found)
                .setParameter("now", clock.instant())
                .getResultList());
    }

    private List<Headline> read(Selection selection, Cursor cursor, int count, Instant now) {
        MadeOf.noteList(selection.tag());
        return illustrated(noted(plain(selection, cursor, count, now)));
    }

    private List<Headline> plain(Selection selection, Cursor cursor, int count, Instant now) {
        boolean older = cursor.way() == Cursor.Way.OLDER;
        return query(selection, selection.walk(cursor.way()), now)
                .setParameter("at", older && cursor.at().isAfter(now) ? now : cursor.at())
                .setParameter("id", older && cursor.at().isAfter(now) ? Long.MAX_VALUE : cursor.id())
                .setMaxResults(count)
                .getResultList();
    }

    private TypedQuery<Headline> query(Selection selection, String place, Instant now) {
        TypedQuery<Headline> query = entities.createQuery(
                        HEADLINE.formatted(selection.from()) + "where " + VISIBLE + selection.condition() + place,
                        Headline.class)
                .setParameter("now", now);
        return selection.isNarrowed() ? query.setParameter("value", selection.value()) : query;
    }
}
