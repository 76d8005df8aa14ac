package org.dateline.merge;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares two versions block by block, and by words in a block that stayed. */
final class TwoWay {

    private TwoWay() {}

    static List<Part> compare(List<Block> before, List<Block> after) {
        Script script = Script.of(before, after);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            parts.addAll(whole(script.newBefore(i), Change.ADDED));
            Block old = before.get(i);
            Block now = script.of(i);
            if (old.equals(now)) {
                parts.add(whole(old, Change.KEPT).at(i));
            } else if (now == null) {
                parts.add(whole(old, Change.REMOVED).at(i));
            } else {
                int place = i;
                edited(old, now).stream()
                        .map(part -> part.change() == Change.ADDED ? part : part.at(place))
                        .forEach(parts::add);
            }
        }
        parts.addAll(whole(script.newBefore(before.size()), Change.ADDED));
        return parts;
    }

    private static List<Part> edited(Block old, Block now) {
        if (old.isText() && now.isText()) {
            List<Piece> pieces = pieces(Words.of(old.element()), Words.of(now.element()));
            return List.of(new Part(now.name(), label(now), Change.EDITED, pieces, List.of(), Part.NEW));
        }
        boolean otherFrame = !old.attributes().equals(now.attributes());
        if (old.isText() || now.isText() || otherFrame) {
            return List.of(whole(old, Change.REMOVED), whole(now, Change.ADDED));
        }
        return List.of(new Part(
                now.name(), label(now), Change.EDITED, List.of(), compare(old.parts(), now.parts()), Part.NEW));
    }

    private static List<Part> whole(List<Block> blocks, Change change) {
        return blocks.stream().map(block -> whole(block, change)).toList();
    }

    private static Part whole(Block block, Change change) {
        List<Piece> pieces = block.isText() ? pieces(Words.of(block.element()), change) : List.of();
        List<Part> parts = block.isText() ? List.of() : whole(block.parts(), change);
        return new Part(block.name(), label(block), change, pieces, parts, Part.NEW);
    }

    private static String label(Block block) {
        return block.is("figure")
                ? block.element().attr("data-picture")
                : block.element().className();
    }

    static List<Piece> pieces(List<Token> before, List<Token> after) {
        int[] places = Alignment.between(Strand.words(before), Strand.words(after));
        Pieces pieces = new Pieces();
        int next = 0;
        for (int i = 0; i < before.size(); i++) {
            if (places[i] == Alignment.GONE) {
                pieces.add(before.get(i), Change.REMOVED);
                continue;
            }
            while (next < places[i]) {
                pieces.add(after.get(next++), Change.ADDED);
            }
            pieces.add(after.get(next++), Change.KEPT);
        }
        while (next < after.size()) {
            pieces.add(after.get(next++), Change.ADDED);
        }
        return pieces.done();
    }

    private static List<Piece> pieces(List<Token> tokens, Change change) {
        Pieces pieces = new Pieces();
        tokens.forEach(token -> pieces.add(token, change));
        return pieces.done();
    }

    /** Puts words together as long as they are alike; a blank stands at the start of what it sets apart. */
    private static final class Pieces {

        private final List<Piece> pieces = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private @Nullable Token last;
        private Change change = Change.KEPT;

        void add(Token token, Change next) {
            Token before = last;
            if (before != null
                    && (next != change
                            || !before.word().marks().equals(token.word().marks()))) {
                flush(before.word().marks());
            }
            if (before != null && token.isApartFrom(before)) {
                text.append(' ');
            }
            text.append(token.word().text());
            last = token;
            change = next;
        }

        private void flush(Marks marks) {
            pieces.add(new Piece(change, text.toString(), marks.href(), marks.strong(), marks.em()));
            text.setLength(0);
        }

        List<Piece> done() {
            if (last != null) {
                flush(last.word().marks());
            }
            return pieces;
        }
    }
}
