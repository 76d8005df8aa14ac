package org.dateline.shared;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody typed into a field of a form, freed of what no key types. */
public final class Typed {

    /** Control characters, which databases refuse, and bidirectional overrides, which make a text read as another. */
    private static final Pattern UNTYPED = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Typed() {}

    /** The text without surrounding blanks; empty if nothing was sent. */
    public static String text(@Nullable String typed) {
        return typed == null ? "" : UNTYPED.matcher(typed).replaceAll("").strip();
    }

    /** The text on one line, with single blanks. */
    public static String line(@Nullable String typed) {
        return SPACE.matcher(text(typed)).replaceAll(" ");
    }
}
