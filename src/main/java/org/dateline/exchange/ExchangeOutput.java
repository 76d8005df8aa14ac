package org.dateline.exchange;

import java.time.Instant;
import org.dateline.article.PublicVersions;
import org.dateline.article.PublishedArticles;
import org.dateline.article.Story;
import org.dateline.article.Whereabouts;
import org.dateline.output.Output;
import org.dateline.output.OutputState;
import org.dateline.output.Stand;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The formats that others take a story in, by what its ninjs item says. */
@Component
@Order(12)
class ExchangeOutput implements Output {

    private final PublishedArticles articles;
    private final PublicVersions versions;
    private final Ninjs ninjs;

    ExchangeOutput(PublishedArticles articles, PublicVersions versions, Ninjs ninjs) {
        this.articles = articles;
        this.versions = versions;
        this.ninjs = ninjs;
    }

    @Override
    public String name() {
        return "exchange";
    }

    @Override
    public OutputState says(long article, Instant now) {
        Story story = articles.story(article);
        if (story == null) {
            Whereabouts where = versions.whereabouts(article);
            return where != null && where.gone() != null ? OutputState.NOTICE : OutputState.ABSENT;
        }
        JsonNode item = JsonMapper.shared().readTree(ninjs.item(story));
        return OutputState.shown(
                item.at("/headlines/0/value").asString(),
                Instant.parse(item.at("/versionCreated").asString()));
    }

    @Override
    public boolean follows(OutputState said, Stand stand) {
        return said.agrees(stand.notice() ? OutputState.NOTICE : stand.story());
    }
}
