package org.dateline.delivery;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.LongSupplier;
import org.dateline.media.NamedPictures;
import org.dateline.shared.MadeOf;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Takes a copy of a page when {@link ThisNode} itself asks for one, in place of sending it: the page is made for the copy.
 */
final class CopyTaking implements Filter {

    /** What a story answers that was taken back, for whatever reason. */
    private static final Set<Integer> GONE = Set.of(410, 451);

    private final Copies copies;
    private final Shelf shelf;
    private final LongSupplier known;
    private final Making making;
    private final ThisNode.Name name = new ThisNode.Name("Copy");

    /**
     * @param known the last entry of the log that is known here
     */
    CopyTaking(Copies copies, Shelf shelf, LongSupplier known, Making making) {
        this.copies = copies;
        this.shelf = shelf;
        this.known = known;
        this.making = making;
    }

    /** By which this node asks for copies. */
    ThisNode.Name name() {
        return name;
    }

    @Override
    public void doFilter(ServletRequest incoming, ServletResponse outgoing, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) incoming;
        if (name.is(request.getHeader(HttpHeaders.AUTHORIZATION))) {
            take(request, (HttpServletResponse) outgoing, chain);
        } else {
            chain.doFilter(incoming, outgoing);
        }
    }

    private void take(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String key = request.getRequestURI();
        long number = known.getAsLong();
        long begun = shelf.changes();
        ContentCachingResponseWrapper buffer = new ContentCachingResponseWrapper(response);
        try (MadeOf made = MadeOf.listen()) {
            chain.doFilter(new PlainRequest(request, ""), buffer);
            int status = buffer.getStatus();
            if (Making.isForAll(buffer) || GONE.contains(status) && buffer.getContentSize() > 0) {
                NamedPictures.on(new String(buffer.getContentAsByteArray(), StandardCharsets.ISO_8859_1))
                        .forEach(shown -> MadeOf.note(CacheTags.picture(shown)));
                Finished page = making.finished(key, buffer, made);
                boolean put = copies.put(new DiskCopy(page, status, number), () -> shelf.isStill(page.tags(), begun));
                response.reset();
                response.setStatus(put ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_CONFLICT);
                return;
            }
            if (status < 500) {
                copies.drop(key);
            }
            buffer.copyBodyToResponse();
        }
    }
}
