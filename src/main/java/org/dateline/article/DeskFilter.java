package org.dateline.article;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.shared.Typed;
import org.jspecify.annotations.Nullable;

/** What a list of articles at the desk is narrowed to; anything unknown narrows nothing. */
public record DeskFilter(
        @Nullable String state,
        @Nullable String section,
        @Nullable String source,
        @Nullable String q) {

    public DeskFilter {
        state = Typed.line(state);
        section = Typed.line(section);
        source = Typed.line(source);
        q = Typed.line(q);
    }

    /** Of what has the words, no more than this is listed, the last touched first. */
    static final int MOST_FOUND = 1_000;

    private static final String STATE = "a.state";
    private static final String REVIEW = "a.review.state";
    private static final String SECTION = "fk(a.draftSection)";
    private static final String SOURCE = "fk(a.draftSource)";

    /** The column that has one value in all that is listed, if any, and an index that goes on in time: what few have goes first. */
    public @Nullable String fixed() {
        if (inReview() != null) {
            return REVIEW;
        }
        State only = inState();
        if (only != null && only != State.PUBLISHED) {
            return STATE;
        }
        if (!blank(source)) {
            return SOURCE;
        }
        if (!blank(section)) {
            return SECTION;
        }
        return only == null ? null : STATE;
    }

    /** Adds the conditions on an article {@code a} and its draft {@code d}. */
    public void narrow(List<String> conditions, Map<String, Object> values, DeskWords words) {
        State only = inState();
        if (only != null) {
            conditions.add(STATE + " = :state");
            values.put("state", only);
        }
        ReviewState review = inReview();
        if (review != null) {
            conditions.add(REVIEW + " = :review");
            values.put("review", review);
        }
        add(
                SECTION + " = (select s.id from Section s where s.slug = :section)",
                "section",
                section,
                conditions,
                values);
        add(SOURCE + " = (select s.id from Source s where s.slug = :source)", "source", source, conditions, values);
        if (q != null && !q.isEmpty()) {
            List<Long> found = words.matching(this, MOST_FOUND);
            if (found == null) {
                add("lower(d.headline) like :words escape '!'", "words", pattern(q), conditions, values);
            } else {
                conditions.add("a.id in :found");
                values.put("found", found.isEmpty() ? List.of(-1L) : found);
            }
        }
    }

    private static void add(
            String condition,
            String name,
            @Nullable String value,
            List<String> conditions,
            Map<String, Object> values) {
        if (value != null && !value.isBlank()) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    public @Nullable State inState() {
        return named(State.values());
    }

    /** Null for any. A story that nobody has to agree to is none that somebody looks for. */
    public @Nullable ReviewState inReview() {
        ReviewState review = named(ReviewState.values());
        return review == ReviewState.NONE ? null : review;
    }

    private <E extends Enum<E>> @Nullable E named(E[] constants) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equalsIgnoreCase(state))
                .findFirst()
                .orElse(null);
    }

    /** The words as an SQL pattern in which % and _ stand for themselves. */
    private static String pattern(String words) {
        return "%" + words.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }

    public boolean isNarrowed() {
        return !(blank(state) && blank(section) && blank(source) && blank(q));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
