package org.dateline.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a list of blocks came out of an earlier one: what each earlier block became, and which were put in before it. A
 * block that took the place of another counts as an edit of it, so that whoever else edited that one hears of it.
 */
final class Script {

    private static final double ALIKE = 0.3;
    private static final int MOST_COMPARISONS = 4_000;

    private final List<Block> after;
    private final int[] places;
    private final List<List<Block>> before = new ArrayList<>();

    private Script(List<Block> after, int[] places) {
        this.after = after;
        this.places = places;
    }

    static Script of(List<Block> before, List<Block> after) {
        Script script = new Script(List.copyOf(after), Alignment.between(before, after));
        script.pairEdits(before);
        script.collectNew();
        return script;
    }

    /** Cells of a row and the like: each stays where it is. */
    static Script ofPlaces(List<Block> before, List<Block> after) {
        Script script = new Script(after, new int[before.size()]);
        Arrays.setAll(script.places, place -> place < after.size() ? place : Alignment.GONE);
        script.collectNew();
        return script;
    }

    /** What an earlier block became; null if it is gone. */
    @Nullable
    Block of(int place) {
        return places[place] == Alignment.GONE ? null : after.get(places[place]);
    }

    int placeOf(int place) {
        return places[place];
    }

    /** The blocks that were put in before an earlier one, or at the end. */
    List<Block> newBefore(int place) {
        return before.get(place);
    }

    private void pairEdits(List<Block> earlier) {
        int from = 0;
        int now = 0;
        for (int i = 0; i <= places.length; i++) {
            if (i < places.length && places[i] == Alignment.GONE) {
                continue;
            }
            int end = i < places.length ? places[i] : after.size();
            pairEdits(earlier, from, i, now, end);
            from = i + 1;
            now = end + 1;
        }
    }

    private void pairEdits(List<Block> earlier, int from, int to, int now, int end) {
        long comparisons = (long) (to - from) * (end - now);
        if (comparisons > 1 && comparisons <= MOST_COMPARISONS) {
            pairAlike(earlier.subList(from, to), from, now, end);
        }
        pairInOrder(earlier, from, to, now, end);
    }

    /** Pairs what is left one by one, between the pairs that are there already. */
    private void pairInOrder(List<Block> earlier, int from, int to, int now, int end) {
        int[] limits = new int[to - from + 1];
        limits[to - from] = end;
        for (int i = to - 1; i >= from; i--) {
            limits[i - from] = places[i] == Alignment.GONE ? limits[i - from + 1] : places[i];
        }
        int next = now;
        for (int i = from; i < to; i++) {
            if (places[i] != Alignment.GONE) {
                next = places[i] + 1;
            } else if (next < limits[i - from] && earlier.get(i).canBecome(after.get(next))) {
                places[i] = next++;
            }
        }
    }

    /** Pairs the blocks that are most alike, in order. */
    private void pairAlike(List<Block> old, int from, int now, int end) {
        int width = end - now;
        double[][] best = new double[old.size() + 1][width + 1];
        double[][] likeness = new double[old.size()][width];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = width - 1; j >= 0; j--) {
                Block candidate = after.get(now + j);
                double like = old.get(i).canBecome(candidate) ? old.get(i).likeness(candidate) : 0;
                likeness[i][j] = like >= ALIKE ? like : -1;
                best[i][j] = Math.max(Math.max(best[i + 1][j], best[i][j + 1]), likeness[i][j] + best[i + 1][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < old.size() && j < width) {
            if (likeness[i][j] > 0 && best[i][j] == likeness[i][j] + best[i + 1][j + 1]) {
                places[from + i++] = now + j++;
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private void collectNew() {
        int next = 0;
        for (int place : places) {
            before.add(place == Alignment.GONE ? List.of() : after.subList(next, place));
            next = place == Alignment.GONE ? next : place + 1;
        }
        before.add(after.subList(next, after.size()));
    }
}
