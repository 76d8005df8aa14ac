package org.dateline.history;

import java.time.Clock;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives revisions names and takes them away; a name is the same however often it is given. */
@Component
@Transactional
@Retryable(includes = DataIntegrityViolationException.class, maxRetries = 3, delay = 20)
class Naming {

    private final Milestones milestones;
    private final Clock clock;

    Naming(Milestones milestones, Clock clock) {
        this.milestones = milestones;
        this.clock = clock;
    }

    void name(long article, int number, String name, String by) {
        Milestone known = milestones.findByArticleIdAndNumber(article, number);
        if (known == null) {
            milestones.save(new Milestone(article, number, name, clock.instant(), by));
        } else {
            known.rename(name);
            milestones.save(known);
        }
    }

    void forget(long article, int number) {
        Milestone known = milestones.findByArticleIdAndNumber(article, number);
        if (known != null) {
            milestones.delete(known);
        }
    }
}
