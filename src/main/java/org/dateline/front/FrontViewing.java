package org.dateline.front;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.dateline.shared.Typed;
import org.dateline.shared.TypedTime;
import org.jspecify.annotations.Nullable;

/**
 * How the front page is looked at, as an address carries it; everything may be missing.
 *
 * @param at the instant; empty means now
 * @param edition {@code draft}, the number of an edition, or empty for the one that is live at that instant
 * @param width {@code phone} or {@code desktop}
 */
record FrontViewing(
        @Nullable String at,
        @Nullable String edition,
        @Nullable String width) {

    Instant instant(ZoneId zone, Instant now) {
        String typed = Typed.line(at);
        return typed.isEmpty() ? now : TypedTime.parse(typed, zone);
    }

    boolean isTimeWrong(ZoneId zone) {
        try {
            instant(zone, Instant.EPOCH);
            return false;
        } catch (DateTimeException e) {
            return true;
        }
    }

    public boolean isPhone() {
        return !"desktop".equals(width);
    }

    public boolean isDraft() {
        return "draft".equals(edition);
    }

    public boolean isNumbered() {
        return Typed.line(edition).matches("[1-9]\\d{0,8}");
    }

    public int number() {
        return isNumbered() ? Integer.parseInt(Typed.line(edition)) : 0;
    }

    FrontViewing asIs() {
        return new FrontViewing(null, edition, width);
    }

    /** The same view at another width. */
    public String widthQuery(String other) {
        StringBuilder query = new StringBuilder("?");
        add(query, "at", at);
        add(query, "edition", isDraft() || isNumbered() ? edition : "");
        add(query, "width", "desktop".equals(other) ? other : "");
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
