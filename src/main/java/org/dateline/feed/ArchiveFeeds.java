package org.dateline.feed;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.dateline.article.Cursor;
import org.dateline.article.PublishedStories;
import org.dateline.site.SiteProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The archive as feed documents (RFC 5005): the months that are over, in parts, chained from the newest to the oldest. Who
 * follows the site's feed and was away finds everything along this chain, each part once.
 */
@Component
class ArchiveFeeds {

    private final PublishedStories stories;
    private final ArchiveParts parts;
    private final SiteProperties site;
    private final Clock clock;

    ArchiveFeeds(PublishedStories stories, ArchiveParts parts, SiteProperties site, Clock clock) {
        this.stories = stories;
        this.parts = parts;
        this.site = site;
        this.clock = clock;
    }

    boolean isOver(YearMonth month) {
        return !end(month).isAfter(clock.instant());
    }

    /** Whether there are stories of a month, and something begins at the border if one is given. */
    boolean has(YearMonth month, @Nullable Cursor border) {
        Instant oldest = stories.oldestFrom(start(month));
        return oldest != null
                && oldest.isBefore(end(month))
                && (border == null || parts.begins(start(month), end(month), border));
    }

    /** The part of a month that begins at a border; without one, its newest. */
    Feed feed(YearMonth month, @Nullable Cursor border, FeedFormat format) {
        ArchiveParts.Part part = parts.part(start(month), end(month), border);
        if (border != null && !border.equals(part.from())) {
            throw new Cut(
                    place(month, part.newer() == null ? null : part.from()).path(format));
        }
        return feed(month, place(month, border), part);
    }

    /** What was asked for has become several parts. */
    static class Cut extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String newest;

        Cut(String newest) {
            super("A part of the archive was cut", null, false, false); // where it was cut says nothing
            this.newest = newest;
        }

        /** The path of the newest of them. */
        String newest() {
            return newest;
        }
    }

    private Feed feed(YearMonth month, Feed.Place place, ArchiveParts.Part part) {
        String title = month.format(
                DateTimeFormatter.ofPattern("LLLL uuuu", site.inLanguage().locale()));
        String page = "/archive/%d/%02d".formatted(month.getYear(), month.getMonthValue());
        String lasting = FeedList.latest().stem();
        Feed feed = Feed.of(title, "", page, place, part.stories())
                .linked("current", new Feed.Place(lasting, ""))
                .inArchive(lasting, isOver(month));
        Feed.Place before = part.older() != null ? place(month, part.older()) : newest(monthBefore(start(month)));
        Feed.Place after = part.newer() != null ? named(month, part.newer()) : oldest(monthFrom(end(month)));
        feed = before == null ? feed : feed.linked("prev-archive", before);
        return after == null ? feed : feed.linked("next-archive", after);
    }

    /** A feed that leads on to what is over. */
    Feed leadingTo(Feed current) {
        YearMonth running = YearMonth.from(clock.instant().atZone(site.zone()));
        Feed.Place before = newest(monthBefore(start(running)));
        return before == null ? current : current.linked("prev-archive", before);
    }

    static Feed.Place place(YearMonth month, @Nullable Cursor border) {
        String stem = "/archive/%d/%02d/feed".formatted(month.getYear(), month.getMonthValue());
        return new Feed.Place(stem, border == null ? "" : "?part=" + Cursor.address(border.at(), border.id()));
    }

    /** The newest part has its month's own address. */
    private Feed.Place named(YearMonth month, Cursor border) {
        return place(month, parts.isNewest(border, end(month)) ? null : border);
    }

    private static Feed.@Nullable Place newest(@Nullable YearMonth month) {
        return month == null ? null : place(month, null);
    }

    private Feed.@Nullable Place oldest(@Nullable YearMonth month) {
        if (month == null || !isOver(month)) {
            return null;
        }
        Cursor border = parts.oldest(start(month), end(month));
        return border == null ? place(month, null) : named(month, border);
    }

    private @Nullable YearMonth monthBefore(Instant instant) {
        Instant found = stories.newestBefore(instant);
        return found == null ? null : YearMonth.from(found.atZone(site.zone()));
    }

    private @Nullable YearMonth monthFrom(Instant instant) {
        Instant found = stories.oldestFrom(instant);
        return found == null ? null : YearMonth.from(found.atZone(site.zone()));
    }

    private Instant start(YearMonth month) {
        ZoneId zone = site.zone();
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    private Instant end(YearMonth month) {
        return start(month.plusMonths(1));
    }
}
