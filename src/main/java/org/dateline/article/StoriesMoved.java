package org.dateline.article;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * That stories came to these times in the lists of readers, or left them: announced in the transaction that moves them, and
 * kept by nobody; whoever counts by time notes it in the same transaction. Whoever brings many stories at once announces
 * them together.
 */
public record StoriesMoved(Collection<Instant> times) {

    public StoriesMoved {
        times = List.copyOf(times);
    }
}
