package org.dateline.legacy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An old address as it is kept and looked up: its path without a host, decoded, in lower case, with no slash at its end;
 * behind it the one part of a query by which WordPress finds a post. The front page is none.
 */
record AddressKey(String text) {

    static final int LONGEST = 500;

    private static final Pattern PARTS =
            Pattern.compile("(?:https?://[^/?#]*+)?+([^?#]*+)(?:\\?([^#]*+))?+.*+", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("(?:^|&)(p|page_id|attachment_id)=(\\d{1,18})(?=&|$)");

    /** All that an address may be kept as, the most telling first; none if it cannot be an old address. */
    static List<AddressKey> of(String address) {
        Matcher parts = PARTS.matcher(address.strip());
        if (address.length() > 4 * LONGEST || !parts.matches()) {
            return List.of();
        }
        String path = path(parts.group(1));
        if (path == null) {
            return List.of();
        }
        List<AddressKey> keys = new ArrayList<>(2);
        Matcher number = NUMBER.matcher(parts.group(2) == null ? "" : parts.group(2));
        if (number.find()) {
            keys.add(new AddressKey((path.isEmpty() ? "/" : path) + "?" + number.group(1) + "=" + number.group(2)));
        }
        if (!path.isEmpty()) {
            keys.add(new AddressKey(path));
        }
        return keys;
    }

    /** The key to keep an address under; null if it cannot be an old address. */
    static @Nullable AddressKey first(String address) {
        List<AddressKey> keys = of(address);
        return keys.isEmpty() ? null : keys.get(0);
    }

    /** Empty for the front page, null for what is no path. */
    private static @Nullable String path(String raw) {
        String path = decoded(raw)
                .replaceAll("/{2,}", "/")
                .replaceFirst("(?i)/index\\.php(?=/|$)", "")
                .replaceFirst("/+$", "");
        boolean odd =
                path.codePoints().anyMatch(Character::isISOControl) || path.indexOf(LegibleReader.UNREADABLE) >= 0;
        boolean fits = path.length() <= LONGEST - 40 && (path.isEmpty() || path.startsWith("/"));
        return odd || !fits ? null : path;
    }

    private static String decoded(String raw) {
        try {
            String plain = URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
            return Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "\uFFFD";
        }
    }
}
