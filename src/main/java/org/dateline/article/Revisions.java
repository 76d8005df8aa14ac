package org.dateline.article;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Revisions extends Repository<Revision, Long> {

    Revision save(Revision revision);

    @Query("""
            select r from Revision r
              left join fetch r.section left join fetch r.source left join fetch r.editor left join fetch r.topics
            where r.article.id = :article and r.number = :number""")
    @Nullable
    Revision numbered(long article, int number);
}
