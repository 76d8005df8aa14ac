package org.dateline.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** A time as the form carries it: local to the site's zone, to the minute. Also reads a bare day and an ISO 8601 instant. */
public final class TypedTime {

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private TypedTime() {}

    public static String inField(Instant instant, ZoneId zone) {
        return FIELD.format(instant.atZone(zone));
    }

    /**
     * Reads what was typed. Of an hour that clocks go through twice it means the first.
     *
     * @throws DateTimeException if it is no time, lies in an hour that clocks skip, or outside years 1000 to 9998
     */
    public static Instant parse(String typed, ZoneId zone) {
        Instant instant = read(typed, zone).truncatedTo(ChronoUnit.MILLIS);
        int year = instant.atZone(zone).getYear();
        if (year < 1000 || year > 9998) {
            throw new DateTimeException("Out of range: " + typed);
        }
        return instant;
    }

    private static Instant read(String typed, ZoneId zone) {
        if (typed.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return LocalDate.parse(typed).atStartOfDay(zone).toInstant();
        }
        if (typed.matches(".*T.*(Z|[+-]\\d{2}:?\\d{2})")) {
            return OffsetDateTime.parse(typed).toInstant();
        }
        LocalDateTime local = LocalDateTime.parse(typed.replace(' ', 'T'));
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            throw new DateTimeException("Skipped by the clocks: " + typed);
        }
        return local.atZone(zone).toInstant();
    }
}
