package org.dateline.article;

import java.time.Instant;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins the public history of stories that went out before versions were kept, with what readers see of them now. */
@Component
@Transactional
@Retryable(includes = ConcurrencyFailureException.class, maxRetries = 3, delay = 50, jitter = 50)
class FirstVersions {

    private static final int TOGETHER = 50;

    private final Articles articles;
    private final Ledger ledger;

    FirstVersions(Articles articles, Ledger ledger) {
        this.articles = articles;
        this.ledger = ledger;
    }

    /** Begins some, and says whether there may be more. */
    boolean begin() {
        List<Article> without = articles.withoutVersion(Limit.of(TOGETHER));
        for (Article article : without) {
            Publication shown = article.publication();
            if (shown != null) {
                Revision revision = shown.revision();
                Instant from = shown.at().isAfter(revision.createdAt()) ? shown.at() : revision.createdAt();
                Act act = new Act(article.id(), ActKind.PUBLISHED, revision.number(), "", from, revision.createdBy());
                ledger.begin(article, shown, act);
                articles.save(article);
            }
        }
        return without.size() == TOGETHER;
    }

    @Component
    @ConditionalOnBooleanProperty(name = "dateline.scheduling", matchIfMissing = true)
    static class Beat {

        private final FirstVersions versions;

        Beat(FirstVersions versions) {
            this.versions = versions;
        }

        @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT1H")
        void beat() {
            boolean more = true;
            while (more) {
                more = versions.begin();
            }
        }
    }
}
