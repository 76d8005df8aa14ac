package org.dateline.delivery;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which copies are to be made: those first that were taken away, then those that never were, then those that are older than
 * they could be, and what failed another time. Of one thread at a time.
 */
final class CopyQueue {

    private final Set<String> urgent = new LinkedHashSet<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private final Set<String> due = new LinkedHashSet<>();
    private final Set<String> later = new LinkedHashSet<>();

    void urgent(String key) {
        urgent.add(key);
    }

    void missing(String key) {
        missing.add(key);
    }

    void due(String key) {
        due.add(key);
    }

    void due(Collection<String> keys) {
        due.addAll(keys);
    }

    void done(String key) {
        urgent.remove(key);
        missing.remove(key);
        due.remove(key);
        later.remove(key);
    }

    void failed(String key) {
        done(key);
        later.add(key);
    }

    /** What failed is due again. */
    void tryAgain() {
        missing.addAll(later);
        later.clear();
    }

    /**
     * The first; it stays until it is done or failed.
     *
     * @param ready whether one that is there may be made again already
     */
    @Nullable
    String first(Predicate<String> ready) {
        for (Set<String> first : List.of(urgent, missing)) {
            if (!first.isEmpty()) {
                return first.iterator().next();
            }
        }
        return due.stream().filter(ready).findFirst().orElse(null);
    }

    boolean isUrgent() {
        return !urgent.isEmpty();
    }

    boolean isEmpty() {
        return urgent.isEmpty() && missing.isEmpty() && due.isEmpty() && later.isEmpty();
    }

    void clear() {
        urgent.clear();
        missing.clear();
        due.clear();
        later.clear();
    }
}
