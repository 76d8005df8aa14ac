package org.dateline.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/** What there is to know of a request for a page: enough to answer it, and little enough to be read off the line. */
public interface Asked {

    String method();

    /** Whether nothing is to change. */
    default boolean isReading() {
        return method().equals("GET") || method().equals("HEAD");
    }

    /** As it was sent, without what stands behind the question mark. */
    String path();

    /** What stands behind the question mark; null if there is none. */
    @Nullable
    String query();

    /** The first header of a name, in whichever case; null if there is none. */
    @Nullable
    String header(String name);

    /** All headers of a name, in their order. */
    List<String> headers(String name);

    boolean hasCookie(String name);

    /** The network address that it came from. */
    String from();

    static Asked by(HttpServletRequest request) {
        return new Asked() {
            @Override
            public String method() {
                return request.getMethod();
            }

            @Override
            public String path() {
                return request.getRequestURI();
            }

            @Override
            public @Nullable String query() {
                return request.getQueryString();
            }

            @Override
            public @Nullable String header(String name) {
                return request.getHeader(name);
            }

            @Override
            public List<String> headers(String name) {
                return Collections.list(request.getHeaders(name));
            }

            @Override
            public boolean hasCookie(String name) {
                return WebUtils.getCookie(request, name) != null;
            }

            @Override
            public String from() {
                return request.getRemoteAddr();
            }
        };
    }
}
