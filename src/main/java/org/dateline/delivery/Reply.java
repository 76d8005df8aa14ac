package org.dateline.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.dateline.site.Asked;
import org.dateline.site.StrictTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What one who asks gets of a page: compressed if they take it so, and only if they have not got it (RFC 9110, 12.5.3 and
 * 13.1.2).
 *
 * @param held whether they have it: told so, and no more
 * @param head whether they asked for the headers only
 */
record Reply(Finished page, Form form, boolean held, boolean head) {

    static Reply to(Asked request, Finished page) {
        return new Reply(
                page,
                form(page, request.header(HttpHeaders.ACCEPT_ENCODING)),
                isHeld(page, request),
                request.method().equals("HEAD"));
    }

    private static Form form(Finished page, @Nullable String accepted) {
        if (accepted == null) {
            return page.plain();
        }
        Form brotli = page.brotli();
        if (brotli != null && takes(accepted, "br")) {
            return brotli;
        }
        Form gzip = page.gzip();
        return gzip != null && takes(accepted, "gzip") ? gzip : page.plain();
    }

    /** By tag, in whichever encoding it was got; else by date, which only feeds tell, as some who read them know no tags. */
    private static boolean isHeld(Finished page, Asked request) {
        List<String> tags = request.headers(HttpHeaders.IF_NONE_MATCH);
        return tags.isEmpty()
                ? page.isNotNewerThan(request.header(HttpHeaders.IF_MODIFIED_SINCE))
                : tags.stream().anyMatch(page::isNamed);
    }

    /** Whether an encoding is named, and not with a quality of none. */
    static boolean takes(String accepted, String encoding) {
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

    /** Whether the page itself is sent. */
    boolean isWhole() {
        return !held && !head;
    }

    /** Through the portal's own response, which may have some of the headers already. */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        StrictTransport.write(request, response);
        for (Finished.Header header : page.headers()) {
            if (held && Form.isOfThePage(header.name())) {
                continue;
            }
            response.setHeader(header.name(), header.values().get(0));
            header.values().stream().skip(1).forEach(value -> response.addHeader(header.name(), value));
        }
        response.setHeader(HttpHeaders.ETAG, form.etag());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (held) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(page.contentType());
        if (form.encoding() != null) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, form.encoding());
        }
        response.setContentLength(form.bytes().length);
        if (!head) {
            response.getOutputStream().write(form.bytes());
        }
    }
}
