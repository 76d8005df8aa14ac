package org.dateline.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.dateline.shared.Kept;
import org.dateline.shared.MadeOf;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What pages are made of, kept as exactly as the pages on the {@link Shelf}: each change has a number, a part keeps the
 * number that was the last when it was begun, and counts no more once one of its tags has a higher one. It counts only
 * while the log of changes is being followed, and for no longer than a page would.
 */
@Component
class Parts implements Kept {

    /** How many pieces may be kept, of some hundred bytes each: 25 MB, or what stands around a thousand stories. */
    static final int MOST = 40_000;

    /** In pieces; what is no list may be the head of a page, or the front page. */
    private static final int THING = 10;

    /** Without a look at the log for so long, nobody knows here what changed elsewhere. */
    private static final Duration TRUSTED = Duration.ofSeconds(2);

    /**
     * @param end when it says something else by itself
     */
    private record Part(Object value, Set<String> tags, Instant end, long begun, Instant made) {}

    private final Clock clock;
    private final Cache<Object, Part> parts;
    private final ChangeNumbers changes = new ChangeNumbers();
    private volatile Instant followed = Instant.EPOCH;
    private volatile Duration lifetime;

    Parts(DeliveryProperties properties, Clock clock) {
        this.clock = clock;
        this.lifetime = properties.lifetime();
        this.parts = Caffeine.newBuilder()
                .maximumWeight(MOST)
                .weigher((Object question, Part part) -> weight(part.value))
                .executor(Runnable::run)
                .build();
    }

    private static int weight(Object value) {
        int many =
                value instanceof Collection<?> list ? list.size() : value instanceof Map<?, ?> map ? map.size() : THING;
        return 1 + many;
    }

    /** In a transaction that writes, what is read may never come to be; nobody else may have it. */
    @Override
    public <T> T get(Object question, Supplier<T> read) {
        if (!isTrusted() || isWriting()) {
            return read.get();
        }
        Part known = parts.getIfPresent(question);
        if (known == null || !isTrue(known)) {
            known = read(read);
            parts.put(question, known);
        }
        MadeOf.noteAll(known.tags, known.end);
        return value(known);
    }

    @SuppressWarnings("unchecked") // the same question was asked with the same kind of answer
    private static <T> T value(Part part) {
        return (T) part.value;
    }

    private boolean isTrusted() {
        return clock.instant().isBefore(followed.plus(TRUSTED));
    }

    private static boolean isWriting() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    private boolean isTrue(Part part) {
        Instant now = clock.instant();
        return changes.isStill(part.tags, part.begun)
                && now.isBefore(part.end)
                && now.isBefore(part.made.plus(lifetime));
    }

    private <T> Part read(Supplier<T> read) {
        long begun = changes.last();
        Instant made = clock.instant();
        try (MadeOf of = MadeOf.listen()) {
            T value = read.get();
            return new Part(value, of.tags(), of.end(), begun, made);
        }
    }

    void changed(Set<String> tags) {
        if (!tags.isEmpty()) {
            changes.changed(tags);
        }
    }

    void allChanged() {
        changes.allChanged();
        parts.invalidateAll();
    }

    /** Says that all changes until then are known here; before the first time nothing is kept. */
    void followedUntil(Instant then) {
        followed = then;
    }

    /** Says how old a part may become; none at all is made anew each time. */
    void keepFor(Duration time) {
        lifetime = time;
    }
}
