package org.dateline.shared;

import org.jspecify.annotations.Nullable;

/** The order of a walk along an index that ends in time and id, both falling, and may begin with a column that is fixed. */
public final class IndexOrder {

    private IndexOrder() {}

    /**
     * An {@code order by} that names the whole index, the fixed column too: H2 else reads all that have it, and sorts them.
     *
     * @param fixed the column that has one value in all that is asked for; null if none has
     * @param falling the newest first, as the index stands
     */
    public static String of(@Nullable String fixed, boolean falling, String at, String id) {
        String first = fixed == null ? "" : fixed + (falling ? ", " : " desc, ");
        String way = falling ? " desc" : "";
        return " order by " + first + at + way + ", " + id + way;
    }
}
