package org.dateline.version;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.article.Copy;
import org.dateline.article.CopyParts;
import org.dateline.merge.Comparison;
import org.dateline.shared.Language;

/** What two versions of a story have apart, field by field, as readers would say it. */
record Difference(Language language, List<Field> fields, Comparison text, int added, int removed) {

    /** A field that says something else in the later version. */
    record Field(String name, Comparison words) {}

    static Difference of(Copy before, Copy after) {
        Map<String, String> old = words(before);
        List<Field> fields = new ArrayList<>();
        words(after).forEach((name, words) -> {
            Comparison comparison = Comparison.between(old.getOrDefault(name, ""), words);
            if (!comparison.isSame()) {
                fields.add(new Field(name, comparison));
            }
        });
        Comparison text = Comparison.between(before.body(), after.body());
        int added = fields.stream().mapToInt(field -> field.words().added()).sum() + text.added();
        int removed = fields.stream().mapToInt(field -> field.words().removed()).sum() + text.removed();
        return new Difference(after.language(), fields, text, added, removed);
    }

    /** All that readers are shown of it: the words of its address are none of it, and a dateline is one line. */
    private static Map<String, String> words(Copy copy) {
        Map<String, String> parts = CopyParts.inWords(copy);
        Map<String, String> words = new LinkedHashMap<>();
        for (String name : List.of(
                "headline", "summary", "section", "source", "byline", "editor", "language", "topics", "originalUrl")) {
            words.put(name, parts.getOrDefault(name, ""));
        }
        words.put("picture", parts.getOrDefault("lead", ""));
        words.put(
                "dateline",
                copy.dateline().isEmpty()
                        ? ""
                        : copy.dateline().inWords(copy.language().locale()));
        return words;
    }

    public boolean isSame() {
        return fields.isEmpty() && text.isSame();
    }
}
