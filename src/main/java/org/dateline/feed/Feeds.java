package org.dateline.feed;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.dateline.article.ShownTimes;
import org.dateline.stamp.Stamp;
import org.dateline.stamp.Stamps;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/** Answers requests for feeds, whoever has the list. */
@Component
public class Feeds {

    /** How long a cache that many share may take what is over for granted, in seconds, and never beyond the next release. */
    private static final long SHARED_LIFE = 300;

    private final Entries entries;
    private final Heading heading;
    private final Stamps stamps;
    private final ShownTimes times;
    private final Map<FeedFormat, FeedWriter> writers = new EnumMap<>(FeedFormat.class);

    Feeds(Entries entries, Heading heading, Stamps stamps, ShownTimes times, List<FeedWriter> writers) {
        this.entries = entries;
        this.heading = heading;
        this.stamps = stamps;
        this.times = times;
        writers.forEach(writer -> this.writers.put(writer.format(), writer));
    }

    /**
     * Answers with a feed, or that the asker has it already (null; then the answer is made).
     *
     * @param place what was asked for, in the one way our own links write it
     * @param feed is only called if the asker does not have it
     */
    public @Nullable ResponseEntity<byte[]> answer(
            Feed.Place place, FeedFormat format, ServletWebRequest request, Supplier<Feed> feed) {
        return answer(place, format, request, false, feed);
    }

    /** The same for a document of the archive, which is good for a year where one alone keeps it; any other is asked for anew. */
    @Nullable
    ResponseEntity<byte[]> archived(
            Feed.Place place, FeedFormat format, ServletWebRequest request, Supplier<Feed> feed) {
        return answer(place, format, request, true, feed);
    }

    private @Nullable ResponseEntity<byte[]> answer(
            Feed.Place place, FeedFormat format, ServletWebRequest request, boolean over, Supplier<Feed> feed) {
        HttpServletResponse response = Objects.requireNonNull(request.getResponse(), "there is somebody to answer");
        Stamp stamp = stamps.now();
        if (stamp.isHeldBy(request, "feed " + place.path(format))) {
            label(response, place, format, over, stamp.taken());
            return null;
        }
        byte[] document = write(feed.get(), format); // may still be no such thing: only then is it called one
        label(response, place, format, over, stamp.taken());
        return ResponseEntity.ok().contentType(format.type()).body(document);
    }

    private void label(HttpServletResponse response, Feed.Place place, FeedFormat format, boolean over, Instant now) {
        if (over) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, lifetime(now));
        }
        heading.headers(place, format, over).forEach(link -> response.addHeader(HttpHeaders.LINK, link));
    }

    /**
     * Caches that many share ask again soon even for what is over: a story that is withdrawn must not live on in them for
     * a year. A reader's own copy has been read.
     */
    private String lifetime(Instant now) {
        Instant next = times.nextTurn();
        long left = next == null
                ? SHARED_LIFE
                : Math.max(0, Duration.between(now, next).toSeconds() - 1);
        return "public, max-age=31536000, s-maxage=" + Math.min(SHARED_LIFE, left) + ", immutable";
    }

    private byte[] write(Feed feed, FeedFormat format) {
        FeedWriter writer = Objects.requireNonNull(writers.get(format), "every format has its writer");
        return writer.write(feed, entries.of(feed.stories()));
    }
}
