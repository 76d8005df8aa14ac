package org.dateline.batch;

import java.util.List;
import java.util.Map;
import org.dateline.article.DeskFilter;
import org.dateline.article.DeskWords;
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

    /** Narrows a query as the desk's list is narrowed: what is changed is what was shown. */
    void narrow(List<String> conditions, Map<String, Object> values, DeskWords words) {
        new DeskFilter(state, section, source, q).narrow(conditions, values, words);
    }

    /** A language means its regions too: en is also en-GB. */
    boolean speaks(String tag) {
        return language == null || language.isEmpty() || tag.equals(language) || tag.startsWith(language + "-");
    }
}
