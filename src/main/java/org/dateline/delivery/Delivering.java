package org.dateline.delivery;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.dateline.site.PageSent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.WebUtils;

/**
 * Stands before everything else and answers from the shelf what is there. Whoever comes with a session or names
 * themselves goes past it, and so does everything but reading.
 */
final class Delivering implements Filter {

    private final Shelf shelf;
    private final Making making;
    private final List<PageSent> onlookers;
    private final String session;

    /**
     * @param session the name of the session's cookie
     */
    Delivering(Shelf shelf, Making making, List<PageSent> onlookers, String session) {
        this.shelf = shelf;
        this.making = making;
        this.onlookers = onlookers;
        this.session = session;
    }

    @Override
    public void doFilter(ServletRequest incoming, ServletResponse outgoing, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) incoming;
        HttpServletResponse response = (HttpServletResponse) outgoing;
        if (!isAnybody(request)) {
            chain.doFilter(request, response);
            return;
        }
        String path = request.getRequestURI();
        String asked = request.getQueryString();
        Finished page = shelf.get(asked == null ? path : path + "?" + asked);
        boolean ready = page != null && !making.isDue(page);
        if (!ready) {
            page = made(path, request, response, chain);
        }
        if (page != null && Answer.send(page, !ready, request, response)) {
            onlookers.forEach(onlooker -> onlooker.sent(request));
        }
    }

    /** What is not there under just this address may be another spelling of a page that is, or is to be made. */
    private @Nullable Finished made(
            String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Route route = Route.of(path);
        String query = route == null ? null : route.query(request);
        if (query == null) {
            chain.doFilter(request, response);
            return null;
        }
        String key = query.isEmpty() ? path : path + "?" + query;
        Finished page = shelf.get(key);
        return page != null && !making.isDue(page)
                ? page
                : making.make(key, query, making.stillGood(page), request, response, chain);
    }

    private boolean isAnybody(HttpServletRequest request) {
        String method = request.getMethod();
        if (!method.equals("GET") && !method.equals("HEAD") || request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return false;
        }
        return WebUtils.getCookie(request, session) == null;
    }
}
