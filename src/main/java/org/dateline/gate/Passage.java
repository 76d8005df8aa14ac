package org.dateline.gate;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of text at one place of the article form.
 *
 * @param place the number of the paragraph in the text, from 1; 0 in a field of its own
 */
record Passage(String field, int place, String text) {

    private static final int AROUND = 24;

    /** All that is written in words: headline, summary, and the text paragraph by paragraph. */
    static List<Passage> of(Reading reading) {
        List<Passage> passages = new ArrayList<>();
        passages.add(new Passage("headline", 0, reading.copy().headline()));
        passages.add(new Passage("summary", 0, reading.copy().summary()));
        for (int at = 0; at < reading.blocks().size(); at++) {
            passages.add(new Passage("body", at + 1, reading.blocks().get(at)));
        }
        return passages;
    }

    /** A flaw of it: in the text, the key ends in ".at" and the words begin with the paragraph's number. */
    Flaw flaw(String key, String... words) {
        List<String> all = new ArrayList<>();
        all.add(String.valueOf(place));
        all.addAll(List.of(words));
        return new Flaw(key + "." + field, field, all);
    }

    /** The words around a place, cut where no character is torn apart. */
    String around(int from, int to) {
        int start = Math.max(0, from - AROUND);
        int end = Math.min(text.length(), to + AROUND);
        while (start > 0 && !isBorder(start)) {
            start--;
        }
        while (end < text.length() && !isBorder(end)) {
            end++;
        }
        return (start > 0 ? "…" : "") + text.substring(start, end) + (end < text.length() ? "…" : "");
    }

    private boolean isBorder(int at) {
        int type = Character.getType(text.codePointAt(at));
        return !Character.isLowSurrogate(text.charAt(at)) && type != Character.NON_SPACING_MARK;
    }
}
