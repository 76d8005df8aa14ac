package org.dateline.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.article.Copy;
import org.dateline.article.CopyParts;
import org.dateline.merge.Comparison;

/** What two versions of a story's copy have apart, field by field. */
record Versions(List<Field> fields, Comparison body, int added, int removed) {

    /** A field that says something else in the other version. */
    record Field(String name, Comparison words) {}

    static Versions of(Copy before, Copy after) {
        Map<String, String> old = CopyParts.inWords(before);
        List<Field> fields = new ArrayList<>();
        CopyParts.inWords(after).forEach((name, words) -> {
            Comparison comparison = Comparison.between(old.getOrDefault(name, ""), words);
            if (!comparison.isSame()) {
                fields.add(new Field(name, comparison));
            }
        });
        Comparison body = Comparison.between(before.body(), after.body());
        int added = fields.stream().mapToInt(field -> field.words().added()).sum() + body.added();
        int removed = fields.stream().mapToInt(field -> field.words().removed()).sum() + body.removed();
        return new Versions(fields, body, added, removed);
    }

    public boolean isSame() {
        return fields.isEmpty() && body.isSame();
    }
}
