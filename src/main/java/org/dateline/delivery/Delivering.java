package org.dateline.delivery;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.dateline.site.PageSent;
import org.springframework.http.HttpHeaders;

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
    public void doFilter(ServletRequest asked, ServletResponse answered, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) asked;
        HttpServletResponse response = (HttpServletResponse) answered;
        String path = request.getRequestURI();
        Route route = isAnybody(request) ? Route.of(path) : null;
        String query = route == null ? null : route.query(request);
        if (query == null) {
            chain.doFilter(request, response);
            return;
        }
        String key = query.isEmpty() ? path : path + "?" + query;
        Finished page = shelf.get(key);
        if (page == null || making.isDue(page)) {
            page = making.make(key, query, making.stillGood(page), request, response, chain);
        }
        if (page != null && Answer.send(page, request, response) && route == Route.ARTICLE) {
            onlookers.forEach(onlooker -> onlooker.sent(request));
        }
    }

    private boolean isAnybody(HttpServletRequest request) {
        String method = request.getMethod();
        if (!method.equals("GET") && !method.equals("HEAD") || request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return false;
        }
        String cookies = request.getHeader(HttpHeaders.COOKIE);
        if (cookies == null) {
            return true;
        }
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(session)) {
                return false;
            }
        }
        return true;
    }
}
