package org.dateline.article;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dateline.section.Section;
import org.jspecify.annotations.Nullable;

/**
 * Lists as they were or will be. What was, the versions say; what will be is what readers see now, less what ends until
 * then, and what waits in the schedule. For the newsroom's eyes: it takes a few statements more than the readers' lists.
 */
record OtherTimes(EntityManager entities, Instant now, Instant at, UnaryOperator<List<Headline>> illustrated)
        implements ArticlesAt {

    /** Where headlines come from: their columns and conditions, and by what they are sorted. */
    private record Rows(String from, String where, String firstShown, String id, String updated) {

        String select() {
            return """
                    select new org.dateline.article.Headline(%s, r.slug, r.headline, r.summary, r.language,
                      section.name, section.slug, source.name, %s, %s, r.lead.picture)
                    from %s where %s""".formatted(id, firstShown, updated, from, where);
        }
    }

    private static final Rows WAS = new Rows(
            "Version v join v.revision r join v.section section left join r.source source",
            "v.publishedAt <= :at and v.shownFrom <= :at and (v.shownUntil is null or v.shownUntil > :at)"
                    + " and v.hiddenAt is null",
            "v.publishedAt",
            "v.articleId",
            "v.updatedAt");

    private static final Rows STAYS = new Rows(
            "Article a join a.publication.revision r join a.publication.section section"
                    + " left join a.publication.source source left join a.scheduled s",
            "a.publication.at <= :at and (a.publication.until is null or a.publication.until > :at)"
                    + " and (s.id is null or s.dueAt > :at)",
            "a.publication.at",
            "a.id",
            "a.publication.updatedAt");

    private static final Rows COMES = new Rows(
            "Article a join a.scheduled s join Revision r on r.article = a and r.number = s.revisionNumber"
                    + " join r.section section left join r.source source",
            "s.dueAt <= :at and (a.publication.until is null or a.publication.until > :at)",
            "coalesce(a.publication.at, s.dueAt)",
            "a.id",
            "case when a.publication.at is null or s.changeKind = org.dateline.article.ChangeKind.MINOR"
                    + " then a.publication.updatedAt else s.dueAt end");

    @Override
    public boolean isNow() {
        return false;
    }

    @Override
    public List<Headline> newest(Selection selection, int count) {
        return illustrated.apply(read(selection, Cursor.START, count));
    }

    @Override
    public List<Headline> newestOfEach(List<Section> sections, int count) {
        return illustrated.apply(sections.stream()
                .flatMap(section -> read(Selection.inSection(section), Cursor.START, count).stream())
                .toList());
    }

    @Override
    public List<Headline> headlines(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return illustrated.apply(rows().flatMap(rows -> entities
                        .createQuery(rows.select() + " and " + rows.id + " in :ids", Headline.class)
                        .setParameter("at", at)
                        .setParameter("ids", ids)
                        .getResultList()
                        .stream())
                .toList());
    }

    @Override
    public @Nullable Headline neighbour(Story story, Cursor.Way way) {
        return read(Selection.latest(), new Cursor(way, story.publishedAt(), story.id()), 1).stream()
                .findFirst()
                .orElse(null);
    }

    private Stream<Rows> rows() {
        return at.isBefore(now) ? Stream.of(WAS) : Stream.of(STAYS, COMES);
    }

    private List<Headline> read(Selection selection, Cursor cursor, int count) {
        Comparator<Headline> upward =
                Comparator.comparing(Headline::publishedAt).thenComparing(Headline::id);
        Set<Long> seen = new HashSet<>();
        return rows().flatMap(rows -> read(rows, selection, cursor, count).stream())
                .filter(headline -> seen.add(headline.id()))
                .sorted(cursor.way() == Cursor.Way.OLDER ? upward.reversed() : upward)
                .limit(count)
                .toList();
    }

    private List<Headline> read(Rows rows, Selection selection, Cursor cursor, int count) {
        String seek = cursor.way() == Cursor.Way.OLDER
                ? " and %1$s <= :place and (%1$s < :place or %2$s < :id) order by %1$s desc, %2$s desc"
                : " and %1$s >= :place and (%1$s > :place or %2$s > :id) order by %1$s, %2$s";
        TypedQuery<Headline> query = entities.createQuery(
                        rows.select()
                                + (selection.isNarrowed() ? " and " + selection.ofRevision() : "")
                                + seek.formatted(rows.firstShown, rows.id),
                        Headline.class)
                .setParameter("at", at)
                .setParameter("place", cursor.at())
                .setParameter("id", cursor.id())
                .setMaxResults(count);
        if (selection.isNarrowed()) {
            query.setParameter("value", selection.value());
        }
        return query.getResultList();
    }
}
