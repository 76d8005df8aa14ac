package org.dateline.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How copy goes out: as what kind of change, when (null for now, or as before; in the future, it waits in the
 * schedule), and why in spite of what the gate says (empty unless somebody overrides it).
 */
public record Release(Change change, @Nullable Instant from, String override) {

    public Release(Change change, @Nullable Instant from) {
        this(change, from, "");
    }

    /** The time it has to wait for; null if it goes out now. */
    @Nullable
    Instant laterThan(Instant now) {
        return from != null && from.isAfter(now) ? from : null;
    }
}
