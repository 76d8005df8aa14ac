package org.dateline.archive;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A month as a sheet of a wall calendar. */
public record Sheet(YearMonth month, List<Weekday> weekdays, List<List<Cell>> weeks, int stories) {

    private static final int LEVELS = 4;

    /**
     * A place on the sheet.
     *
     * @param day null before the first and after the last of the month
     * @param level how busy it was beside the busiest of the month, from 0 (nothing) to 4
     */
    public record Cell(@Nullable LocalDate day, int stories, int level) {

        static final Cell BLANK = new Cell(null, 0, 0);

        public String path() {
            return day == null ? "" : Shelf.of(day).path();
        }
    }

    /** A day of the week as it heads its column, and in full for whoever hears it. */
    public record Weekday(String brief, String full) {

        static Weekday of(DayOfWeek day, Locale locale) {
            return new Weekday(
                    day.getDisplayName(TextStyle.SHORT_STANDALONE, locale),
                    day.getDisplayName(TextStyle.FULL_STANDALONE, locale));
        }
    }

    /** A week begins as it does where that language is spoken. */
    static Sheet of(YearMonth month, Locale locale, Map<LocalDate, Integer> stories) {
        DayOfWeek firstOfWeek = WeekFields.of(locale).getFirstDayOfWeek();
        return of(month, firstOfWeek, locale, stories);
    }

    private static Sheet of(YearMonth month, DayOfWeek firstOfWeek, Locale locale, Map<LocalDate, Integer> stories) {
        int most = stories.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        List<Cell> cells = new ArrayList<>();
        for (DayOfWeek day = firstOfWeek; day != month.atDay(1).getDayOfWeek(); day = day.plus(1)) {
            cells.add(Cell.BLANK);
        }
        for (LocalDate day : Span.of(month).days()) {
            int count = stories.getOrDefault(day, 0);
            cells.add(new Cell(day, count, (count * LEVELS + most - 1) / most));
        }
        while (cells.size() % 7 > 0) {
            cells.add(Cell.BLANK);
        }
        return new Sheet(
                month,
                IntStream.range(0, 7)
                        .mapToObj(day -> Weekday.of(firstOfWeek.plus(day), locale))
                        .toList(),
                IntStream.range(0, cells.size() / 7)
                        .mapToObj(week -> List.copyOf(cells.subList(week * 7, week * 7 + 7)))
                        .toList(),
                stories.values().stream().mapToInt(Integer::intValue).sum());
    }
}
