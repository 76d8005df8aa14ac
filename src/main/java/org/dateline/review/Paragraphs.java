package org.dateline.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dateline.merge.Comparison;
import org.dateline.merge.Part;
import org.dateline.merge.Piece;
import org.dateline.shared.HtmlText;
import org.jspecify.annotations.Nullable;

/** The blocks of a story as they are drawn, in which passages are quoted and found again. */
final class Paragraphs {

    /** So many places of one text are compared; a text that repeats itself more often has no better ones to offer. */
    private static final int MOST = 1_000;

    /** What tells words apart from the same words elsewhere: about three words of their own or around them. */
    private static final int TELLING = 16;

    private final List<Part> parts;
    private final int[] starts;
    private final String text;
    private final Folded folded;

    private Paragraphs(List<Part> parts) {
        this.parts = parts;
        this.starts = new int[parts.size()];
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            starts[i] = all.length();
            all.append(words(parts.get(i))).append('\n');
        }
        this.text = all.toString();
        this.folded = new Folded(text);
    }

    static Paragraphs of(HtmlText body) {
        return new Paragraphs(Comparison.between(body, body).parts());
    }

    /** A picture is named as it is drawn, so that it can be quoted too. */
    private static String words(Part part) {
        List<String> words = new ArrayList<>();
        if (part.name().equals("figure")) {
            words.add("Picture " + part.label());
        }
        words.add(part.pieces().stream().map(Piece::text).collect(Collectors.joining()));
        part.parts().forEach(inner -> words.add(words(inner)));
        return words.stream().map(String::strip).filter(one -> !one.isEmpty()).collect(Collectors.joining(" "));
    }

    public List<Part> parts() {
        return parts;
    }

    int size() {
        return parts.size();
    }

    /**
     * Quotes words of a block.
     *
     * @param words as selected or typed; empty quotes the whole block
     * @param before what stands before them, as far as known: tells which of several is meant
     * @return null if the block is not there or does not say so
     */
    @Nullable
    Passage quote(int block, String words, String before) {
        if (block < 0 || block >= parts.size()) {
            return null;
        }
        Folded wanted = new Folded(words);
        if (wanted.isEmpty()) {
            return passage(block, starts[block], end(block));
        }
        Folded prefix = new Folded(before);
        int best = -1;
        int at = folded.find(wanted, folded.from(starts[block]));
        for (int i = 0; i < MOST && at >= 0 && folded.origin(at) < end(block); i++) {
            if (best < 0 || folded.endsAlike(at, prefix) > folded.endsAlike(best, prefix)) {
                best = at;
            }
            at = folded.find(wanted, at + 1);
        }
        return best < 0 ? null : passage(block, folded.origin(best), folded.origin(best + wanted.length() - 1) + 1);
    }

    private Passage passage(int block, int from, int to) {
        int last = whole(Math.min(to, from + Passage.LONGEST));
        return new Passage(
                text.substring(from, last),
                text.substring(whole(Math.max(0, from - Passage.AROUND)), from),
                text.substring(last, whole(Math.min(text.length(), last + Passage.AROUND)))
                        .stripTrailing(),
                block);
    }

    /** A place that does not cut a character in two. */
    private int whole(int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    /** Where a passage stands now: its words, or else what was put in their stead; null if both are gone. */
    @Nullable
    Place find(Passage passage) {
        Folded exact = new Folded(passage.exact());
        Folded prefix = new Folded(passage.prefix());
        Folded suffix = new Folded(passage.suffix());
        int best = -1;
        int most = -1;
        int inBlock = 0;
        int at = exact.isEmpty() ? -1 : folded.find(exact, 0);
        for (int i = 0; i < MOST && at >= 0; i++) {
            boolean there = blockAt(at).equals(passage.block());
            inBlock += there ? 1 : 0;
            int alike = around(at, exact, prefix, suffix) * 4 + (isToTheLetter(at, passage) ? 2 : 0) + (there ? 1 : 0);
            if (alike > most) {
                best = at;
                most = alike;
            }
            at = folded.find(exact, at + 1);
        }
        if (best >= 0 && isMeant(best, exact, prefix, suffix, blockAt(best).equals(passage.block()) && inBlock == 1)) {
            return new Place(blockAt(best), true);
        }
        return between(prefix, suffix, exact.length());
    }

    private boolean isToTheLetter(int at, Passage passage) {
        return text.startsWith(passage.exact(), folded.origin(at));
    }

    private boolean isMeant(int at, Folded exact, Folded prefix, Folded suffix, boolean onlyOneThere) {
        int around = around(at, exact, prefix, suffix);
        return onlyOneThere || exact.weight() + around >= TELLING || around == prefix.length() + suffix.length();
    }

    private int around(int at, Folded exact, Folded prefix, Folded suffix) {
        return folded.endsAlike(at, prefix) + folded.startsAlike(at + exact.length(), suffix);
    }

    /** The words were changed, but what stood around them still does. */
    private @Nullable Place between(Folded prefix, Folded suffix, int length) {
        int before = prefix.weight() < TELLING ? -1 : folded.find(prefix, 0);
        int after = before < 0 || suffix.weight() < TELLING ? -1 : folded.find(suffix, before + prefix.length());
        int from = before + prefix.length();
        boolean there = after > from && after - from <= 3 * length + TELLING;
        return there ? new Place(blockAt(from), false) : null;
    }

    private Integer blockAt(int at) {
        int block = parts.size() - 1;
        while (block > 0 && starts[block] > folded.origin(at)) {
            block--;
        }
        return block;
    }

    private int end(int block) {
        return block + 1 < parts.size() ? starts[block + 1] - 1 : text.length() - 1;
    }

    /**
     * Where a passage stands in the newest text.
     *
     * @param block from 0
     * @param unchanged whether its words are still the same
     */
    record Place(int block, boolean unchanged) {

        public int number() {
            return block + 1;
        }
    }
}
