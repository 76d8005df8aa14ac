package org.dateline.legacy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.dateline.intake.Incoming;
import org.jspecify.annotations.Nullable;

/**
 * The times of a WordPress post: as UTC where it says so, else by the clock of the site, else as the feed had it.
 *
 * @param zone of the site, for posts that say no more than what the clock on the wall showed
 */
record WxrTimes(ZoneId zone) {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    /** A change within so many seconds is the act of publishing itself. */
    private static final long AT_ONCE = 60;

    Incoming.Times of(WxrItem item) {
        Instant published = instant(item.text("wp:post_date_gmt"), item.text("wp:post_date"));
        Instant modified = instant(item.text("wp:post_modified_gmt"), item.text("wp:post_modified"));
        if (published == null && !item.text("wp:status").equals("draft")) {
            published = feed(item.text("pubDate"));
        }
        boolean changed = published != null && modified != null && modified.isAfter(published.plusSeconds(AT_ONCE));
        return new Incoming.Times(published, changed ? modified : null, modified, null, null);
    }

    private @Nullable Instant instant(String utc, String local) {
        Instant exact = written(utc, ZoneOffset.UTC);
        return exact != null ? exact : written(local, zone);
    }

    /** Null for what is no date, as the zeros that stand for none. */
    private static @Nullable Instant written(String text, ZoneId zone) {
        try {
            return text.startsWith("0000")
                    ? null
                    : LocalDateTime.parse(text, WRITTEN).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Instant feed(String text) {
        try {
            Instant told = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return told.isBefore(Instant.EPOCH) ? null : told;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
