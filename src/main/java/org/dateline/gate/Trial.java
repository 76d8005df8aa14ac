package org.dateline.gate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rule, as it was then, tried on all that is published.
 *
 * @param source the number of the only source it is about; null for all
 * @param place the highest number of an article that was looked at
 * @param total as many as there were when it began
 * @param hits as many as the rule would stop, or warn of
 * @param worker who works on it; another may take over once it is silent
 */
record Trial(
        long id,
        long ruleId,
        Kind kind,
        @Nullable Long source,
        String sourceName,
        Severity severity,
        Terms terms,
        State state,
        long place,
        long total,
        long checked,
        long hits,
        String worker,
        Instant startedAt,
        String startedBy,
        @Nullable Instant finishedAt,
        @Nullable String finishedBy) {

    enum State {
        RUNNING,
        DONE,
        CANCELLED
    }

    /** How many of its hits are kept with their sentence. */
    static final int MOST_KEPT = 1_000;

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    public boolean isCut() {
        return hits > MOST_KEPT;
    }

    /** What share of those checked it would stop, in percent. */
    public long percent() {
        return checked == 0 ? 0 : Math.round(100.0 * hits / checked);
    }

    /** An article that the rule would stop. */
    record Hit(long article, String headline, String sentence, String sourceName) {}

    /** The counts of one source; 0 is none. */
    record Tally(long source, String sourceName, long checked, long hits) {}
}
