package org.dateline.merge;

import java.util.List;

/**
 * Two edits of one value joined.
 *
 * @param value both edits; where they clash, what was chosen there, or the texts of both
 */
public record Merged<T>(T value, List<Conflict<T>> conflicts) {

    static <T> Merged<T> clean(T value) {
        return new Merged<>(value, List.of());
    }

    public boolean isClean() {
        return conflicts.isEmpty();
    }
}
