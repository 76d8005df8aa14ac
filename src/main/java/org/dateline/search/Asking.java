package org.dateline.search;

import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.dateline.search.Words.Term;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** Turns what is looked for into what the index understands. */
final class Asking {

    private static final float HEADLINE = 4;
    private static final float SUMMARY = 2;

    private Asking() {}

    /** What readers may see at an instant, as {@code PublishedArticles} has it. Exceptions are few, and quick to leave out. */
    static void visible(SearchPredicateFactory f, BooleanPredicateClausesStep<?, ?> all, Instant now) {
        all.mustNot(f.match().field("stage").matching(Index.DRAFT));
        all.mustNot(f.range().field("at").greaterThan(Ticks.of(now)));
        all.mustNot(f.range().field("until").atMost(Ticks.of(now)));
    }

    static void narrow(SearchPredicateFactory f, BooleanPredicateClausesStep<?, ?> all, Question question) {
        BiConsumer<String, Object> only = (field, value) -> {
            if (value != null) {
                all.filter(f.match().field(field).matching(value));
            }
        };
        only.accept("section", question.section());
        only.accept("source", question.source());
        only.accept("language", question.language());
        Integer year = question.year();
        only.accept("year", year == null ? null : year.longValue());
        if (!question.topics().isEmpty()) {
            all.filter(f.terms().field("topic").matchingAny(question.topics()));
        }
        if (question.from() != null) {
            all.filter(f.range().field("at").atLeast(Ticks.of(question.from())));
        }
        if (question.before() != null) {
            all.filter(f.range().field("at").lessThan(Ticks.of(question.before())));
        }
    }

    static void words(SearchPredicateFactory f, BooleanPredicateClausesStep<?, ?> all, Words words) {
        words.wanted().forEach(term -> all.must(term(f, term)));
        words.barred().forEach(term -> all.mustNot(term(f, term)));
        if (words.wanted().isEmpty()) {
            all.must(f.matchAll());
        }
    }

    static PredicateFinalStep term(SearchPredicateFactory f, Term term) {
        List<Tongue> tongues = Tongue.of(term.script());
        return term.isSign() ? sign(f, term, tongues) : phrase(f, term, tongues);
    }

    /** Words that an analysis takes apart stand beside each other, too. */
    private static PredicateFinalStep phrase(SearchPredicateFactory f, Term term, List<Tongue> tongues) {
        var fields = f.phrase().field("byline");
        for (Tongue tongue : tongues) {
            fields.field(tongue.headline()).boost(HEADLINE);
            fields.field(tongue.summary()).boost(SUMMARY);
            fields.field(tongue.body());
        }
        return fields.matching(term.text());
    }

    /** In pairs of signs, one is found as the first of a pair, or standing alone. */
    private static PredicateFinalStep sign(SearchPredicateFactory f, Term term, List<Tongue> tongues) {
        var fields = f.wildcard().field("byline");
        for (Tongue tongue : tongues) {
            fields.field(tongue.headline()).boost(HEADLINE);
            fields.field(tongue.summary()).boost(SUMMARY);
            fields.field(tongue.body());
        }
        int sign = term.text()
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .findFirst()
                .orElseThrow();
        return fields.matching(Character.toString(sign) + "*");
    }
}
