package org.dateline.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for: words, and how it is narrowed. Each number is one that the database has; nothing is left to be typed
 * wrong.
 *
 * @param topics the topic that is meant and those that were merged into it; empty for any
 * @param from published then or later
 * @param before published earlier
 * @param page from 1 on
 */
record Question(
        Words words,
        @Nullable Long section,
        @Nullable Long source,
        Collection<Long> topics,
        @Nullable Integer year,
        @Nullable String language,
        @Nullable Instant from,
        @Nullable Instant before,
        boolean newestFirst,
        int page) {

    /** Hits on a page. */
    static final int SIZE = 20;

    /** No further page: whoever has not found it by then asks for something else. */
    static final int LAST_PAGE = 50;

    static Question of(String words) {
        return new Question(Words.of(words), null, null, List.of(), null, null, null, null, false, 1);
    }

    public boolean isEmpty() {
        return words.isEmpty()
                && section == null
                && source == null
                && topics.isEmpty()
                && year == null
                && language == null
                && from == null
                && before == null;
    }

    /** The same in other words. */
    Question with(Words others) {
        return new Question(others, section, source, topics, year, language, from, before, newestFirst, 1);
    }

    /** Its first page, newest first. */
    Question ofNewest() {
        return new Question(words, section, source, topics, year, language, from, before, true, 1);
    }
}
