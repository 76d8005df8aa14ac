package org.dateline.reading;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.site.Asked;
import org.dateline.site.PageSent;
import org.dateline.site.SiteProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Notices that the page of a story was sent to a reader: asked for with GET and answered with the whole page, by no robot,
 * not in advance, and not by somebody of the newsroom, who alone has a session here.
 */
@Component
class Noticing implements HandlerInterceptor, PageSent {

    private static final Pattern ADDRESS = Pattern.compile("/news/(\\d{1,18})/[^/]+");

    private static final String STORY = Noticing.class.getName();

    private final ReadingProperties reading;
    private final SiteProperties site;
    private final KnownRobots robots;
    private final Reads reads;
    private final Clock clock;
    private final Bucket bucket = new Bucket();

    Noticing(ReadingProperties reading, SiteProperties site, @Lazy KnownRobots robots, Reads reads, Clock clock) {
        this.reading = reading;
        this.site = site;
        this.robots = robots;
        this.reads = reads;
        this.clock = clock;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (reading.enabled() && page != null && "article/show".equals(page.getViewName())) {
            request.setAttribute(STORY, true);
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        boolean sent = request.getAttribute(STORY) != null && response.getStatus() == 200 && failure == null;
        if (sent && request.getAttribute(PageSent.IS_KEPT) == null) {
            notice(Asked.by(request));
        }
    }

    @Override
    public void sent(Asked request) {
        if (reading.enabled()) {
            notice(request);
        }
    }

    /** In the order of what is told soonest. */
    private void notice(Asked request) {
        String browser = request.header(HttpHeaders.USER_AGENT);
        Matcher path = ADDRESS.matcher(request.path());
        if (browser != null
                && path.matches()
                && request.method().equals("GET")
                && !robots.isRobot(browser)
                && !isInAdvance(request)
                && !request.hasCookie(site.sessionCookie())) {
            note(request, browser, Long.parseLong(path.group(1)));
        }
    }

    private void note(Asked request, String browser, long story) {
        Instant now = clock.instant();
        if (bucket.isNew(request.from(), browser, story, now)) {
            reads.add(story, now);
        }
    }

    private static boolean isInAdvance(Asked request) {
        return Stream.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")
                .map(request::header)
                .flatMap(Stream::ofNullable)
                .map(purpose -> purpose.toLowerCase(Locale.ROOT))
                .anyMatch(purpose ->
                        purpose.contains("prefetch") || purpose.contains("prerender") || purpose.contains("preview"));
    }
}
