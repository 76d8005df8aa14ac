package org.dateline.delivery;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which copies are to be made: those that are missing first, and those that failed another time. Of one thread at a time. */
final class CopyQueue {

    private final Set<String> urgent = new LinkedHashSet<>();
    private final Set<String> due = new LinkedHashSet<>();
    private final Set<String> later = new LinkedHashSet<>();

    void urgent(String key) {
        urgent.add(key);
    }

    void due(String key) {
        due.add(key);
    }

    void due(Collection<String> keys) {
        due.addAll(keys);
    }

    void done(String key) {
        urgent.remove(key);
        due.remove(key);
        later.remove(key);
    }

    void failed(String key) {
        done(key);
        later.add(key);
    }

    /** What failed is due again. */
    void tryAgain() {
        due.addAll(later);
        later.clear();
    }

    /**
     * The first; it stays until it is done or failed.
     *
     * @param ready whether one that is not urgent may be made already
     */
    @Nullable
    String first(Predicate<String> ready) {
        return urgent.isEmpty()
                ? due.stream().filter(ready).findFirst().orElse(null)
                : urgent.iterator().next();
    }

    boolean isUrgent() {
        return !urgent.isEmpty();
    }

    boolean isEmpty() {
        return urgent.isEmpty() && due.isEmpty() && later.isEmpty();
    }

    void clear() {
        urgent.clear();
        due.clear();
        later.clear();
    }
}
