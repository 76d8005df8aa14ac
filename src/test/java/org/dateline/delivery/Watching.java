package org.dateline.delivery;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.dateline.Portal;

/** Readers at every door who never stop, and count what they read too late: it is told, and no test fails by the clock. */
final class Watching implements AutoCloseable {

    private static final Duration LATE = Duration.ofSeconds(2);

    private final NavigableMap<Instant, Integer> answers = new ConcurrentSkipListMap<>();
    private final AtomicLong reads = new AtomicLong();
    private final AtomicLong old = new AtomicLong();
    private final List<Thread> threads;
    private volatile boolean over;

    /** What they read, and how they know that it is too old. Acts are numbered, from 1 on. */
    interface Reading {

        /** By the last act whose answer is old enough; 0 for none. */
        List<String> pages(int act);

        boolean isOld(HttpResponse<String> page, int act);
    }

    Watching(List<String> doors, Reading reading) {
        threads = doors.stream()
                .map(door -> new Thread(() -> read(door, reading)))
                .toList();
        threads.forEach(Thread::start);
    }

    /** The editor has the answer. */
    void answered(int number) {
        answers.put(Instant.now(), number);
    }

    long reads() {
        return reads.get();
    }

    long old() {
        return old.get();
    }

    private void read(String door, Reading reading) {
        Portal.Browser reader = new Portal.Browser(door);
        for (int i = 0; !over; i++) {
            try {
                var last = answers.floorEntry(Instant.now().minus(LATE));
                int act = last == null ? 0 : last.getValue();
                List<String> pages = reading.pages(act);
                boolean isOld = reading.isOld(reader.get(pages.get(i % pages.size())), act);
                reads.incrementAndGet();
                if (isOld) {
                    old.incrementAndGet();
                }
                Thread.sleep(10);
            } catch (IOException e) {
                old.incrementAndGet();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public void close() {
        over = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
