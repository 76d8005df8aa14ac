package org.dateline.article;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.dateline.storage.InTurn;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only way to change a story, one method an act, one transaction each; what takes more than one person is at the
 * {@link ReviewDesk}. Of two acts that race, the later one is tried again and then finds what the other left. What a
 * story's state or the newsroom's rules do not allow is {@link Refused}.
 */
@Service
@InTurn
public class Desk {

    private final Articles articles;
    private final Revisions revisions;
    private final Withdrawals withdrawals;
    private final CopyDesk copyDesk;
    private final Approvals approvals;
    private final Releases releases;
    private final Ledger ledger;
    private final Clock clock;

    Desk(
            Articles articles,
            Revisions revisions,
            Withdrawals withdrawals,
            CopyDesk copyDesk,
            Approvals approvals,
            Releases releases,
            Ledger ledger,
            Clock clock) {
        this.articles = articles;
        this.revisions = revisions;
        this.withdrawals = withdrawals;
        this.copyDesk = copyDesk;
        this.approvals = approvals;
        this.releases = releases;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Files copy as a draft; readers see no difference. */
    public Filed save(Filing filing, String by) {
        return save(filing, Change.NONE, by);
    }

    /** Files copy as a draft, with a word about why. */
    public Filed save(Filing filing, Change change, String by) {
        return copyDesk.file(filing, change, by, copy -> true);
    }

    /**
     * Files copy and makes it what readers see, at once or when its time comes.
     *
     * @throws Refused if it needs somebody's approval first, is under embargo, or has left its readers
     * @throws GateClosed if it breaks a rule that stops it and the release gives no reason
     */
    public Filed publish(Filing filing, Release release, String by) {
        Filed filed = copyDesk.file(filing, release.change(), by, Copy::isPublishable);
        if (!filed.isConflict()) {
            Article article = articles.known(filed.article());
            approvals.refuseUnapproved(article);
            releases.release(article, release, clock.instant(), by);
        }
        return filed;
    }

    /** Publishes copy that comes whole under a name of its own, once: what became of it since is the editors' affair. */
    public void publishOnce(String name, Copy copy, Instant from, String by) {
        if (articles.idOf(name) == null) {
            Filed filed = copyDesk.file(new Filing(null, name, 0, copy), Change.NONE, by, Copy::isPublishable);
            releases.releaseUnchecked(
                    articles.known(filed.article()), new Release(Change.NONE, from), clock.instant(), by);
        }
    }

    /**
     * Changes what a story says without a form, on top of the revision named: one that was filed since stands, and nothing
     * is saved. Readers who were shown that revision get the change as a minor one, unless it needs somebody's approval;
     * whom it was kept from, it stays kept from.
     *
     * @return whether the revision named is still the newest
     */
    public boolean amend(long id, int baseRevision, UnaryOperator<Copy> change, String note, String by) {
        Article article = articles.known(id);
        Revision base = article.draft();
        if (base.number() != baseRevision) {
            return false;
        }
        Copy copy = change.apply(base.copy());
        if (base.says(copy)) {
            return true;
        }
        Publication shown = article.publication();
        Scheduled waiting = article.scheduled();
        Change minor = new Change(ChangeKind.MINOR, note);
        copyDesk.revise(article, copy, minor, by);
        if (approvals.needed(article) > 0) {
            return true;
        }
        if (waiting != null && waiting.revision() == baseRevision) {
            releases.releaseUnchecked(article, new Release(minor, waiting.dueAt()), clock.instant(), by);
        } else if (shown != null && shown.revision().number() == baseRevision) {
            releases.releaseUnchecked(article, new Release(minor, null), clock.instant(), by);
        }
        return true;
    }

    /** Takes a published story back; asking twice changes nothing. */
    public void withdraw(long id, String notice, String by) {
        withdraw(id, Withdrawal.Reason.WITHDRAWN, notice, by);
    }

    /** Takes a published story back, as its newsroom wants or an authority ordered; asking twice changes nothing. */
    public void withdraw(long id, Withdrawal.Reason reason, String notice, String by) {
        Article article = articles.known(id);
        if (article.state() != State.WITHDRAWN) {
            releases.takeAway(article, reason, notice, act(article, ActKind.WITHDRAWN, notice, by));
        }
    }

    /**
     * Keeps a story from its readers until a time, or lifts that (null). One that they see already is taken away and goes
     * out again at that time. Asking twice changes nothing.
     */
    public void embargo(long id, @Nullable Instant until, String note, String by) {
        Instant now = clock.instant();
        Article article = articles.known(id);
        if (until != null && !until.isAfter(now)) {
            throw new Refused("act.embargo.past");
        }
        if (Objects.equals(article.embargoUntil(), until)) {
            return;
        }
        releases.embargo(
                article, until, act(article, ActKind.ofEmbargo(until), note, by).due(until));
    }

    /** Says until when a story is shown, or that its time does not end (null); asking twice changes nothing. */
    public void expireAt(long id, @Nullable Instant until, String note, String by) {
        Article article = articles.known(id);
        if (until != null && !until.isAfter(clock.instant())) {
            throw new Refused("act.expiry.past");
        }
        if (article.state().isGone()) {
            throw new Refused("act.expiry.gone");
        }
        if (Objects.equals(releases.expiry(article), until)) {
            return;
        }
        releases.expireAt(article, until, clock.instant(), by);
        articles.save(article);
        ledger.keep(act(article, ActKind.EXPIRY_SET, note, by).due(until));
    }

    /** Makes a duplicate one with the story that stands for both: its address leads there from now on. */
    public void mergeInto(long id, long survivor, String note, String by) {
        Article article = articles.known(id);
        Article other = articles.inHand(survivor);
        if (other == null) {
            throw new Refused("act.duplicate.target");
        }
        if (article.mergedInto() == null) {
            releases.mergeInto(article, other, act(article, ActKind.MERGED, note, by));
        }
    }

    /** Takes what a version said out of the public history, as the law may demand; its line and digest stay. */
    public void hide(long id, int version, String reason, String by) {
        ledger.hide(articles.known(id), version, act(articles.known(id), ActKind.HIDDEN, reason, by));
    }

    @Transactional(readOnly = true)
    public @Nullable Article open(long id) {
        return articles.inHand(id);
    }

    @Transactional(readOnly = true)
    public @Nullable Revision revision(long id, int number) {
        return revisions.numbered(id, number);
    }

    @Transactional(readOnly = true)
    public @Nullable Withdrawal withdrawal(long id) {
        return withdrawals.findByArticleId(id);
    }

    @Transactional(readOnly = true)
    public @Nullable Standing standing(long id) {
        return articles.standing(id);
    }

    /** The revisions on one side of a number, the nearest first. */
    @Transactional(readOnly = true)
    public List<RevisionLine> revisions(long id, Cursor cursor, int limit) {
        int number = (int) Math.min(cursor.id(), Integer.MAX_VALUE);
        return cursor.way() == Cursor.Way.OLDER
                ? revisions.before(id, number, Limit.of(limit))
                : revisions.after(id, number, Limit.of(limit));
    }

    @Transactional(readOnly = true)
    public List<RevisionLine> revisions(long id, Collection<Integer> numbers) {
        return numbers.isEmpty() ? List.of() : revisions.lines(id, numbers);
    }

    /** What a revision says. */
    @Transactional(readOnly = true)
    public @Nullable Copy copyOf(long id, int number) {
        Revision revision = revisions.numbered(id, number);
        return revision == null ? null : revision.copy();
    }

    private Act act(Article article, ActKind kind, String note, String by) {
        return new Act(article.id(), kind, article.draft().number(), note, clock.instant(), by);
    }
}
