package org.dateline.legacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One item of a WordPress export as it stands there: the elements and the few custom fields that a story is made of. */
final class WxrItem {

    /** A category, a tag, or whatever else a post is filed under. */
    record Term(String domain, String nicename, String name) {}

    private static final int MOST_TERMS = 500;

    private final long line;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> fields = new HashMap<>();
    private final List<Term> terms = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    WxrItem(long line) {
        this.line = line;
    }

    /** The first of several counts. */
    void put(String element, String text) {
        texts.putIfAbsent(element, text);
    }

    void putField(String key, String value) {
        fields.putIfAbsent(key, value);
    }

    void add(Term term) {
        if (terms.size() < MOST_TERMS) {
            terms.add(term);
        }
    }

    void remark(String sentence) {
        if (!remarks.contains(sentence)) {
            remarks.add(sentence);
        }
    }

    long line() {
        return line;
    }

    /** The text of an element, without blanks around it; empty if it has none. */
    String text(String element) {
        return texts.getOrDefault(element, "").strip();
    }

    /** The value of a custom field; empty if it has none. */
    String field(String key) {
        return fields.getOrDefault(key, "").strip();
    }

    /** The number an element or a field holds; 0 if it holds none. */
    static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    long id() {
        return number(text("wp:post_id"));
    }

    List<Term> terms() {
        return terms;
    }

    List<String> remarks() {
        return remarks;
    }

    boolean isAttachment() {
        return text("wp:post_type").equals("attachment");
    }
}
