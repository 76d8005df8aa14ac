package org.dateline.archive;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The clock's hands of the archive; tests move their own. */
@Component("archiveBeats")
@ConditionalOnBooleanProperty(name = "dateline.scheduling", matchIfMissing = true)
class Beats {

    private final Counting counting;

    Beats(Counting counting) {
        this.counting = counting;
    }

    @Scheduled(fixedDelay = 2_000, initialDelay = 2_000)
    void follow() {
        int days = counting.follow();
        while (days > 31) {
            days = counting.follow(); // many at once come from an import
        }
    }

    @Scheduled(fixedDelay = 15_000, initialDelay = 20_000)
    void check() {
        counting.check();
    }
}
