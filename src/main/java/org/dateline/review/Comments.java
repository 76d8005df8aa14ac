package org.dateline.review;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All comments. */
interface Comments extends Repository<Comment, Long> {

    Comment save(Comment comment);

    @Nullable
    Comment findByIdAndArticleId(long id, long articleId);

    @Query("""
            select new org.dateline.review.Subject(a.id, d.number, a.createdBy) from Article a join a.draft d
            where a.id = :article""")
    @Nullable
    Subject subject(long article);

    boolean existsByFormToken(String formToken);

    @Query("select count(c) from Comment c where c.replyTo = :thread")
    long answersIn(long thread);

    @Query("select count(c) from Comment c where c.articleId = :article and c.waiting = true")
    long openOn(long article);

    @Query("""
            select c from Comment c where c.articleId = :article and c.waiting = true and c.id < :id
            order by c.id desc""")
    List<Comment> openBefore(long article, long id, Limit limit);

    @Query("""
            select c from Comment c where c.articleId = :article and c.waiting = true and c.id > :id
            order by c.id""")
    List<Comment> openAfter(long article, long id, Limit limit);

    @Query("""
            select c from Comment c where c.articleId = :article and c.replyTo is null and c.id < :id
            order by c.id desc""")
    List<Comment> threadsBefore(long article, long id, Limit limit);

    @Query("""
            select c from Comment c where c.articleId = :article and c.replyTo is null and c.id > :id
            order by c.id""")
    List<Comment> threadsAfter(long article, long id, Limit limit);

    @Query("select c from Comment c where c.replyTo in :threads order by c.id")
    List<Comment> answers(Collection<Long> threads);

    @Query("""
            select count(c) from Comment c
            where (c.id = :thread or c.replyTo = :thread) and c.withdrawnAt is null""")
    long standingIn(long thread);
}
