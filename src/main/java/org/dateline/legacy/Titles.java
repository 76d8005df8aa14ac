package org.dateline.legacy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.dateline.shared.Typed;
import org.jsoup.Jsoup;

/** Short texts of other systems, which may hold markup, entities and escapes, as plain lines. */
final class Titles {

    private static final int BEGINNING = 80;

    private Titles() {}

    /** The words alone, on one line. */
    static String line(String html) {
        return Typed.line(Jsoup.parseBodyFragment(html).text().replace('\u00A0', ' '));
    }

    /** The first words of a text. */
    static String beginning(String text) {
        if (text.length() <= BEGINNING) {
            return text;
        }
        int space = text.lastIndexOf(' ', BEGINNING);
        int end = space > 0 ? space : BEGINNING - (Character.isHighSurrogate(text.charAt(BEGINNING - 1)) ? 1 : 0);
        return text.substring(0, end) + "\u2026";
    }

    /** The readable part of an address, its letters written out. */
    static String decoded(String slug) {
        try {
            return URLDecoder.decode(slug.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return slug;
        }
    }
}
