package org.dateline.article;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The versions a story has had, whoever may see it now: never with what they said. For the newsroom. */
@Component
@Transactional(readOnly = true)
public class VersionLines {

    private static final String LINE = """
            select new org.dateline.article.VersionLine(
              v.number, v.kind, v.note, v.shownFrom, v.shownUntil, v.digest, v.hiddenAt, v.hiddenReason)
            from Version v where v.articleId = :article and\s""";

    private final EntityManager entities;

    VersionLines(EntityManager entities) {
        this.entities = entities;
    }

    /** The versions on one side of a number, the nearest first. */
    public List<VersionLine> of(long article, Cursor cursor, int limit) {
        boolean older = cursor.way() == Cursor.Way.OLDER;
        return entities.createQuery(
                        LINE
                                + (older
                                        ? "v.number < :number order by v.number desc"
                                        : "v.number > :number order by v.number"),
                        VersionLine.class)
                .setParameter("article", article)
                .setParameter("number", (int) Math.min(cursor.id(), Integer.MAX_VALUE))
                .setMaxResults(limit)
                .getResultList();
    }

    /** These versions, in the order of their numbers. */
    public List<VersionLine> of(long article, Collection<Integer> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : entities.createQuery(LINE + "v.number in :numbers order by v.number", VersionLine.class)
                        .setParameter("article", article)
                        .setParameter("numbers", numbers)
                        .getResultList();
    }
}
