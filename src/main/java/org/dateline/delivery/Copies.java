package org.dateline.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.dateline.shared.MadeOf;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies of pages for the time when the database is away, and which of them are to be made. A copy that shows a story goes
 * at once when that story changes; one whose list changed stays until another takes its place, as it is not wrong.
 */
final class Copies {

    private static final Logger log = LoggerFactory.getLogger(Copies.class);

    /** About what a copy takes that is not there yet. */
    private static final long USUAL = 12_000;

    /** What of them may be in memory while they are served. */
    private static final long AT_HAND = 8L * 1024 * 1024;

    private final CopyFolder folder;
    private final long most;
    private final Map<String, CopyMark> marks = new ConcurrentHashMap<>();
    private final Cache<String, DiskCopy> atHand = Caffeine.newBuilder()
            .maximumWeight(AT_HAND)
            .weigher((String key, DiskCopy copy) -> copy.page().size())
            .executor(Runnable::run)
            .build();
    private final CopyQueue queue = new CopyQueue();
    private final Set<Long> touched = new LinkedHashSet<>();
    private final boolean listed;
    private volatile boolean known;
    private boolean stuck;

    /** Of at most so many bytes. */
    Copies(CopyFolder folder, long most) {
        this(folder, most, true);
    }

    private Copies(CopyFolder folder, long most, boolean listed) {
        this.folder = folder;
        this.most = most;
        this.listed = listed;
    }

    /** As they lie there, where nobody can say what became of them since. */
    static Copies asTheyLie(CopyFolder folder) {
        Copies copies = new Copies(folder, 0, false);
        copies.known = folder.asOf() != null;
        return copies;
    }

    CopyFolder folder() {
        return folder;
    }

    /** The copy of an address that may be sent now; null if there is none, or it is not known yet what became of them. */
    @Nullable
    DiskCopy get(String key, Instant now) {
        if (!known || listed && !marks.containsKey(key)) {
            return null;
        }
        DiskCopy copy = atHand.get(key, folder::read);
        return copy != null && now.isBefore(copy.page().until()) ? copy : null;
    }

    /** Whether one of them shows a picture. */
    boolean show(String picture) {
        TagSet tag = TagSet.of(Set.of(CacheTags.picture(picture)));
        return known && marks.values().stream().anyMatch(mark -> mark.tags().hasAny(tag));
    }

    /** One that was there before this node started. */
    synchronized void found(DiskCopy copy, long bytes) {
        marks.put(copy.page().key(), CopyMark.of(copy, bytes));
    }

    /** From now on they are as true as the log says. */
    void areKnown() {
        known = true;
    }

    boolean known() {
        return known;
    }

    /** Keeps a copy unless something that it shows changed while it was made; says whether that is so. */
    synchronized boolean put(DiskCopy copy, BooleanSupplier stillTrue) {
        if (!stillTrue.getAsBoolean()) {
            return false;
        }
        String key = copy.page().key();
        try {
            marks.put(key, CopyMark.of(copy, folder.write(copy)));
            atHand.invalidate(key);
            queue.done(key);
        } catch (IOException e) {
            log.warn("No copy of {} can be written to {}: {}", key, folder, e.toString());
            failed(key);
        }
        return true;
    }

    /** There is no such page any more. */
    synchronized void drop(String key) {
        remove(key);
        queue.done(key);
    }

    /** It could not be made: another time. */
    synchronized void failed(String key) {
        queue.failed(key);
    }

    private void remove(String key) {
        marks.remove(key);
        try {
            folder.delete(key);
        } catch (IOException e) {
            stuck = true;
            log.error("The copy of {} in {} cannot be removed: {}", key, folder, e.toString());
        }
        atHand.invalidate(key);
    }

    /** A story changed: whatever shows it is gone when this returns. */
    void changed(long article) {
        changed(article, Long.MAX_VALUE);
    }

    /** The same for an entry of the log: what was begun with it known stays. */
    synchronized void changed(long article, long number) {
        if (known) {
            touched.add(article);
        }
        TagSet tag = TagSet.of(Set.of(MadeOf.article(article)));
        marks.forEach((key, mark) -> {
            if (mark.number() < number && mark.tags().hasAny(tag)) {
                remove(key);
                queue.urgent(key);
            }
        });
        notifyAll();
    }

    /** Whatever else shows any of this is to be made anew. */
    synchronized void changed(Set<String> tags) {
        if (tags.isEmpty()) {
            return;
        }
        TagSet changed = TagSet.of(tags);
        marks.forEach((key, mark) -> {
            if (mark.tags().hasAny(changed)) {
                queue.due(key);
            }
        });
        notifyAll();
    }

    synchronized void allChanged() {
        queue.due(marks.keySet());
        notifyAll();
    }

    /** Stories that changed, and of which nobody has said yet where they are now. */
    synchronized List<Long> touched() {
        return List.copyOf(touched);
    }

    /** Where touched ones are now that should have a copy. */
    synchronized void want(Collection<String> keys, Collection<Long> articles) {
        touched.removeAll(articles);
        long bytes = marks.values().stream().mapToLong(CopyMark::bytes).sum();
        for (String key : keys) {
            if (!marks.containsKey(key) && bytes + USUAL <= most) {
                queue.missing(key);
                bytes += USUAL;
            }
        }
    }

    /** Keeps copies of these as far as there is room, notices of what was taken back since an instant, and no others. */
    synchronized void keepOnly(Collection<String> keys, Instant since) {
        queue.tryAgain();
        Set<String> kept = new HashSet<>();
        long bytes = 0;
        for (String key : keys) {
            CopyMark mark = marks.get(key);
            bytes += mark == null ? USUAL : mark.bytes();
            if (bytes > most) {
                log.warn("{} of {} pages have a copy: there is no room for more.", kept.size(), keys.size());
                break;
            }
            kept.add(key);
            if (mark == null) {
                queue.missing(key);
            }
        }
        marks.forEach((key, mark) -> {
            if (!kept.contains(key) && (mark.status() == 200 || mark.made().isBefore(since))) {
                drop(key);
            }
        });
    }

    /** The next one to be made; null if none is. It is asked for again until it is there or said to be gone or failed. */
    synchronized @Nullable String next(Instant now) {
        return queue.first(key -> CopyMark.isCalm(marks.get(key), now));
    }

    synchronized boolean isUrgent() {
        return queue.isUrgent();
    }

    /** Whether all copies are as they should be. */
    synchronized boolean isSettled() {
        return queue.isEmpty() && touched.isEmpty() && !stuck;
    }

    /** Waits for something to do, but not longer than this. */
    synchronized void await(Duration time) throws InterruptedException {
        if (!queue.isUrgent() && touched.isEmpty()) {
            wait(time.toMillis());
        }
    }

    /** Removes all of them: they are of another archive, or nobody knows of what. */
    synchronized void clear() throws IOException {
        marks.clear();
        queue.clear();
        touched.clear();
        atHand.invalidateAll();
        folder.clear();
        stuck = false;
    }
}
