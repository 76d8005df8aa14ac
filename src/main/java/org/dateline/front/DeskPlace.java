package org.dateline.front;

import java.util.List;
import java.util.stream.Collectors;
import org.dateline.article.Headline;
import org.jspecify.annotations.Nullable;

/**
 * A place as those see it who arrange the page.
 *
 * @param story what stands there; null if there is no story for it
 * @param slot who was put there, null if nobody
 * @param absent the story of the slot, if another one stands in its place
 * @param why why it is absent, as the end of a message's key; empty if it is not
 * @param choices where the story that stands there may go
 */
record DeskPlace(
        Place place,
        @Nullable Headline story,
        @Nullable Slot slot,
        @Nullable StoryLine absent,
        String why,
        List<Place> choices) {

    public boolean isHeld() {
        return slot != null && absent == null;
    }

    public @Nullable Place up() {
        Place next = place.next(-1);
        return choices.contains(next) ? next : null;
    }

    public @Nullable Place down() {
        Place next = place.next(1);
        return choices.contains(next) ? next : null;
    }

    /** The addresses of the choices, separated by blanks. */
    public String choiceKeys() {
        return choices.stream().map(Place::key).collect(Collectors.joining(" "));
    }
}
