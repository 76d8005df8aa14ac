package org.dateline.front;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Which stories were put where: at most one on a place, and no story twice. Never changes; each act gives another. */
record Slots(List<Slot> all) {

    static final Slots NONE = new Slots(List.of());

    Slots {
        all = List.copyOf(all);
    }

    static Slots of(Collection<Slot> some) {
        return new Slots(List.copyOf(some));
    }

    @Nullable
    Slot at(Place place) {
        return all.stream()
                .filter(slot -> slot.place().equals(place))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Slot of(long article) {
        return all.stream()
                .filter(slot -> slot.article() == article)
                .findFirst()
                .orElse(null);
    }

    List<Long> articles() {
        return all.stream().map(Slot::article).toList();
    }

    /**
     * Puts a story on a place. What stands there moves on to the next free place of its row, towards the one that the
     * story came from if that is in the same row. What is pushed off the end takes the place the story left, else
     * leaves the page.
     *
     * @param may whether a story may stand on a place
     */
    Slots put(long article, Place to, BiPredicate<Long, Place> may) {
        Map<Place, Slot> places = byPlace();
        Slot before = of(article);
        Place from = before == null ? null : before.place();
        if (from != null) {
            places.remove(from);
        }
        @Nullable Slot carried = before == null ? Slot.of(to, article, null) : before;
        int step = from != null && from.isInRowWith(to) && isAbove(from, to) ? -1 : 1;
        for (Place place = to; place != null && carried != null; place = place.next(step)) {
            carried = places.put(place, carried.at(place));
        }
        if (carried != null && from != null && !places.containsKey(from) && may.test(carried.article(), from)) {
            places.put(from, carried.at(from));
        }
        return of(places.values());
    }

    private static boolean isAbove(Place one, Place other) {
        return one.block().equals(other.block())
                ? one.position() < other.position()
                : one.block().equals(Place.LEAD);
    }

    /** Gives a story's place back to the rule. */
    Slots without(long article) {
        return new Slots(all.stream().filter(slot -> slot.article() != article).toList());
    }

    /** Holds a story's place until then; null as long as the edition lasts. */
    Slots pinned(long article, @Nullable Instant until) {
        return new Slots(all.stream()
                .map(slot -> slot.article() == article ? Slot.of(slot.place(), article, until) : slot)
                .toList());
    }

    /** Without those whose time is over by then. */
    Slots heldAt(Instant now) {
        return new Slots(all.stream().filter(slot -> slot.holdsAt(now)).toList());
    }

    /** Whether the same stories stand on the same places, as long. */
    boolean says(Slots other) {
        return all.size() == other.all.size()
                && other.all.stream().allMatch(slot -> Objects.equals(slot, at(slot.place())));
    }

    /** In the order of these places; those on places that are gone come last. */
    List<Slot> inOrder(List<Place> places) {
        return all.stream()
                .sorted(Comparator.comparingInt(
                        slot -> places.contains(slot.place()) ? places.indexOf(slot.place()) : Integer.MAX_VALUE))
                .toList();
    }

    private Map<Place, Slot> byPlace() {
        Map<Place, Slot> places = new LinkedHashMap<>();
        all.forEach(slot -> places.put(slot.place(), slot));
        return places;
    }
}
