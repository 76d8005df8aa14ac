package org.dateline.act;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.article.Refused;
import org.dateline.shared.ClockTime;
import org.dateline.shared.Typed;
import org.jspecify.annotations.Nullable;

/** What came with the form of an act; what cannot be read is {@link Refused} in a sentence about it. */
record Sent(Map<String, String> fields, ZoneId zone) {

    private static final int LONGEST_NOTE = 1_000;

    /** A note on one line; empty if nobody wrote one. */
    String note(String name) {
        String note = Typed.line(fields.get(name));
        if (note.length() > LONGEST_NOTE) {
            throw new Refused("act.note.long", LONGEST_NOTE);
        }
        return note;
    }

    /** A note that readers or colleagues cannot do without. */
    String note(String name, String missing) {
        String note = note(name);
        if (note.isEmpty()) {
            throw new Refused(missing);
        }
        return note;
    }

    /**
     * The instant that was typed.
     *
     * @param filled what the field was filled with: left as it was, it means just that, to the second
     */
    Instant time(String name, @Nullable Instant filled) {
        TimeField field = field(name);
        ClockTime time = field.time();
        if (time == null) {
            throw new Refused("time.wrong", zone);
        }
        Instant instant = time.instant();
        if (instant != null) {
            return field.equals(TimeField.of(filled, zone)) && filled != null ? filled : instant;
        }
        ZoneOffsetTransition change = time.change();
        throw change == null
                ? new Refused("time.wrong", zone)
                : new Refused(
                        time.isSkipped() ? "time.skipped" : "time.doubled",
                        time.local(),
                        zone,
                        change.getDateTimeBefore(),
                        change.getDateTimeAfter());
    }

    /** The field as it came back; if it was in another form, as it is filled. */
    TimeField field(String name, @Nullable Instant filled) {
        return fields.containsKey(name) ? field(name) : TimeField.of(filled, zone);
    }

    private TimeField field(String name) {
        return TimeField.read(fields.get(name), fields.get(name + "Offset"), zone);
    }

    /** An instant that the page itself put into the form; null if it put none there. */
    @Nullable
    Instant instant(String name) {
        String written = Typed.text(fields.get(name));
        try {
            return written.isEmpty() ? null : Instant.parse(written);
        } catch (DateTimeException e) {
            throw new Refused("act.sent.wrong");
        }
    }

    /** A number that the page itself put into the form. */
    long number(String name) {
        String written = Typed.text(fields.get(name));
        if (!written.matches("\\d{1,18}")) {
            throw new Refused("act.sent.wrong");
        }
        return Long.parseLong(written);
    }

    /** The number of a revision that the page itself put into the form; one that no story has if it is too large. */
    int revision() {
        return (int) Math.min(number("revision"), Integer.MAX_VALUE);
    }

    boolean isConfirmed() {
        return fields.containsKey("confirmed");
    }

    /** All that was sent but the proof of who did: a page that asks for confirmation sends it again. */
    Map<String, String> again() {
        Map<String, String> again = new TreeMap<>(fields);
        again.keySet().removeIf(name -> name.equals("_csrf") || name.equals("confirmed"));
        return again;
    }
}
