package org.dateline.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A time as the form carries it: local to the site's zone, to the minute. Also reads a bare day and an ISO 8601 instant. */
public final class TypedTime {

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private TypedTime() {}

    public static String inField(Instant instant, ZoneId zone) {
        return FIELD.format(instant.atZone(zone));
    }

    /** What is chosen beside the field for the same instant: its offset if clocks show that time twice, else nothing. */
    public static String offsetInField(Instant instant, ZoneId zone) {
        ClockTime shown = new ClockTime(instant.atZone(zone).toLocalDateTime(), zone, "");
        return shown.isDoubled() ? zone.getRules().getOffset(instant).getId() : "";
    }

    /**
     * Reads what was typed. Of an hour that clocks go through twice it means the first.
     *
     * @throws DateTimeException if it is no time, lies in an hour that clocks skip, or outside years 1000 to 9998
     */
    public static Instant parse(String typed, ZoneId zone) {
        ClockTime time = read(typed, "", zone);
        if (time.isSkipped()) {
            throw new DateTimeException("Skipped by the clocks: " + typed);
        }
        Instant meant = time.instant();
        return meant != null ? meant : time.at(time.offsets().get(0));
    }

    /**
     * Reads what was typed, and the offset that was chosen beside it. A day means its first instant, and what names an
     * offset itself means just one.
     *
     * @throws DateTimeException if it is no time, or outside years 1000 to 9998
     */
    public static ClockTime read(String typed, @Nullable String offset, ZoneId zone) {
        ClockTime time = clock(typed, offset == null ? "" : offset, zone);
        int year = time.local().getYear();
        if (year < 1000 || year > 9998) {
            throw new DateTimeException("Out of range: " + typed);
        }
        return time;
    }

    private static ClockTime clock(String typed, String offset, ZoneId zone) {
        if (typed.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return of(LocalDate.parse(typed).atStartOfDay(zone).toInstant(), zone);
        }
        if (typed.matches(".*T.*(Z|[+-]\\d{2}:?\\d{2})")) {
            return of(OffsetDateTime.parse(typed).toInstant(), zone);
        }
        LocalDateTime local = LocalDateTime.parse(typed.replace(' ', 'T'));
        return new ClockTime(local.truncatedTo(ChronoUnit.MILLIS), zone, offset);
    }

    private static ClockTime of(Instant instant, ZoneId zone) {
        LocalDateTime local =
                instant.truncatedTo(ChronoUnit.MILLIS).atZone(zone).toLocalDateTime();
        return new ClockTime(local, zone, zone.getRules().getOffset(instant).getId());
    }
}
