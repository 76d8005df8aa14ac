package org.dateline.delivery;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * What changed, in order: each change has a number, and whoever begins to make something keeps the number that was the last
 * then. It is still true as long as none of its tags has a higher one. Read without a lock; what is begun while a change
 * is being noted counts as begun before it.
 */
final class ChangeNumbers {

    /** Longer than any page takes to make, in changes: of what changed before that, everything counts as changed. */
    private static final int REMEMBERED = 20_000;

    private final ConcurrentMap<String, Long> changed = new ConcurrentHashMap<>();
    private volatile long last;
    private volatile long all;

    /** Up to where what is begun now knows of changes. */
    long last() {
        return last;
    }

    /** Whether nothing of this has changed since a number. */
    boolean isStill(Set<String> tags, long begun) {
        if (begun < all) {
            return false;
        }
        for (String tag : tags) {
            if (changed.getOrDefault(tag, 0L) > begun) {
                return false;
            }
        }
        return true;
    }

    synchronized void changed(Set<String> tags) {
        long number = last + 1;
        if (changed.size() > REMEMBERED) {
            all = number;
            changed.clear();
        }
        tags.forEach(tag -> changed.put(tag, number));
        last = number;
    }

    synchronized void allChanged() {
        all = last + 1;
        last = all;
        changed.clear();
    }
}
