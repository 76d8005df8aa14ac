package org.dateline.feed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.dateline.article.Cursor;
import org.dateline.article.PublishedStories;
import org.dateline.article.Story;
import org.dateline.storage.InTurn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Cuts the archive's months into parts that keep their stories. A part that has grown too long is cut when it is read,
 * with new borders between those there are, so that no address ever gets other stories than it had.
 */
@Service
@InTurn
class ArchiveParts {

    /** So many stories are in a part that was cut. */
    static final int SIZE = 100;

    /** So many may come to be in one before it is cut. */
    static final int MOST = 2 * SIZE;

    private final PublishedStories stories;
    private final Borders borders;

    ArchiveParts(PublishedStories stories, Borders borders) {
        this.stories = stories;
        this.borders = borders;
    }

    /**
     * A stretch of a month.
     *
     * @param from its oldest place
     * @param before where the next part begins, or the month ends
     * @param older where the part before it in its month begins, null if it is the month's first
     * @param newer where the part behind it in its month begins, null if it is the month's last
     */
    record Part(
            Cursor from,
            Cursor before,
            @Nullable Cursor older,
            @Nullable Cursor newer,
            List<Story> stories) {}

    /** Whether a part of a month begins there. */
    public boolean begins(Instant start, Instant end, Cursor border) {
        return !border.at().isBefore(start) && border.at().isBefore(end) && borders.has(border);
    }

    /**
     * The part of a month that begins at a border; without one, its newest.
     *
     * @param start when the month begins
     * @param end when it is over
     */
    public Part part(Instant start, Instant end, @Nullable Cursor border) {
        Part part = read(start, end, border);
        if (part.stories.size() > MOST) {
            cut(part);
            Cursor newest = borders.last(start, part.before);
            part = read(start, end, border == null || part.newer == null ? null : newest);
        }
        return part.stories.size() > MOST ? shortened(part) : part;
    }

    private Part read(Instant start, Instant end, @Nullable Cursor border) {
        Cursor over = at(end);
        Cursor last = border == null ? borders.last(start, over) : border;
        Cursor from = last == null ? at(start) : last;
        Cursor newer = border == null ? null : borders.next(from, end);
        Cursor before = newer == null ? over : newer;
        return new Part(from, before, borders.last(start, from), newer, stories.between(from, before, MOST + 1));
    }

    private void cut(Part part) {
        List<Cursor> places = new ArrayList<>();
        places.add(part.from);
        stories.everyNth(part.from, part.before, SIZE).stream()
                .skip(1)
                .map(ArchiveParts::named)
                .forEach(places::add);
        borders.draw(places.stream().distinct().toList());
    }

    /** As its address can name it: in whole milliseconds. */
    private static Cursor named(Cursor place) {
        return new Cursor(place.way(), place.at().truncatedTo(ChronoUnit.MILLIS), place.id());
    }

    private static Part shortened(Part part) {
        return new Part(part.from, part.before, part.older, part.newer, part.stories.subList(0, MOST));
    }

    /** The oldest part of a month that is cut, null if it is whole. */
    public @Nullable Cursor oldest(Instant start, Instant end) {
        return borders.next(new Cursor(Cursor.Way.NEWER, start, -1), end);
    }

    /** Whether a border begins the newest part of its month, which has the month's own address. */
    public boolean isNewest(Cursor border, Instant end) {
        return borders.next(border, end) == null;
    }

    private static Cursor at(Instant instant) {
        return new Cursor(Cursor.Way.NEWER, instant, 0);
    }
}
