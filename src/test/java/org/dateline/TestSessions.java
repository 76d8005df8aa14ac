package org.dateline;

import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/**
 * Lets a test hand a session on as an object, as it does, and has the portal see what a browser sends: its cookie. What a
 * page test puts into a session is thus written to the database and read back.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestSessions {

    private static final String NAME = "__Host-dateline";

    @Bean
    FilterRegistrationBean<Filter> sessionsAsCookies() {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, next) -> {
            MockHttpSession session = request instanceof MockHttpServletRequest mock ? session(mock) : null;
            if (session != null) {
                send((MockHttpServletRequest) request, session);
            }
            next.doFilter(request, response);
            if (session != null) {
                keep((MockHttpServletResponse) response, session);
            }
        });
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    private static @Nullable MockHttpSession session(MockHttpServletRequest request) {
        return request.getSession(false) instanceof MockHttpSession session && session.getAttribute(NAME) != null
                ? session
                : null;
    }

    private static void send(MockHttpServletRequest request, MockHttpSession session) {
        Cookie[] others = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        request.setCookies(Stream.concat(Arrays.stream(others), Stream.of(new Cookie(NAME, name(session))))
                .toArray(Cookie[]::new));
    }

    private static void keep(MockHttpServletResponse response, MockHttpSession session) {
        Cookie changed = response.getCookie(NAME);
        if (changed != null && changed.getMaxAge() == 0) {
            session.invalidate();
        } else if (changed != null) {
            session.setAttribute(NAME, changed.getValue());
        }
    }

    /** The session that an answer began. */
    static MockHttpSession begun(MockHttpServletResponse response) {
        Cookie cookie = response.getCookie(NAME);
        if (cookie == null) {
            throw new AssertionError("nobody is signed in");
        }
        MockHttpSession session = new MockHttpSession();
        session.setAttribute(NAME, cookie.getValue());
        return session;
    }

    /** What the browser's cookie says. */
    public static String name(MockHttpSession session) {
        return String.valueOf(session.getAttribute(NAME));
    }
}
