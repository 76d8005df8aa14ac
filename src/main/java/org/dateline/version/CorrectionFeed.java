package org.dateline.version;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.dateline.article.CorrectionLine;
import org.dateline.feed.Xml;
import org.dateline.site.SiteProperties;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Corrections as an Atom feed (RFC 4287). */
@Component
class CorrectionFeed {

    private final SiteProperties site;
    private final MessageSource messages;

    CorrectionFeed(SiteProperties site, MessageSource messages) {
        this.site = site;
        this.messages = messages;
    }

    byte[] write(List<CorrectionLine> lines) {
        return Xml.document(xml -> write(lines, xml));
    }

    private void write(List<CorrectionLine> lines, Xml xml) throws XMLStreamException {
        Instant updated = lines.stream()
                .map(CorrectionLine::changedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        xml.start("feed").defaultSpace("atom").attribute("xml:lang", site.language());
        xml.text("id", site.absolute("/corrections"));
        xml.text("title", site.name() + " – " + say("correction.title"));
        xml.text("subtitle", say("correction.about"));
        xml.text("updated", updated.toString());
        xml.link("link", "self", "application/atom+xml", site.absolute("/corrections.atom"));
        xml.link("link", "alternate", "text/html", site.absolute("/corrections"));
        xml.start("author").text("name", site.name()).end();
        for (CorrectionLine line : lines) {
            entry(xml, line);
        }
        xml.end();
    }

    private void entry(Xml xml, CorrectionLine line) throws XMLStreamException {
        CorrectionLine.Link story = line.story();
        xml.start("entry");
        xml.text("id", id(line));
        xml.text("title", kind(line) + " – " + (story == null ? unnamed(line) : story.headline()));
        xml.text("published", line.correction().at().toString());
        xml.text("updated", line.changedAt().toString());
        xml.link("link", "alternate", "text/html", site.absolute(story == null ? "/corrections" : story.path()));
        xml.empty("category").attribute("term", line.correction().word());
        xml.start("content").attribute("type", "text").attribute("xml:lang", line.language());
        xml.words(line.correction().note()).end().end();
    }

    /** Never another one, whatever becomes of the story or of our address for it (RFC 4151). */
    private String id(CorrectionLine line) {
        return "tag:%s,%s:correction/%d"
                .formatted(
                        site.baseUrl().getHost(),
                        line.correction().at().atOffset(ZoneOffset.UTC).toLocalDate(),
                        line.correction().id());
    }

    private String kind(CorrectionLine line) {
        return say("correction.kind." + line.correction().word());
    }

    private String unnamed(CorrectionLine line) {
        Locale locale = site.inLanguage().locale();
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(line.publishedAt().atZone(site.zone()));
        return say("correction.story", day);
    }

    private String say(String key, Object... details) {
        return messages.getMessage(key, details, site.inLanguage().locale());
    }
}
