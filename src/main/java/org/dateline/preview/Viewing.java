package org.dateline.preview;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.dateline.article.ChangeKind;
import org.dateline.shared.Typed;
import org.dateline.shared.TypedTime;
import org.jspecify.annotations.Nullable;

/**
 * How a story is looked at, as an address carries it; everything may be missing.
 *
 * @param at the instant it is looked at; empty means now, or when it goes out
 * @param show {@code draft}: published now; {@code then}: published at that instant; {@code public}: what is out or due
 * @param kind {@code minor} keeps the date of a story that is out
 * @param revision the number of one revision; empty means the newest
 * @param width {@code phone} or {@code desktop}
 */
record Viewing(
        @Nullable String at,
        @Nullable String show,
        @Nullable String kind,
        @Nullable String revision,
        @Nullable String width) {

    static final Viewing PLAIN = new Viewing(null, null, null, null, null);

    /** The chosen instant, null if none was chosen. */
    @Nullable
    Instant instant(ZoneId zone) {
        String typed = Typed.line(at);
        return typed.isEmpty() ? null : TypedTime.parse(typed, zone);
    }

    boolean isTimeWrong(ZoneId zone) {
        try {
            instant(zone);
            return false;
        } catch (DateTimeException e) {
            return true;
        }
    }

    ChangeKind changeKind() {
        return isMinor() ? ChangeKind.MINOR : ChangeKind.UPDATE;
    }

    public boolean isMinor() {
        return "minor".equals(kind);
    }

    public boolean isPhone() {
        return !"desktop".equals(width);
    }

    /** Which of the three questions is asked. */
    public String question() {
        return "then".equals(show) ? "then" : "public".equals(show) ? "public" : "draft";
    }

    public boolean isPinned() {
        return !Typed.line(revision).isEmpty();
    }

    /** The number of the revision asked for; 0, which no revision has, if it is no number. */
    int number() {
        String typed = Typed.line(revision);
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    Viewing asIs() {
        return new Viewing(null, show, kind, revision, width);
    }

    /** The same view at another width. */
    public String widthQuery(String other) {
        return query(at, other);
    }

    /** The same view at another instant; empty is now. */
    public String instantQuery(String other) {
        return query(other, width);
    }

    private String query(@Nullable String instant, @Nullable String wide) {
        StringBuilder query = new StringBuilder("?");
        add(query, "at", instant);
        add(query, "show", question().equals("draft") ? "" : question());
        add(query, "kind", isMinor() ? "minor" : "");
        add(query, "revision", number() == 0 ? "" : String.valueOf(number()));
        add(query, "width", "desktop".equals(wide) ? wide : "");
        return query.toString();
    }

    private static void add(StringBuilder query, String name, @Nullable String value) {
        String typed = Typed.line(value);
        if (!typed.isEmpty()) {
            String encoded = URLEncoder.encode(typed, StandardCharsets.UTF_8);
            query.append(query.length() > 1 ? "&" : "").append(name).append('=').append(encoded);
        }
    }
}
