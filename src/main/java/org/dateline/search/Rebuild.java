package org.dateline.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Fills an empty index with all that the database has, by as many hands as the machine has. */
final class Rebuild {

    private static final int BATCH = 500;
    private static final int MOST_HANDS = 4;

    private final Rows rows;
    private final BooleanSupplier cancelled;
    private final Consumer<Progress> told;

    /** @param cancelled whether nobody needs it any more */
    Rebuild(Rows rows, BooleanSupplier cancelled, Consumer<Progress> told) {
        this.rows = rows;
        this.cancelled = cancelled;
        this.told = told;
    }

    /** Fills it, and notes from where on it must follow: what is touched meanwhile comes again. */
    void fill(Volume volume) {
        Position start = rows.position();
        long total = rows.count();
        told.accept(new Progress(0, total));
        AtomicLong next = new AtomicLong();
        AtomicLong done = new AtomicLong();
        int hands = Math.max(1, Math.min(MOST_HANDS, Runtime.getRuntime().availableProcessors()));
        ExecutorService workers = Executors.newFixedThreadPool(hands, work -> new Thread(work, "search-rebuild"));
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < hands; i++) {
                all.add(workers.submit(() -> work(volume.index(), next, start.article(), done, total)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("The index could not be filled", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The index could not be filled", e);
        } finally {
            workers.shutdown();
        }
        volume.index().settle();
        volume.note(new Position(
                start.touchedAt().isAfter(Position.START.touchedAt())
                        ? start.touchedAt().minus(Duration.ofMinutes(1))
                        : start.touchedAt(),
                start.article()));
    }

    private void work(Index index, AtomicLong next, long last, AtomicLong done, long total) {
        for (long from = next.getAndAdd(BATCH); from <= last; from = next.getAndAdd(BATCH)) {
            if (cancelled.getAsBoolean()) {
                throw new IllegalStateException("The portal is being stopped");
            }
            List<Entry> entries = rows.between(from, from + BATCH);
            index.fill(entries);
            long articles =
                    entries.stream().filter(entry -> entry.desk() != null).count();
            told.accept(new Progress(done.addAndGet(articles), total));
        }
    }
}
