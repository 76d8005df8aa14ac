package org.dateline.output;

import java.time.Instant;
import org.dateline.article.PublishedArticles;
import org.dateline.article.Selection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Latest, which has every published story. */
@Component
@Order(2)
class Latest implements Output {

    private final PublishedArticles articles;

    Latest(PublishedArticles articles) {
        this.articles = articles;
    }

    @Override
    public String name() {
        return "latest";
    }

    @Override
    public OutputState says(long article, Instant now) {
        return OutputState.of(articles.listed(Selection.latest(), article));
    }
}
