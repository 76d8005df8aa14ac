package org.dateline.article;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Revisions extends Repository<Revision, Long> {

    Revision save(Revision revision);

    @Query("""
            select r from Revision r
              left join fetch r.section left join fetch r.source left join fetch r.editor left join fetch r.topics t
              left join fetch t.mergedInto
            where r.article.id = :article and r.number = :number""")
    @Nullable
    Revision numbered(long article, int number);

    /** Who wrote what was filed after a revision. */
    @Query("select distinct r.createdBy from Revision r where r.article.id = :article and r.number > :since")
    List<String> authors(long article, int since);

    String LINE = """
            select new org.dateline.article.RevisionLine(
              r.number, r.headline, r.changeKind, r.changeNote, r.createdAt, r.createdBy)
            from Revision r where r.article.id = :article and r.number""";

    @Query(LINE + " < :number order by r.number desc")
    List<RevisionLine> before(long article, int number, Limit limit);

    @Query(LINE + " > :number order by r.number")
    List<RevisionLine> after(long article, int number, Limit limit);

    @Query(LINE + " in :numbers")
    List<RevisionLine> lines(long article, Collection<Integer> numbers);
}
