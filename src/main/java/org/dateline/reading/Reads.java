package org.dateline.reading;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What was read since it was last written down, a few seconds of it. A process that is killed loses just that: nothing that
 * matters hangs on these numbers.
 */
@Component
class Reads {

    /** More stories than these are not read within seconds by people. */
    private static final int MOST = 50_000;

    /** A story in an hour. */
    record Key(Instant hour, long story) {}

    private Map<Key, Long> counts = new HashMap<>();

    synchronized void add(long story, Instant now) {
        Key key = new Key(now.truncatedTo(ChronoUnit.HOURS), story);
        if (counts.size() < MOST || counts.containsKey(key)) {
            counts.merge(key, 1L, Long::sum);
        }
    }

    synchronized Map<Key, Long> take() {
        Map<Key, Long> taken = counts;
        counts = new HashMap<>();
        return taken;
    }

    /** What could not be written down, for the next time. */
    synchronized void putBack(Map<Key, Long> taken) {
        taken.forEach((key, reads) -> counts.merge(key, reads, Long::sum));
    }
}
