package org.dateline.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in the log as addresses carry it, between two entries: by time to the microsecond, and by number where the time is the same. */
record Place(Instant at, long number) {

    private static final Pattern WRITTEN = Pattern.compile("(-?\\d{1,17})-(-?\\d{1,18})");

    static @Nullable Place of(@Nullable String written) {
        Matcher parts = WRITTEN.matcher(written == null ? "" : written);
        return parts.matches()
                ? new Place(
                        Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS),
                        Long.parseLong(parts.group(2)))
                : null;
    }

    static Place of(Entry entry) {
        return new Place(entry.at(), entry.number());
    }

    String written() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + number;
    }
}
