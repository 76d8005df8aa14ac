package org.dateline.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/**
 * Whole days by the clocks of a zone, the last one included. Where they begin and end is asked of Java alone, never of the
 * database, whose list of zones may be another: the calendar and its pages agree also where clocks change.
 */
record Span(LocalDate first, LocalDate last) {

    static Span of(int year) {
        return new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    static Span of(YearMonth month) {
        return new Span(month.atDay(1), month.atEndOfMonth());
    }

    static Span of(LocalDate day) {
        return new Span(day, day);
    }

    Instant from(ZoneId zone) {
        return first.atStartOfDay(zone).toInstant();
    }

    Instant until(ZoneId zone) {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Whether clocks never showed it: a zone that moved across the date line left a day out. */
    boolean isEmpty(ZoneId zone) {
        return !from(zone).isBefore(until(zone));
    }

    List<LocalDate> days() {
        return first.datesUntil(last.plusDays(1)).toList();
    }
}
