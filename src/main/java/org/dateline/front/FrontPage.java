package org.dateline.front;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dateline.article.Headline;
import org.dateline.section.Section;
import org.jspecify.annotations.Nullable;

/**
 * The front page: stories that were put on a place hold it, the rule fills the rest. By rule the newest story leads, the
 * next ones stand beside it and under Latest, then come each section's newest. No story stands twice, no place stays
 * empty while there is a story for it, and a section with nothing left is not shown.
 *
 * @param places what stands on each place that is not empty, in the order of the page
 */
record FrontPage(Map<Place, Headline> places, List<Headline> latest, Map<Section, List<Headline>> blocks) {

    private static final int TOP = 1 + Place.SECONDS;
    private static final int LATEST = 6;

    /** How many of the newest stories the page takes before its section blocks. */
    static final int NEWEST = TOP + LATEST;

    /** How many of a section's newest fill its block even if all that were taken before are its own. */
    static final int PER_SECTION = NEWEST + Place.IN_BLOCK;

    /** Reads what the page is made of, in a fixed number of queries however much was put on it. */
    static FrontPage draw(Slots slots, Instant now, List<Section> sections, Stock stock) {
        Slots held = slots.heldAt(now);
        List<Headline> newest = stock.newest(NEWEST + held.all().size());
        List<Headline> newestOfEach = stock.newestOfEach(sections, PER_SECTION);
        List<Headline> visible = new ArrayList<>(newest);
        visible.addAll(newestOfEach);
        Set<Long> missing = new HashSet<>(held.articles());
        visible.forEach(headline -> missing.remove(headline.id()));
        if (!missing.isEmpty()) {
            visible.addAll(stock.headlines(missing));
        }
        return of(held, now, sections, visible, newest, newestOfEach);
    }

    /**
     * @param visible the stories of the slots that readers may see; one that is missing loses its place to the rule
     * @param newest so many of the newest that {@link #NEWEST} are left without those of the slots
     * @param newestOfEach {@link #PER_SECTION} of each section's newest
     */
    static FrontPage of(
            Slots slots,
            Instant now,
            List<Section> sections,
            Collection<Headline> visible,
            List<Headline> newest,
            List<Headline> newestOfEach) {
        Map<Place, Headline> places = held(slots, now, sections, visible);
        Set<Long> shown = new HashSet<>();
        places.values().forEach(headline -> shown.add(headline.id()));

        Deque<Headline> queue = new ArrayDeque<>();
        newest.stream().filter(headline -> !shown.contains(headline.id())).forEach(queue::add);
        fill(places, Place.top(), queue, shown);
        List<Headline> latest = queue.stream().limit(LATEST).toList();
        latest.forEach(headline -> shown.add(headline.id()));

        Map<Section, List<Headline>> blocks = new LinkedHashMap<>();
        for (Section section : sections) {
            List<Place> own = Place.of(Place.blockOf(section.id()), Place.IN_BLOCK);
            Deque<Headline> rest = new ArrayDeque<>();
            newestOfEach.stream()
                    .filter(headline -> headline.sectionSlug().equals(section.slug()) && !shown.contains(headline.id()))
                    .forEach(rest::add);
            fill(places, own, rest, shown);
        }
        letSomethingLead(places, sections);
        for (Section section : sections) {
            List<Headline> block = on(places, Place.of(Place.blockOf(section.id()), Place.IN_BLOCK));
            if (!block.isEmpty()) {
                blocks.put(section, block);
            }
        }
        return new FrontPage(inOrder(places, sections), latest, blocks);
    }

    private static Map<Place, Headline> held(
            Slots slots, Instant now, List<Section> sections, Collection<Headline> visible) {
        Map<Long, Headline> byId = new LinkedHashMap<>();
        visible.forEach(headline -> byId.put(headline.id(), headline));
        Map<String, String> slugs = new LinkedHashMap<>();
        sections.forEach(section -> slugs.put(Place.blockOf(section.id()), section.slug()));
        Map<Place, Headline> held = new LinkedHashMap<>();
        for (Slot slot : slots.all()) {
            Headline headline = byId.get(slot.article());
            boolean fits = headline != null
                    && slot.place().exists()
                    && (slot.place().isTop() || headline.sectionSlug().equals(slugs.get(slot.block())));
            if (fits && slot.holdsAt(now) && !held.containsValue(headline)) {
                held.putIfAbsent(slot.place(), Objects.requireNonNull(headline));
            }
        }
        return held;
    }

    private static void fill(Map<Place, Headline> places, List<Place> own, Deque<Headline> rest, Set<Long> shown) {
        for (Place place : own) {
            if (!places.containsKey(place) && !rest.isEmpty()) {
                Headline headline = rest.remove();
                places.put(place, headline);
                shown.add(headline.id());
            }
        }
    }

    /** Where stories have run out, what stands below moves up: a page that shows anything has a lead. */
    private static void letSomethingLead(Map<Place, Headline> places, List<Section> sections) {
        Place lead = Place.top().get(0);
        if (!places.containsKey(lead)) {
            Place.all(sections).stream().filter(places::containsKey).findFirst().ifPresent(next -> {
                Headline headline = Objects.requireNonNull(places.remove(next));
                places.put(lead, headline);
            });
        }
    }

    private static Map<Place, Headline> inOrder(Map<Place, Headline> places, List<Section> sections) {
        Map<Place, Headline> sorted = new LinkedHashMap<>();
        for (Place place : Place.all(sections)) {
            Headline headline = places.get(place);
            if (headline != null) {
                sorted.put(place, headline);
            }
        }
        return sorted;
    }

    private static List<Headline> on(Map<Place, Headline> places, List<Place> some) {
        return some.stream().filter(places::containsKey).map(places::get).toList();
    }

    public @Nullable Headline lead() {
        return places.get(Place.top().get(0));
    }

    public List<Headline> secondary() {
        return on(places, Place.of(Place.SECOND, Place.SECONDS));
    }
}
