package org.dateline.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A story that comes whole from elsewhere and is not here yet.
 *
 * @param token names it, at most 64 characters: what was delivered under it once cannot be again
 * @param publishedAt when readers saw it first, not later than now; null files a draft
 * @param updatedAt when it last changed in a way that matters, if readers saw that already
 */
public record Delivery(
        String token,
        Copy copy,
        @Nullable Instant publishedAt,
        @Nullable Instant updatedAt) {}
