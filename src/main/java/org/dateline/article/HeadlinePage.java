package org.dateline.article;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, newest first.
 *
 * @param newer what {@code ?after=} takes to the page before this one, null on the first
 * @param older what {@code ?before=} takes to the page after this one, null on the last
 */
public record HeadlinePage(
        List<Headline> headlines,
        @Nullable String newer,
        @Nullable String older) {

    public boolean isEmpty() {
        return headlines.isEmpty();
    }

    /** The same headlines under the day they were published on, in the given zone. */
    public Map<LocalDate, List<Headline>> byDay(ZoneId zone) {
        return headlines.stream()
                .collect(Collectors.groupingBy(
                        headline -> headline.publishedAt().atZone(zone).toLocalDate(),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }
}
