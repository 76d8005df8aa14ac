package org.dateline.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where finished pages stand, and those that are being made. A page that was begun before something it shows changed is
 * not put there, however long it took: each change has a number, and a page says which was the last when it was begun.
 */
@Component
class Shelf {

    private final Cache<String, Finished> pages;
    private final ConcurrentMap<String, CompletableFuture<@Nullable Finished>> making = new ConcurrentHashMap<>();
    private final ChangeNumbers changes = new ChangeNumbers();

    Shelf(DeliveryProperties properties) {
        this.pages = Caffeine.newBuilder()
                .maximumWeight(properties.memory().toBytes())
                .weigher((String key, Finished page) -> page.size())
                .executor(Runnable::run)
                .build();
    }

    @Nullable
    Finished get(String key) {
        return pages.getIfPresent(key);
    }

    /** In bytes, about. */
    long size() {
        return pages.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }

    /** What is being made just now, if it was begun after the last change. */
    ConcurrentMap<String, CompletableFuture<@Nullable Finished>> making() {
        return making;
    }

    /** Up to where what is begun now knows of changes. */
    long changes() {
        return changes.last();
    }

    /** Puts a page that was begun at a number, unless something that it shows has changed since. */
    synchronized boolean put(Finished page, long begun) {
        if (!isStill(page.tags(), begun)) {
            return false;
        }
        pages.put(page.key(), page);
        return true;
    }

    /** The same page in one form more, if it still stands there. */
    void replace(Finished page, Finished better) {
        pages.asMap().replace(page.key(), page, better);
    }

    /** There is no such page any more. */
    void drop(String key) {
        pages.invalidate(key);
    }

    /** Whether nothing of this has changed since a number. */
    boolean isStill(Set<String> tags, long begun) {
        return changes.isStill(tags, begun);
    }

    /** Takes away whatever shows any of this; what is being made is not waited for any more. */
    synchronized void changed(Set<String> tags) {
        if (tags.isEmpty()) {
            return;
        }
        changes.changed(tags);
        making.clear();
        pages.asMap().values().removeIf(page -> page.isMadeOfAny(tags));
    }

    synchronized void allChanged() {
        changes.allChanged();
        making.clear();
        pages.invalidateAll();
    }
}
