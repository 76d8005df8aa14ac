package org.dateline.batch;

import org.dateline.article.Article;
import org.dateline.article.Copy;
import org.dateline.article.Publication;
import org.dateline.article.Scheduled;

/** What a change would do to an article as it stands. */
enum Effect {
    /** Readers see the draft, so they will see the change at once. */
    LIVE,
    /** Only the draft changes; readers see what they saw. */
    DRAFT,
    UNCHANGED,
    WITHDRAWN,
    /** A headline or a text would have no words left. */
    EMPTIED,
    TOO_LONG;

    /** A title and a summary hold no more, and a text has a bound too. */
    private static final int HEADLINE = 300;

    private static final int SUMMARY = 1_000;
    private static final int BODY = 1_000_000;

    static Effect of(Article article, Change change) {
        if (article.state().isGone()) {
            return WITHDRAWN;
        }
        Copy copy = article.draft().copy();
        Parts before = Parts.of(copy);
        Parts after = change.in(copy);
        if (after.says(before)) {
            return UNCHANGED;
        }
        boolean emptied = after.headline().isEmpty() && !before.headline().isEmpty()
                || after.body().isEmpty() && !before.body().isEmpty();
        boolean tooLong = after.headline().length() > HEADLINE
                || after.summary().length() > SUMMARY
                || after.body().toString().length() > BODY;
        return emptied ? EMPTIED : tooLong ? TOO_LONG : isShown(article) ? LIVE : DRAFT;
    }

    private static boolean isShown(Article article) {
        Publication publication = article.publication();
        Scheduled waiting = article.scheduled();
        int newest = article.draft().number();
        return publication != null && publication.revision().number() == newest
                || waiting != null && waiting.revision() == newest;
    }

    boolean changes() {
        return this == LIVE || this == DRAFT;
    }
}
