package org.dateline.article;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only way to change a story, one method an act, one transaction each. Of two acts that race, the later one is
 * tried again and then finds what the other left: the same article, or a newer revision.
 */
@Service
@Transactional
@Retryable(
        includes = {DataIntegrityViolationException.class, ConcurrencyFailureException.class},
        maxRetries = 3,
        delay = 20,
        jitter = 20)
public class Desk {

    private final Articles articles;
    private final Revisions revisions;
    private final Withdrawals withdrawals;
    private final Clock clock;

    Desk(Articles articles, Revisions revisions, Withdrawals withdrawals, Clock clock) {
        this.articles = articles;
        this.revisions = revisions;
        this.withdrawals = withdrawals;
        this.clock = clock;
    }

    /** Files copy as a draft; readers see no difference. */
    public Filed save(Filing filing, String by) {
        return save(filing, Change.NONE, by);
    }

    /** Files copy as a draft, with a word about why. */
    public Filed save(Filing filing, Change change, String by) {
        return file(filing, change, by, copy -> true);
    }

    /** Files copy and makes it what readers see. */
    public Filed publish(Filing filing, Release release, String by) {
        Filed filed = file(filing, release.change(), by, Copy::isPublishable);
        if (!filed.isConflict()) {
            Article article = inHand(filed.article());
            article.publish(release.change().kind(), release.from(), clock.instant());
            articles.save(article);
        }
        return filed;
    }

    /** Publishes copy that comes whole under a name of its own, once: what became of it since is the editors' affair. */
    public void publishOnce(String name, Copy copy, Instant from, String by) {
        if (articles.idOf(name) == null) {
            publish(new Filing(null, name, 0, copy), new Release(Change.NONE, from), by);
        }
    }

    /**
     * Changes what a story says without a form, on top of the revision named: one that was filed since stands, and nothing
     * is saved. Readers who were shown that revision get the change as a minor one; whom it was kept from, it stays kept from.
     *
     * @return whether the revision named is still the newest
     */
    public boolean amend(long id, int baseRevision, UnaryOperator<Copy> change, String note, String by) {
        Article article = inHand(id);
        Revision base = article.draft();
        if (base.number() != baseRevision) {
            return false;
        }
        Copy copy = change.apply(base.copy());
        if (base.says(copy)) {
            return true;
        }
        Publication shown = article.publication();
        revisions.save(article.revise(copy, new Change(ChangeKind.MINOR, note), clock.instant(), by));
        if (shown != null && shown.revision().number() == baseRevision) {
            article.publish(ChangeKind.MINOR, shown.at(), clock.instant());
        }
        articles.save(article);
        return true;
    }

    /** Takes a published story back; asking twice changes nothing. */
    public void withdraw(long id, String notice, String by) {
        Article article = inHand(id);
        if (article.state() != State.WITHDRAWN) {
            withdrawals.save(article.withdraw(notice, clock.instant(), by));
            articles.save(article);
        }
    }

    /** Takes a story off the schedule; asking twice changes nothing. */
    public void unschedule(long id) {
        Article article = inHand(id);
        if (article.publication() != null) {
            article.unschedule(clock.instant());
            articles.save(article);
        }
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

    /** The lines of some revisions, in any order. */
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

    private Filed file(Filing filing, Change change, String by, Predicate<Copy> will) {
        Article known = known(filing);
        if (known == null) {
            Article article = articles.save(new Article(filing.formToken(), clock.instant(), by));
            return revise(article, filing.copy(), change, by);
        }
        Revision newest = known.draft();
        if (newest.says(filing.copy())) {
            return Filed.as(known);
        }
        int base = filing.article() == null ? 1 : filing.baseRevision();
        return newest.number() == base
                ? revise(known, filing.copy(), change, by)
                : join(known, base, filing, change, by, will);
    }

    /** Somebody saved meanwhile: both edits go in, or nothing is saved and both texts come back. */
    private Filed join(Article article, int base, Filing filing, Change change, String by, Predicate<Copy> will) {
        Revision newest = article.draft();
        Copy origin = base < newest.number() ? copyOf(article.id(), base) : null;
        if (origin != null && isJoinedAlready(article.id(), origin, newest, filing)) {
            return Filed.as(article);
        }
        CopyMerge merge = CopyMerge.of(
                origin, filing.copy(), newest.copy(), filing.choices().on(newest.number()));
        if (!merge.isSettled() || !will.test(merge.copy())) {
            return new Filed(article.id(), newest, merge.unsettled());
        }
        if (!newest.says(merge.copy())) {
            revise(article, merge.copy(), change, by);
        }
        return new Filed(article.id(), newest, merge);
    }

    /** Whether the newest revision is what came of joining this very filing to the one before it. */
    private boolean isJoinedAlready(long article, Copy origin, Revision newest, Filing filing) {
        int before = newest.number() - 1;
        Copy earlier = copyOf(article, before);
        return earlier != null
                && newest.says(CopyMerge.of(
                                origin, filing.copy(), earlier, filing.choices().on(before))
                        .copy());
    }

    private Filed revise(Article article, Copy copy, Change change, String by) {
        revisions.save(article.revise(copy, change, clock.instant(), by));
        articles.save(article);
        return Filed.as(article);
    }

    private @Nullable Article known(Filing filing) {
        Long id = filing.article() != null ? filing.article() : articles.idOf(filing.formToken());
        return id == null ? null : inHand(id);
    }

    private Article inHand(long id) {
        return Objects.requireNonNull(articles.inHand(id), () -> "no article " + id);
    }
}
