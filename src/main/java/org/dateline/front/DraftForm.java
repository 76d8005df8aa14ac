package org.dateline.front;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.dateline.article.Refused;
import org.dateline.shared.Typed;
import org.dateline.shared.TypedTime;
import org.jspecify.annotations.Nullable;

/**
 * A change of the front page as its form sends it.
 *
 * @param version the version of the draft that was looked at
 * @param live the number of the edition that was live then
 * @param to the address of a place
 * @param until local time to which a story is pinned; empty for as long as the edition lasts
 * @param at local time at which an edition is to go live
 * @param q what was searched for when the form was sent
 */
record DraftForm(
        @Nullable String version,
        @Nullable String live,
        @Nullable String article,
        @Nullable String to,
        @Nullable String until,
        @Nullable String at,
        @Nullable String note,
        @Nullable String q) {

    static final DraftForm NONE = new DraftForm(null, null, null, null, null, null, null, null);

    /** -1, which no draft has, if it is no number. */
    int seen() {
        return number(version);
    }

    int seenLive() {
        return number(live);
    }

    private static int number(@Nullable String typed) {
        return Typed.line(typed).matches("\\d{1,9}") ? Integer.parseInt(Typed.line(typed)) : -1;
    }

    long story() {
        if (!isStory()) {
            throw new Refused("front.refused.story");
        }
        return Long.parseLong(Typed.line(article));
    }

    boolean isStory() {
        return Typed.line(article).matches("\\d{1,18}");
    }

    public boolean isAbout(long id) {
        return isStory() && story() == id;
    }

    Place place() {
        Place place = Place.of(to);
        if (place == null) {
            throw new Refused("front.refused.place");
        }
        return place;
    }

    @Nullable
    Instant untilTime(ZoneId zone) {
        return time(until, zone);
    }

    Instant atTime(ZoneId zone) {
        Instant time = time(at, zone);
        if (time == null) {
            throw new Refused("front.refused.notime");
        }
        return time;
    }

    private static @Nullable Instant time(@Nullable String typed, ZoneId zone) {
        String line = Typed.line(typed);
        try {
            return line.isEmpty() ? null : TypedTime.parse(line, zone);
        } catch (DateTimeException e) {
            throw new Refused("front.refused.time", zone.getId());
        }
    }

    String words() {
        String line = Typed.line(note);
        if (line.length() > 300) {
            throw new Refused("front.refused.note");
        }
        return line;
    }
}
