package org.dateline.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found, as its page shows it.
 *
 * @param suggestion words that find more; null if there are none
 */
record Results(
        long total,
        List<Result> hits,
        List<Facet> facets,
        @Nullable Suggestion suggestion,
        @Nullable String newer,
        @Nullable String older) {

    static final Results NONE = new Results(0, List.of(), List.of(), null, null, null);

    public record Suggestion(String words, String path) {}
}
