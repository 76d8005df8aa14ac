package org.dateline.batch;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds words in text, letter by letter as a reader sees them: a letter with its marks is one, however it is encoded, and is
 * never cut. Upper and lower case are one where asked, by the rules of the text's language.
 */
record Finding(String words, boolean matchCase, boolean wholeWords) {

    /** A stretch of text, in UTF-16 units. */
    record Span(int start, int end) {}

    /** Scripts that put no space between words: there, any place may be the end of one. */
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.TIBETAN);

    private static final int DOTLESS = 'ı';
    private static final int DOTTED = 'İ';
    private static final int JOINER = 0x200D;

    /** Where the words stand, from the start on and never overlapping. */
    List<Span> in(String text, Locale language) {
        boolean turkic = Set.of("tr", "az").contains(language.getLanguage());
        List<String> wanted = letters(words, turkic);
        List<Span> found = new ArrayList<>();
        if (wanted.isEmpty()) {
            return found;
        }
        int at = 0;
        while (at < text.length()) {
            int end = match(text, at, wanted, turkic);
            if (end >= 0 && (!wholeWords || isWhole(text, at, end))) {
                found.add(new Span(at, end));
                at = end;
            } else {
                at = next(text, at);
            }
        }
        return found;
    }

    private int match(String text, int start, List<String> wanted, boolean turkic) {
        int at = start;
        for (String letter : wanted) {
            if (at >= text.length()) {
                return -1;
            }
            int end = next(text, at);
            if (!same(text, at, end, letter, turkic)) {
                return -1;
            }
            at = end;
        }
        return at;
    }

    private boolean same(String text, int start, int end, String letter, boolean turkic) {
        if (end - start == 1 && letter.length() == 1) {
            return fold(text.charAt(start), turkic) == letter.charAt(0);
        }
        return letter(text.substring(start, end), turkic).equals(letter);
    }

    private List<String> letters(String text, boolean turkic) {
        List<String> letters = new ArrayList<>();
        for (int at = 0; at < text.length(); at = next(text, at)) {
            letters.add(letter(text.substring(at, next(text, at)), turkic));
        }
        return letters;
    }

    private String letter(String cluster, boolean turkic) {
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(cluster, Normalizer.Form.NFC)
                .codePoints()
                .forEach(point -> folded.appendCodePoint(fold(point, turkic)));
        return folded.toString();
    }

    /** Unicode's simple folding; the two letters i of Turkish are one with another only there, and in their own pairs. */
    private int fold(int point, boolean turkic) {
        if (Character.isSpaceChar(point)) {
            return ' ';
        }
        if (matchCase) {
            return point;
        }
        if (turkic && (point == 'I' || point == DOTTED)) {
            return point == 'I' ? DOTLESS : 'i';
        }
        return point == DOTLESS || point == DOTTED ? point : Character.toLowerCase(Character.toUpperCase(point));
    }

    /** The end of the letter that begins here, with all that belongs to it. */
    private static int next(String text, int start) {
        int before = text.codePointAt(start);
        int at = start + Character.charCount(before);
        while (at < text.length()) {
            int point = text.codePointAt(at);
            boolean joined = before == JOINER && Character.getType(point) == Character.OTHER_SYMBOL;
            if (!joined && !extendsLetter(point)) {
                break;
            }
            before = point;
            at += Character.charCount(point);
        }
        return at;
    }

    private static boolean extendsLetter(int point) {
        if (point < 0x300) {
            return false;
        }
        boolean joiner = point == JOINER || point == 0x200C;
        boolean jamo = point >= 0x1160 && point <= 0x11FF;
        boolean skin = point >= 0x1F3FB && point <= 0x1F3FF;
        return joiner || jamo || skin || isMark(point);
    }

    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isWhole(String text, int start, int end) {
        return (start == 0 || isBorder(text.codePointBefore(start), text.codePointAt(start)))
                && (end == text.length() || isBorder(text.codePointBefore(end), text.codePointAt(end)));
    }

    private static boolean isBorder(int left, int right) {
        return !isOfWord(left) || !isOfWord(right) || isUnspaced(left) || isUnspaced(right);
    }

    private static boolean isOfWord(int point) {
        return Character.isLetterOrDigit(point) || point == '_' || isMark(point);
    }

    private static boolean isUnspaced(int point) {
        return UNSPACED.contains(UnicodeScript.of(point));
    }
}
