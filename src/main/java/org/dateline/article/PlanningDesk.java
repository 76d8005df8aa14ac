package org.dateline.article;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.dateline.media.Picture;
import org.dateline.media.Pictures;
import org.dateline.storage.InTurn;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When a story goes out. Each act names what its editor saw; where time or somebody else was faster, nothing is done and
 * the editor is told, so that what was taken off the schedule or moved never goes out at its old time.
 */
@Service
@InTurn
public class PlanningDesk {

    private static final Set<ActKind> SETTLED = Set.of(
            ActKind.UNSCHEDULED,
            ActKind.PUBLISHED,
            ActKind.AMENDED,
            ActKind.UPDATED,
            ActKind.CLARIFIED,
            ActKind.CORRECTED);

    private final Articles articles;
    private final Acts acts;
    private final Pictures pictures;
    private final Approvals approvals;
    private final Releases releases;
    private final Ledger ledger;
    private final Clock clock;

    PlanningDesk(
            Articles articles,
            Acts acts,
            Pictures pictures,
            Approvals approvals,
            Releases releases,
            Ledger ledger,
            Clock clock) {
        this.articles = articles;
        this.acts = acts;
        this.pictures = pictures;
        this.approvals = approvals;
        this.releases = releases;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Lets the newest revision go out at a time, or moves it there. Said twice, it was said once.
     *
     * @param revision the newest revision as the editor saw it
     * @param seen the time it waited for as the editor saw it; null if it waited for none
     * @param override why in spite of what the gate says; empty unless somebody overrides it
     * @throws Refused if either has changed since, or what is to go out lacks something
     */
    public void schedule(long id, int revision, @Nullable Instant seen, Instant due, String override, String by) {
        Article article = articles.known(id);
        Scheduled waiting = article.scheduled();
        Instant now = clock.instant();
        if (waiting != null && waiting.revision() == revision && waiting.dueAt().equals(due)) {
            return;
        }
        if (!due.isAfter(now)) {
            throw new Refused("act.schedule.past");
        }
        refuseOtherwise(article, seen);
        refuseUnready(article, revision);
        approvals.refuseUnapproved(article);
        Change change = waiting == null ? Change.NONE : waiting.change();
        releases.release(article, new Release(change, due, override), now, by);
    }

    /**
     * Takes off the schedule what waits for a time. Said twice, it was said once.
     *
     * @param seen the time it waited for as the editor saw it
     * @throws Refused if it has gone out or been moved since
     */
    public void unschedule(long id, Instant seen, String by) {
        Article article = articles.known(id);
        Act last = lastSettled(id);
        if (article.scheduled() == null && last != null && last.kind() == ActKind.UNSCHEDULED) {
            return;
        }
        refuseOtherwise(article, seen);
        Instant now = clock.instant();
        releases.cancelWaiting(article, now);
        Act act = article.unschedule(now, by);
        articles.save(article);
        ledger.keep(act);
    }

    private void refuseOtherwise(Article article, @Nullable Instant seen) {
        Scheduled waiting = article.scheduled();
        if (waiting != null && !waiting.dueAt().equals(seen)) {
            throw new Refused("act.schedule.moved", waiting.madeBy(), waiting.dueAt());
        }
        if (waiting == null && seen != null) {
            Act last = lastSettled(article.id());
            throw last == null || last.kind() == ActKind.UNSCHEDULED
                    ? new Refused("act.unschedule.none")
                    : new Refused("act.schedule.gone", last.doneAt());
        }
    }

    private void refuseUnready(Article article, int revision) {
        Revision draft = article.draft();
        if (draft.number() != revision) {
            throw new Refused("review.stale", draft.createdBy());
        }
        if (!draft.copy().isPublishable()) {
            throw new Refused("act.schedule.unready");
        }
        Set<Long> shown = draft.copy().pictures();
        if (!shown.isEmpty() && !pictures.findAllByIdIn(shown).stream().allMatch(Picture::isReady)) {
            throw new Refused("act.schedule.pictures");
        }
    }

    private @Nullable Act lastSettled(long id) {
        return acts.last(id, SETTLED, Limit.of(1)).stream().findFirst().orElse(null);
    }

    /** The time that a story last went out at as planned, or was taken off the schedule of; null if there is none. */
    @Transactional(readOnly = true)
    public @Nullable Instant lastDue(long id) {
        Act last = lastSettled(id);
        return last == null ? null : last.dueAt();
    }

    /** Until when readers are shown a story, or will be once it is out; null if that has no end. */
    @Transactional(readOnly = true)
    public @Nullable Instant expiry(long id) {
        return releases.expiry(articles.known(id));
    }
}
