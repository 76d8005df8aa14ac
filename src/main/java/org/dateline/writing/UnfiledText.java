package org.dateline.writing;

import java.time.Instant;
import java.util.Map;
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

    public String headline() {
        String typed = Typed.line(fields.get("headline"));
        return typed.length() > 120 ? typed.substring(0, 120) + "…" : typed;
    }
}
