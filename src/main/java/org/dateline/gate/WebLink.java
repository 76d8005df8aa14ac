package org.dateline.gate;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.dateline.shared.Sha256;
import org.jspecify.annotations.Nullable;

/** A web address as it may be asked for: http or https, a host named plainly, an allowed port, nothing else. */
final class WebLink {

    private static final int LONGEST = 2_000;

    private WebLink() {}

    /** Whether an address of copy leads to the web, and not to this site or into a mail. */
    static boolean isWeb(String address) {
        String start = address.substring(0, Math.min(8, address.length())).toLowerCase(Locale.ROOT);
        return address.length() <= LONGEST && (start.startsWith("http://") || start.startsWith("https://"));
    }

    static String hash(String address) {
        return Sha256.hex(address);
    }

    /** The address in plain letters, without a fragment; null if nobody should ask for it. */
    static @Nullable URI askable(String address, Set<Integer> ports) {
        if (!isWeb(address) || address.chars().anyMatch(c -> c <= ' ' || c == '\\' || c == 0x7F)) {
            return null;
        }
        try {
            URI typed = new URI(address);
            String host = host(typed);
            if (host == null || typed.getRawUserInfo() != null) {
                return null;
            }
            String scheme = typed.getScheme().toLowerCase(Locale.ROOT);
            int port = typed.getPort() >= 0 ? typed.getPort() : scheme.equals("https") ? 443 : 80;
            if (!ports.contains(port)) {
                return null;
            }
            String path = typed.getRawPath() == null || typed.getRawPath().isEmpty() ? "/" : typed.getRawPath();
            String query = typed.getRawQuery() == null ? "" : "?" + typed.getRawQuery();
            String shown = typed.getPort() >= 0 ? ":" + port : "";
            return new URI(new URI(scheme + "://" + host + shown + path + query).toASCIIString());
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    /** The host, names of other scripts in their plain form; a number that is not four of them is no host of ours. */
    private static @Nullable String host(URI typed) {
        String host = typed.getHost();
        if (host == null) {
            String authority = typed.getRawAuthority();
            if (authority == null || authority.matches(".*[@:%\\[\\]].*")) {
                return null;
            }
            host = IDN.toASCII(authority, IDN.USE_STD3_ASCII_RULES);
        }
        host = host.toLowerCase(Locale.ROOT);
        if (host.startsWith("[")) {
            return host.contains("%") ? null : host;
        }
        String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        String last = bare.substring(bare.lastIndexOf('.') + 1);
        boolean number = last.matches("[0-9]+|0x[0-9a-f]*");
        return !bare.matches("[a-z0-9_-]+(\\.[a-z0-9_-]+)*")
                        || number && !bare.matches("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}")
                ? null
                : host;
    }
}
