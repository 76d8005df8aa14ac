package org.dateline.article;

import java.time.Instant;
import java.util.Map;
import org.dateline.shared.Figure;
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
        @Nullable Instant updatedAt,
        @Nullable Long picture,
        @Nullable Figure figure) {

    Headline(
            long id,
            String slug,
            String headline,
            String summary,
            String language,
            String sectionName,
            String sectionSlug,
            @Nullable String sourceName,
            Instant publishedAt,
            @Nullable Instant updatedAt,
            @Nullable Long picture) {
        this(
                id,
                slug,
                headline,
                summary,
                language,
                sectionName,
                sectionSlug,
                sourceName,
                publishedAt,
                updatedAt,
                picture,
                null);
    }

    /** The same with the picture in front of it, if it is among these. */
    Headline with(Map<Long, Figure> cards) {
        return new Headline(
                id,
                slug,
                headline,
                summary,
                language,
                sectionName,
                sectionSlug,
                sourceName,
                publishedAt,
                updatedAt,
                picture,
                picture == null ? null : cards.get(picture));
    }

    public String path() {
        return "/news/" + id + "/" + new Slug(slug).encoded();
    }

    public String direction() {
        return Language.of(language).direction();
    }
}
