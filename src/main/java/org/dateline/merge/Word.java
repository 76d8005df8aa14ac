package org.dateline.merge;

/** A word with its marks; a single sign, in scripts that set no blanks between words; or one of anything else. */
record Word(String text, Marks marks) {

    enum Kind {
        WORD,
        SIGN,
        OTHER
    }

    Kind kind() {
        return kind(text.codePointAt(0));
    }

    /** How much this sets apart what stands before it from what comes after: two signs make about one word. */
    int weight() {
        return switch (kind()) {
            case WORD -> 2;
            case SIGN -> 1;
            case OTHER -> 0;
        };
    }

    boolean counts() {
        return kind() != Kind.OTHER;
    }

    static Kind kind(int codePoint) {
        if (!Character.isLetterOrDigit(codePoint)) {
            return Kind.OTHER;
        }
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, KHMER, MYANMAR, TIBETAN -> Kind.SIGN;
            default -> Kind.WORD;
        };
    }

    /** Accents, joiners and what else belongs to the sign before it. */
    static boolean clings(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT -> true;
            default -> false;
        };
    }
}
