package org.dateline.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dateline.article.Headline;

/**
 * The most read stories, the first one most.
 *
 * @param countedAt when they were counted
 * @param hours for so many hours before that
 */
public record MostReadList(List<Headline> stories, Instant countedAt, Instant now, int hours) {

    private static final Duration OLD = Duration.ofDays(30);

    /** Whether it must say when it is from: much that is read again is from long ago. */
    public boolean isOld(Headline story) {
        return story.publishedAt().plus(OLD).isBefore(now);
    }
}
