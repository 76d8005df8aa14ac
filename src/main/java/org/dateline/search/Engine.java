package org.dateline.search;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.search.util.common.SearchException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index that is asked, whatever happens to it: it follows the stories, is made anew beside the old one where that is
 * missing, stale or damaged, and is swapped while readers look on. One an index: its methods may be called by anybody.
 */
class Engine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    private static final int COUNTED = 3;

    private final Shelf shelf;
    private final Rows rows;
    /** Held for reading while somebody asks: an index is closed when nobody does. */
    private final ReentrantReadWriteLock asked = new ReentrantReadWriteLock();

    private final AtomicBoolean closing = new AtomicBoolean();
    private @Nullable Volume volume;
    private @Nullable Following following;
    private volatile @Nullable Progress progress;
    private volatile boolean unsound;

    Engine(Shelf shelf, Rows rows) {
        this.shelf = shelf;
        this.rows = rows;
    }

    /** How far the index that is being made has come; null while none is. */
    @Nullable
    Progress progress() {
        return progress;
    }

    /** Whether there is an index to ask. */
    boolean isOpen() {
        asked.readLock().lock();
        try {
            return volume != null;
        } finally {
            asked.readLock().unlock();
        }
    }

    /** Asks the index; null if there is none just now, or what there is turns out to be damaged. */
    <T> @Nullable T ask(Function<Index, T> question) {
        asked.readLock().lock();
        try {
            Volume open = volume;
            return open == null ? null : question.apply(open.index());
        } catch (SearchException e) {
            LOG.warn("The search index could not be read; it is looked at.", e);
            unsound = true;
            return null;
        } finally {
            asked.readLock().unlock();
        }
    }

    /** Opens what there is, makes it anew if it does not hold, and leaves one that is up to date. */
    void heal() {
        unsound = false;
        try {
            if (!isOpen()) {
                open();
            }
            follow();
            if (isOpen() && !isSound()) {
                LOG.warn("The search index has other stories than the database and is made anew.");
                rebuild(told -> {});
            }
        } catch (RuntimeException e) {
            if (closing.get()) {
                return;
            }
            LOG.warn("The search index does not hold and is made anew: {}", e.toString());
            drop();
        }
        if (!isOpen() && !closing.get()) {
            rebuild(told -> {});
        }
        shelf.tidy();
    }

    /** Whether what is open can be read, and has what the database has; that goes on meanwhile, so it is counted again. */
    private boolean isSound() {
        Volume open = volume;
        if (open == null) {
            return false;
        }
        open.check();
        for (int tries = 0; tries < COUNTED; tries++) {
            follow();
            Instant settled = open.position().touchedAt().plus(1, ChronoUnit.MICROS);
            Long counted = ask(index -> new Census(index).touchedBefore(settled));
            if (counted != null && counted == rows.countTouchedBefore(settled)) {
                return true;
            }
        }
        return false;
    }

    /** Opens what is there and swaps it for what was open, up to date from the start. */
    private synchronized void open() {
        Volume next = shelf.open();
        if (next == null) {
            return;
        }
        Following follows;
        try {
            if (next.position().isBeyond(rows.position())) {
                LOG.warn("The search index is of another database, or of a newer copy of it.");
                next.close();
                return;
            }
            follows = new Following(rows, next);
            follows.catchUp();
        } catch (RuntimeException e) {
            next.close(); // or its threads would be left, once for each time that it is tried
            throw e;
        }
        Volume old = volume;
        swap(next, follows);
        if (old != null) {
            shelf.retire(old);
        }
    }

    private void swap(@Nullable Volume next, @Nullable Following follows) {
        asked.writeLock().lock();
        try {
            volume = next;
            following = follows;
        } finally {
            asked.writeLock().unlock();
        }
    }

    /** Lets go of what is open. */
    synchronized void drop() {
        Volume old = volume;
        swap(null, null);
        if (old != null) {
            old.close();
        }
    }

    /** Writes down what has changed; says how many articles had. */
    synchronized int follow() {
        Volume open = volume;
        if (open != null && shelf.isReplaced(open)) {
            open();
        }
        if (following != null && following.position().isBeyond(rows.position())) {
            drop(); // to be healed
        }
        return following == null ? 0 : following.catchUp();
    }

    /** Whether it is open and has an entry for each article there is. */
    boolean isComplete() {
        Long counted = ask(index -> new Census(index).touchedBefore(Instant.MAX));
        return counted != null && counted == rows.count();
    }

    /** Whether somebody was told that it cannot be read, or there is none. */
    boolean needsHealing() {
        return (unsound || !isOpen()) && progress == null;
    }

    /**
     * Makes the index anew, and then asks that.
     *
     * @return false if somebody else is at it, or it was closed in the middle
     */
    boolean rebuild(Consumer<Progress> told) {
        Volume next = shelf.begin();
        if (next == null) {
            return false;
        }
        progress = Progress.NONE;
        try {
            new Rebuild(rows, closing::get, step -> {
                        progress = step;
                        shelf.renew();
                        told.accept(step);
                    })
                    .fill(next);
        } catch (RuntimeException e) {
            shelf.discard(next);
            progress = null;
            if (closing.get()) {
                return false; // the next start begins again
            }
            throw e;
        }
        try {
            shelf.promote(next);
            open();
        } finally {
            progress = null;
        }
        return true;
    }

    @Override
    public void close() {
        closing.set(true);
        drop();
    }
}
