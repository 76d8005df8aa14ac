package org.dateline.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A day as pages write it: May 18, 2023; 18 May 2023; 2023-05-18; 2023年5月18日. */
public final class WrittenDate {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final Pattern MONTH_FIRST =
            Pattern.compile("(\\p{L}{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b.*");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?\\s+(\\p{L}{3,9})\\.?,?\\s+(\\d{4})\\b.*");
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?.*");

    private WrittenDate() {}

    /** The day a text begins with, null if it begins with none. */
    public static @Nullable LocalDate parse(String text) {
        String line = text.strip();
        Matcher numbers = NUMBERS.matcher(line);
        if (numbers.matches()) {
            return date(numbers.group(1), Integer.parseInt(numbers.group(2)), numbers.group(3));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(line);
        if (monthFirst.matches()) {
            return date(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2));
        }
        Matcher dayFirst = DAY_FIRST.matcher(line);
        return dayFirst.matches() ? date(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1)) : null;
    }

    /** 1 to 12 for an English month, long or short; 0 for any other word. */
    static int month(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.length() < 3 ? 0 : MONTHS.indexOf(lower.substring(0, 3)) + 1;
    }

    static @Nullable LocalDate date(String year, int month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
