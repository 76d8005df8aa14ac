package org.dateline.review;

import java.util.List;
import java.util.Locale;

/**
 * What can wait for somebody ({@code :me}), and where it is found. Each branch of a kind is an index walk; one thing found by two
 * is one thing.
 */
enum Waiting {

    /** In review, written and submitted by others, and not agreed to yet by whoever looks. */
    APPROVAL("""
            select a.id, d.headline, a.touched_at, a.review_by, '' as note, a.id as sort, 0 as thread
            from article a join revision d on d.id = a.draft_revision_id
            where a.review_state = 'IN_REVIEW' and a.review_by <> :me
              and not exists (select 1 from revision w where w.article_id = a.id and w.created_by = :me and w.number > coalesce(
                (select p.number from revision p where p.id = a.published_revision_id), 0))
              and not exists (select 1 from article_act k where k.article_id = a.id and k.kind = 'APPROVED' and k.done_by = :me
                and k.revision_number = d.number and k.id > coalesce((select max(s.id) from article_act s
                  where s.article_id = a.id and s.kind in ('SUBMITTED', 'RETURNED')), 0))""", "a.id"),

    /** Submitted by whoever looks, and returned. */
    RETURNED("""
            select a.id, d.headline, k.done_at, k.done_by, k.note, a.id as sort, 0 as thread
            from article a join revision d on d.id = a.draft_revision_id
              join article_act k on k.id = (select max(r.id) from article_act r
                where r.article_id = a.id and r.kind = 'RETURNED')
            where a.review_state = 'RETURNED' and a.review_by = :me""", "a.id"),

    /** A thread that is not settled calls whoever looks. */
    MENTION("""
            select a.id, d.headline, c.written_at, c.written_by, substring(c.text, 1, 200), m.comment_id as sort, m.thread_id as thread
            from review_mention m join review_comment c on c.id = m.comment_id
              join article a on a.id = c.article_id join revision d on d.id = a.draft_revision_id
            where m.username = :me and m.waiting = true""", "m.comment_id"),

    /** A thread that is not settled is about a story that whoever looks began or submitted. */
    COMMENT("c.id", """
            select a.id, d.headline, c.written_at, c.written_by, substring(c.text, 1, 200), c.id as sort, c.id as thread
            from review_comment c join article a on a.id = c.article_id join revision d on d.id = a.draft_revision_id
            where c.story_by = :me and c.waiting = true""", """
            select a.id, d.headline, c.written_at, c.written_by, substring(c.text, 1, 200), c.id as sort, c.id as thread
            from article a join review_comment c on c.article_id = a.id join revision d on d.id = a.draft_revision_id
            where a.review_by = :me and c.waiting = true"""),

    /** Somebody else asked for a story to come back, and whoever looks has not agreed. */
    REINSTATEMENT("""
            select a.id, d.headline, k.done_at, k.done_by, k.note, k.id as sort, 0 as thread
            from article_act k join article a on a.id = k.article_id join revision d on d.id = a.draft_revision_id
            where k.kind = 'REINSTATEMENT_ASKED' and k.done_by <> :me
              and not exists (select 1 from article_act l where l.article_id = k.article_id and l.id > k.id
                and (l.kind in ('REINSTATEMENT_ASKED', 'REINSTATED', 'WITHDRAWN', 'EXPIRED', 'MERGED')
                  or l.kind = 'APPROVED' and l.done_by = :me))""", "k.id"),

    /** Whoever looks scheduled it, and it could not be done. */
    FAILED("""
            select a.id, d.headline, s.due_at, s.made_by, s.failure, s.id as sort, 0 as thread
            from article_schedule s join article a on a.id = s.article_id join revision d on d.id = a.draft_revision_id
            where s.outcome = 'FAILED' and s.made_by = :me
              and (a.scheduled_id = s.id or s.task = 'EXPIRE' and a.published_revision_id is not null)""", "s.id");

    private final String key;
    private final List<String> branches;

    Waiting(String branch, String key) {
        this.key = key;
        this.branches = List.of(branch);
    }

    Waiting(String key, String one, String other) {
        this.key = key;
        this.branches = List.of(one, other);
    }

    /** The first so many rows on one side of {@code :place}, the nearest first. */
    String rows(boolean older, int count) {
        String branch = older
                ? " and %1$s < :place order by %1$s desc limit %2$d"
                : " and %1$s > :place order by %1$s limit %2$d";
        String order = older ? ") as w order by sort desc limit " : ") as w order by sort limit ";
        return "select * from (" + union(branch.formatted(key, count)) + order + count;
    }

    /** How many there are, counted up to a number. */
    String count(int most) {
        return "(select count(*) from (" + union(" order by " + key + " desc limit " + most) + ") as w" + ordinal()
                + ")";
    }

    private String union(String tail) {
        return branches.stream()
                .map(branch -> "(" + branch + tail + ")")
                .reduce((one, other) -> one + " union " + other)
                .orElseThrow();
    }

    /** As it stands in addresses and messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
