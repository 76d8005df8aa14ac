package org.dateline.shared;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which addresses our pages may link to: web and mail addresses, and paths on this site. */
public final class Links {

    /** How long the address of something elsewhere may be, in characters. */
    public static final int MAX_LENGTH = 1_000;

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private Links() {}

    /** Whether a link in copy may keep this address; a scheme hidden by white space or entities does not pass. */
    public static boolean isAllowed(String address) {
        if (address.isEmpty() || address.length() > 2_000 || address.chars().anyMatch(c -> c <= ' ' || c == '\\')) {
            return false;
        }
        if (address.startsWith("/")) {
            return !address.startsWith("//");
        }
        return SCHEMES.stream()
                        .anyMatch(scheme -> address.toLowerCase(Locale.ROOT).startsWith(scheme + ":"))
                && (address.toLowerCase(Locale.ROOT).startsWith("mailto:") || isWebAddress(address));
    }

    /**
     * An http or https address in plain letters as machines compare it: scheme and host in lower case, other scripts
     * encoded, without fragment; null if it is none, names a user or is longer than {@link #MAX_LENGTH} then.
     */
    public static @Nullable String webAddress(String typed) {
        if (typed.chars().anyMatch(c -> c <= ' ' || c == '\\' || c == 0x7F) || !isWebAddress(typed)) {
            return null;
        }
        try {
            URI uri = new URI(typed);
            String host = host(uri);
            String plain = new URI(uri.getScheme().toLowerCase(Locale.ROOT)
                            + "://"
                            + host
                            + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
                            + uri.getRawPath()
                            + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()))
                    .toASCIIString();
            return host.isEmpty() || uri.getPort() > 65_535 || plain.length() > MAX_LENGTH ? null : plain;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    /** The host in plain letters; empty if there is none or a user before it. */
    private static String host(URI uri) {
        String authority = uri.getRawAuthority();
        if (uri.getHost() != null) {
            return uri.getRawUserInfo() == null ? uri.getHost().toLowerCase(Locale.ROOT) : "";
        }
        return authority.matches(".*[@:%\\[\\]].*")
                ? ""
                : IDN.toASCII(authority, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    }

    /** Whether this is an absolute http or https address with a host. */
    public static boolean isWebAddress(String address) {
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme();
            return scheme != null && scheme.matches("(?i)https?") && uri.getRawAuthority() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
