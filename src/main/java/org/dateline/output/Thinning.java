package org.dateline.output;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes checks that nobody will ask for any more. */
@Component
class Thinning {

    static final Duration KEPT = Duration.ofDays(90);

    private static final int TOGETHER = 1_000;

    private final Checks checks;
    private final Clock clock;

    Thinning(Checks checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    /** The clock's hand; tests move their own. */
    @Component
    @ConditionalOnBooleanProperty(name = "dateline.scheduling", matchIfMissing = true)
    static class Beat {

        private final Thinning thinning;

        Beat(Thinning thinning) {
            this.thinning = thinning;
        }

        @Scheduled(fixedDelay = 3_600_000, initialDelay = 300_000)
        void beat() {
            thinning.thin();
        }
    }

    /** Several statements, each of which is short: nobody waits for them. */
    void thin() {
        int removed = TOGETHER;
        while (removed == TOGETHER) {
            removed = checks.removeBefore(clock.instant().minus(KEPT), TOGETHER);
        }
    }
}
