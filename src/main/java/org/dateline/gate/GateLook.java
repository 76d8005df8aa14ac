package org.dateline.gate;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.GateContext;
import org.dateline.article.GateFinding;
import org.dateline.article.Scheduled;
import org.springframework.stereotype.Component;

/** What the article's form says of a saved draft before anybody presses the button; asked by its template, where it is shown. */
@Component("gateLook")
class GateLook {

    private final Gate gate;
    private final Clock clock;

    GateLook(Gate gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    /** What is wrong with a draft that readers do not have; nothing if they do, or had the story and lost it. */
    public List<GateFinding> findings(Article article) {
        boolean isOut = article.publication() != null
                && article.publication().revision().number() == article.draft().number();
        if (isOut || article.state().isGone()) {
            return List.of();
        }
        Scheduled waiting = article.scheduled();
        Instant out = waiting == null ? clock.instant() : waiting.dueAt();
        return gate.check(article.draft().copy(), new GateContext(article.id(), article.embargoUntil(), out));
    }
}
