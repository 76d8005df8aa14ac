package org.dateline.sitemap;

import java.time.Instant;
import org.dateline.article.Indexed;
import org.dateline.article.IndexedArticles;
import org.dateline.output.Output;
import org.dateline.output.OutputState;
import org.dateline.output.Stand;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The sitemap, which has a story if search engines may index it here. */
@Component
@Order(11)
class SitemapOutput implements Output {

    private final IndexedArticles articles;

    SitemapOutput(IndexedArticles articles) {
        this.articles = articles;
    }

    @Override
    public String name() {
        return "sitemap";
    }

    @Override
    public OutputState says(long article, Instant now) {
        Indexed story = articles.one(article);
        return story == null ? OutputState.ABSENT : OutputState.shown(story.headline(), story.changedAt());
    }

    @Override
    public boolean follows(OutputState said, Stand stand) {
        return said.agrees(stand.copy().isIndexed() ? stand.story() : OutputState.ABSENT);
    }
}
