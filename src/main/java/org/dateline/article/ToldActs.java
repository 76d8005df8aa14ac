package org.dateline.article;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.shared.IndexOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What readers were told about stories: corrections and clarifications, and that one was withdrawn or is back. */
@Component
@Transactional(readOnly = true)
public class ToldActs {

    /** More than these a story's own page does not repeat. */
    private static final int OF_ONE = 100;

    private static final String ROW = """
            select new org.dateline.article.CorrectionRow(
              t.id, a.id, t.kind, t.note, t.doneAt,
              a.publication.at, a.publication.until, r.headline, r.slug, r.language,
              m.id, m.publication.at, m.publication.until, s.headline, s.slug, s.language,
              w.reason, w.publishedAt, w.withdrawnAt, w.language)
            from Act t join Article a on a.id = t.articleId
              left join a.publication.revision r
              left join a.mergedInto m left join m.publication.revision s
              left join Withdrawal w on w.articleId = a.id
            where t.told = true and (a.publication.at <= :now or m.id is not null or w.articleId is not null)
            """;

    private final EntityManager entities;
    private final Clock clock;

    ToldActs(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** What readers of a story had been told by then, the last first; that it was away is no news once it is back. */
    public List<Correction> of(long article, Instant by) {
        return entities.createQuery("""
                        select new org.dateline.article.Correction(t.id, t.kind, t.note, t.doneAt) from Act t
                        where t.articleId = :article and t.told = true and t.doneAt <= :by
                          and t.kind <> org.dateline.article.ActKind.WITHDRAWN
                        order by t.id desc""", Correction.class)
                .setParameter("article", article)
                .setParameter("by", by)
                .setMaxResults(OF_ONE)
                .getResultList();
    }

    /** The same of several stories, by their numbers; those of which nothing was told are missing. One query for all. */
    public Map<Long, List<Correction>> ofEach(Collection<Long> articles, Instant by) {
        Map<Long, List<Correction>> told = new HashMap<>();
        if (!articles.isEmpty()) {
            entities.createQuery("""
                            select t.articleId, new org.dateline.article.Correction(t.id, t.kind, t.note, t.doneAt)
                            from Act t
                            where t.articleId in :articles and t.told = true and t.doneAt <= :by
                              and t.kind <> org.dateline.article.ActKind.WITHDRAWN
                            order by t.id desc""", Object[].class)
                    .setParameter("articles", articles)
                    .setParameter("by", by)
                    .getResultStream()
                    .forEach(row -> told.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                            .add((Correction) row[1]));
        }
        return told;
    }

    /** A page of what was told about all stories that readers may know of. */
    public KeyPage<CorrectionLine> page(Cursor cursor, int size) {
        return KeyPage.read(
                cursor,
                size,
                this::read,
                line -> Cursor.address(line.correction().at(), line.correction().id()));
    }

    public List<CorrectionLine> newest(int count) {
        return read(Cursor.START, count);
    }

    /** What was told last about one story; null if nothing, or if readers may not know of it. */
    public @Nullable CorrectionLine newestOf(long article) {
        Instant now = clock.instant();
        return entities.createQuery(ROW + "and t.articleId = :article order by t.id desc", CorrectionRow.class)
                .setParameter("now", now)
                .setParameter("article", article)
                .setMaxResults(1)
                .getResultStream()
                .map(row -> row.line(now))
                .findFirst()
                .orElse(null);
    }

    private List<CorrectionLine> read(Cursor cursor, int count) {
        Instant now = clock.instant();
        boolean older = cursor.way() == Cursor.Way.OLDER;
        String seek = older
                ? "and t.doneAt <= :at and (t.doneAt < :at or t.id < :id)"
                : "and t.doneAt >= :at and (t.doneAt > :at or t.id > :id)";
        return entities
                .createQuery(ROW + seek + IndexOrder.of("t.told", older, "t.doneAt", "t.id"), CorrectionRow.class)
                .setParameter("now", now)
                .setParameter("at", cursor.at())
                .setParameter("id", cursor.id())
                .setMaxResults(count)
                .getResultList()
                .stream()
                .map(row -> row.line(now))
                .toList();
    }
}
