package org.dateline.merge;

import org.jspecify.annotations.Nullable;

/**
 * One place that two people changed in ways that do not go together. What else they changed near it is in both versions.
 *
 * @param base what both started from, as far as it is known
 */
public record Conflict<T>(
        @Nullable T base, @Nullable T mine, @Nullable T theirs) {}
