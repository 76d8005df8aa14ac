package org.dateline.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds words that the house writes otherwise: whole words, and parts of text where a script has no blanks. */
final class HouseStyle {

    /** As many places of one word in one paragraph as are looked at. */
    private static final int MOST_TRIED = 200;

    private HouseStyle() {}

    /** A word and what the house writes for it. */
    record Word(String wrong, String right) {

        /** Reads {@code wrong => right}; nothing if it is not written so. */
        static Optional<Word> of(String line) {
            String plain = line.replace("→", "=>");
            int arrow = plain.indexOf("=>");
            if (arrow < 0) {
                return Optional.empty();
            }
            Word word = new Word(
                    plain.substring(0, arrow).strip(),
                    plain.substring(arrow + 2).strip());
            return word.wrong.isEmpty() || word.right.isEmpty() || word.wrong.equals(word.right)
                    ? Optional.empty()
                    : Optional.of(word);
        }

        private @Nullable Flaw in(Passage passage) {
            boolean exact = wrong.codePoints().anyMatch(Character::isUpperCase);
            String text = exact ? passage.text() : Letters.folded(passage.text());
            String sought = exact ? wrong : Letters.folded(wrong);
            int at = text.indexOf(sought);
            for (int tried = 0; at >= 0 && tried < MOST_TRIED; tried++) {
                int end = at + sought.length();
                if (Letters.isWhole(text, at, end) && !isRight(passage.text(), at, end)) {
                    return passage.flaw(
                            "gate.flaw.housestyle", passage.text().substring(at, end), right, passage.around(at, end));
                }
                at = text.indexOf(sought, at + 1);
            }
            return null;
        }

        /** What is found may be part of the right words. */
        private boolean isRight(String text, int from, int to) {
            int at = text.indexOf(right, Math.max(0, to - right.length()));
            return at >= 0 && at <= from && at + right.length() >= to;
        }
    }

    static Verdict check(Terms terms, Reading reading) {
        List<Word> words =
                terms.lines().stream().flatMap(line -> Word.of(line).stream()).toList();
        if (words.isEmpty()) {
            return Verdict.NOTHING_TO_SEE;
        }
        List<Flaw> flaws = new ArrayList<>();
        for (Passage passage : Passage.of(reading)) {
            for (Word word : words) {
                Flaw flaw = word.in(passage);
                if (flaw != null) {
                    flaws.add(flaw);
                }
                if (flaws.size() == Verdict.MOST) {
                    return Verdict.of(flaws);
                }
            }
        }
        return Verdict.of(flaws);
    }
}
