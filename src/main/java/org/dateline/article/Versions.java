package org.dateline.article;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Versions extends Repository<Version, Long> {

    Version save(Version version);

    @Query("select v from Version v where v.articleId = :article order by v.number desc")
    List<Version> last(long article, Limit limit);

    @Query("""
            select v from Version v join fetch v.revision r left join fetch r.section left join fetch r.source
              left join fetch r.editor left join fetch r.topics t left join fetch t.mergedInto
            where v.articleId = :article and v.number = :number""")
    @Nullable
    Version numbered(long article, int number);
}
