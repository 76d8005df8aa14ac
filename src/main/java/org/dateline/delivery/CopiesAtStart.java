package org.dateline.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Copies as a node has them that is not whole yet: as they lie while the database is away, as nobody can know more; once it is
 * there, those that are still true.
 */
final class CopiesAtStart implements Meanwhile.Kept, AutoCloseable {

    private final Copies copies;
    private final Sharing sharing;
    private final Clock clock;
    private final Map<String, String> showing = new ConcurrentHashMap<>();
    private volatile @Nullable CatchingUp since;

    CopiesAtStart(Copies copies, Sharing sharing, Clock clock) {
        this.copies = copies;
        this.sharing = sharing;
        this.clock = clock;
    }

    /** From now on only what is still true. */
    void follow(CatchingUp since) {
        this.since = since;
    }

    /** Whether the database is there. */
    boolean follows() {
        return since != null;
    }

    /** While the portal starts nobody is there to take it from caches in front, so none may keep it. */
    @Override
    public @Nullable DiskCopy get(String key, Instant now) {
        DiskCopy copy = still(key, now);
        if (copy == null) {
            return null;
        }
        copy.page().tags().stream().filter(CacheTags::isPicture).forEach(picture -> showing.put(picture, key));
        return follows() ? new DiskCopy(sharing.overtaken(copy.page()), copy.status(), copy.number()) : copy;
    }

    /** Whether a page that was sent from here shows a picture, and still may be sent. */
    boolean show(String picture) {
        String key = showing.get(CacheTags.picture(picture));
        return key != null && still(key, clock.instant()) != null;
    }

    private @Nullable DiskCopy still(String key, Instant now) {
        CatchingUp followed = since;
        if (followed == null) {
            return copies.get(key, now);
        }
        DiskCopy copy = copies.get(key, followed.now());
        return copy != null && followed.isStill(copy) ? copy : null;
    }

    @Override
    public void close() {
        CatchingUp followed = since;
        if (followed != null) {
            followed.close();
        }
    }
}
