package org.dateline.article;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.dateline.storage.InTurn;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What takes more than one person: agreeing to a story before it goes out, and letting one come back. */
@Service
@InTurn
public class ReviewDesk {

    private final Articles articles;
    private final Withdrawals withdrawals;
    private final Acts acts;
    private final Approvals approvals;
    private final Ledger ledger;
    private final Clock clock;

    ReviewDesk(Articles articles, Withdrawals withdrawals, Acts acts, Approvals approvals, Ledger ledger, Clock clock) {
        this.articles = articles;
        this.withdrawals = withdrawals;
        this.acts = acts;
        this.approvals = approvals;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Asks others to agree to the newest revision, which must be the one named. */
    public void submit(long id, int revision, String note, String by) {
        Article article = inHand(id, revision);
        article.review().submit(by);
        keep(article, ActKind.SUBMITTED, note, by);
    }

    /** Takes back what one submitted oneself. */
    public void takeBack(long id, String by) {
        Article article = articles.known(id);
        article.review().takeBack(by);
        keep(article, ActKind.TAKEN_BACK, "", by);
    }

    /** Agrees to a revision that somebody else wrote and submitted. */
    public void approve(long id, int revision, String note, String by) {
        Article article = inHand(id, revision);
        approvals.refuseOwn(article, by);
        article.review().approve(approvals.needed(article));
        keep(article, ActKind.APPROVED, note, by);
    }

    /** Gives a story back to who submitted it, with what is to be done. */
    public void returnWith(long id, int revision, String note, String by) {
        Article article = inHand(id, revision);
        if (note.isBlank()) {
            throw new Refused("review.return.note");
        }
        article.review().giveBack();
        keep(article, ActKind.RETURNED, note, by);
    }

    /** Says that a story is urgent or not: what is may need more people to agree. */
    public void mark(long id, boolean urgent, String note, String by) {
        Article article = articles.known(id);
        if (article.review().isUrgent() != urgent) {
            article.review().mark(urgent);
            keep(article, urgent ? ActKind.MARKED_URGENT : ActKind.UNMARKED_URGENT, note, by);
        }
    }

    /** Asks for a story that left its readers to come back. */
    public void askBack(long id, String note, String by) {
        Article article = articles.known(id);
        if (!article.state().isGone()) {
            throw new Refused("act.reinstate.not");
        }
        if (approvals.askedBack(id) == null) {
            keep(article, ActKind.REINSTATEMENT_ASKED, note, by);
        }
    }

    /**
     * Agrees to a story's coming back, and gives it back to its readers as they last saw it once enough people do. Who
     * asked for it does not count.
     *
     * @param note why it is back, in words for readers
     * @return whether it is back
     */
    public boolean reinstate(long id, String note, String by) {
        Article article = articles.known(id);
        int needed = approvals.neededToReinstate();
        @Nullable Act asked = approvals.askedBack(id);
        if (needed > 0) {
            refuseAlone(asked, by);
            if (approvals.agreedBack(Objects.requireNonNull(asked)).size() + 1 < needed) {
                keep(article, ActKind.APPROVED, note, by);
                return false;
            }
        }
        Version last = ledger.last(article);
        if (last == null) {
            throw new Refused("act.reinstate.not");
        }
        Act act = article.reinstate(last, note, clock.instant(), by);
        withdrawals.deleteByArticleId(id);
        articles.save(article);
        ledger.keepShown(article, act);
        return true;
    }

    private void refuseAlone(@Nullable Act asked, String by) {
        if (asked == null) {
            throw new Refused("act.reinstate.ask");
        }
        if (asked.doneBy().equals(by)) {
            throw new Refused("act.reinstate.own");
        }
        if (approvals.agreedBack(asked).contains(by)) {
            throw new Refused("review.approved.already");
        }
    }

    /** How many people besides its authors have to agree to the draft of a story. */
    @Transactional(readOnly = true)
    public int approvalsNeeded(long id) {
        return approvals.needed(articles.known(id));
    }

    /** Whether somebody may agree to the draft of a story that is in review: neither its author nor one who has agreed. */
    @Transactional(readOnly = true)
    public boolean mayApprove(Article article, String by) {
        return article.review().state() == ReviewState.IN_REVIEW
                && !approvals.isOwn(article, by)
                && !approvals.hasAgreed(article, by);
    }

    /** How many people besides its authors have to agree to the draft of this story. */
    @Transactional(readOnly = true)
    public int approvalsNeeded(Article article) {
        return approvals.needed(article);
    }

    /** Who asked for a story to come back, and why; null if nobody has. */
    @Transactional(readOnly = true)
    public @Nullable Act askedBack(long id) {
        return approvals.askedBack(id);
    }

    /** A page of what was done to a story, the last first. */
    @Transactional(readOnly = true)
    public KeyPage<Act> page(long id, Cursor cursor, int size) {
        return KeyPage.read(cursor, size, (place, count) -> acts(id, place, count), act -> Cursor.address(act.id()));
    }

    /** What was done to a story on one side of an act, the nearest first. */
    @Transactional(readOnly = true)
    public List<Act> acts(long id, Cursor cursor, int limit) {
        return cursor.way() == Cursor.Way.OLDER
                ? acts.findByArticleIdAndIdLessThanOrderByIdDesc(id, cursor.id(), Limit.of(limit))
                : acts.findByArticleIdAndIdGreaterThanOrderById(id, cursor.id(), Limit.of(limit));
    }

    private void keep(Article article, ActKind kind, String note, String by) {
        articles.save(article);
        ledger.keep(new Act(article.id(), kind, article.draft().number(), note, clock.instant(), by));
    }

    private Article inHand(long id, int revision) {
        Article article = articles.known(id);
        if (article.draft().number() != revision) {
            throw new Refused("review.stale", article.draft().createdBy());
        }
        return article;
    }
}
