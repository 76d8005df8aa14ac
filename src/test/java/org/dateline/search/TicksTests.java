package org.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TicksTests {

    @Test
    void whatTheDatabaseKeepsIsKept() {
        Instant kept = Instant.parse("2026-05-18T09:30:00.123456Z");

        assertThat(Ticks.instant(Ticks.of(kept))).isEqualTo(kept);
        assertThat(Ticks.of(kept.minusNanos(1))).isEqualTo(Ticks.of(kept) - 1);
    }
}
