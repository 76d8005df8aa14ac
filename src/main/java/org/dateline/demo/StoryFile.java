package org.dateline.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A story as a text file: {@code key: value} lines, a line {@code ---}, and the copy. */
record StoryFile(String name, Map<String, String> fields, String body) {

    static StoryFile parse(String name, String text) {
        int rule = text.indexOf("\n---\n");
        if (rule < 0) {
            throw new IllegalArgumentException("No --- line in " + name);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (String line : text.substring(0, rule).split("\n")) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("Not a field in " + name + ": " + line);
            }
            fields.put(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }
        return new StoryFile(name, fields, text.substring(rule + 5).strip());
    }

    String field(String key) {
        String value = optional(key);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("No " + key + " in " + name);
        }
        return value;
    }

    @Nullable
    String optional(String key) {
        return fields.get(key);
    }

    String optional(String key, String otherwise) {
        return fields.getOrDefault(key, otherwise);
    }
}
