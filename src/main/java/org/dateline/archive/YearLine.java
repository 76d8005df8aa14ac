package org.dateline.archive;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A year of the archive with its twelve months. */
public record YearLine(Shelf shelf, int stories, List<MonthLine> months) {

    /** A month, also one without stories. */
    public record MonthLine(Shelf shelf, int stories) {}

    static YearLine of(int year, Map<YearMonth, Integer> counts) {
        List<MonthLine> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(year, month))
                .map(month -> new MonthLine(Shelf.of(month), counts.getOrDefault(month, 0)))
                .toList();
        return new YearLine(
                Shelf.of(year), months.stream().mapToInt(MonthLine::stories).sum(), months);
    }

    /** The newest year first. */
    static List<YearLine> all(Map<YearMonth, Integer> counts) {
        Map<Integer, Map<YearMonth, Integer>> years = new TreeMap<>(Collections.reverseOrder());
        counts.forEach((month, stories) ->
                years.computeIfAbsent(month.getYear(), year -> new TreeMap<>()).put(month, stories));
        List<YearLine> lines = new ArrayList<>();
        years.forEach((year, months) -> lines.add(of(year, months)));
        return lines;
    }
}
