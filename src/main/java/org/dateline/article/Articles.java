package org.dateline.article;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All articles, drafts included: for the {@link Desk} alone. Readers come in by {@link PublishedArticles}. */
interface Articles extends Repository<Article, Long> {

    /** What the desk needs of an article to act on it, in one go. */
    String IN_HAND = """
            select a from Article a
              left join fetch a.draft d left join fetch d.section left join fetch d.source left join fetch d.editor
              left join fetch d.topics t left join fetch t.mergedInto
              left join fetch a.publication.revision left join fetch a.scheduled left join fetch a.mergedInto
            where a.id""";

    @Query(IN_HAND + " = :id")
    @Nullable
    Article inHand(long id);

    @Query(IN_HAND + " in :ids")
    List<Article> inHand(Collection<Long> ids);

    /** The same for an article that there must be. */
    default Article known(long id) {
        return Objects.requireNonNull(inHand(id), () -> "no article " + id);
    }

    /** Where it stands, without what it says. */
    @Query("""
            select new org.dateline.article.Standing(d.headline, d.number, p.number) from Article a
              join a.draft d left join a.publication.revision p
            where a.id = :id""")
    @Nullable
    Standing standing(long id);

    /** Published before versions were kept. */
    @Query("""
            select a from Article a join fetch a.publication.revision r
            where a.publication.version is null or a.publication.version = 0 order by a.id""")
    List<Article> withoutVersion(Limit limit);

    @Query("select a.id from Article a where a.formToken = :formToken")
    @Nullable
    Long idOf(String formToken);

    /** Leads the duplicates of a story to another one: an address never takes two steps. */
    @Modifying(flushAutomatically = true)
    @Query("update Article a set a.mergedInto = :survivor where a.mergedInto = :merged")
    int pointTo(Article merged, Article survivor);

    Article save(Article article);
}
