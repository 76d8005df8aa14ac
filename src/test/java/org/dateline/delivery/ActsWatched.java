package org.dateline.delivery;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dateline.Portal;

/**
 * Acts of one kind, one after the other: each until every page at every door shows it, while others read all the time.
 * Tells how long that took, and what the others read too late.
 */
abstract class ActsWatched implements Watching.Reading {

    private static final Duration BOUND = Duration.ofMinutes(1);

    private final List<String> doors;
    private final List<Portal.Browser> readers;
    private final String kind;
    private final int count;

    ActsWatched(List<String> doors, String kind, int count) {
        this.doors = doors;
        this.readers = doors.stream().map(Portal.Browser::new).toList();
        this.kind = kind;
        this.count = count;
    }

    List<Portal.Browser> readers() {
        return readers;
    }

    /** Returns when whoever acts has the answer. */
    abstract void act(int number) throws Exception;

    /** Whether a page shows it. */
    abstract boolean isDone(HttpResponse<String> page, int number);

    void run() throws Exception {
        List<Long> late = new ArrayList<>();
        try (Watching watching = new Watching(doors, this)) {
            for (int i = 1; i <= count; i++) {
                act(i);
                watching.answered(i);
                late.add(untilAllShow(i));
            }
            late.sort(null);
            System.out.printf(
                    "%d %s, %d pages each through %s: p50 %d ms, most %d ms until the last page had it;"
                            + " of %d reads by others, %d began 2 s after an answer and had what was before.%n",
                    count,
                    kind,
                    pages(count).size(),
                    doors,
                    late.get(count / 2),
                    late.get(count - 1),
                    watching.reads(),
                    watching.old());
        }
    }

    /** In milliseconds from the answer on. */
    private long untilAllShow(int number) throws Exception {
        Instant answered = Instant.now();
        for (Portal.Browser reader : readers) {
            for (String page : pages(number)) {
                Until.met(BOUND, () -> isDone(reader.get(page), number));
            }
        }
        return Duration.between(answered, Instant.now()).toMillis();
    }
}
