package org.dateline.search;

import java.lang.Character.UnicodeScript;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for in words: each must be there, those in quotation marks beside each other, and those behind a minus not
 * at all. Nothing else in it means anything, so nothing that is typed can be wrong; what is beyond the bounds is cut off.
 *
 * @param text as it was typed, on one line, within the bounds
 * @param cut whether more was typed
 */
record Words(String text, List<Term> terms, boolean cut) {

    static final int MOST = 32;
    static final int LONGEST = 1_000;
    private static final int LONGEST_TERM = 100;

    /**
     * A word or phrase.
     *
     * @param text with at least one letter or figure in it
     */
    record Term(String text, boolean quoted, boolean barred) {

        /** Of its first letter; of the first figure if it has none. */
        UnicodeScript script() {
            return text.codePoints()
                    .filter(Character::isLetter)
                    .mapToObj(UnicodeScript::of)
                    .findFirst()
                    .orElse(UnicodeScript.COMMON);
        }

        /** A single sign of a script in which words have no spaces between them, and most have two signs. */
        boolean isSign() {
            return Tongue.isUnspaced(script())
                    && text.codePoints().filter(Character::isLetterOrDigit).count() == 1;
        }
    }

    static Words of(@Nullable String typed) {
        String line = line(typed == null ? "" : typed);
        String text = within(line, LONGEST);
        Set<Term> terms = new LinkedHashSet<>();
        boolean more = text.length() < line.length();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == ' ') {
                at++;
                continue;
            }
            boolean barred = text.charAt(at) == '-' && (at == 0 || text.charAt(at - 1) == ' ');
            at += barred ? 1 : 0;
            boolean quoted = at < text.length() && isQuote(text.charAt(at));
            int end = quoted ? closing(text, at + 1) : ending(text, at);
            String term = text.substring(quoted ? at + 1 : at, end);
            at = quoted ? end + 1 : Math.max(end, at + (barred ? 0 : 1));
            if (term.codePoints().anyMatch(Character::isLetterOrDigit)) {
                more |= terms.size() == MOST;
                if (terms.size() < MOST) {
                    terms.add(new Term(within(term.strip(), LONGEST_TERM), quoted, barred));
                }
            }
        }
        return new Words(text, List.copyOf(terms), more);
    }

    /** Everything that is no letter to look at is a space, and spaces are one. */
    private static String line(String typed) {
        String start = typed.length() > 4 * LONGEST ? typed.substring(0, 4 * LONGEST) : typed;
        StringBuilder line = new StringBuilder();
        start.codePoints()
                .map(point ->
                        Character.isISOControl(point) || Character.isSpaceChar(point) || isBroken(point) ? ' ' : point)
                .forEach(line::appendCodePoint);
        return line.toString().strip().replaceAll(" +", " ");
    }

    private static boolean isBroken(int point) {
        return Character.getType(point) == Character.SURROGATE || Character.getType(point) == Character.UNASSIGNED;
    }

    private static String within(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)).strip();
    }

    /** Where a phrase ends; one that nobody closed ends with the line. */
    private static int closing(String text, int from) {
        int at = from;
        while (at < text.length() && !isQuote(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int ending(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != ' ' && !isQuote(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isQuote(char letter) {
        return "\"“”„«»「」".indexOf(letter) >= 0;
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /** What must be there. */
    List<Term> wanted() {
        return terms.stream().filter(term -> !term.barred()).toList();
    }

    /** What must not be there. */
    List<Term> barred() {
        return terms.stream().filter(Term::barred).toList();
    }
}
