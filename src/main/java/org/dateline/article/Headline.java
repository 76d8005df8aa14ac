package org.dateline.article;

import java.time.Instant;
import org.dateline.shared.Language;
import org.dateline.shared.Slug;
import org.jspecify.annotations.Nullable;

/** A published article as a list shows it. */
public record Headline(
        long id,
        String slug,
        String headline,
        String summary,
        String language,
        String sectionName,
        String sectionSlug,
        @Nullable String sourceName,
        Instant publishedAt,
        @Nullable Instant updatedAt) {

    public String path() {
        return "/news/" + id + "/" + new Slug(slug).encoded();
    }

    public String direction() {
        return Language.of(language).direction();
    }
}
