package org.dateline.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The pages that may stand in a frame, a story's and the front page's, and those that may hold one. Written last, over what all others get. */
final class PreviewFraming implements HeaderWriter {

    private static final RequestMatcher FRAME = at("/admin/articles/{id:\\d{1,18}}/preview");
    private static final RequestMatcher SHARE = at("/admin/articles/{id:\\d{1,18}}/shares");
    private static final RequestMatcher FRAMED = at("/admin/articles/{id:\\d{1,18}}/preview/page");

    private static final RequestMatcher FRONT = at("/admin/front/preview");
    private static final RequestMatcher FRONT_FRAMED = at("/admin/front/preview/page");

    private static RequestMatcher at(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(path);
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if ((FRAMED.matches(request) || FRONT_FRAMED.matches(request))
                && !HttpMethod.POST.matches(request.getMethod())) {
            response.setHeader("X-Frame-Options", "SAMEORIGIN");
            response.setHeader(
                    "Content-Security-Policy",
                    SecurityConfig.CONTENT.replace("frame-ancestors 'none'", "frame-ancestors 'self'"));
        } else if (FRAME.matches(request) || SHARE.matches(request) || FRONT.matches(request)) {
            response.setHeader("Content-Security-Policy", SecurityConfig.CONTENT + "; frame-src 'self'");
        }
    }
}
