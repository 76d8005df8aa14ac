package org.dateline.output;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dateline.article.Article;
import org.dateline.article.Copy;
import org.dateline.article.Desk;
import org.dateline.article.PublishedArticles;
import org.dateline.article.Selection;
import org.dateline.topic.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The lists of what a story is filed under. */
@Configuration(proxyBeanMethods = false)
class NounLists {

    private final Desk desk;
    private final PublishedArticles articles;

    NounLists(Desk desk, PublishedArticles articles) {
        this.desk = desk;
        this.articles = articles;
    }

    @Bean
    @Order(3)
    Output sectionList() {
        return new Filed("section", copy -> Stream.ofNullable(copy.section()).map(Selection::inSection));
    }

    @Bean
    @Order(4)
    Output sourceList() {
        return new Filed("source", copy -> Stream.ofNullable(copy.source()).map(Selection::fromSource));
    }

    @Bean
    @Order(5)
    Output editorList() {
        return new Filed("editor", copy -> Stream.ofNullable(copy.editor()).map(Selection::creditedTo));
    }

    /** Only a dozen of them, should somebody name more: the check must end. */
    @Bean
    @Order(6)
    Output topicLists() {
        return new Filed(
                "topic",
                copy -> copy.topics().stream()
                        .map(Topic::current)
                        .distinct()
                        .limit(12)
                        .map(Selection::on));
    }

    private final class Filed implements Output {

        private final String name;
        private final Function<Copy, Stream<Selection>> lists;

        Filed(String name, Function<Copy, Stream<Selection>> lists) {
            this.name = name;
            this.lists = lists;
        }

        @Override
        public String name() {
            return name;
        }

        /** One that has no place any more is looked for where it was filed last. */
        @Override
        public OutputState says(long id, Instant now) {
            Article article = desk.open(id);
            if (article == null) {
                return OutputState.ABSENT;
            }
            List<Selection> places = lists.apply(Stand.of(article, now).copy()).toList();
            Set<OutputState> said = new LinkedHashSet<>();
            places.forEach(place -> said.add(OutputState.of(articles.listed(place, id))));
            return said.isEmpty()
                    ? OutputState.ABSENT
                    : said.size() > 1 ? OutputState.MIXED : said.iterator().next();
        }

        @Override
        public boolean follows(OutputState said, Stand stand) {
            boolean filed = lists.apply(stand.copy()).findAny().isPresent();
            return said.agrees(filed ? stand.story() : OutputState.ABSENT);
        }
    }
}
