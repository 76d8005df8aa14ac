package org.dateline.review;

import java.util.Arrays;
import java.util.Map;

/**
 * A text with what an edit of mere form changes left out: blanks of every kind, and the shape of quotes and dashes.
 * Each character knows where it stood.
 */
final class Folded {

    private static final Map<Character, Character> SHAPES = Map.ofEntries(
            Map.entry('\u2018', '\''),
            Map.entry('\u2019', '\''),
            Map.entry('\u201A', '\''),
            Map.entry('\u201C', '"'),
            Map.entry('\u201D', '"'),
            Map.entry('\u201E', '"'),
            Map.entry('\u2010', '-'),
            Map.entry('\u2011', '-'),
            Map.entry('\u2012', '-'),
            Map.entry('\u2013', '-'),
            Map.entry('\u2014', '-'));

    private final String text;
    private final int[] places;

    Folded(String original) {
        StringBuilder folded = new StringBuilder(original.length());
        int[] from = new int[original.length()];
        for (int i = 0; i < original.length(); i++) {
            char sign = original.charAt(i);
            if (!Character.isWhitespace(sign)
                    && !Character.isSpaceChar(sign)
                    && Character.getType(sign) != Character.FORMAT) {
                from[folded.length()] = i;
                folded.append(SHAPES.getOrDefault(sign, sign));
            }
        }
        this.text = folded.toString();
        this.places = Arrays.copyOf(from, folded.length());
    }

    int length() {
        return text.length();
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Where another text stands in this one from a place on; -1 if it does not. */
    int find(Folded other, int from) {
        return text.indexOf(other.text, from);
    }

    /** Where a character stood in the original. */
    int origin(int at) {
        return places[at];
    }

    /** The first character that stood at a place of the original or after it. */
    int from(int origin) {
        int found = Arrays.binarySearch(places, origin);
        return found >= 0 ? found : -found - 1;
    }

    /** How many characters before a place are the last ones of the other text. */
    int endsAlike(int at, Folded other) {
        int alike = 0;
        while (alike < at
                && alike < other.length()
                && text.charAt(at - 1 - alike) == other.text.charAt(other.length() - 1 - alike)) {
            alike++;
        }
        return alike;
    }

    /** How many characters from a place on are the first ones of the other text. */
    int startsAlike(int at, Folded other) {
        int alike = 0;
        while (at + alike < text.length()
                && alike < other.length()
                && text.charAt(at + alike) == other.text.charAt(alike)) {
            alike++;
        }
        return alike;
    }

    /** How much it says: a sign of a script without blanks says about as much as three letters. */
    int weight() {
        return text.codePoints()
                .map(sign -> Character.isIdeographic(sign) || Character.getType(sign) == Character.OTHER_LETTER ? 3 : 1)
                .sum();
    }
}
