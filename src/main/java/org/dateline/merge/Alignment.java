package org.dateline.merge;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.algorithm.myers.MyersDiff;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which entries of a list are still there in a later one, in order. The shortest edit is looked for only so far; beyond
 * that, entries that occur once on each side divide the lists, and what remains counts as rewritten. So the work stays
 * within bounds however the lists were made.
 */
final class Alignment {

    static final int GONE = -1;

    private static final int MOST_EDITS = 600;
    private static final int MOST_DIVISIONS = 8;

    /** The library lists the changes from the end. */
    private static final Comparator<Change> FROM_THE_START = Comparator.<Change>comparingInt(
                    change -> change.startOriginal)
            .thenComparingInt(change -> change.startRevised);

    private final int[] before;
    private final int[] after;
    private final int[] places;

    private Alignment(int[] before, int[] after) {
        this.before = before;
        this.after = after;
        this.places = new int[before.length];
        Arrays.fill(places, GONE);
    }

    /** For each entry of the earlier list its place in the later one, or {@link #GONE}. */
    static <T> int[] between(List<T> before, List<T> after) {
        Map<T, Integer> names = new HashMap<>();
        Alignment alignment = new Alignment(named(before, names), named(after, names));
        alignment.align(new Span(0, before.size()), new Span(0, after.size()), 0);
        return alignment.places;
    }

    private static <T> int[] named(List<T> entries, Map<T, Integer> names) {
        return entries.stream()
                .mapToInt(entry -> names.computeIfAbsent(entry, unseen -> names.size()))
                .toArray();
    }

    private void align(Span old, Span now, int divisions) {
        int from = 0;
        int shorter = Math.min(old.size(), now.size());
        while (from < shorter && before[old.from + from] == after[now.from + from]) {
            places[old.from + from] = now.from + from;
            from++;
        }
        int to = 0;
        while (to < shorter - from && before[old.to - 1 - to] == after[now.to - 1 - to]) {
            places[old.to - 1 - to] = now.to - 1 - to;
            to++;
        }
        Span oldRest = new Span(old.from + from, old.to - to);
        Span nowRest = new Span(now.from + from, now.to - to);
        if (oldRest.size() > 0 && nowRest.size() > 0 && !shortestEdit(oldRest, nowRest)) {
            divide(oldRest, nowRest, divisions);
        }
    }

    /** Aligns by the shortest edit; false if that takes more edits than we follow. */
    private boolean shortestEdit(Span old, Span now) {
        int[] candidates = shared(before, old, after, now);
        int[] matches = shared(after, now, before, old);
        try {
            List<Change> changes = new ArrayList<>(new MyersDiff<Integer>()
                    .computeDiff(names(before, candidates), names(after, matches), new Patience()));
            changes.sort(FROM_THE_START);
            int next = 0;
            int other = 0;
            for (Change change : changes) {
                while (next < change.startOriginal) {
                    places[candidates[next++]] = matches[other++];
                }
                next = change.endOriginal;
                other = change.endRevised;
            }
            while (next < candidates.length) {
                places[candidates[next++]] = matches[other++];
            }
            return true;
        } catch (TooManyEdits e) {
            return false;
        }
    }

    /** The places in a span whose entries occur in the other one at all: no other can be part of an alignment. */
    private static int[] shared(int[] entries, Span span, int[] others, Span otherSpan) {
        Set<Integer> known = new HashSet<>();
        for (int i = otherSpan.from; i < otherSpan.to; i++) {
            known.add(others[i]);
        }
        return IntStream.range(span.from, span.to)
                .filter(place -> known.contains(entries[place]))
                .toArray();
    }

    private static List<Integer> names(int[] entries, int[] places) {
        return Arrays.stream(places).mapToObj(place -> entries[place]).toList();
    }

    private void divide(Span old, Span now, int divisions) {
        List<int[]> anchors = divisions == MOST_DIVISIONS ? List.of() : Anchors.of(before, old, after, now);
        if (anchors.isEmpty()) {
            return;
        }
        int oldFrom = old.from;
        int nowFrom = now.from;
        for (int[] anchor : anchors) {
            places[anchor[0]] = anchor[1];
            align(new Span(oldFrom, anchor[0]), new Span(nowFrom, anchor[1]), divisions + 1);
            oldFrom = anchor[0] + 1;
            nowFrom = anchor[1] + 1;
        }
        align(new Span(oldFrom, old.to), new Span(nowFrom, now.to), divisions + 1);
    }

    record Span(int from, int to) {

        int size() {
            return to - from;
        }
    }

    private static final class Patience implements DiffAlgorithmListener {

        @Override
        public void diffStart() {}

        @Override
        public void diffStep(int edits, int most) {
            if (edits > MOST_EDITS) {
                throw new TooManyEdits();
            }
        }

        @Override
        public void diffEnd() {}
    }

    private static final class TooManyEdits extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooManyEdits() {
            super(null, null, false, false);
        }
    }
}
