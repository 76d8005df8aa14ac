package org.dateline.front;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An edition as the list of all shows it.
 *
 * @param stories how many stories were put on places
 * @param until when the next one took over, or will; null while none is to
 */
record EditionLine(
        FrontEdition edition, long stories, @Nullable Instant until) {

    public String stateAt(Instant now) {
        if (edition.isCancelled()) {
            return "cancelled";
        }
        if (edition.goesLiveAt().isAfter(now)) {
            return "due";
        }
        return until == null || until.isAfter(now) ? "live" : "past";
    }
}
