package org.dateline.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.shared.HtmlText;

/** What differs between two texts, as their readers would see it, and how many words came and went. */
public record Comparison(List<Part> parts, int added, int removed) {

    private static final int SHORT = 3;

    public static Comparison between(HtmlText before, HtmlText after) {
        return of(TwoWay.compare(Block.of(before), Block.of(after)));
    }

    /** Two versions of a line. */
    public static Comparison between(String before, String after) {
        List<Piece> pieces = TwoWay.pieces(Words.of(before), Words.of(after));
        Change change = before.equals(after) ? Change.KEPT : Change.EDITED;
        return of(pieces.isEmpty() ? List.of() : List.of(new Part("p", "", change, pieces, List.of(), 0)));
    }

    /** The later text with one block as it was in the earlier one: changed back, or put in again where it stood. */
    public static HtmlText withBlock(HtmlText before, int place, HtmlText after) {
        List<Block> old = Block.of(before);
        List<Block> now = new ArrayList<>(Block.of(after));
        if (place < 0 || place >= old.size()) {
            return after;
        }
        Script script = Script.of(old, now);
        int there = script.placeOf(place);
        if (there != Alignment.GONE) {
            now.set(there, old.get(place));
        } else {
            int previous = place - 1;
            while (previous >= 0 && script.placeOf(previous) == Alignment.GONE) {
                previous--;
            }
            now.add(previous < 0 ? 0 : script.placeOf(previous) + 1, old.get(place));
        }
        return HtmlText.ofHtml(now.stream().map(Block::toString).collect(Collectors.joining("\n")));
    }

    private static Comparison of(List<Part> parts) {
        return new Comparison(parts, words(parts, Change.ADDED), words(parts, Change.REMOVED));
    }

    public boolean isSame() {
        return parts.stream().allMatch(part -> part.change() == Change.KEPT);
    }

    private static int words(List<Part> parts, Change change) {
        return parts.stream()
                .mapToInt(part -> words(part.parts(), change)
                        + part.pieces().stream()
                                .filter(piece -> piece.change() == change)
                                .mapToInt(piece -> (int) Words.of(piece.text()).stream()
                                        .filter(token -> token.word().counts())
                                        .count())
                                .sum())
                .sum();
    }

    /** The blocks in their order; of a long row of unchanged ones only the first and the last stay in sight. */
    public List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        while (from < parts.size()) {
            boolean kept = parts.get(from).change() == Change.KEPT;
            int to = from;
            while (to < parts.size() && (parts.get(to).change() == Change.KEPT) == kept) {
                to++;
            }
            boolean folded = kept && to - from > SHORT;
            Stream.of(
                            new Stretch(false, parts.subList(from, folded ? from + 1 : to)),
                            new Stretch(true, folded ? parts.subList(from + 1, to - 1) : List.of()),
                            new Stretch(false, folded ? parts.subList(to - 1, to) : List.of()))
                    .filter(stretch -> !stretch.parts().isEmpty())
                    .forEach(stretches::add);
            from = to;
        }
        return stretches;
    }
}
