package org.dateline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTimeTests {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest
    @CsvSource({
        "2026-07-01T09:30,2026-07-01T08:30:00Z",
        "2026-07-01 09:30,2026-07-01T08:30:00Z",
        "2026-12-01T09:30:15,2026-12-01T09:30:15Z",
        "2026-07-01,2026-06-30T23:00:00Z",
        "2026-07-01T09:30+08:00,2026-07-01T01:30:00Z",
        "2026-07-01T09:30:00Z,2026-07-01T09:30:00Z",
        "2026-10-25T01:30,2026-10-25T00:30:00Z",
    })
    void aTimeIsReadInTheSitesZone(String typed, Instant instant) {
        assertThat(TypedTime.parse(typed, LONDON)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-29T01:30",
                "soon",
                "2026-13-01T00:00",
                "0001-01-01T00:00",
                "+999999999-01-01T00:00",
                "9999-12-31T23:59"
            })
    void whatIsNoTimeIsRefused(String typed) {
        assertThatThrownBy(() -> TypedTime.parse(typed, LONDON)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void theFieldShowsWhatItReads() {
        Instant instant = Instant.parse("2026-07-01T08:30:00Z");

        assertThat(TypedTime.inField(instant, LONDON)).isEqualTo("2026-07-01T09:30");
    }
}
