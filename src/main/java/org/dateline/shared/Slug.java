package org.dateline.shared;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The readable part of an address: lower-case letters and digits of any script, joined by single hyphens, at most
 * {@value #MAX_LENGTH} UTF-16 units, never empty. Only decorates an article's address, so it need not be unique there.
 */
public record Slug(String value) {

    public static final int MAX_LENGTH = 80;

    private static final String FALLBACK = "untitled";

    public Slug {
        if (!isPlain(value) && !value.equals(canonical(value))) {
            throw new IllegalArgumentException("Not a slug: " + value);
        }
    }

    /** The slug of a headline or a name; one without a letter or digit becomes "untitled". */
    public static Slug of(String words) {
        return new Slug(canonical(words));
    }

    /** The slug as it stands in an address, percent-encoded. */
    public String encoded() {
        return isPlain(value) ? value : URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Whether it is seen at once that this is a slug: most are, and a page of headlines has dozens. */
    private static boolean isPlain(String value) {
        boolean joined = true;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean hyphen = c == '-';
            if (hyphen ? joined : (c < 'a' || c > 'z') && (c < '0' || c > '9')) {
                return false;
            }
            joined = hyphen;
        }
        return !joined && value.length() <= MAX_LENGTH;
    }

    private static String canonical(String words) {
        String plain = withoutLatinAccents(words).toLowerCase(Locale.ROOT);
        String joined = plain.replaceAll("['\u2019]", "").replaceAll("[^\\p{L}\\p{M}\\p{Nd}]+", "-");
        String slug = cut(trimmed(joined));
        return slug.isEmpty() ? FALLBACK : slug;
    }

    /** Only Latin loses its marks: in other scripts they are letters in their own right (й, が). */
    private static String withoutLatinAccents(String words) {
        String apart = Normalizer.normalize(words, Normalizer.Form.NFKD)
                .replaceAll("(?<=[\\p{IsLatin}])\\p{Mn}+", "")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("ł", "l");
        return Normalizer.normalize(apart, Normalizer.Form.NFC);
    }

    private static String cut(String slug) {
        if (slug.length() <= MAX_LENGTH) {
            return slug;
        }
        int hyphen = slug.lastIndexOf('-', MAX_LENGTH);
        int end = hyphen > MAX_LENGTH / 2 ? hyphen : MAX_LENGTH;
        if (Character.isHighSurrogate(slug.charAt(end - 1))) {
            end--;
        }
        return trimmed(slug.substring(0, end));
    }

    private static String trimmed(String slug) {
        return slug.replaceAll("^-+|-+$", "");
    }

    @Override
    public String toString() {
        return value;
    }
}
