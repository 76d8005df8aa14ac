package org.dateline.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.article.Headline;
import org.dateline.section.Section;
import org.dateline.shared.Slug;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

/** What must be so for any slots and any archive, tried on thousands of both made from one seed. */
class FrontPagePropertyTests {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final int PAGES = Integer.getInteger("dateline.front.pages", 5_000);

    private final Random random = new Random(20261124);

    /** An archive of which readers see some stories; the others are withdrawn, embargoed, expired or were never there. */
    private record Archive(List<Section> sections, List<Headline> visible) implements Stock {

        @Override
        public List<Headline> newest(int count) {
            return visible.stream().limit(count).toList();
        }

        @Override
        public List<Headline> newestOfEach(List<Section> some, int count) {
            return some.stream()
                    .flatMap(section -> of(section).limit(count))
                    .sorted(Comparator.comparing(visible::indexOf))
                    .toList();
        }

        @Override
        public List<Headline> headlines(Collection<Long> ids) {
            return visible.stream()
                    .filter(headline -> ids.contains(headline.id()))
                    .toList();
        }

        Stream<Headline> of(Section section) {
            return visible.stream().filter(headline -> headline.sectionSlug().equals(section.slug()));
        }

        boolean shows(Slot slot) {
            return visible.stream()
                    .filter(headline -> headline.id() == slot.article())
                    .anyMatch(headline -> slot.place().isTop()
                            || sections.stream()
                                    .filter(section -> slot.place().takes(section.id()))
                                    .anyMatch(section -> headline.sectionSlug().equals(section.slug())));
        }
    }

    @Test
    void noStoryStandsTwiceAndNoPlaceStaysEmptyWhileThereIsAStoryForIt() {
        int held = 0;
        for (int page = 0; page < PAGES; page++) {
            Archive archive = archive();
            Slots slots = slots(archive);

            FrontPage front = FrontPage.draw(slots, NOW, archive.sections(), archive);

            List<Headline> shown = shown(front);
            assertThat(shown).doesNotHaveDuplicates();
            assertThat(archive.visible()).containsAll(shown);
            assertNoGap(front, archive, shown);
            held += assertHeld(front, slots, archive);
        }
        System.out.printf("front: %,d pages of random slots, %,d stories held their place%n", PAGES, held);
        assertThat(held).isGreaterThan(PAGES);
    }

    @Test
    void withoutSlotsItIsThePageByRule() {
        for (int page = 0; page < PAGES / 10; page++) {
            Archive archive = archive();
            List<Headline> all = archive.visible();

            FrontPage front = FrontPage.draw(Slots.NONE, NOW, archive.sections(), archive);

            assertThat(front.lead()).isEqualTo(all.isEmpty() ? null : all.get(0));
            assertThat(front.secondary())
                    .isEqualTo(all.stream().skip(1).limit(4).toList());
            assertThat(front.latest()).isEqualTo(all.stream().skip(5).limit(6).toList());
            Set<Headline> before = new HashSet<>(all.subList(0, Math.min(11, all.size())));
            for (Section section : archive.sections()) {
                assertThat(front.blocks().getOrDefault(section, List.of()))
                        .isEqualTo(archive.of(section)
                                .filter(story -> !before.contains(story))
                                .limit(4)
                                .toList());
            }
        }
    }

    private static void assertNoGap(FrontPage front, Archive archive, List<Headline> shown) {
        boolean left = !shown.containsAll(archive.visible());
        if (left) {
            assertThat(front.places().keySet()).containsAll(Place.top());
            assertThat(front.latest()).hasSize(6);
        }
        assertThat(front.lead() == null).isEqualTo(archive.visible().isEmpty());
        for (Section section : archive.sections()) {
            if (archive.of(section).anyMatch(story -> !shown.contains(story))) {
                assertThat(front.blocks().get(section)).hasSize(4);
            }
        }
    }

    /** Every visible story that was put on a place stands there, unless it was needed as the lead; how many there are. */
    private static int assertHeld(FrontPage front, Slots slots, Archive archive) {
        int held = 0;
        for (Slot slot : slots.all()) {
            Headline there = front.places().get(slot.place());
            boolean stands = there != null && there.id() == slot.article();
            boolean ought = slot.holdsAt(NOW) && archive.shows(slot);
            if (ought && !stands) {
                Headline lead = front.lead();
                assertThat(lead).isNotNull();
                assertThat(lead.id()).isEqualTo(slot.article());
                assertThat(shown(front)).containsAll(archive.visible());
            }
            if (!archive.visible().stream().map(Headline::id).toList().contains(slot.article())) {
                assertThat(stands).isFalse();
            }
            held += stands ? 1 : 0;
        }
        return held;
    }

    private static List<Headline> shown(FrontPage front) {
        List<Headline> shown = new ArrayList<>(front.latest());
        if (front.lead() != null) {
            shown.add(front.lead());
        }
        shown.addAll(front.secondary());
        front.blocks().values().forEach(shown::addAll);
        return shown;
    }

    private Archive archive() {
        List<Section> sections = IntStream.rangeClosed(1, random.nextInt(6))
                .mapToObj(FrontPagePropertyTests::section)
                .toList();
        List<Headline> visible = new ArrayList<>();
        int stories = sections.isEmpty() ? 0 : random.nextInt(random.nextBoolean() ? 70 : 12);
        for (int id = 1; id <= stories; id++) {
            Section section = sections.get(random.nextInt(1 + random.nextInt(sections.size())));
            if (random.nextInt(5) > 0) {
                visible.add(headline(id, section));
            }
        }
        Collections.reverse(visible);
        return new Archive(sections, visible);
    }

    private Slots slots(Archive archive) {
        List<Slot> slots = new ArrayList<>();
        List<Long> articles = new ArrayList<>(
                IntStream.rangeClosed(1, 75).mapToObj(Long::valueOf).toList());
        Collections.shuffle(articles, random);
        boolean many = random.nextBoolean();
        for (Place place : Place.all(archive.sections())) {
            if (random.nextInt(many ? 2 : 6) == 0) {
                Instant until = random.nextInt(3) > 0 ? null : NOW.plus(Duration.ofMinutes(random.nextInt(-5, 6)));
                slots.add(Slot.of(place, fitting(place, archive, articles), until));
            }
        }
        return new Slots(slots);
    }

    /** Mostly one that fits, sometimes one that has left the section since. */
    private long fitting(Place place, Archive archive, List<Long> articles) {
        Long article = archive.sections().stream()
                .filter(section -> !place.isTop() && place.takes(section.id()) && random.nextInt(8) > 0)
                .flatMap(archive::of)
                .map(Headline::id)
                .filter(articles::contains)
                .findAny()
                .orElse(articles.get(0));
        articles.remove(article);
        return article;
    }

    private static Section section(int id) {
        Section section = new Section(Slug.of("Section " + id), "Section " + id, "", id);
        ReflectionTestUtils.setField(section, "id", (long) id);
        return section;
    }

    private static Headline headline(long id, Section section) {
        return new Headline(
                id,
                "s",
                "Story " + id,
                "",
                "en",
                section.name(),
                section.slug(),
                null,
                NOW.minusSeconds(900 - id),
                null,
                null,
                null);
    }
}
