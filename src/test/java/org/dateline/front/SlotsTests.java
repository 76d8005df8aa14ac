package org.dateline.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SlotsTests {

    private static final long WORLD = 7;

    @Test
    void aNewLeadPushesTheOthersDownToTheNextFreePlace() {
        Slots slots = slots(Map.of("lead-1", 1L, "second-1", 2L, "second-3", 3L));

        assertThat(map(put(slots, 9, "lead-1")))
                .isEqualTo(Map.of("lead-1", 9L, "second-1", 1L, "second-2", 2L, "second-3", 3L));
    }

    @Test
    void whatIsPushedOffAFullRowLeavesThePage() {
        Slots slots = slots(Map.of("lead-1", 1L, "second-1", 2L, "second-2", 3L, "second-3", 4L, "second-4", 5L));

        assertThat(map(put(slots, 9, "second-2")))
                .isEqualTo(Map.of("lead-1", 1L, "second-1", 2L, "second-2", 9L, "second-3", 3L, "second-4", 4L));
    }

    @Test
    void aStoryThatMovesWithinItsRowLetsOnlyThoseBetweenMakeRoom() {
        Slots slots = slots(Map.of("lead-1", 1L, "second-1", 2L, "second-2", 3L, "second-4", 5L));

        assertThat(map(put(slots, 1, "second-2")))
                .isEqualTo(Map.of("lead-1", 2L, "second-1", 3L, "second-2", 1L, "second-4", 5L));
        assertThat(map(put(slots, 3, "lead-1")))
                .isEqualTo(Map.of("lead-1", 3L, "second-1", 1L, "second-2", 2L, "second-4", 5L));
    }

    @Test
    void twoRowsChangeAStoryForAStoryWhereBothMayStandThere() {
        Slots slots = slots(Map.of(
                "lead-1", 1L, "second-1", 2L, "second-2", 3L, "second-3", 4L, "second-4", 5L, "section-7-2", 6L));

        assertThat(map(slots.put(6, place("second-4"), (article, place) -> true)))
                .containsEntry("second-4", 6L)
                .containsEntry("section-7-2", 5L);
        assertThat(map(slots.put(6, place("second-4"), (article, place) -> place.isTop())))
                .doesNotContainValue(5L);
    }

    @Test
    void aStoryTakesItsTimeAlong() {
        Instant noon = Instant.parse("2026-11-24T12:00:00Z");
        Slots slots = slots(Map.of("lead-1", 1L)).pinned(1, noon);

        assertThat(put(slots, 1, "second-2").of(1).pinnedUntil()).isEqualTo(noon);
        assertThat(slots.heldAt(noon).all()).isEmpty();
        assertThat(slots.heldAt(noon.minusMillis(1)).all()).hasSize(1);
        assertThat(slots.says(slots(Map.of("lead-1", 1L)))).isFalse();
    }

    @Test
    void placesHaveAddressesAndStrangersHaveNone() {
        assertThat(Place.of("second-4")).isEqualTo(new Place("second", 4));
        assertThat(Place.of("section-12-1")).isEqualTo(new Place("section-12", 1));
        for (String wrong :
                List.of("", "lead-2", "second-0", "second-5", "section-1", "section-1-9", "section--1", "x-1")) {
            assertThat(Place.of(wrong)).as(wrong).isNull();
        }
        assertThat(Place.of(null)).isNull();
    }

    private static Slots put(Slots slots, long article, String place) {
        return slots.put(article, place(place), (id, to) -> to.takes(WORLD));
    }

    private static Place place(String key) {
        return Place.of(key);
    }

    private static Slots slots(Map<String, Long> places) {
        return new Slots(places.entrySet().stream()
                .map(entry -> Slot.of(place(entry.getKey()), entry.getValue(), null))
                .toList());
    }

    private static Map<String, Long> map(Slots slots) {
        return slots.all().stream()
                .collect(Collectors.toMap(slot -> slot.place().key(), Slot::article));
    }
}
