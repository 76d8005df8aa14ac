package org.dateline.archive;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.site.SiteProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many stories readers find under days and months. Old days come from the table; a day that was marked since it was
 * counted is counted again for whoever asks, so the numbers are exact whether or not {@link Counting} came by.
 */
@Component
@Transactional(readOnly = true)
class Calendar {

    /** So many marked days are counted for one page at most; while more come in at once, older ones follow in seconds. */
    private static final int MOST = 62;

    private final DayCounts counts;
    private final ZoneId zone;
    private final Clock clock;

    Calendar(DayCounts counts, SiteProperties site, Clock clock) {
        this.counts = counts;
        this.zone = site.zone();
        this.clock = clock;
    }

    /** By day. */
    Map<LocalDate, Integer> days(Span span) {
        List<LocalDate> marked = counts.marked(span, MOST);
        Map<LocalDate, Integer> found = counts.kept(span);
        marked.forEach(found::remove);
        found.putAll(counts.counted(marked));
        counts.unseen(clock.instant()).stream()
                .map(at -> at.atZone(zone).toLocalDate())
                .forEach(day -> lessen(found, day));
        return found;
    }

    /** By month. */
    Map<YearMonth, Integer> months(Span span) {
        List<LocalDate> marked = counts.marked(span, MOST);
        Map<YearMonth, Integer> found = new TreeMap<>();
        counts.keptByMonth(span, marked).forEach((day, stories) -> found.put(YearMonth.from(day), stories));
        counts.counted(marked).forEach((day, stories) -> found.merge(YearMonth.from(day), stories, Integer::sum));
        unseenIn(span).forEach(day -> lessen(found, YearMonth.from(day)));
        return found;
    }

    private Collection<LocalDate> unseenIn(Span span) {
        Instant now = clock.instant();
        return counts.unseen(now).stream()
                .map(at -> at.atZone(zone).toLocalDate())
                .filter(day -> !day.isBefore(span.first()) && !day.isAfter(span.last()))
                .toList();
    }

    private static <K> void lessen(Map<K, Integer> found, K key) {
        found.computeIfPresent(key, (same, stories) -> stories > 1 ? stories - 1 : null);
    }
}
