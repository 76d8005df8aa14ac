package org.dateline.linked;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.dateline.article.Correction;
import org.dateline.article.Story;
import org.dateline.site.SiteProperties;
import org.dateline.source.Source;
import org.jsoup.nodes.Element;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A story as a quotation in another site's page: plain HTML without script, style or frame, that says whose copy it is
 * and what was corrected in it.
 */
@Component
class StoryQuote {

    private final SiteProperties site;
    private final MessageSource messages;

    StoryQuote(SiteProperties site, MessageSource messages) {
        this.site = site;
        this.messages = messages;
    }

    /** @param corrections what readers were told, the last first */
    Element of(Story story, List<Correction> corrections, boolean withSummary) {
        String address = site.absolute(story.path());
        Element quote = new Element("blockquote")
                .addClass("dateline-story")
                .attr("cite", address)
                .attr("lang", story.language())
                .attr("dir", story.direction());
        quote.appendElement("p").appendElement("a").attr("href", address).text(story.headline());
        if (withSummary) {
            quote.appendElement("p").text(story.description());
        }
        if (!corrections.isEmpty()) {
            Element line = ours(quote.appendElement("p")).text(told(corrections.get(0)) + " ");
            line.appendElement("span")
                    .attr("lang", story.language())
                    .attr("dir", story.direction())
                    .text(corrections.get(0).note());
        }
        credit(ours(quote.appendElement("footer")), story, address);
        return quote;
    }

    private void credit(Element line, Story story, String address) {
        Source source = story.source();
        if (!story.byline().isEmpty()) {
            line.appendText(say("article.byline", story.byline()) + " · ");
        }
        if (source != null) {
            line.appendText(say("source.label") + " " + LinkedStory.credit(source) + " · ");
        }
        line.appendElement("a").attr("href", address).text(site.name());
        line.appendText(" · " + say("article.updated") + " ");
        line.appendElement("time")
                .attr("datetime", DateTimeFormatter.ISO_INSTANT.format(story.updatedAt()))
                .text(day(story.updatedAt()));
    }

    private String told(Correction correction) {
        return say("correction.on." + correction.word()) + " " + day(correction.at()) + say("correction.on.end");
    }

    /** What is in the site's own language. */
    private Element ours(Element line) {
        return line.attr("lang", site.language()).attr("dir", site.inLanguage().direction());
    }

    private String day(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale())
                .format(instant.atZone(site.zone()));
    }

    private Locale locale() {
        return site.inLanguage().locale();
    }

    private String say(String key, Object... details) {
        return messages.getMessage(key, details, locale());
    }
}
