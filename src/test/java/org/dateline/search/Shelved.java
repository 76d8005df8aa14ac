package org.dateline.search;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Entries in a sentence, for tests of the index alone. */
final class Shelved {

    static final Instant NOON = Instant.parse("2026-05-18T12:00:00Z");

    private static final AtomicLong NUMBERS = new AtomicLong();

    private Shelved() {}

    static Entry published(String language, String headline, String body) {
        return published(language, headline, body, NOON);
    }

    static Entry published(String language, String headline, String body, Instant at) {
        long number = NUMBERS.incrementAndGet();
        return new Entry(
                Entry.published(number),
                number,
                new Entry.Text(headline, "", body, "", language),
                new Entry.Filed(1L, null, null, List.of()),
                new Entry.Shown(at, null, at, 2026),
                new Entry.Desk("PUBLISHED", "NONE", at));
    }

    static Entry draft(String headline) {
        long number = NUMBERS.incrementAndGet();
        return new Entry(
                Entry.draft(number),
                number,
                new Entry.Text(headline, "", "", "", "en"),
                new Entry.Filed(1L, null, null, List.of()),
                null,
                new Entry.Desk("DRAFT", "NONE", NOON));
    }
}
