package org.dateline.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.delivery.BareRequest.Header;
import org.jspecify.annotations.Nullable;

/** Reads a {@link BareRequest} in one pass over its bytes, and gives up at the first that is not as it should be. */
final class BareRequestReader {

    private static final int MOST_HEADERS = 48;

    /** What the server does something about, or a proxy says of whom it asks for. */
    private static final Set<String> FOR_THE_SERVER = Set.of(
            "authorization",
            "content-length",
            "expect",
            "forwarded",
            "http2-settings",
            "keep-alive",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "via");

    private static final String HOST = "host";
    private static final String CONNECTION = "connection";

    /** What browsers send, so that none of it is put together anew for each request. */
    private static final String[] USUAL = {
        HOST,
        CONNECTION,
        "cookie",
        "accept",
        "accept-encoding",
        "accept-language",
        "cache-control",
        "dnt",
        "if-modified-since",
        "if-none-match",
        "pragma",
        "priority",
        "referer",
        "sec-ch-ua",
        "sec-ch-ua-mobile",
        "sec-ch-ua-platform",
        "sec-fetch-dest",
        "sec-fetch-mode",
        "sec-fetch-site",
        "sec-fetch-user",
        "upgrade-insecure-requests",
        "user-agent"
    };

    static final String OF_PROXIES = "x-forwarded";

    private final byte[] bytes;
    private final String from;
    private int at;

    BareRequestReader(byte[] bytes, String from) {
        this.bytes = bytes;
        this.from = from;
    }

    @Nullable
    BareRequest request() {
        String method = takes("GET ") ? "GET" : takes("HEAD ") ? "HEAD" : null;
        if (method == null) {
            return null;
        }
        int begin = at;
        int question = -1;
        for (; at < bytes.length && bytes[at] != ' '; at++) {
            if (bytes[at] < '!' || bytes[at] > '~') {
                return null;
            }
            if (bytes[at] == '?' && question < 0) {
                question = at;
            }
        }
        int end = at;
        if (!takes(" HTTP/1.1\r\n") || bytes[begin] != '/') {
            return null;
        }
        List<Header> headers = headers();
        return headers == null
                ? null
                : new BareRequest(
                        bytes,
                        from,
                        method,
                        text(begin, question < 0 ? end : question),
                        question < 0 ? null : text(question + 1, end),
                        headers);
    }

    private boolean takes(String text) {
        if (bytes.length - at < text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (bytes[at + i] != text.charAt(i)) {
                return false;
            }
        }
        at += text.length();
        return true;
    }

    /** All up to the empty line, behind which nothing stands. */
    private @Nullable List<Header> headers() {
        List<Header> headers = new ArrayList<>(8);
        boolean host = false;
        while (!takes("\r\n")) {
            Header header = headers.size() < MOST_HEADERS ? header() : null;
            if (header == null || isForTheServer(header) || header.name().equals(HOST) && (host || !isHost(header))) {
                return null;
            }
            host |= header.name().equals(HOST);
            headers.add(header);
        }
        return host && at == bytes.length ? headers : null;
    }

    private @Nullable Header header() {
        int begin = at;
        while (at < bytes.length && isOfName(bytes[at])) {
            at++;
        }
        String name = name(begin, at);
        if (name.isEmpty() || !takes(":")) {
            return null;
        }
        while (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
        int value = at;
        while (at < bytes.length && (bytes[at] >= ' ' && bytes[at] <= '~')) {
            at++;
        }
        int end = at;
        while (end > value && bytes[end - 1] == ' ') {
            end--;
        }
        return takes("\r\n") ? new Header(name, value, end) : null;
    }

    private String name(int begin, int end) {
        for (String usual : USUAL) {
            if (usual.length() == end - begin && isThere(usual, begin)) {
                return usual;
            }
        }
        return text(begin, end).toLowerCase(Locale.ROOT);
    }

    /** A bit tells small letters from others; a hyphen and a digit have it anyway. */
    private boolean isThere(String name, int begin) {
        for (int i = 0; i < name.length(); i++) {
            if ((bytes[begin + i] | 0x20) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfName(byte c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
    }

    private boolean isForTheServer(Header header) {
        return FOR_THE_SERVER.contains(header.name())
                || header.name().startsWith(OF_PROXIES)
                || header.name().equals(CONNECTION)
                        && !text(header.begin(), header.end()).equalsIgnoreCase("keep-alive");
    }

    private boolean isHost(Header header) {
        for (int i = header.begin(); i < header.end(); i++) {
            byte c = bytes[i];
            if (!isOfName(c) && c != '.' && c != ':' && c != '[' && c != ']') {
                return false;
            }
        }
        return header.begin() < header.end();
    }

    private String text(int begin, int end) {
        return new String(bytes, begin, end - begin, ISO_8859_1);
    }
}
