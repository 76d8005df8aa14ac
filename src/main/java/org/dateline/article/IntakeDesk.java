package org.dateline.article;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in stories that come whole from elsewhere, in the caller's transaction: new ones by the hundred, the others one by
 * one as the {@link Desk} does. No editor has them at hand, so the gate and the rule of more than one person are not asked.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class IntakeDesk {

    /** What was made: the articles in the order of the stories, and the digests of what readers see of them, empty for drafts. */
    public record Taken(List<Long> articles, List<String> digests) {}

    private final Articles articles;
    private final CopyDesk copyDesk;
    private final Releases releases;
    private final Ledger ledger;
    private final StoryWriting writing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IntakeDesk(
            Articles articles,
            CopyDesk copyDesk,
            Releases releases,
            Ledger ledger,
            StoryWriting writing,
            ApplicationEventPublisher events,
            Clock clock) {
        this.articles = articles;
        this.copyDesk = copyDesk;
        this.releases = releases;
        this.ledger = ledger;
        this.writing = writing;
        this.events = events;
        this.clock = clock;
    }

    /** Makes articles of stories that are not here yet; of each act there is a row, but no announcement. */
    public Taken take(List<Delivery> stories, String by) {
        StoryWriting.Written written = writing.write(stories, clock.instant(), by);
        events.publishEvent(new StoriesMoved(stories.stream()
                .map(Delivery::publishedAt)
                .flatMap(Stream::ofNullable)
                .toList()));
        return new Taken(written.articles(), written.digests());
    }

    /**
     * Makes an article of a story that waits for its time, or whose time ends.
     *
     * @param due shown from then on; null if it is shown already
     * @param until not shown any more from then on; null for as long as we like
     */
    public long await(Delivery story, @Nullable Instant due, boolean embargoed, @Nullable Instant until, String by) {
        Filed filed = copyDesk.file(new Filing(null, story.token(), 0, story.copy()), Change.NONE, by, copy -> true);
        Article article = articles.known(filed.article());
        Instant now = clock.instant();
        if (due != null && embargoed) {
            releases.embargo(article, due, new Act(article.id(), ActKind.EMBARGOED, 1, "", now, by).due(due));
        }
        if (until != null) {
            releases.expireAt(article, until, now, by);
            articles.save(article);
            ledger.keep(new Act(article.id(), ActKind.EXPIRY_SET, 1, "", now, by).due(until));
        }
        Instant from = due != null ? due : story.publishedAt();
        if (from != null) {
            releases.releaseUnchecked(article, new Release(Change.NONE, from), now, by);
        }
        return article.id();
    }

    /**
     * Files another version of a story and shows it to those who see the one before; whom that is kept from, this is too.
     *
     * @param baseRevision the newest revision as far as the caller knows
     * @param show whether readers are to see it
     * @return its revision's number; 0 if somebody filed one since, or the story has left its readers, and nothing was done
     */
    public int change(long id, int baseRevision, Copy copy, ChangeKind kind, boolean show, String by) {
        Article article = articles.known(id);
        if (article.draft().number() != baseRevision || article.state().isGone()) {
            return 0;
        }
        if (article.draft().says(copy)) {
            return baseRevision;
        }
        Change change = new Change(kind, "");
        Scheduled waiting = article.scheduled();
        Publication shown = article.publication();
        copyDesk.revise(article, copy, change, by);
        if (show && waiting != null) {
            releases.releaseUnchecked(article, new Release(change, waiting.dueAt()), clock.instant(), by);
        } else if (show && shown != null) {
            releases.releaseUnchecked(article, new Release(change, null), clock.instant(), by);
        }
        return article.draft().number();
    }

    /** Shows a story's newest revision to readers who were not shown the story yet, as first published then. */
    public void show(long id, @Nullable Instant from, String by) {
        releases.releaseUnchecked(articles.known(id), new Release(Change.NONE, from), clock.instant(), by);
    }

    /** Whether a story's newest revision has the same words for its readers; marks, links and what it is filed under aside. */
    public boolean hasWords(long id, Copy copy) {
        Copy newest = articles.known(id).draft().copy();
        return newest.headline().equals(copy.headline())
                && newest.summary().equals(copy.summary())
                && newest.body().toPlainText().equals(copy.body().toPlainText());
    }

    /** Takes a story back that its publisher took back; one that readers never saw is taken off the schedule. */
    public boolean withdraw(long id, String notice, String by) {
        Article article = articles.known(id);
        Instant now = clock.instant();
        int revision = article.draft().number();
        if (article.publication() != null) {
            releases.takeAway(
                    article,
                    Withdrawal.Reason.WITHDRAWN,
                    notice,
                    new Act(id, ActKind.WITHDRAWN, revision, notice, now, by));
            return true;
        }
        if (article.scheduled() != null) {
            releases.cancelWaiting(article, now);
            Act act = article.unschedule(now, by);
            articles.save(article);
            ledger.keep(act);
            return true;
        }
        return false;
    }
}
