package org.dateline.front;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of one story between two arrangements.
 *
 * @param kind {@code in}, {@code out}, {@code moved}, or {@code pinned} where only its time is another
 */
record SlotChange(
        String kind,
        long article,
        @Nullable Place from,
        @Nullable Place to,
        @Nullable Instant until) {

    static List<SlotChange> between(Slots before, Slots after) {
        List<SlotChange> changes = new ArrayList<>();
        for (Slot now : after.all()) {
            Slot then = before.of(now.article());
            if (then == null) {
                changes.add(new SlotChange("in", now.article(), null, now.place(), now.pinnedUntil()));
            } else if (!then.place().equals(now.place())) {
                changes.add(new SlotChange("moved", now.article(), then.place(), now.place(), now.pinnedUntil()));
            } else if (!Objects.equals(then.pinnedUntil(), now.pinnedUntil())) {
                changes.add(new SlotChange("pinned", now.article(), then.place(), now.place(), now.pinnedUntil()));
            }
        }
        for (Slot then : before.all()) {
            if (after.of(then.article()) == null) {
                changes.add(new SlotChange("out", then.article(), then.place(), null, null));
            }
        }
        return changes;
    }
}
