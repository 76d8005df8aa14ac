package org.dateline.article;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All articles, drafts included: for the {@link Desk} alone. Readers come in by {@link PublishedArticles}. */
interface Articles extends Repository<Article, Long> {

    @Query("""
            select a from Article a
              left join fetch a.draft d left join fetch d.section left join fetch d.source left join fetch d.editor
              left join fetch d.topics t left join fetch t.mergedInto
              left join fetch a.publication.revision
            where a.id = :id""")
    @Nullable
    Article inHand(long id);

    /** Where it stands, without what it says. */
    @Query("""
            select new org.dateline.article.Standing(d.headline, d.number, p.number) from Article a
              join a.draft d left join a.publication.revision p
            where a.id = :id""")
    @Nullable
    Standing standing(long id);

    @Query("select a.id from Article a where a.formToken = :formToken")
    @Nullable
    Long idOf(String formToken);

    Article save(Article article);
}
