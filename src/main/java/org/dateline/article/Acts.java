package org.dateline.article;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Acts extends Repository<Act, Long> {

    Act save(Act act);

    List<Act> findByArticleIdAndIdLessThanOrderByIdDesc(long article, long id, Limit limit);

    List<Act> findByArticleIdAndIdGreaterThanOrderById(long article, long id, Limit limit);

    @Query("select a from Act a where a.articleId = :article and a.kind in :kinds order by a.id desc")
    List<Act> last(long article, Collection<ActKind> kinds, Limit limit);

    /** Who agreed to a revision since it was submitted. */
    @Query("""
            select distinct a.doneBy from Act a where a.articleId = :article and a.kind = org.dateline.article.ActKind.APPROVED
              and a.revisionNumber = :revision and a.id > coalesce(
                (select max(s.id) from Act s where s.articleId = :article
                   and s.kind in (org.dateline.article.ActKind.SUBMITTED, org.dateline.article.ActKind.RETURNED)), 0)""")
    List<String> approvers(long article, int revision);

    @Query("select a.doneBy from Act a where a.articleId = :article and a.id > :since and a.kind = :kind")
    List<String> doneSince(long article, long since, ActKind kind);

    boolean existsByArticleIdAndKindIn(long article, Collection<ActKind> kinds);

    @Nullable
    Act findById(long id);
}
