package org.dateline.exchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.shared.Links;
import org.dateline.source.Source;
import org.jspecify.annotations.Nullable;

/** On what terms a story may be used: those of its source; what has none is our own. */
record Rights(@Nullable Source source) {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]");

    boolean mayRepublish() {
        return source == null || source.isRepublishable();
    }

    /** Whose the copy is: the source, or this site. */
    String holder(String site) {
        return source == null ? site : source.name();
    }

    /** Who is to be named, in the source's own words if it has any. */
    String credit(String site) {
        return source == null || source.creditLine().isEmpty() ? holder(site) : source.creditLine();
    }

    /** The terms in words; may be empty. */
    String licence() {
        return source == null ? "" : source.licence();
    }

    /** The address of the terms, if the words name one. */
    @Nullable
    String licenceAddress() {
        Matcher found = ADDRESS.matcher(licence());
        return found.find() && Links.isWebAddress(found.group()) ? found.group() : null;
    }
}
