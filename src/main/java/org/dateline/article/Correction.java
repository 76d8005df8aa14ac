package org.dateline.article;

import java.time.Instant;
import java.util.Locale;

/**
 * What readers were told about a story.
 *
 * @param id the number of the act that told them
 * @param note in words for readers
 */
public record Correction(long id, ActKind kind, String note, Instant at) {

    /** The last part of a message's key. */
    public String word() {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
