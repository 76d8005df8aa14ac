package org.dateline.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Lets anyone keep a reader page but use it only after asking again: until purging exists, a correction must not wait
 * for a lifetime to run out.
 */
final class ReaderCaching implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean page = !(handler instanceof ResourceHttpRequestHandler);
        if (page && isRead(request)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=0, must-revalidate");
        }
        return true;
    }

    private static boolean isRead(HttpServletRequest request) {
        return switch (request.getMethod().toUpperCase(Locale.ROOT)) {
            case "GET", "HEAD" -> true;
            default -> false;
        };
    }
}
