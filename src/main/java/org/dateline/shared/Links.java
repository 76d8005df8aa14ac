package org.dateline.shared;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Which addresses our pages may link to: web and mail addresses, and paths on this site. */
public final class Links {

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
