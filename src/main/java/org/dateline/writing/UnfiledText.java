package org.dateline.writing;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.dateline.shared.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into an article's form and has not filed.
 *
 * @param article null if it is to become a new one
 * @param window the window it was typed in
 * @param fields everything in the form, by name
 */
public record UnfiledText(
        long id,
        int version,
        @Nullable Long article,
        String window,
        long sequence,
        Map<String, String> fields,
        Instant savedAt) {

    /** What a form has in it before anybody types. */
    private static final Set<String> FURNITURE = Set.of("formToken", "baseRevision", "language");

    public String headline() {
        String typed = Typed.line(fields.get("headline"));
        return typed.length() > 120 ? typed.substring(0, 120) + "…" : typed;
    }

    /** Whether nothing is left of it that anybody would miss. */
    boolean isBlank() {
        return fields.entrySet().stream()
                .allMatch(field -> FURNITURE.contains(field.getKey())
                        || Typed.text(field.getValue()).isEmpty());
    }
}
