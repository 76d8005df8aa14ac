package org.dateline.front;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.State;
import org.dateline.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The stories that may be put on the front page, and those that were and are not to be seen any more. For editors only. */
@Component
@Transactional(readOnly = true)
class StoryLines {

    /** How many stories a search finds at most. */
    static final int FOUND = 12;

    /** How many of the newest a search looks through: headlines have no index, and a front page is made of news. */
    static final int LOOKED_THROUGH = 5_000;

    private static final String LINE = """
            select new org.dateline.front.StoryLine(a.id, coalesce(r.headline, d.headline), coalesce(r.language, d.language),
              a.state, coalesce(ps.id, ds.id), coalesce(ps.name, ds.name), source.name,
              coalesce(a.publication.at, waiting.dueAt))
            from Article a
              join a.draft d left join a.publication.revision r left join a.publication.source source
              left join a.publication.section ps left join a.draftSection ds
              left join a.scheduled waiting
            """;

    private static final String NEWEST_FIRST = " order by a.publication.at desc, a.id desc";

    private static final String LAST_TOUCHED_FIRST = " order by a.state, a.touchedAt desc, a.id desc";

    /** A number, or an address that has one. */
    private static final Pattern ADDRESS = Pattern.compile("(?:.*/(?:news|articles)/)?(\\d{1,18})(?:/.*)?");

    private final EntityManager entities;

    StoryLines(EntityManager entities) {
        this.entities = entities;
    }

    /** These stories by their numbers, in one query; those that are gone are missing. */
    Map<Long, StoryLine> of(Collection<Long> ids) {
        Map<Long, StoryLine> lines = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            entities.createQuery(LINE + "where a.id in :ids", StoryLine.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(line -> lines.put(line.id(), line));
        }
        return lines;
    }

    @Nullable
    StoryLine of(long id) {
        return of(List.of(id)).get(id);
    }

    /** Those that wait for their time, then of the newest those with these words in their headline; a number or an address finds that story. */
    List<StoryLine> find(String typed) {
        String words = Typed.line(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        Matcher address = ADDRESS.matcher(words);
        StoryLine one = address.matches() ? of(Long.parseLong(address.group(1))) : null;
        if (one != null && one.isPlaceable()) {
            return List.of(one);
        }
        List<StoryLine> found =
                new ArrayList<>(like(words, "a.state = :state", "state", State.SCHEDULED, LAST_TOUCHED_FIRST));
        found.addAll(like(words, "a.publication.at >= :last", "last", lastLookedAt(), NEWEST_FIRST));
        return found.stream().limit(FOUND).toList();
    }

    private List<StoryLine> like(String words, String condition, String name, Object value, String order) {
        return entities.createQuery(
                        LINE + "where " + condition
                                + " and lower(coalesce(r.headline, d.headline)) like :words escape '!'" + order,
                        StoryLine.class)
                .setParameter(name, value)
                .setParameter("words", "%" + words.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%")
                .setMaxResults(FOUND)
                .getResultList();
    }

    private Instant lastLookedAt() {
        return entities
                .createQuery(
                        "select a.publication.at from Article a where a.publication.at is not null" + NEWEST_FIRST,
                        Instant.class)
                .setFirstResult(LOOKED_THROUGH - 1)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(Instant.EPOCH.minusSeconds(40_000_000_000L));
    }
}
