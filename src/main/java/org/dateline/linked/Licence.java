package org.dateline.linked;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.shared.Links;
import org.jspecify.annotations.Nullable;

/** Terms as somebody typed them: an address, a name that stands for one, or words. */
record Licence(String typed) {

    private static final Pattern CREATIVE_COMMONS =
            Pattern.compile("CC[ -](BY(?:-(?:SA|ND|NC|NC-SA|NC-ND))?)[ -](\\d\\.\\d)\\.?", Pattern.CASE_INSENSITIVE);

    private static final Pattern ZERO = Pattern.compile("CC0(?:[ -]1\\.0)?\\.?", Pattern.CASE_INSENSITIVE);

    /** Its address if it has one, else a work by that name; null if nothing is said. */
    @Nullable
    Object described() {
        String address = address();
        return typed.isBlank()
                ? null
                : address != null ? address : Thing.of("CreativeWork").with("name", typed.strip());
    }

    /** Null if it has none. */
    @Nullable
    String address() {
        String terms = typed.strip();
        Matcher creative = CREATIVE_COMMONS.matcher(terms);
        if (creative.matches()) {
            return "https://creativecommons.org/licenses/%s/%s/"
                    .formatted(creative.group(1).toLowerCase(Locale.ROOT), creative.group(2));
        }
        if (ZERO.matcher(terms).matches()) {
            return "https://creativecommons.org/publicdomain/zero/1.0/";
        }
        return Links.isWebAddress(terms) ? terms : null;
    }

    /** Whether nobody claims the copyright, so that none may be told. */
    boolean isFree() {
        return ZERO.matcher(typed.strip()).matches()
                || typed.toLowerCase(Locale.ROOT).contains("public domain");
    }
}
