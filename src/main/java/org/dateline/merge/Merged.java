package org.dateline.merge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two edits of one value joined.
 *
 * @param value both edits; where they clash, what was chosen there, or the texts of both
 */
public record Merged<T extends @Nullable Object>(T value, List<Conflict<T>> conflicts) {

    static <T extends @Nullable Object> Merged<T> clean(T value) {
        return new Merged<>(value, List.of());
    }

    public boolean isClean() {
        return conflicts.isEmpty();
    }
}
