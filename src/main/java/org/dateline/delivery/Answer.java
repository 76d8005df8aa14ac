package org.dateline.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Enumeration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Sends a finished page to one who asks: compressed if they take it so, and only if they have not got it (RFC 9110). */
final class Answer {

    private Answer() {}

    /**
     * Says whether the page itself was sent.
     *
     * @param made whether the page was made with this very answer, which then has its headers already
     */
    static boolean send(Finished page, boolean made, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean gzip = page.gzip().length > 0 && takes(request.getHeader(HttpHeaders.ACCEPT_ENCODING), "gzip");
        byte[] body = gzip ? page.gzip() : page.plain();
        String etag = gzip ? page.gzipEtag() : page.etag();
        if (made) {
            page.headers().forEach(header -> again(response, header));
            response.setHeader(HttpHeaders.ETAG, etag);
            response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        } else {
            // Nothing was set before: to look for each header whether it is there already takes longer than all else
            // here.
            for (Finished.Header header : page.headers()) {
                for (String value : header.values()) {
                    response.addHeader(header.name(), value);
                }
            }
            response.addHeader(HttpHeaders.ETAG, etag);
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        if (isHeld(page, request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return false;
        }
        response.setContentType(page.contentType());
        if (gzip) {
            response.addHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentLength(body.length);
        if (request.getMethod().equals("HEAD")) {
            return false;
        }
        response.getOutputStream().write(body);
        return true;
    }

    private static void again(HttpServletResponse response, Finished.Header header) {
        boolean first = true;
        for (String value : header.values()) {
            if (first) {
                response.setHeader(header.name(), value);
            } else {
                response.addHeader(header.name(), value);
            }
            first = false;
        }
    }

    /** By tag, in whichever encoding it was got; no kept page tells a date. */
    private static boolean isHeld(Finished page, HttpServletRequest request) {
        Enumeration<String> tags = request.getHeaders(HttpHeaders.IF_NONE_MATCH);
        while (tags.hasMoreElements()) {
            if (isNamed(page, tags.nextElement())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamed(Finished page, String tags) {
        return tags.contains(page.etag())
                || tags.contains(page.gzipEtag())
                || tags.trim().equals("*");
    }

    /** Whether an encoding is named, and not with a quality of none. */
    static boolean takes(@Nullable String accepted, String encoding) {
        if (accepted == null) {
            return false;
        }
        int at = accepted.indexOf(encoding);
        if (at < 0) {
            return false;
        }
        int end = accepted.indexOf(',', at);
        String named = accepted.substring(at + encoding.length(), end < 0 ? accepted.length() : end)
                .replace(" ", "")
                .toLowerCase(Locale.ROOT);
        return named.isEmpty() || named.startsWith(";") && !named.matches(";q=0(\\.0{0,3})?");
    }
}
