package org.dateline.article;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dateline.source.Source;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** How a revision comes to its readers and a story leaves them, for the {@link Desk} and in its transaction. */
@Component
class Releases {

    private static final Logger log = LoggerFactory.getLogger(Releases.class);

    /** What is done later than this after its time is marked as late. */
    static final Duration PUNCTUAL = Duration.ofSeconds(5);

    private final Articles articles;
    private final Revisions revisions;
    private final Schedules schedules;
    private final Withdrawals withdrawals;
    private final Ledger ledger;
    private final PublicationGate gate;

    Releases(
            Articles articles,
            Revisions revisions,
            Schedules schedules,
            Withdrawals withdrawals,
            Ledger ledger,
            PublicationGate gate) {
        this.articles = articles;
        this.revisions = revisions;
        this.schedules = schedules;
        this.withdrawals = withdrawals;
        this.ledger = ledger;
        this.gate = gate;
    }

    /** Publishes the draft, now or by schedule; pressed twice, it was pressed once. */
    void release(Article article, Release release, Instant now, String by) {
        Instant due = release.laterThan(now);
        if (due != null ? isWaiting(article, article.draft(), due) : isTold(article, release.change())) {
            return;
        }
        int before = version(article);
        releaseUnchecked(article, release, now, by);
        if (due != null || version(article) != before) {
            pass(article, release, due == null ? now : due, by);
        }
    }

    private static int version(Article article) {
        return article.publication() == null ? 0 : article.publication().version();
    }

    /** The same for copy that no editor has at hand: nobody could mend what the gate finds. */
    void releaseUnchecked(Article article, Release release, Instant now, String by) {
        Instant due = release.laterThan(now);
        if (due != null) {
            schedule(article, article.draft(), release.change(), due, now, by);
        } else {
            publish(article, article.draft(), release.change(), release.from(), now, by);
        }
    }

    /** Whether readers were told of this very change before. */
    private boolean isTold(Article article, Change change) {
        Publication shown = article.publication();
        if (!change.kind().isTold()
                || shown == null
                || shown.revision().number() != article.draft().number()) {
            return false;
        }
        Version last = ledger.last(article);
        return last != null
                && last.kind() == ActKind.of(change.kind())
                && last.note().equals(change.note());
    }

    private void show(Article article, @Nullable Act act, Instant now, String by) {
        if (act != null) {
            expireInTime(article, now, by);
            ledger.keepShown(article, act);
        }
        articles.save(article);
    }

    private void publish(
            Article article, Revision revision, Change change, @Nullable Instant from, Instant now, String by) {
        cancelWaiting(article, now);
        show(article, article.publish(revision, change, from, now, by), now, by);
    }

    private static boolean isWaiting(Article article, Revision revision, Instant due) {
        Scheduled waiting = article.scheduled();
        return waiting != null
                && waiting.revision() == revision.number()
                && waiting.dueAt().equals(due);
    }

    private void schedule(Article article, Revision revision, Change change, Instant due, Instant now, String by) {
        cancelWaiting(article, now);
        putOn(article, revision, change, due, now, by);
    }

    private void putOn(Article article, Revision revision, Change change, Instant due, Instant now, String by) {
        Scheduled next = new Scheduled(article.id(), Scheduled.Task.PUBLISH, revision.number(), due, change, now, by);
        Act act = article.schedule(schedules.save(next), now, by);
        articles.save(article);
        ledger.keep(act);
    }

    /** What the gate stops goes out only for a reason, which is kept. */
    private void pass(Article article, Release release, Instant at, String by) {
        Copy copy = article.draft().copy();
        GateContext context = new GateContext(article.id(), article.embargoUntil(), at);
        List<GateFinding> stopping =
                gate.check(copy, context).stream().filter(GateFinding::blocking).toList();
        if (stopping.isEmpty()) {
            return;
        }
        if (release.override().isBlank()) {
            throw new GateClosed(stopping);
        }
        String rules = stopping.stream().map(GateFinding::rule).distinct().collect(Collectors.joining(", "));
        ledger.keep(new Act(
                article.id(),
                ActKind.OVERRIDDEN,
                article.draft().number(),
                cut(release.override() + " (" + rules + ")"),
                at,
                by));
    }

    private static String cut(String note) {
        return note.length() <= 1_000 ? note : note.substring(0, 999) + "…";
    }

    /** Takes what waits off the schedule, before anything else is touched: the row decides who came first. */
    void cancelWaiting(Article article, Instant now) {
        Scheduled waiting = article.scheduled();
        if (waiting != null && schedules.cancel(waiting.id(), now) == 0) {
            throw new ConcurrencyFailureException("It has just gone out: article " + article.id());
        }
    }

    /** Does what has become due and was claimed. */
    void carryOut(Scheduled scheduled, Article article, Instant now) {
        boolean late = scheduled.dueAt().plus(PUNCTUAL).isBefore(now);
        if (late) {
            log.warn("Article {} was due at {} and comes late", article.id(), scheduled.dueAt());
        }
        if (scheduled.task() == Scheduled.Task.EXPIRE) {
            Act act = new Act(article.id(), ActKind.EXPIRED, scheduled.revision(), "", now, scheduled.madeBy());
            takeAway(article, Withdrawal.Reason.EXPIRED, "", act.asScheduled(scheduled.dueAt(), late));
            return;
        }
        Revision revision = article.draft().number() == scheduled.revision()
                ? article.draft()
                : Objects.requireNonNull(revisions.numbered(article.id(), scheduled.revision()), "it was filed");
        Instant first = article.publication() != null ? null : late ? now : scheduled.dueAt();
        Act act = article.publish(revision, scheduled.change(), first, now, scheduled.madeBy());
        show(article, act == null ? null : act.asScheduled(scheduled.dueAt(), late), now, scheduled.madeBy());
    }

    void embargo(Article article, @Nullable Instant until, Act act) {
        Instant now = act.doneAt();
        Publication shown = article.publication();
        Scheduled waiting = article.scheduled();
        boolean early = until != null
                && (shown != null || waiting != null && waiting.dueAt().isBefore(until));
        if (early) {
            cancelWaiting(article, now);
        }
        article.embargo(until, now);
        if (shown != null && until != null) {
            ledger.keepGone(article, act);
        } else {
            articles.save(article);
            ledger.keep(act);
        }
        if (early) {
            Revision revision = shown != null ? shown.revision() : article.draft();
            putOn(article, revision, Change.NONE, Objects.requireNonNull(until), now, act.doneBy());
        }
    }

    void mergeInto(Article article, Article survivor, Act act) {
        cancelWaiting(article, act.doneAt());
        schedules.cancelAll(article.id(), Scheduled.Task.EXPIRE, act.doneAt());
        article.mergeInto(survivor, act.doneAt());
        articles.save(article);
        articles.pointTo(article, survivor);
        ledger.keepGone(article, act);
    }

    void takeAway(Article article, Withdrawal.Reason reason, String notice, Act act) {
        cancelWaiting(article, act.doneAt());
        schedules.cancelAll(article.id(), Scheduled.Task.EXPIRE, act.doneAt());
        withdrawals.save(article.withdraw(reason, notice, act.doneAt(), act.doneBy()));
        articles.save(article);
        ledger.keepGone(article, act);
    }

    /** A story's time ends when somebody said so before it went out, or when its source's terms say so. */
    private void expireInTime(Article article, Instant now, String by) {
        Publication shown = Objects.requireNonNull(article.publication(), "it is shown");
        if (shown.until() != null) {
            return;
        }
        Instant until = expiry(article);
        Source source = shown.revision().source();
        Integer days = source == null ? null : source.retentionDays();
        if (until != null) {
            shown.endAt(until);
        } else if (days != null) {
            expireAt(article, shown.at().plus(Duration.ofDays(days)), now, by);
        }
    }

    /** When a story's time ends, as far as that was said; null if it does not. */
    @Nullable
    Instant expiry(Article article) {
        return schedules.waiting(article.id(), Scheduled.Task.EXPIRE, Limit.of(1)).stream()
                .map(Scheduled::dueAt)
                .findFirst()
                .orElse(null);
    }

    void expireAt(Article article, @Nullable Instant until, Instant now, String by) {
        schedules.cancelAll(article.id(), Scheduled.Task.EXPIRE, now);
        if (until != null) {
            int revision = article.draft().number();
            schedules.save(new Scheduled(article.id(), Scheduled.Task.EXPIRE, revision, until, Change.NONE, now, by));
        }
        if (article.publication() != null) {
            article.publication().endAt(until);
        }
    }
}
