package org.dateline.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the end of the chain was at some time, as it was written down in a second place. */
record Copy(long number, String hash, Instant at) {

    String json() {
        return "{\"number\":%d,\"hash\":%s,\"at\":%s}".formatted(number, Json.text(hash), Json.text(at.toString()));
    }

    /** A line of the file; null if it is none, as where the power went out. */
    static @Nullable Copy read(String line) {
        Map<String, String> fields = Json.read(line);
        if (fields == null) {
            return null;
        }
        try {
            return new Copy(
                    Long.parseLong(fields.getOrDefault("number", "")),
                    fields.getOrDefault("hash", ""),
                    Instant.parse(fields.getOrDefault("at", "")));
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }
}
