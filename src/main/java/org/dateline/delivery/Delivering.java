package org.dateline.delivery;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dateline.site.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Stands before everything else in the portal: has pages made that are not ready, and sends them. */
final class Delivering implements Filter {

    private final Counter counter;
    private final Shelf shelf;
    private final Making making;
    private final Renewing renewing;
    private final Sharing sharing;

    Delivering(Counter counter, Shelf shelf, Making making, Renewing renewing, Sharing sharing) {
        this.counter = counter;
        this.shelf = shelf;
        this.making = making;
        this.renewing = renewing;
        this.sharing = sharing;
    }

    @Override
    public void doFilter(ServletRequest incoming, ServletResponse outgoing, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) incoming;
        HttpServletResponse response = (HttpServletResponse) outgoing;
        String path = request.getRequestURI();
        Asked asked = Asked.by(request);
        boolean anew = renewing.name().is(request.getHeader(HttpHeaders.AUTHORIZATION));
        Route route = anew || counter.serves(asked) ? Route.of(path) : null;
        String query = route == null ? null : route.query(request);
        if (query == null) {
            sharing.label(response, path);
            chain.doFilter(request, response);
            return;
        }
        String key = query.isEmpty() ? path : path + "?" + query;
        if (anew) {
            renew(key, query, request, response, chain);
            return;
        }
        Finished page = page(key, query, request, response, chain);
        if (page != null) {
            Reply reply = counter.reply(asked, page);
            reply.send(request, response);
            counter.sent(reply, asked);
        }
    }

    /** Nobody is sent anything. What turns out to be no page for all any more has no place on the shelf either. */
    private void renew(
            String key, String query, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (making.make(key, query, null, request, response, chain) != null) {
            response.reset();
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else if (response.getStatus() < HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            shelf.drop(key);
        }
    }

    /** Whatever else stands behind the question mark may make it another spelling of a page that is ready. */
    private @Nullable Finished page(
            String key, String query, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Finished page = counter.ready(key);
        return page != null
                ? page
                : making.make(key, query, making.stillGood(shelf.get(key)), request, response, chain);
    }
}
