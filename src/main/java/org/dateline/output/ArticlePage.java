package org.dateline.output;

import java.time.Instant;
import org.dateline.article.PublicVersions;
import org.dateline.article.PublishedArticles;
import org.dateline.article.Story;
import org.dateline.article.Whereabouts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The story's own page. */
@Component
@Order(1)
class ArticlePage implements Output {

    private final PublishedArticles articles;

    private final PublicVersions versions;

    ArticlePage(PublishedArticles articles, PublicVersions versions) {
        this.articles = articles;
        this.versions = versions;
    }

    @Override
    public String name() {
        return "page";
    }

    @Override
    public OutputState says(long article, Instant now) {
        Story story = articles.story(article);
        if (story != null) {
            return OutputState.of(story);
        }
        Whereabouts where = versions.whereabouts(article);
        return where != null && where.gone() != null ? OutputState.NOTICE : OutputState.of(story);
    }

    @Override
    public boolean follows(OutputState said, Stand stand) {
        return said.agrees(stand.notice() ? OutputState.NOTICE : stand.story());
    }
}
