package org.dateline.archive;

import java.time.Instant;
import java.time.LocalDate;
import org.dateline.article.Headline;
import org.dateline.article.PublishedArticles;
import org.dateline.article.Selection;
import org.dateline.output.Output;
import org.dateline.output.OutputState;
import org.dateline.site.SiteProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The page of the story's day, whose number must have the story in it. */
@Component
@Order(11)
class ArchiveOutput implements Output {

    private final PublishedArticles articles;
    private final Calendar calendar;
    private final SiteProperties site;

    ArchiveOutput(PublishedArticles articles, Calendar calendar, SiteProperties site) {
        this.articles = articles;
        this.calendar = calendar;
        this.site = site;
    }

    @Override
    public String name() {
        return "archive";
    }

    @Override
    public OutputState says(long article, Instant now) {
        Headline line = articles.listed(Selection.latest(), article);
        if (line == null) {
            return OutputState.ABSENT;
        }
        LocalDate day = LocalDate.ofInstant(line.publishedAt(), site.zone());
        return calendar.days(Span.of(day)).containsKey(day) ? OutputState.of(line) : OutputState.MIXED;
    }
}
