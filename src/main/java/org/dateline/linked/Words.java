package org.dateline.linked;

/** Counts words as newsrooms do: each character of Chinese and Japanese is one. */
final class Words {

    private Words() {}

    static int in(String text) {
        int words = 0;
        boolean inside = false;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            boolean stands = Character.isIdeographic(character) || isKana(character);
            boolean part = !stands && (Character.isLetterOrDigit(character) || inside && isWithin(character));
            if (stands || part && !inside) {
                words++;
            }
            inside = part;
        }
        return words;
    }

    private static boolean isKana(int character) {
        Character.UnicodeScript script = Character.UnicodeScript.of(character);
        return script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
    }

    /** An apostrophe, a hyphen, a point in a number, a vowel sign: they end no word. */
    private static boolean isWithin(int character) {
        int type = Character.getType(character);
        return "'’-.,".indexOf(character) >= 0
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.FORMAT;
    }
}
