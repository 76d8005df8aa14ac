package org.dateline.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.shared.Typed;
import org.dateline.shared.Visible;
import org.jspecify.annotations.Nullable;

/**
 * What a chief looks for in the log; what is empty narrows nothing.
 *
 * @param act the beginning of an act's word
 * @param from a day in the site's zone, as is {@code to}, which is the last one
 */
record Filter(String by, String act, String object, String from, String to) {

    static Filter of(
            @Nullable String by,
            @Nullable String act,
            @Nullable String object,
            @Nullable String from,
            @Nullable String to) {
        return new Filter(
                cut(by, Entry.LONGEST_NAME),
                cut(act, Entry.LONGEST_NAME),
                cut(object, Entry.LONGEST_OBJECT),
                cut(from, 20),
                cut(to, 20));
    }

    private static String cut(@Nullable String typed, int longest) {
        return Visible.line(Typed.line(typed), longest);
    }

    public boolean isNarrowed() {
        return !(by + act + object + from + to).isEmpty();
    }

    /** The column that has one value in what is asked for together, if any, and an index that goes on in time. */
    @Nullable
    String fixed() {
        if (!act.isEmpty()) {
            return "act";
        }
        if (!object.isEmpty()) {
            return "object";
        }
        return by.isEmpty() ? null : "done_by";
    }

    /** The name of the field in which there is no day; null if both can be read. */
    @Nullable
    String wrongDay() {
        return !from.isEmpty() && day(from) == null ? "from" : !to.isEmpty() && day(to) == null ? "to" : null;
    }

    Instant begin(ZoneId zone) {
        LocalDate day = day(from);
        return day == null
                ? Instant.EPOCH.minus(36_500, ChronoUnit.DAYS)
                : day.atStartOfDay(zone).toInstant();
    }

    /** The first instant that is not looked at any more. */
    Instant end(ZoneId zone) {
        LocalDate day = day(to);
        return day == null
                ? Instant.EPOCH.plus(365_000, ChronoUnit.DAYS)
                : day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed);
            return day.getYear() < 1900 || day.getYear() > 2900 ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** What it says, for the entry of an export. */
    Map<String, String> facts() {
        Map<String, String> facts =
                new LinkedHashMap<>(Map.of("by", by, "act", act, "object", object, "from", from, "to", to));
        facts.values().removeIf(String::isEmpty);
        return facts;
    }
}
