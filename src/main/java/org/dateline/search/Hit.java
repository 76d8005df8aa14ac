package org.dateline.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A story that was found, and the sentences of its headline, summary and body with what was looked for, as the index has
 * them: between two signs that no text has.
 */
record Hit(long article, List<String> headline, List<String> summary, List<String> body) {

    /** A stretch of text, which was looked for or not. */
    public record Part(String text, boolean marked) {}

    static final String BEGIN = "\uE000";
    static final String END = "\uE001";

    static Hit plain(long article) {
        return new Hit(article, List.of(), List.of(), List.of());
    }

    /** A whole text in parts, as far as the sentences are still in it. */
    static List<Part> mark(String text, List<String> sentences) {
        String marked = text;
        for (String sentence : sentences) {
            String plain = sentence.replace(BEGIN, "").replace(END, "").strip();
            int at = marked.indexOf(plain);
            if (at >= 0) {
                marked = marked.substring(0, at) + sentence.strip() + marked.substring(at + plain.length());
            }
        }
        return parts(marked);
    }

    /** Takes a text apart at the signs; two marked parts with nothing but a space between them are one. */
    static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        String joined = text.replace(END + BEGIN, "").replace(END + " " + BEGIN, " ");
        int at = 0;
        boolean marked = false;
        for (int i = 0; i <= joined.length(); i++) {
            boolean border = i == joined.length() || joined.startsWith(BEGIN, i) || joined.startsWith(END, i);
            if (border && i > at) {
                parts.add(new Part(joined.substring(at, i), marked));
            }
            if (border && i < joined.length()) {
                marked = joined.startsWith(BEGIN, i);
                at = i + 1;
            }
        }
        return parts;
    }
}
