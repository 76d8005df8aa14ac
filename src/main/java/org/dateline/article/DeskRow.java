package org.dateline.article;

import java.time.Instant;
import org.dateline.shared.Slug;
import org.jspecify.annotations.Nullable;

/** An article as the desk's list shows it. */
record DeskRow(
        long id,
        String headline,
        String slug,
        State state,
        @Nullable String sectionName,
        @Nullable String sourceName,
        Instant touchedAt,
        String touchedBy,
        @Nullable Instant publishedAt,
        @Nullable String publishedSlug) {

    public boolean isScheduledAt(Instant now) {
        return publishedAt != null && publishedAt.isAfter(now);
    }

    public @Nullable String publicPath() {
        return publishedSlug == null ? null : "/news/" + id + "/" + new Slug(publishedSlug).encoded();
    }
}
