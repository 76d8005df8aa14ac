package org.dateline.article;

import java.time.Instant;
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

    /** Adds the conditions on an article {@code a}, its draft {@code d}, and {@code section} and {@code source} of that. */
    public void narrow(List<String> conditions, Map<String, Object> values, Instant now) {
        State only = inState();
        if (only != null) {
            conditions.add("a.state = :state");
            values.put("state", only);
        }
        if (isScheduledOnly()) {
            conditions.add("a.publication.at > :now");
            values.put("now", now);
        }
        add("section.slug = :section", "section", section, conditions, values);
        add("source.slug = :source", "source", source, conditions, values);
        if (q != null && !q.isEmpty()) {
            add("lower(d.headline) like :words escape '!'", "words", pattern(q), conditions, values);
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

    private boolean isScheduledOnly() {
        return "scheduled".equals(state);
    }

    private @Nullable State inState() {
        if (state == null || state.isBlank() || isScheduledOnly()) {
            return null;
        }
        try {
            return State.valueOf(state.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return null;
        }
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
