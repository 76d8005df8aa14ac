package org.dateline.article;

import java.time.Instant;
import org.dateline.shared.Slug;
import org.jspecify.annotations.Nullable;

/** A story as search engines are told of it. */
public record Indexed(
        long id,
        String slug,
        String headline,
        String language,
        Instant publishedAt,
        @Nullable Instant updatedAt) {

    public String path() {
        return "/news/" + id + "/" + new Slug(slug).encoded();
    }

    /** When it last said something that matters and is new. */
    public Instant changedAt() {
        return updatedAt == null ? publishedAt : updatedAt;
    }
}
