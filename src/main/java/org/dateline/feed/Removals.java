package org.dateline.feed;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.dateline.article.ArticleActed;
import org.dateline.shared.MadeOf;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Remembers for a month what left the lists, in the transaction that took it away, so that feeds say so as soon as they
 * no longer have it. A story under embargo is not among it: nobody is to be told that there is one.
 */
@Component
class Removals {

    static final Duration KEPT = Duration.ofDays(30);

    /** So many rows that are too old go with each removal: more than one brings. */
    private static final int TOGETHER = 200;

    private final JdbcTemplate jdbc;
    private final FeedsOf feeds;
    private final Clock clock;

    Removals(JdbcTemplate jdbc, FeedsOf feeds, Clock clock) {
        this.jdbc = jdbc;
        this.feeds = feeds;
        this.clock = clock;
    }

    @EventListener
    void note(ArticleActed acted) {
        Removed.How how = how(acted);
        switch (acted.kind()) {
            case PUBLISHED, REINSTATED, EMBARGOED -> forget(acted.article());
            default -> {
                if (how != null) {
                    remember(new Removed(acted.article(), acted.at(), how));
                }
            }
        }
    }

    private static Removed.@Nullable How how(ArticleActed acted) {
        return switch (acted.kind()) {
            case WITHDRAWN -> Removed.How.WITHDRAWN;
            case EXPIRED -> Removed.How.EXPIRED;
            case MERGED -> Removed.How.MERGED;
            default -> null;
        };
    }

    private void forget(long article) {
        jdbc.update("delete from feed_removed where article_id = ?", article);
    }

    private void remember(Removed removed) {
        forget(removed.article());
        List<Object[]> rows = feeds.story(removed.article(), 1).stream()
                .map(list -> new Object[] {
                    list.kind().name(),
                    list.id(),
                    Timestamp.from(removed.at()),
                    removed.article(),
                    removed.how().name()
                })
                .toList();
        jdbc.batchUpdate(
                "insert into feed_removed (list, list_id, removed_at, article_id, how) values (?, ?, ?, ?, ?)", rows);
        jdbc.update(
                "delete from feed_removed where (list, list_id, removed_at, article_id) in"
                        + " (select list, list_id, removed_at, article_id from feed_removed"
                        + " where removed_at < ? order by removed_at fetch first ? rows only)",
                oldest(),
                TOGETHER);
    }

    /** What left a list in the last month, the last first. */
    List<Removed> from(FeedList list, int count) {
        MadeOf.note(MadeOf.REMOVALS);
        return jdbc.query(
                "select article_id, removed_at, how from feed_removed where list = ? and list_id = ? and removed_at >= ?"
                        + " order by removed_at desc, article_id desc fetch first ? rows only",
                (row, number) -> {
                    Instant at =
                            row.getObject("removed_at", OffsetDateTime.class).toInstant();
                    return new Removed(row.getLong("article_id"), at, Removed.How.valueOf(row.getString("how")));
                },
                list.kind().name(),
                list.id(),
                oldest(),
                count);
    }

    /** Whether any feed says that it had a story and must no longer have it. */
    boolean has(long article) {
        return !jdbc.queryForList(
                        "select article_id from feed_removed where article_id = ? and removed_at >= ? fetch first row only",
                        Long.class,
                        article,
                        oldest())
                .isEmpty();
    }

    private Timestamp oldest() {
        return Timestamp.from(clock.instant().minus(KEPT));
    }
}
