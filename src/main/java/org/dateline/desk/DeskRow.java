package org.dateline.desk;

import java.time.Instant;
import org.dateline.article.ReviewState;
import org.dateline.article.State;
import org.jspecify.annotations.Nullable;

/** An article as the desk's list shows it. */
record DeskRow(
        long id,
        String headline,
        State state,
        @Nullable String sectionName,
        @Nullable String sourceName,
        Instant touchedAt,
        String touchedBy,
        @Nullable Instant publishedAt,
        @Nullable Instant dueAt,
        ReviewState review) {}
