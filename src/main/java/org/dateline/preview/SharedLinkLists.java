package org.dateline.preview;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.dateline.article.Cursor;
import org.dateline.article.KeyPage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists of shared links and of their uses, paged by key. */
@Component
@Transactional(readOnly = true)
class SharedLinkLists {

    static final int SIZE = 25;

    private static final String ROWS = """
            select new org.dateline.preview.SharedLinkRow(l, d.headline, case when a.state = org.dateline.article.State.WITHDRAWN then true else false end)
            from SharedLink l join Article a on a.id = l.articleId join a.draft d
            """;

    private final EntityManager entities;
    private final Clock clock;

    SharedLinkLists(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** What the whole newsroom has out now, what ends last on top. */
    KeyPage<SharedLinkRow> live(Cursor cursor) {
        return links("l.endsAt > :value and a.state <> org.dateline.article.State.WITHDRAWN", clock.instant(), cursor);
    }

    /** Every link a story ever had. */
    KeyPage<SharedLinkRow> ofArticle(long article, Cursor cursor) {
        return links("l.articleId = :value", article, cursor);
    }

    private KeyPage<SharedLinkRow> links(String condition, Object value, Cursor cursor) {
        return KeyPage.read(
                cursor,
                SIZE,
                (place, count) -> seek(ROWS + "where " + condition, "l.endsAt", "l.id", place, SharedLinkRow.class)
                        .setParameter("value", value)
                        .setMaxResults(count)
                        .getResultList(),
                row -> Cursor.address(row.link().endsAt(), row.link().id()));
    }

    KeyPage<SharedLinkUse> uses(long link, Cursor cursor) {
        return KeyPage.read(
                cursor,
                SIZE,
                (place, count) -> uses(link, place, count),
                use -> Cursor.address(use.usedAt(), use.id()));
    }

    private List<SharedLinkUse> uses(long link, Cursor place, int count) {
        String rows = "select u from SharedLinkUse u where u.linkId = :value";
        return seek(rows, "u.usedAt", "u.id", place, SharedLinkUse.class)
                .setParameter("value", link)
                .setMaxResults(count)
                .getResultList();
    }

    private <T> TypedQuery<T> seek(String rows, String at, String id, Cursor place, Class<T> type) {
        String condition = place.way() == Cursor.Way.OLDER
                ? " and %1$s <= :at and (%1$s < :at or %2$s < :id) order by %1$s desc, %2$s desc"
                : " and %1$s >= :at and (%1$s > :at or %2$s > :id) order by %1$s, %2$s";
        Instant instant = place.at();
        return entities.createQuery(rows + condition.formatted(at, id), type)
                .setParameter("at", instant)
                .setParameter("id", place.id());
    }
}
