package org.dateline.desk;

import java.util.Locale;
import org.dateline.article.State;
import org.dateline.shared.Typed;
import org.jspecify.annotations.Nullable;

/** What the desk's list is narrowed to; anything unknown narrows nothing. */
record DeskFilter(
        @Nullable String state,
        @Nullable String section,
        @Nullable String source,
        @Nullable String q) {

    DeskFilter {
        state = Typed.line(state);
        section = Typed.line(section);
        source = Typed.line(source);
        q = Typed.line(q);
    }

    String words() {
        return q == null ? "" : q;
    }

    boolean isScheduledOnly() {
        return "scheduled".equals(state);
    }

    @Nullable
    State inState() {
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
    String pattern() {
        return "%" + words().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }

    public boolean isNarrowed() {
        return !(blank(state) && blank(section) && blank(source) && blank(q));
    }

    static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
