package org.dateline.front;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.section.Section;
import org.jspecify.annotations.Nullable;

/**
 * A place on the front page that a story can be put on: the lead, one of the secondary ones, or one in a section's
 * block. In an address it is {@code second-3}.
 *
 * @param position from 1 on
 */
record Place(String block, int position) {

    static final String LEAD = "lead";
    static final String SECOND = "second";
    static final int SECONDS = 4;
    static final int IN_BLOCK = 4;

    private static final String SECTION = "section-";
    private static final Pattern KEY = Pattern.compile("(lead|second|section-\\d{1,18})-(\\d)");

    /** The place of that name, null if there is none. */
    static @Nullable Place of(@Nullable String key) {
        Matcher parts = KEY.matcher(key == null ? "" : key);
        if (!parts.matches()) {
            return null;
        }
        Place place = new Place(parts.group(1), Integer.parseInt(parts.group(2)));
        return place.exists() ? place : null;
    }

    static String blockOf(long section) {
        return SECTION + section;
    }

    /** Every place in the order of the page. */
    static List<Place> all(List<Section> sections) {
        List<Place> all = new ArrayList<>(top());
        sections.forEach(section -> all.addAll(of(blockOf(section.id()), IN_BLOCK)));
        return all;
    }

    static List<Place> top() {
        List<Place> top = new ArrayList<>(of(LEAD, 1));
        top.addAll(of(SECOND, SECONDS));
        return top;
    }

    static List<Place> of(String block, int size) {
        List<Place> places = new ArrayList<>();
        for (int position = 1; position <= size; position++) {
            places.add(new Place(block, position));
        }
        return places;
    }

    boolean exists() {
        int size = block.equals(LEAD) ? 1 : block.equals(SECOND) ? SECONDS : IN_BLOCK;
        return position >= 1 && position <= size;
    }

    /** Whether stories push each other between the two: the lead and the secondary ones are one row. */
    boolean isInRowWith(Place other) {
        return isTop() ? other.isTop() : block.equals(other.block);
    }

    /** The next place up (-1) or down (1) in its row; null at the row's end. */
    @Nullable
    Place next(int step) {
        Place next = block.equals(LEAD) && step > 0
                ? new Place(SECOND, 1)
                : block.equals(SECOND) && position + step == 0 ? new Place(LEAD, 1) : new Place(block, position + step);
        return next.exists() ? next : null;
    }

    boolean isTop() {
        return !block.startsWith(SECTION);
    }

    /** Whether a story of that section may stand here: anything at the top, its own stories in a section's block. */
    boolean takes(long section) {
        return isTop() || block.equals(blockOf(section));
    }

    public String key() {
        return block + "-" + position;
    }
}
