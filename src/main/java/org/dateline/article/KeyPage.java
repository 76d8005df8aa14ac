package org.dateline.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is read by key, newest first.
 *
 * @param newer what {@code ?after=} takes to the page before this one, null on the first
 * @param older what {@code ?before=} takes to the page after this one, null on the last
 */
public record KeyPage<T>(
        List<T> entries, @Nullable String newer, @Nullable String older) {

    /**
     * Reads a page; one on the way back that reaches the top is filled up to be the first one.
     *
     * @param reader gives so many entries from a place on, in the way that the place says
     * @param address the place of an entry, as an address carries it
     */
    public static <T> KeyPage<T> read(
            Cursor cursor, int size, BiFunction<Cursor, Integer, List<T>> reader, Function<T, String> address) {
        List<T> entries = new ArrayList<>(reader.apply(cursor, size + 1));
        boolean more = entries.size() > size;
        if (more) {
            entries.remove(size);
        }
        if (cursor.way() == Cursor.Way.OLDER) {
            return of(entries, !cursor.equals(Cursor.START), more, address);
        }
        if (!more) {
            return read(Cursor.START, size, reader, address);
        }
        Collections.reverse(entries);
        return of(entries, true, true, address);
    }

    private static <T> KeyPage<T> of(List<T> entries, boolean newer, boolean older, Function<T, String> address) {
        if (entries.isEmpty()) {
            return new KeyPage<>(entries, null, null);
        }
        return new KeyPage<>(
                entries,
                newer ? address.apply(entries.get(0)) : null,
                older ? address.apply(entries.get(entries.size() - 1)) : null);
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }
}
