package org.dateline.search;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What the index has of a text of an article: the published one, or the draft where that says something else. An article
 * has one entry, or two; exactly one of them is its newest.
 *
 * @param shown when readers see it; null for a draft, which they do not
 * @param desk what the newsroom knows of the article; only with its newest text
 */
record Entry(
        String key,
        long article,
        Text text,
        Filed filed,
        @Nullable Shown shown,
        @Nullable Desk desk) {

    record Text(String headline, String summary, String body, String byline, String language) {}

    record Filed(
            @Nullable Long section,
            @Nullable Long source,
            @Nullable Long editor,
            Collection<Long> topics) {}

    /** @param updated the one date that readers are shown with it */
    record Shown(Instant at, @Nullable Instant until, Instant updated, int year) {}

    record Desk(String state, String review, Instant touchedAt) {}

    /** The published text of an article has this key. */
    static String published(long article) {
        return Long.toString(article);
    }

    /** A draft that says something else. */
    static String draft(long article) {
        return article + "d";
    }
}
