package org.dateline.reading;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.article.Headline;
import org.dateline.article.PublishedArticles;
import org.dateline.shared.Kept;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The stories read most. They are counted once a minute on each node, not for each reader; whether they are still there is
 * asked each time. A count that got old, or in which there is next to nothing, is not shown.
 */
@Component
class MostRead {

    private static final Logger log = LoggerFactory.getLogger(MostRead.class);

    static final Duration FRESH = Duration.ofMinutes(15);

    /** Fewer are no list. */
    static final int LEAST = 3;

    static final int SHOWN = 10;

    private static final Duration KEPT = Duration.ofDays(8);

    private record Count(Instant at, List<Long> stories) {}

    private final ReadingProperties reading;
    private final Reads reads;
    private final Tally tally;
    private final PublishedArticles articles;
    private final Kept kept;
    private final Clock clock;
    private volatile Count last = new Count(Instant.EPOCH, List.of());

    MostRead(ReadingProperties reading, Reads reads, Tally tally, PublishedArticles articles, Kept kept, Clock clock) {
        this.reading = reading;
        this.reads = reads;
        this.tally = tally;
        this.articles = articles;
        this.kept = kept;
        this.clock = clock;
    }

    /** Writes down what was read since the last time; what cannot be written waits for the next. */
    void flush() {
        Map<Reads.Key, Long> taken = reads.take();
        if (taken.isEmpty()) {
            return;
        }
        try {
            tally.add(taken);
        } catch (DataAccessException | TransactionException e) {
            log.warn("What was read could not be written down yet: {}", e.getMessage());
            reads.putBack(taken);
        }
    }

    /** Counts again: the running hour and as many whole ones before it as make the window. */
    void count() {
        Instant now = clock.instant();
        Instant since = now.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(reading.hours() - 1L));
        last = new Count(now, tally.most(since, 4 * SHOWN));
    }

    void thin() {
        tally.forgetBefore(clock.instant().minus(KEPT));
    }

    /** The list as it stands; null where there is none to show. */
    @Nullable
    MostReadList list() {
        Count count = last;
        Instant now = clock.instant();
        boolean stale = count.at.plus(FRESH).isBefore(now);
        if (!reading.enabled() || stale || count.stories.size() < LEAST) {
            return null;
        }
        List<Headline> stories = kept.get(List.of("most read", count.at), () -> shown(count));
        return stories.size() < LEAST ? null : new MostReadList(stories, count.at, now, reading.hours());
    }

    private List<Headline> shown(Count count) {
        Map<Long, Headline> shown =
                articles.headlines(count.stories).stream().collect(Collectors.toMap(Headline::id, Function.identity()));
        return count.stories.stream()
                .map(shown::get)
                .filter(Objects::nonNull)
                .limit(SHOWN)
                .toList();
    }
}
