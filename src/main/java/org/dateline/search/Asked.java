package org.dateline.search;

import org.dateline.shared.Typed;
import org.jspecify.annotations.Nullable;

/** What a search address carries, as it was sent. */
record Asked(
        @Nullable String q,
        @Nullable String section,
        @Nullable String source,
        @Nullable String topic,
        @Nullable String year,
        @Nullable String language,
        @Nullable String from,
        @Nullable String to,
        @Nullable String sort,
        @Nullable String page) {

    private static final int LONGEST = 200;

    /** One value on one line; nothing in it is longer than any that we know. */
    static String line(@Nullable String value) {
        String line = Typed.line(value);
        return line.length() > LONGEST ? "" : line;
    }
}
