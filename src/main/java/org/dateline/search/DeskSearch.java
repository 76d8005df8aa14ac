package org.dateline.search;

import java.util.List;
import java.util.Locale;
import org.dateline.article.DeskFilter;
import org.dateline.article.DeskWords;
import org.dateline.search.Words.Term;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.predicate.dsl.SimpleBooleanPredicateClausesCollector;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds articles for the newsroom, drafts too; beginnings of words in a headline are enough. */
@Component
class DeskSearch implements DeskWords {

    private static final int SHORTEST = 2;

    private final Engine engine;
    private final Indexing indexing;

    DeskSearch(Engine engine, Indexing indexing) {
        this.engine = engine;
        this.indexing = indexing;
    }

    @Override
    public @Nullable List<Long> matching(DeskFilter filter, int most) {
        Words words = Words.of(filter.q());
        if (words.isEmpty()) {
            return List.of();
        }
        indexing.followUnlessByClock();
        return engine.ask(index -> {
            try (SearchSession session = index.session()) {
                return session.search(Entry.class)
                        .select(f -> f.field("article", Long.class))
                        .where((f, all) -> narrow(f, all, filter, words))
                        .sort(f -> f.field("touched")
                                .desc()
                                .then()
                                .field("article")
                                .desc())
                        .fetchHits(most);
            }
        });
    }

    private static void narrow(
            SearchPredicateFactory f,
            SimpleBooleanPredicateClausesCollector<?, ?> all,
            DeskFilter filter,
            Words words) {
        BooleanPredicateClausesStep<?, ?> both =
                f.bool().filter(f.match().field("newest").matching(Index.NEWEST));
        if (filter.inState() != null) {
            both.filter(f.match().field("state").matching(filter.inState().name()));
        }
        if (filter.inReview() != null) {
            both.filter(f.match().field("review").matching(filter.inReview().name()));
        }
        words.terms().forEach(term -> {
            var either = f.bool().should(Asking.term(f, term)).should(beginning(f, term));
            if (term.barred()) {
                both.mustNot(Asking.term(f, term));
            } else {
                both.must(either);
            }
        });
        all.add(both);
    }

    private static PredicateFinalStep beginning(SearchPredicateFactory f, Term term) {
        String letters = term.text().toLowerCase(Locale.ROOT);
        if (term.quoted()
                || letters.length() < SHORTEST
                || !letters.codePoints().allMatch(Character::isLetterOrDigit)) {
            return f.matchNone();
        }
        var fields = f.wildcard().field("byline");
        Tongue.of(term.script()).forEach(tongue -> fields.field(tongue.headline()));
        return fields.matching(letters + "*");
    }
}
