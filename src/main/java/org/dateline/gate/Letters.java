package org.dateline.gate;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** What rules must know of scripts: which letters take two places, and where words end without a blank. */
final class Letters {

    private static final Set<UnicodeScript> WIDE =
            Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

    private static final Set<UnicodeScript> UNSPACED = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private Letters() {}

    /** The width of a line in characters: marks take no place, Chinese, Japanese and Korean letters two. */
    static int width(String line) {
        return line.codePoints().map(Letters::width).sum();
    }

    private static int width(int letter) {
        int type = Character.getType(letter);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean fullWidth = letter >= 0xFF01 && letter <= 0xFF60 || letter >= 0x3000 && letter <= 0x303F;
        return fullWidth || WIDE.contains(UnicodeScript.of(letter)) ? 2 : 1;
    }

    /** Whether words from one place to another stand by themselves; scripts without blanks know no border between words. */
    static boolean isWhole(String text, int from, int to) {
        return isBorder(text, from) && isBorder(text, to);
    }

    private static boolean isBorder(String text, int at) {
        if (at <= 0 || at >= text.length()) {
            return true;
        }
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at);
        return !isOfWord(before) || !isOfWord(after) || isUnspaced(before) || isUnspaced(after);
    }

    static boolean isOfWord(int letter) {
        int type = Character.getType(letter);
        return Character.isLetterOrDigit(letter)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isUnspaced(int letter) {
        return UNSPACED.contains(UnicodeScript.of(letter));
    }

    /** Small letters where capitals were, each at its place. */
    static String folded(String text) {
        char[] letters = text.toCharArray();
        for (int at = 0; at < letters.length; at++) {
            letters[at] = Character.toLowerCase(letters[at]);
        }
        return new String(letters);
    }

    /** Words typed in capitals alone mean capitals; typed with a small letter, they mean any. */
    static boolean meansCapitals(String words) {
        return words.codePoints().noneMatch(Character::isLowerCase)
                && words.codePoints().anyMatch(Character::isUpperCase);
    }
}
