package org.dateline.version;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.dateline.article.VersionLine;
import org.dateline.article.Whereabouts;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * How long a version may be kept. What it said never changes, so whoever has read it need not ask again; caches that
 * serve others ask each time, which costs no text, so that a withdrawal reaches them. No copy outlives the story.
 */
@Component
class Lasting {

    private static final Duration YEAR = Duration.ofDays(365);

    private final Clock clock;

    Lasting(Clock clock) {
        this.clock = clock;
    }

    void mark(HttpServletResponse answer, Whereabouts where) {
        Instant until = where.story().showing().until();
        Duration left = until == null ? YEAR : Duration.between(clock.instant(), until);
        long seconds = Math.max(0, Math.min(YEAR.toSeconds(), left.toSeconds()));
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=" + seconds + ", s-maxage=0, immutable");
    }

    /** The page of a version says whether readers see it now, and may be kept once they do not. */
    void markPage(HttpServletResponse answer, Whereabouts where, VersionLine line) {
        if (!line.isCurrent()) {
            mark(answer, where);
        }
    }
}
