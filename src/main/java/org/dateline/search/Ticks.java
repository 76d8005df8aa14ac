package org.dateline.search;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as the index has them: microseconds, as exact as the database keeps them, so that both say the same is visible. */
final class Ticks {

    private Ticks() {}

    static long of(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    static long of(Duration time) {
        return of(Instant.EPOCH.plus(time));
    }

    static Instant instant(long ticks) {
        return Instant.EPOCH.plus(ticks, ChronoUnit.MICROS);
    }
}
