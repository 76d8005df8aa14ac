package org.dateline.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Place, date and agency at the start of the copy, as the wire sent them: {@code UNITED NATIONS, May 16 (Xinhua) --}.
 * Any part may be missing; the date is the copy's own, not ours.
 */
@Embeddable
public record Dateline(
        @Column(name = "dateline_place") String place,
        @Column(name = "dateline_on") @Nullable LocalDate on,
        @Column(name = "dateline_agency") String agency) {

    public static final Dateline NONE = new Dateline("", null, "");

    /** Newsroom English spells out March to July and cuts the other months short. */
    private static final List<String> ENGLISH_MONTHS =
            List.of("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.");

    public boolean isEmpty() {
        return place.isEmpty() && on == null && agency.isEmpty();
    }

    /** The line as newsrooms of that language print it, with its closing dash. */
    public String inWords(Locale language) {
        if (language.getLanguage().equals("zh")) {
            return agency + place + (on == null ? "" : "%d月%d日".formatted(on.getMonthValue(), on.getDayOfMonth()))
                    + "电";
        }
        String where =
                Stream.of(place, day(language)).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        String who = agency.isEmpty() ? "" : "(" + agency + ")";
        return Stream.of(where, who, language.getLanguage().equals("en") ? "--" : "—")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String day(Locale language) {
        if (on == null) {
            return "";
        }
        return language.getLanguage().equals("en")
                ? ENGLISH_MONTHS.get(on.getMonthValue() - 1) + " " + on.getDayOfMonth()
                : on.format(DateTimeFormatter.ofPattern("d MMMM", language));
    }
}
