package org.dateline.merge;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** How a word is set: where it links to, and its emphasis. */
record Marks(@Nullable String href, boolean strong, boolean em) {

    static final Marks NONE = new Marks(null, false, false);

    Marks within(Element mark) {
        return switch (mark.normalName()) {
            case "a" -> new Marks(mark.attr("href"), strong, em);
            case "strong" -> new Marks(href, true, em);
            case "em" -> new Marks(href, strong, true);
            default -> this;
        };
    }
}
