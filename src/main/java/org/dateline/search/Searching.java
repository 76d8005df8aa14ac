package org.dateline.search;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.article.Headline;
import org.dateline.article.PublishedArticles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers a search. What the index finds is looked up by the one door for readers, which has the last word. */
@Component
class Searching {

    /** Who finds no more than that may have typed something wrong. */
    private static final long FEW = 2;

    private final Engine engine;
    private final Indexing indexing;
    private final PublishedArticles articles;
    private final Facets facets;
    private final Clock clock;

    Searching(Engine engine, Indexing indexing, PublishedArticles articles, Facets facets, Clock clock) {
        this.engine = engine;
        this.indexing = indexing;
        this.articles = articles;
        this.facets = facets;
        this.clock = clock;
    }

    /** Null while there is no index to ask. */
    @Nullable
    Results find(Understood understood) {
        Question question = understood.question();
        if (question.isEmpty()) {
            return Results.NONE;
        }
        indexing.followUnlessByClock();
        Instant now = clock.instant();
        Answer answer = engine.ask(index -> new Finder(index).find(question, now));
        if (answer == null) {
            return null;
        }
        Address address = understood.address();
        return new Results(
                answer.total(),
                results(answer.hits()),
                facets.of(answer, address),
                answer.total() > FEW || question.words().wanted().isEmpty()
                        ? null
                        : suggestion(understood, answer, now),
                question.page() == 1 ? null : page(address, question.page() - 1),
                question.page() * Question.SIZE >= answer.total() || question.page() == Question.LAST_PAGE
                        ? null
                        : page(address, question.page() + 1));
    }

    /** The numbers of the stories that were found last; null while there is no index to ask. */
    @Nullable
    List<Long> newest(Question question) {
        indexing.followUnlessByClock();
        Instant now = clock.instant();
        Answer answer = engine.ask(index -> new Finder(index).find(question.ofNewest(), now));
        return answer == null ? null : answer.hits().stream().map(Hit::article).toList();
    }

    private static String page(Address address, int page) {
        return (page == 1 ? address.without("page") : address.with("page", Integer.toString(page))).path();
    }

    private List<Result> results(List<Hit> hits) {
        Map<Long, Headline> stories = articles
                .headlines(hits.stream().map(Hit::article).toList())
                .stream()
                .collect(Collectors.toMap(Headline::id, Function.identity()));
        return hits.stream()
                .filter(hit -> stories.containsKey(hit.article()))
                .map(hit -> Result.of(Objects.requireNonNull(stories.get(hit.article())), hit))
                .toList();
    }

    private Results.@Nullable Suggestion suggestion(Understood understood, Answer answer, Instant now) {
        Question question = understood.question();
        return engine.ask(index -> {
            Words better = new Spelling(index).better(question.words());
            boolean finds = !better.terms().equals(question.words().terms())
                    && new Finder(index).count(question.with(better), now) > answer.total();
            return finds
                    ? new Results.Suggestion(
                            better.text(),
                            understood.address().with("q", better.text()).path())
                    : null;
        });
    }
}
