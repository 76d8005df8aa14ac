package org.dateline.signpost;

import java.util.Locale;

/**
 * A page that may have been meant.
 *
 * @param name its headline or its name, in the language of that tag
 */
public record NearestMatch(Kind kind, String path, String name, String language) {

    /** What is on the page. */
    public enum Kind {
        STORY,
        SECTION,
        TOPIC,
        SOURCE;

        /** As messages name it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
