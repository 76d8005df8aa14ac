package org.dateline.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.search.Rows.Changed;

/**
 * Keeps one index up to date by what the rows of the articles say, whichever node wrote them. A row may come to light a
 * while after the time it carries, so the last stretch is always looked at again, and told apart by its version.
 */
final class Following {

    /** No transaction takes longer. */
    static final Duration OVERLAP = Duration.ofSeconds(30);

    private static final int LOOKED_AT = 2_000;
    private static final int WRITTEN = 200;

    private final Rows rows;
    private final Volume volume;
    private final Map<Long, Changed> seen = new HashMap<>();
    private Position position;
    private Instant looked = Instant.EPOCH;

    Following(Rows rows, Volume volume) {
        this.rows = rows;
        this.volume = volume;
        this.position = volume.position();
    }

    Position position() {
        return position;
    }

    /** Follows everything that there is now; says how many articles had changed. */
    int catchUp() {
        Instant now = rows.now();
        Instant at = from();
        int followed = 0;
        long article = 0;
        List<Changed> touched;
        do {
            touched = rows.touchedAfter(at, article, LOOKED_AT);
            followed += follow(touched);
            if (!touched.isEmpty()) {
                at = touched.get(touched.size() - 1).touchedAt();
                article = touched.get(touched.size() - 1).article();
            }
        } while (touched.size() == LOOKED_AT);
        List<Changed> added;
        do {
            added = rows.numberedAfter(position.article(), LOOKED_AT);
            followed += follow(added);
        } while (added.size() == LOOKED_AT);
        looked = now;
        Instant kept = from();
        seen.values().removeIf(one -> one.touchedAt().isBefore(kept));
        return followed;
    }

    /** What has come to light since the last look was touched after this; all of it, if nothing was looked at yet. */
    private Instant from() {
        if (position.equals(Position.START)) {
            return Position.START.touchedAt();
        }
        Instant known = looked.isAfter(position.touchedAt()) ? looked : position.touchedAt();
        return known.minus(OVERLAP);
    }

    private int follow(List<Changed> looked) {
        List<Changed> changed = looked.stream()
                .filter(one -> !one.equals(seen.get(one.article())))
                .toList();
        for (int from = 0; from < changed.size(); from += WRITTEN) {
            write(changed.subList(from, Math.min(from + WRITTEN, changed.size())));
        }
        return changed.size();
    }

    private void write(List<Changed> changed) {
        List<Long> articles = changed.stream().map(Changed::article).toList();
        List<Entry> entries = rows.of(articles);
        Set<String> gone = new LinkedHashSet<>();
        articles.forEach(article -> gone.addAll(List.of(Entry.published(article), Entry.draft(article))));
        gone.removeAll(entries.stream().map(Entry::key).collect(Collectors.toSet()));
        volume.index().write(entries, new ArrayList<>(gone));
        for (Changed one : changed) {
            seen.put(one.article(), one);
            position = position.with(one);
        }
        volume.note(position);
    }
}
