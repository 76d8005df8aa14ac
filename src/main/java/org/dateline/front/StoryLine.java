package org.dateline.front;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.dateline.article.State;
import org.dateline.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A story as those see it who arrange the front page, also before and after readers may.
 *
 * @param publishedAt when it went out, or will; null if neither
 */
record StoryLine(
        long id,
        String headline,
        String language,
        State state,
        @Nullable Long sectionId,
        @Nullable String sectionName,
        @Nullable String sourceName,
        @Nullable Instant publishedAt) {

    /** Whether it is out or due, so that it may be put on a place. */
    boolean isPlaceable() {
        return sectionId != null && (publishedAt != null || state == State.SCHEDULED);
    }

    boolean fits(Place place) {
        return sectionId != null && place.takes(sectionId);
    }

    /** Those of these blocks' places that it may stand on. */
    public List<Place> placesIn(List<DeskBlock> blocks) {
        return blocks.stream()
                .flatMap(block -> block.places().stream())
                .map(DeskPlace::place)
                .filter(this::fits)
                .toList();
    }

    public boolean isDueAfter(Instant now) {
        return publishedAt != null && publishedAt.isAfter(now);
    }

    /** Why readers do not see it now, as the end of a message's key. */
    public String hiddenAt(Instant now) {
        return isDueAfter(now) ? "due" : state.isGone() ? state.name().toLowerCase(Locale.ROOT) : "other";
    }

    public String direction() {
        return Language.of(language).direction();
    }
}
