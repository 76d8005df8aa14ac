package org.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpanTests {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private static Duration length(String day) {
        Span span = Span.of(LocalDate.parse(day));
        return Duration.between(span.from(OSLO), span.until(OSLO));
    }

    @Test
    void aDayIsAsLongAsItsClocksMakeIt() {
        assertThat(length("2026-03-29")).isEqualTo(Duration.ofHours(23));
        assertThat(length("2026-10-25")).isEqualTo(Duration.ofHours(25));
        assertThat(length("2026-11-29")).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void aDayThatClocksLeftOutIsEmpty() {
        ZoneId apia = ZoneId.of("Pacific/Apia");

        assertThat(Span.of(LocalDate.of(2011, 12, 30)).isEmpty(apia)).isTrue();
        assertThat(Span.of(LocalDate.of(2011, 12, 31)).isEmpty(apia)).isFalse();
    }

    @Test
    void aWeekBeginsAsItDoesInTheLanguage() {
        YearMonth may = YearMonth.of(2023, 5);

        Sheet french = Sheet.of(may, Locale.FRANCE, Map.of(LocalDate.of(2023, 5, 18), 8));

        assertThat(french.weekdays().get(0).full()).isEqualTo("lundi");
        assertThat(french.weeks()).hasSize(5).allMatch(week -> week.size() == 7);
        assertThat(french.weeks().get(0).get(0).day()).isEqualTo(LocalDate.of(2023, 5, 1));
        assertThat(Sheet.of(may, Locale.US, Map.of()).weekdays().get(0).full()).isEqualTo("Sunday");
        assertThat(Sheet.of(may, Locale.US, Map.of()).weeks().get(0).get(0).day())
                .isNull();
        assertThat(Sheet.of(may, Locale.forLanguageTag("ar-EG"), Map.of())
                        .weeks()
                        .get(0)
                        .get(2)
                        .day())
                .isEqualTo(may.atDay(1));
        assertThat(french.weeks().get(2).get(3))
                .isEqualTo(new Sheet.Cell(LocalDate.of(2023, 5, 18), 8, 4))
                .extracting(Sheet.Cell::path)
                .isEqualTo("/archive/2023/05/18");
    }
}
