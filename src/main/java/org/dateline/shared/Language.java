package org.dateline.shared;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;

/** The language a text is written in, as a BCP 47 tag in canonical form, at most 35 characters ({@code en}, {@code zh-Hans}). */
public record Language(String tag) {

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi");

    public Language {
        String canonical = canonical(tag);
        if (!canonical.equals(tag)) {
            throw new IllegalArgumentException("Not a canonical language tag: " + tag);
        }
    }

    /** The language of a tag in any letter case; refuses what BCP 47 does not allow. */
    public static Language of(String tag) {
        return new Language(canonical(tag));
    }

    public static boolean isTag(String tag) {
        try {
            canonical(tag);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String canonical(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag.strip()).build();
            if (locale.getLanguage().isEmpty() || tag.length() > 35) {
                throw new IllegalArgumentException("Not a language tag: " + tag);
            }
            return locale.toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("Not a language tag: " + tag, e);
        }
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** The value of HTML's {@code dir} attribute. */
    public String direction() {
        return RIGHT_TO_LEFT.contains(locale().getLanguage()) ? "rtl" : "ltr";
    }

    @Override
    public String toString() {
        return tag;
    }
}
