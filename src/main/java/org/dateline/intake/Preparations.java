package org.dateline.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.dateline.intake.IncomingReader.Piece;
import org.dateline.intake.IncomingReader.Pieces;
import org.dateline.intake.IncomingReader.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * Reads ahead: one thread takes pieces off the file, as many as there are processors make them ready, and whoever writes gets
 * them in the order of the file. How far ahead is bounded in pieces and in bytes, so that memory is too.
 */
final class Preparations implements AutoCloseable {

    private static final int AHEAD = 2_000;
    private static final int AHEAD_BYTES = 32 << 20;

    /** So that what is nothing but braces weighs something as well. */
    private static final int LEAST_WEIGHT = 1_024;

    private final BlockingQueue<Future<@Nullable Prepared>> queue = new ArrayBlockingQueue<>(AHEAD);
    private final Semaphore room = new Semaphore(AHEAD_BYTES);
    private final ExecutorService readers;
    private final Thread feeder;
    private final Function<Piece, Prepared> prepare;
    private volatile boolean stopped;
    private @Nullable Prepared heldOver;
    private boolean over;

    Preparations(Pieces pieces, Function<Piece, Prepared> prepare) {
        this.prepare = prepare;
        this.readers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), work -> daemon(work));
        this.feeder = daemon(() -> feed(pieces));
        this.feeder.start();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "import-reading");
        thread.setDaemon(true);
        return thread;
    }

    private void feed(Pieces pieces) {
        try {
            Piece piece = pieces.next();
            while (piece != null && !stopped) {
                Piece next = piece;
                room.acquire(weight(next.weight()));
                queue.put(readers.submit(() -> prepare.apply(next)));
                piece = pieces.next();
            }
            queue.put(CompletableFuture.completedFuture(null));
        } catch (IOException | Unreadable | RuntimeException e) {
            if (!stopped) {
                putLast(CompletableFuture.failedFuture(e));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void putLast(Future<@Nullable Prepared> last) {
        try {
            queue.put(last);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int weight(int bytes) {
        return Math.min(AHEAD_BYTES, Math.max(LEAST_WEIGHT, bytes));
    }

    /**
     * The next pieces, to be written together; none at the end. A uri that comes again waits for the next batch, so that it
     * finds what became of it the first time.
     *
     * @param bytes after which no more are added
     */
    List<Prepared> next(int most, long bytes) throws IOException, Unreadable {
        List<Prepared> batch = new ArrayList<>();
        Set<String> uris = new HashSet<>();
        long weight = 0;
        Prepared piece = heldOver != null ? heldOver : take();
        heldOver = null;
        while (piece != null) {
            if (!piece.uri().isEmpty() && !uris.add(piece.uri())) {
                heldOver = piece;
                return batch;
            }
            batch.add(piece);
            weight += piece.weight();
            if (batch.size() >= most || weight >= bytes) {
                return batch;
            }
            piece = take();
        }
        return batch;
    }

    private @Nullable Prepared take() throws IOException, Unreadable {
        if (over) {
            return null;
        }
        try {
            Prepared piece = queue.take().get();
            over = piece == null;
            if (piece != null) {
                room.release(weight(piece.weight()));
            }
            return piece;
        } catch (ExecutionException e) {
            over = true;
            throw failure(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The run was interrupted", e);
        }
    }

    private static IOException failure(@Nullable Throwable cause) throws IOException, Unreadable {
        if (cause instanceof Unreadable unreadable) {
            throw unreadable;
        }
        if (cause instanceof IOException io) {
            throw io;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return new IOException("The file could not be read", cause);
    }

    @Override
    public void close() {
        stopped = true;
        readers.shutdownNow();
        room.release(AHEAD_BYTES);
        queue.clear();
        try {
            feeder.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
