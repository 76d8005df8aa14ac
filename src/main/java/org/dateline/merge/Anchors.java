package org.dateline.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.merge.Alignment.Span;

/** Entries that occur once on each side, as far as they stand in the same order on both. */
final class Anchors {

    private Anchors() {}

    static List<int[]> of(int[] before, Span old, int[] after, Span now) {
        Map<Integer, Integer> onceAfter = once(after, now);
        Map<Integer, Integer> onceBefore = once(before, old);
        List<int[]> pairs = new ArrayList<>();
        for (int i = old.from(); i < old.to(); i++) {
            Integer place = onceAfter.get(before[i]);
            if (place != null && place >= 0 && onceBefore.getOrDefault(before[i], Alignment.GONE) == i) {
                pairs.add(new int[] {i, place});
            }
        }
        return longestRising(pairs);
    }

    private static Map<Integer, Integer> once(int[] entries, Span span) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = span.from(); i < span.to(); i++) {
            places.merge(entries[i], i, (first, again) -> Alignment.GONE);
        }
        return places;
    }

    private static List<int[]> longestRising(List<int[]> pairs) {
        List<Integer> piles = new ArrayList<>();
        int[] previous = new int[pairs.size()];
        for (int i = 0; i < pairs.size(); i++) {
            int low = 0;
            int high = piles.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (pairs.get(piles.get(middle))[1] < pairs.get(i)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? Alignment.GONE : piles.get(low - 1);
            if (low == piles.size()) {
                piles.add(i);
            } else {
                piles.set(low, i);
            }
        }
        List<int[]> rising = new ArrayList<>();
        for (int i = piles.isEmpty() ? Alignment.GONE : piles.get(piles.size() - 1);
                i != Alignment.GONE;
                i = previous[i]) {
            rising.add(pairs.get(i));
        }
        Collections.reverse(rising);
        return rising;
    }
}
