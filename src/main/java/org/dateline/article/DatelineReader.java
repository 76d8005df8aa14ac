package org.dateline.article;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises the dateline a paragraph of wire copy begins with. */
public final class DatelineReader {

    /**
     * A dateline and the paragraph without it.
     *
     * @param words the dateline as it stood there
     */
    public record Found(Dateline dateline, String words, String rest) {}

    /** PLACE[, Month D] [(Agency)] followed by a dash; the date or the agency must be there, or it is just a sentence. */
    private static final Pattern LATIN = Pattern.compile("(?<place>\\p{Lu}[\\p{L}\\p{M}.'’/ ,-]{1,80}?)"
            + "(?:,\\s*(?<month>\\p{L}{3,9})\\.?\\s+(?<day>\\d{1,2}))?"
            + "(?:\\s*\\((?<agency>[^()]{2,60})\\))?\\s*(?:--+|—|–|-)\\s+");

    /** 新华社北京5月16日电: agency, place and date run together. */
    private static final Pattern CHINESE = Pattern.compile(
            "(?<agency>\\p{IsHan}{1,6}?(?:社|网|报))(?<place>\\p{IsHan}{1,12}?)(?<month>\\d{1,2})月(?<day>\\d{1,2})日电\\s*");

    private DatelineReader() {}

    /**
     * @param near a date known from elsewhere, for the year a dateline never carries: the nearest one that is not after it
     */
    public static @Nullable Found read(String paragraph, LocalDate near) {
        Matcher chinese = CHINESE.matcher(paragraph);
        if (chinese.lookingAt()) {
            return found(chinese, Integer.parseInt(chinese.group("month")), paragraph, near);
        }
        Matcher latin = LATIN.matcher(paragraph);
        if (!latin.lookingAt() || latin.group("month") == null && latin.group("agency") == null) {
            return null;
        }
        int month = latin.group("month") == null ? 0 : WrittenDate.month(latin.group("month"));
        return found(latin, month, paragraph, near);
    }

    private static @Nullable Found found(Matcher line, int month, String paragraph, LocalDate near) {
        String day = line.group("day");
        LocalDate on = day == null ? null : dateBefore(near, month, day);
        if (day != null && on == null) {
            return null;
        }
        String agency = line.group("agency") == null ? "" : line.group("agency").strip();
        String place = line.group("place").strip();
        return new Found(
                new Dateline(place, on, agency),
                line.group().strip(),
                paragraph.substring(line.end()).strip());
    }

    private static @Nullable LocalDate dateBefore(LocalDate near, int month, String day) {
        LocalDate sameYear = WrittenDate.date(String.valueOf(near.getYear()), month, day);
        return sameYear != null && sameYear.isAfter(near.plusDays(1))
                ? WrittenDate.date(String.valueOf(near.getYear() - 1), month, day)
                : sameYear;
    }
}
