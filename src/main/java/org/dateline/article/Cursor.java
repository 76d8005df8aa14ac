package org.dateline.article;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list that is sorted by time and id, newest first: the entry a page starts after, and which way to read.
 * In an address it is {@code milliseconds-id}.
 */
public record Cursor(Way way, Instant at, long id) {

    public enum Way {
        OLDER,
        NEWER
    }

    /** Before everything: year 9999, which both databases can still hold. */
    public static final Cursor START = new Cursor(Way.OLDER, Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);

    private static final Pattern FORM = Pattern.compile("(\\d{1,15})-(\\d{1,18})");

    /** The place that {@code ?before=} or {@code ?after=} names; null if what was sent is not a place. */
    public static @Nullable Cursor of(@Nullable String before, @Nullable String after) {
        if (before != null) {
            return parse(Way.OLDER, before);
        }
        return after == null ? START : parse(Way.NEWER, after);
    }

    private static @Nullable Cursor parse(Way way, String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        Instant at = Instant.ofEpochMilli(Long.parseLong(parts.group(1)));
        return at.isAfter(START.at) ? null : new Cursor(way, at, Long.parseLong(parts.group(2)));
    }

    /** This place as the query part of an address; empty at the start of a list. */
    public String query() {
        return equals(START) ? "" : (way == Way.OLDER ? "?before=" : "?after=") + address(at, id);
    }

    /** The place of an entry of a list that is sorted by number alone. */
    public static String address(long number) {
        return address(Instant.EPOCH, number);
    }

    public static String address(Instant at, long id) {
        return at.toEpochMilli() + "-" + id;
    }
}
