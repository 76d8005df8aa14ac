package org.dateline.act;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.dateline.shared.ClockTime;
import org.dateline.shared.Typed;
import org.dateline.shared.TypedTime;
import org.jspecify.annotations.Nullable;

/**
 * The field of a time.
 *
 * @param time what was typed on the clocks of the site's zone; null if that is no time
 */
record TimeField(String typed, @Nullable ClockTime time) {

    static TimeField of(@Nullable Instant instant, ZoneId zone) {
        return instant == null
                ? new TimeField("", null)
                : read(TypedTime.inField(instant, zone), TypedTime.offsetInField(instant, zone), zone);
    }

    static TimeField read(@Nullable String typed, @Nullable String offset, ZoneId zone) {
        String text = Typed.text(typed);
        try {
            return new TimeField(text, TypedTime.read(text, offset, zone));
        } catch (DateTimeException e) {
            return new TimeField(text, null);
        }
    }

    /** The instant it means; null if there is none, or one of two has still to be chosen. */
    @Nullable
    Instant instant() {
        return time == null ? null : time.instant();
    }
}
