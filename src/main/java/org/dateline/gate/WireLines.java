package org.dateline.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds lines that an agency wrote for newsrooms, not for readers. A phrase stands at the start of a paragraph; with
 * {@code =} in front it is the whole paragraph, with {@code *} it may also end one. Plain words, no patterns.
 */
final class WireLines {

    private WireLines() {}

    private record Phrase(String words, boolean whole, boolean atEnd, boolean capitals) {

        static Phrase of(String line) {
            boolean whole = line.startsWith("=");
            boolean atEnd = line.startsWith("*");
            String words = (whole || atEnd ? line.substring(1) : line).strip();
            boolean capitals = Letters.meansCapitals(words);
            return new Phrase(capitals ? words : Letters.folded(words), whole, atEnd, capitals);
        }

        boolean isIn(Line line) {
            return capitals
                    ? standsIn(line.text()) || standsIn(line.bare())
                    : standsIn(line.folded()) || standsIn(line.foldedBare());
        }

        private boolean standsIn(String text) {
            if (whole) {
                return text.equals(words) || withoutStop(text).equals(words);
            }
            int end = text.length() - words.length();
            return text.startsWith(words) && Letters.isWhole(text, 0, words.length())
                    || atEnd && text.endsWith(words) && Letters.isWhole(text, Math.max(0, end), text.length());
        }

        private String around(Passage passage) {
            int length = passage.text().length();
            boolean end = atEnd && !passage.text().startsWith(words);
            return end
                    ? passage.around(Math.max(0, length - words.length()), length)
                    : passage.around(0, words.length());
        }

        private static String withoutStop(String text) {
            int end = text.length();
            while (end > 0 && ".-*#".indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            return text.substring(0, end).strip();
        }
    }

    /** A paragraph in the forms it is looked at in, made once for all phrases. */
    private record Line(String text, String bare, String folded, String foldedBare) {

        static Line of(String text) {
            String bare = undressed(text);
            return new Line(text, bare, Letters.folded(text), Letters.folded(bare));
        }

        /** Without the stars, dashes and brackets that agencies put around such lines. */
        private static String undressed(String text) {
            int start = 0;
            while (start < text.length() && "*-–—[(#=+ ".indexOf(text.charAt(start)) >= 0) {
                start++;
            }
            int end = text.length();
            while (end > start && "*-–—])#=+ ".indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            return text.substring(start, end);
        }
    }

    static Verdict check(Terms terms, Reading reading) {
        List<Phrase> phrases = terms.lines().stream()
                .map(Phrase::of)
                .filter(phrase -> !phrase.words().isEmpty())
                .toList();
        if (phrases.isEmpty()) {
            return Verdict.NOTHING_TO_SEE;
        }
        List<Flaw> flaws = new ArrayList<>();
        for (Passage passage : Passage.of(reading)) {
            Line line = Line.of(passage.text());
            Optional<Phrase> found =
                    phrases.stream().filter(phrase -> phrase.isIn(line)).findFirst();
            found.ifPresent(phrase -> flaws.add(passage.flaw("gate.flaw.wirelines", phrase.around(passage))));
            if (flaws.size() == Verdict.MOST) {
                break;
            }
        }
        return Verdict.of(flaws);
    }
}
