package org.dateline.article;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Schedules extends Repository<Scheduled, Long> {

    Scheduled save(Scheduled scheduled);

    /** What is due and nobody else is at, in order: a row that another node holds is left to it. */
    @NativeQuery("""
            select id from article_schedule where outcome = 'PENDING' and due_at <= :now
            order by due_at, id fetch first :count rows only for update skip locked""")
    List<Long> due(Instant now, int count);

    /** Takes rows that are due, for good if the transaction commits; says how many were still free. */
    @Modifying(flushAutomatically = true)
    @Query("""
            update Scheduled s set s.outcome = org.dateline.article.Scheduled.Outcome.DONE, s.settledAt = :now
            where s.id in :ids and s.outcome = org.dateline.article.Scheduled.Outcome.PENDING and s.dueAt <= :now""")
    int claim(Collection<Long> ids, Instant now);

    @Query("select s from Scheduled s where s.id in :ids order by s.dueAt, s.id")
    List<Scheduled> all(Collection<Long> ids);

    /** Takes a row off the schedule, also one that failed for good; 0 if it was settled before. */
    @Modifying(flushAutomatically = true)
    @Query("""
            update Scheduled s set s.outcome = org.dateline.article.Scheduled.Outcome.CANCELLED, s.settledAt = :now
            where s.id = :id and s.outcome in (org.dateline.article.Scheduled.Outcome.PENDING,
              org.dateline.article.Scheduled.Outcome.FAILED)""")
    int cancel(long id, Instant now);

    @Modifying(flushAutomatically = true)
    @Query("""
            update Scheduled s set s.outcome = org.dateline.article.Scheduled.Outcome.CANCELLED, s.settledAt = :now
            where s.articleId = :article and s.task = :task
              and s.outcome in (org.dateline.article.Scheduled.Outcome.PENDING,
                org.dateline.article.Scheduled.Outcome.FAILED)""")
    int cancelAll(long article, Scheduled.Task task, Instant now);

    /** Notes that it could not be done; after the last try it is left for a person. */
    @Modifying
    @Query("""
            update Scheduled s set s.tries = s.tries + 1, s.failure = :why,
              s.outcome = case when s.tries + 1 >= :last
                then org.dateline.article.Scheduled.Outcome.FAILED else s.outcome end
            where s.id = :id and s.outcome = org.dateline.article.Scheduled.Outcome.PENDING""")
    int fail(long id, String why, int last);

    @Query("""
            select s from Scheduled s where s.articleId = :article and s.task = :task
              and s.outcome = org.dateline.article.Scheduled.Outcome.PENDING order by s.id desc""")
    List<Scheduled> waiting(long article, Scheduled.Task task, Limit limit);

    /** When something readers see changes next by itself. */
    @Query("select min(s.dueAt) from Scheduled s where s.outcome = org.dateline.article.Scheduled.Outcome.PENDING")
    @Nullable
    Instant next();
}
