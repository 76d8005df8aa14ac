package org.dateline.review;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All mentions. */
interface Mentions extends Repository<Mention, Long> {

    Mention save(Mention mention);

    List<Mention> findByCommentIdIn(Collection<Long> comments);

    @Modifying(flushAutomatically = true)
    @Query("update Mention m set m.waiting = false where m.threadId = :thread")
    void settle(long thread);

    /** Who called themselves was not waited for. */
    @Modifying(flushAutomatically = true)
    @Query("""
            update Mention m set m.waiting = true
            where m.threadId = :thread and exists (select c from Comment c where c.id = m.commentId and c.writtenBy <> m.username)""")
    void wake(long thread);

    @Modifying(flushAutomatically = true)
    @Query("delete from Mention m where m.commentId = :comment")
    void forget(long comment);
}
