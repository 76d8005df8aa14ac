package org.dateline.search;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.lucene.document.LongField;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** What is new counts for more: of two stories that have the words alike, the newer one comes first. */
final class Recency {

    /** About what a rare word in the text is worth. */
    private static final float WEIGHT = 6;

    /** A story of that age gets half of it. */
    private static final Duration PIVOT = Duration.ofDays(30);

    /** The same in steps, which every backend can do: what a story not older than so many days gets on top. */
    private static final Map<Integer, Float> STEPS = Map.of(7, 1.5f, 30, 1.5f, 120, 1.5f, 700, 1.5f);

    private Recency() {}

    static void smooth(SearchPredicateFactory f, BooleanPredicateClausesStep<?, ?> all, Instant now) {
        all.should(f.extension(LuceneExtension.get())
                .fromLuceneQuery(LongField.newDistanceFeatureQuery("at", WEIGHT, Ticks.of(now), Ticks.of(PIVOT))));
    }

    static void inSteps(SearchPredicateFactory f, BooleanPredicateClausesStep<?, ?> all, Instant now) {
        STEPS.forEach((days, weight) -> all.should(f.range()
                .field("at")
                .atLeast(Ticks.of(now.minus(Duration.ofDays(days))))
                .constantScore()
                .boost(weight)));
    }
}
