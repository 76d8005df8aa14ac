package org.dateline.batch;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.article.State;
import org.dateline.shared.Typed;
import org.jspecify.annotations.Nullable;

/** Which articles are meant, as the desk's list is narrowed; anything unknown narrows nothing. */
record Scope(
        @Nullable String q,
        @Nullable String state,
        @Nullable String section,
        @Nullable String source,
        @Nullable String language) {

    Scope {
        q = cut(q);
        state = cut(state);
        section = cut(section);
        source = cut(source);
        language = cut(language);
    }

    private static String cut(@Nullable String typed) {
        String line = Typed.line(typed);
        return line.length() > 80 ? line.substring(0, 80) : line;
    }

    /** Adds the conditions on an article {@code a}, its draft {@code d}, {@code section} and {@code source}. */
    void narrow(List<String> conditions, Map<String, Object> values, Instant now) {
        State only = inState();
        if (only != null) {
            conditions.add("a.state = :state");
            values.put("state", only);
        }
        if ("scheduled".equals(state)) {
            conditions.add("a.publication.at > :now");
            values.put("now", now);
        }
        add("section.slug = :section", "section", section, conditions, values);
        add("source.slug = :source", "source", source, conditions, values);
        String words = q == null ? "" : q.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
        add(
                "lower(d.headline) like :words escape '!'",
                "words",
                words.isEmpty() ? "" : "%" + words + "%",
                conditions,
                values);
    }

    /** A language means its regions too: en is also en-GB. */
    boolean speaks(String tag) {
        return language == null || language.isEmpty() || tag.equals(language) || tag.startsWith(language + "-");
    }

    private static void add(
            String condition,
            String name,
            @Nullable String value,
            List<String> conditions,
            Map<String, Object> values) {
        if (value != null && !value.isEmpty()) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    private @Nullable State inState() {
        for (State one : State.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(state)) {
                return one;
            }
        }
        return null;
    }
}
