package org.dateline.shared;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time as the clocks of a zone show it: one instant on most days, none where the clocks skip it, and two where they
 * show it twice, of which one can be chosen by its offset.
 *
 * @param chosen the offset that was chosen, such as {@code +01:00}; anything else chooses nothing
 */
public record ClockTime(LocalDateTime local, ZoneId zone, String chosen) {

    /** The instant it means; null if there is none, or one has still to be chosen. */
    public @Nullable Instant instant() {
        return offsets().stream()
                .filter(offset -> !isDoubled() || offset.getId().equals(chosen))
                .map(local::toInstant)
                .findFirst()
                .orElse(null);
    }

    /** The offsets it can have, the earlier instant first. */
    public List<ZoneOffset> offsets() {
        return zone.getRules().getValidOffsets(local);
    }

    public boolean isSkipped() {
        return offsets().isEmpty();
    }

    public boolean isDoubled() {
        return offsets().size() > 1;
    }

    /** What the clocks do that day, where they skip it or show it twice; null elsewhere. */
    public @Nullable ZoneOffsetTransition change() {
        return zone.getRules().getTransition(local);
    }

    /** The instant it means under one of its offsets. */
    public Instant at(ZoneOffset offset) {
        return local.toInstant(offset);
    }
}
