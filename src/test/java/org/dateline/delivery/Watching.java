package org.dateline.delivery;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.Portal;

/** Readers at every door who never stop, and count what they read too late: it is told, and no test fails by the clock. */
final class Watching implements AutoCloseable {

    private static final Duration LATE = Duration.ofSeconds(2);
    private static final Pattern HEADLINE = Pattern.compile("Headline (\\d+)");

    private final NavigableMap<Instant, Integer> answers = new ConcurrentSkipListMap<>();
    private final AtomicLong reads = new AtomicLong();
    private final AtomicLong old = new AtomicLong();
    private final List<Thread> threads;
    private volatile boolean over;

    Watching(List<String> doors, List<String> pages) {
        threads =
                doors.stream().map(door -> new Thread(() -> read(door, pages))).toList();
        threads.forEach(Thread::start);
    }

    /** The editor has the answer. */
    void corrected(int number) {
        answers.put(Instant.now(), number);
    }

    long reads() {
        return reads.get();
    }

    long old() {
        return old.get();
    }

    private void read(String door, List<String> pages) {
        Portal.Browser reader = new Portal.Browser(door);
        for (int i = 0; !over; i++) {
            try {
                var due = answers.floorEntry(Instant.now().minus(LATE));
                Matcher said =
                        HEADLINE.matcher(reader.get(pages.get(i % pages.size())).body());
                reads.incrementAndGet();
                if (due != null && (!said.find() || Integer.parseInt(said.group(1)) < due.getValue())) {
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
