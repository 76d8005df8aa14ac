package org.dateline.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.output.OutputState;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.projection.SearchProjection;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/** Asks an index on behalf of readers: what they may see at an instant, and nothing else. */
final class Finder {

    /** The ways to narrow what was found, and of how many values of each we say how many stories there are. */
    private static final Map<String, Integer> FACETS =
            Map.of("section", 30, "source", 15, "topic", 30, "year", 15, "language", 15);

    private static final int PASSAGES = 2;

    private final Index index;

    Finder(Index index) {
        this.index = index;
    }

    /** A page of hits, the best first, with the counts of all. */
    Answer find(Question question, Instant now) {
        try (SearchSession session = index.session()) {
            SearchScope<Entry> scope = session.scope(Entry.class);
            SearchPredicate sought = sought(scope, question, now);
            var query = session.search(scope)
                    .select(f -> f.composite()
                            .from(f.field("article", Long.class), f.field("language", String.class))
                            .as(Place::new))
                    .where(ranked(scope, question, sought, now));
            Map<String, AggregationKey<? extends Map<?, Long>>> keys = new LinkedHashMap<>();
            FACETS.forEach((facet, most) -> {
                Class<?> type = facet.equals("language") ? String.class : Long.class;
                AggregationKey<Map<Object, Long>> key = AggregationKey.of(facet);
                keys.put(facet, key);
                query.aggregation(cast(key), f -> f.terms().field(facet, type).maxTermCount(most));
            });
            query.sort(f -> question.newestFirst() || question.words().wanted().isEmpty()
                    ? f.field("at").desc().then().field("article").desc()
                    : f.score().then().field("at").desc());
            var result = query.fetch((question.page() - 1) * Question.SIZE, Question.SIZE);
            Map<String, Map<Object, Long>> counts = new HashMap<>();
            keys.forEach((facet, key) -> counts.put(facet, new LinkedHashMap<>(result.aggregation(key))));
            return new Answer(result.total().hitCount(), marked(session, scope, question, result.hits()), counts);
        }
    }

    private record Place(long article, String language) {}

    @SuppressWarnings("unchecked")
    private static <V> AggregationKey<V> cast(AggregationKey<?> key) {
        return (AggregationKey<V>) key;
    }

    /** How many stories have the words. */
    long count(Question question, Instant now) {
        try (SearchSession session = index.session()) {
            SearchScope<Entry> scope = session.scope(Entry.class);
            return session.search(scope).where(sought(scope, question, now)).fetchTotalHitCount();
        }
    }

    /** What a reader would find of a story. */
    OutputState says(long article, Instant now) {
        try (SearchSession session = index.session()) {
            return session
                    .search(Entry.class)
                    .select(f -> f.composite()
                            .from(f.field("title", String.class), f.field("updated", Long.class))
                            .as((title, updated) -> OutputState.shown(title, Ticks.instant(updated))))
                    .where((f, all) -> {
                        all.add(f.match().field("article").matching(article));
                        var visible = f.bool();
                        Asking.visible(f, visible, now);
                        all.add(visible);
                    })
                    .fetchHits(1)
                    .stream()
                    .findFirst()
                    .orElse(OutputState.ABSENT);
        }
    }

    private static SearchPredicate sought(SearchScope<Entry> scope, Question question, Instant now) {
        var f = scope.predicate();
        var all = f.bool();
        Asking.words(f, all, question.words());
        Asking.narrow(f, all, question);
        Asking.visible(f, all, now);
        return all.toPredicate();
    }

    private SearchPredicate ranked(SearchScope<Entry> scope, Question question, SearchPredicate sought, Instant now) {
        if (question.words().wanted().isEmpty()) {
            return sought;
        }
        var f = scope.predicate();
        var all = f.bool().must(sought);
        if (index.isEmbedded()) {
            Recency.smooth(f, all, now);
        } else {
            Recency.inSteps(f, all, now);
        }
        return all.toPredicate();
    }

    /** Shows in each hit where its words are; in the fields of the languages that were found, and no others. */
    private static List<Hit> marked(
            SearchSession session, SearchScope<Entry> scope, Question question, List<Place> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        Set<Tongue> tongues = EnumSet.noneOf(Tongue.class);
        places.forEach(place -> tongues.add(Tongue.of(place.language())));
        Map<Long, Hit> hits = new HashMap<>();
        var f = scope.predicate();
        var words = f.bool();
        Asking.words(f, words, question.words());
        words.filter(f.id().matchingAny(places.stream()
                .map(place -> Entry.published(place.article()))
                .toList()));
        session.search(scope)
                .select(p -> {
                    List<SearchProjection<?>> parts = new ArrayList<>();
                    parts.add(p.field("article", Long.class).toProjection());
                    for (Tongue tongue : tongues) {
                        parts.add(p.highlight(tongue.headline())
                                .highlighter("whole")
                                .toProjection());
                        parts.add(p.highlight(tongue.summary())
                                .highlighter("whole")
                                .toProjection());
                        parts.add(p.highlight(tongue.body())
                                .highlighter("passages")
                                .toProjection());
                    }
                    return p.composite()
                            .from(parts.toArray(SearchProjection<?>[]::new))
                            .asList();
                })
                .where(words.toPredicate())
                .highlighter("whole", h -> h.unified().numberOfFragments(10).tag(Hit.BEGIN, Hit.END))
                .highlighter(
                        "passages", h -> h.unified().numberOfFragments(PASSAGES).tag(Hit.BEGIN, Hit.END))
                .fetchHits(places.size())
                .forEach(row -> hits.put((Long) row.get(0), hit(row)));
        return places.stream()
                .map(place -> hits.getOrDefault(place.article(), Hit.plain(place.article())))
                .toList();
    }

    /** Behind the number stand, for each language, what was found in the headline, the summary and the body. */
    private static Hit hit(List<?> row) {
        List<List<String>> found = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int n = 1; n < row.size(); n++) {
            int i = n;
            if (row.get(i) instanceof List<?> passages) {
                passages.forEach(passage -> found.get((i - 1) % 3).add((String) passage));
            }
        }
        return new Hit((Long) row.get(0), found.get(0), found.get(1), found.get(2));
    }
}
