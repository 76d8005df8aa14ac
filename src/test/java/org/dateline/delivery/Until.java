package org.dateline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/** Waits for what other processes do, and fails after a time far beyond what that takes. */
final class Until {

    private static final long PAUSE = 5;

    private Until() {}

    static void met(Duration bound, Callable<Boolean> question) throws Exception {
        Instant begun = Instant.now();
        while (!question.call()) {
            assertThat(Duration.between(begun, Instant.now())).isLessThan(bound);
            Thread.sleep(PAUSE);
        }
    }
}
