package org.dateline.search;

import java.util.List;

/**
 * A way to narrow what was found.
 *
 * @param name a lower-case word, by which messages name it
 */
record Facet(String name, List<Choice> choices) {

    /**
     * A value of it.
     *
     * @param language of the label, empty for the site's own
     * @param path what choosing it leads to, or, where it is chosen, taking that back
     */
    public record Choice(String label, long count, String path, boolean chosen) {}

    public boolean isEmpty() {
        return choices.isEmpty();
    }
}
