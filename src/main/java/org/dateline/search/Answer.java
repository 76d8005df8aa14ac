package org.dateline.search;

import java.util.List;
import java.util.Map;

/**
 * What the index found.
 *
 * @param counts of each way to narrow it further, by its name: how many stories there are for which value
 */
record Answer(long total, List<Hit> hits, Map<String, Map<Object, Long>> counts) {

    static final Answer NOTHING = new Answer(0, List.of(), Map.of());

    Map<Object, Long> counts(String facet) {
        return counts.getOrDefault(facet, Map.of());
    }
}
