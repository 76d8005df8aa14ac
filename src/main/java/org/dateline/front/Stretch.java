package org.dateline.front;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.article.Headline;

/**
 * The stories of a day or a month that stand together on a page.
 *
 * @param first the day, or the first one of the month
 */
public record Stretch(LocalDate first, boolean wholeMonth, List<Headline> stories) {

    /** More stories a day than these make a month worth telling apart by days. */
    private static final int BUSY = 2;

    static List<Stretch> days(List<Headline> stories, ZoneId zone) {
        return grouped(stories, zone, day -> day).entrySet().stream()
                .map(day -> new Stretch(day.getKey(), false, day.getValue()))
                .toList();
    }

    /** By days in a month that has more than two stories on a day that has any, on average; else by months. */
    static List<Stretch> daysOrMonths(List<Headline> stories, ZoneId zone) {
        return grouped(stories, zone, YearMonth::from).entrySet().stream()
                .flatMap(month -> {
                    List<Stretch> days = days(month.getValue(), zone);
                    boolean busy = month.getValue().size() > BUSY * days.size();
                    return busy
                            ? days.stream()
                            : Stream.of(new Stretch(month.getKey().atDay(1), true, month.getValue()));
                })
                .toList();
    }

    private static <K> Map<K, List<Headline>> grouped(List<Headline> stories, ZoneId zone, Function<LocalDate, K> key) {
        return stories.stream()
                .collect(Collectors.groupingBy(
                        story -> key.apply(LocalDate.ofInstant(story.publishedAt(), zone)),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    /** As an attribute of the page has it. */
    public String datetime() {
        return wholeMonth ? YearMonth.from(first).toString() : first.toString();
    }
}
