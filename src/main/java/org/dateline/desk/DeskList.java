package org.dateline.desk;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.article.Cursor;
import org.dateline.article.DeskFilter;
import org.dateline.article.DeskWords;
import org.dateline.article.KeyPage;
import org.dateline.shared.IndexOrder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The desk's list of all articles, last touched first, paged by key like the readers' lists. */
@Component
@Transactional(readOnly = true)
class DeskList {

    static final int SIZE = 25;

    private static final String ROWS = """
            select new org.dateline.desk.DeskRow(
              a.id, d.headline, a.state, section.name, source.name, a.touchedAt, d.createdBy, a.publication.at, waiting.dueAt,
              a.review.state)
            from Article a
              join a.draft d left join a.draftSection section left join a.draftSource source
              left join a.scheduled waiting
            where\s""";

    private final EntityManager entities;
    private final DeskWords words;

    DeskList(EntityManager entities, DeskWords words) {
        this.entities = entities;
        this.words = words;
    }

    KeyPage<DeskRow> page(DeskFilter filter, Cursor cursor) {
        return KeyPage.read(
                cursor,
                SIZE,
                (place, count) -> read(filter, place, count),
                row -> Cursor.address(row.touchedAt(), row.id()));
    }

    private List<DeskRow> read(DeskFilter filter, Cursor cursor, int count) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> conditions = new ArrayList<>();
        boolean older = cursor.way() == Cursor.Way.OLDER;
        conditions.add(
                older
                        ? "a.touchedAt <= :at and (a.touchedAt < :at or a.id < :id)"
                        : "a.touchedAt >= :at and (a.touchedAt > :at or a.id > :id)");
        values.put("at", cursor.at());
        values.put("id", cursor.id());
        filter.narrow(conditions, values, words);
        TypedQuery<DeskRow> query = entities.createQuery(
                ROWS + String.join(" and ", conditions) + IndexOrder.of(filter.fixed(), older, "a.touchedAt", "a.id"),
                DeskRow.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(count).getResultList();
    }
}
