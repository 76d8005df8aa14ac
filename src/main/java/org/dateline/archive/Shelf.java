package org.dateline.archive;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A page of the archive: of a year, a month or a day.
 *
 * @param day the first day of it
 */
public record Shelf(String path, LocalDate day) {

    static Shelf of(int year) {
        return new Shelf("/archive/%04d".formatted(year), LocalDate.of(year, 1, 1));
    }

    static Shelf of(YearMonth month) {
        return new Shelf("/archive/%04d/%02d".formatted(month.getYear(), month.getMonthValue()), month.atDay(1));
    }

    static Shelf of(LocalDate day) {
        return new Shelf(
                "/archive/%04d/%02d/%02d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), day);
    }
}
