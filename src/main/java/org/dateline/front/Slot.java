package org.dateline.front;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A story that was put on a place.
 *
 * @param pinnedUntil it holds the place until then; null as long as the edition lasts
 */
@Embeddable
record Slot(
        String block,
        int position,
        @Column(name = "article_id") long article,
        @Column(name = "pinned_until") @Nullable Instant pinnedUntil) {

    static Slot of(Place place, long article, @Nullable Instant pinnedUntil) {
        return new Slot(place.block(), place.position(), article, pinnedUntil);
    }

    public Place place() {
        return new Place(block, position);
    }

    Slot at(Place place) {
        return of(place, article, pinnedUntil);
    }

    boolean holdsAt(Instant now) {
        return pinnedUntil == null || pinnedUntil.isAfter(now);
    }
}
