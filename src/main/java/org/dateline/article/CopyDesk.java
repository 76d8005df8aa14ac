package org.dateline.article;

import java.time.Clock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Files copy for the {@link Desk}, in its transaction: as a new article, on top of the newest revision, or joined to
 * what somebody else filed since.
 */
@Component
class CopyDesk {

    private final Articles articles;
    private final Revisions revisions;
    private final Clock clock;

    CopyDesk(Articles articles, Revisions revisions, Clock clock) {
        this.articles = articles;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** @param will what a joined text has to satisfy to be filed without asking */
    Filed file(Filing filing, Change change, String by, Predicate<Copy> will) {
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

    Filed revise(Article article, Copy copy, Change change, String by) {
        revisions.save(article.revise(copy, change, clock.instant(), by));
        articles.save(article);
        return Filed.as(article);
    }

    private @Nullable Article known(Filing filing) {
        Long id = filing.article() != null ? filing.article() : articles.idOf(filing.formToken());
        return id == null ? null : articles.known(id);
    }

    private @Nullable Copy copyOf(long id, int number) {
        Revision revision = revisions.numbered(id, number);
        return revision == null ? null : revision.copy();
    }
}
