package org.dateline.media;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;

/** Hands out renditions: fenced in, so that whatever a file pretends to be, a browser shows a picture or nothing. */
@Component
class Delivery {

    static final String FOR_EVERYONE = "public, max-age=31536000, immutable";
    static final String FOR_STAFF = "private, no-store";

    private static final String FENCE = "default-src 'none'; sandbox";

    private final PictureStore store;

    Delivery(PictureStore store) {
        this.store = store;
    }

    void send(String key, Rendition rendition, String caching, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!sends(key, rendition.name(), caching, request, response)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** By the name of a rendition; says whether there is such a file. */
    boolean sends(String key, String name, String caching, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String file = PictureStore.rendition(key, name);
        long length = store.length(file);
        if (length < 0) {
            return false;
        }
        String tag = "\"" + key + "-" + name.replace('.', '-') + "\"";
        label(name, key, caching, response);
        if (!new ServletWebRequest(request, response).checkNotModified(tag)) {
            response.setHeader(HttpHeaders.ETAG, tag);
            response.setContentType(Rendition.mediaType(name));
            write(file, length, range(request, tag), request, response);
        }
        return true;
    }

    private static void label(String name, String key, String caching, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, caching);
        response.setHeader("Content-Security-Policy", FENCE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        // Feed readers and whoever shows a link to us show its picture on a page of their own.
        response.setHeader(
                "Cross-Origin-Resource-Policy", caching.equals(FOR_EVERYONE) ? "cross-origin" : "same-origin");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"%s-%s\"".formatted(key.substring(0, 8), name));
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
    }

    /** One range, of this very file; more than one may be answered with all of it. */
    private static @Nullable HttpRange range(HttpServletRequest request, String tag) {
        String wish = request.getHeader(HttpHeaders.RANGE);
        String condition = request.getHeader(HttpHeaders.IF_RANGE);
        if (wish == null || condition != null && !condition.equals(tag)) {
            return null;
        }
        try {
            List<HttpRange> ranges = HttpRange.parseRanges(wish);
            return ranges.size() == 1 ? ranges.get(0) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void write(
            String file,
            long length,
            @Nullable HttpRange range,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        long from = range == null ? 0 : range.getRangeStart(length);
        long to = range == null ? length - 1 : Math.min(length - 1, range.getRangeEnd(length));
        if (range != null && (from >= length || from > to)) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + length);
            response.setStatus(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE.value());
            return;
        }
        if (range != null) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes %d-%d/%d".formatted(from, to, length));
            response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
        }
        response.setContentLengthLong(to - from + 1);
        if (!request.getMethod().equals("HEAD")) {
            try (InputStream in = store.open(file, from, to - from + 1)) {
                in.transferTo(response.getOutputStream());
            }
        }
    }
}
