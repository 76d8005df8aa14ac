package org.dateline.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.dateline.article.Story;
import org.dateline.media.Print;
import org.dateline.site.XmlDocument;
import org.dateline.source.Source;
import org.jsoup.nodes.Entities;
import org.springframework.stereotype.Component;

/** Feeds in RSS 2.0, with the elements of others that readers know: content, dc, media, atom and fh. */
@Component
class RssWriter implements FeedWriter {

    /** RFC 822 with the four digits of a year that everybody writes by now. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** How many minutes a reader may wait before it asks again. */
    private static final String TTL = "5";

    private final Heading heading;

    RssWriter(Heading heading) {
        this.heading = heading;
    }

    @Override
    public FeedFormat format() {
        return FeedFormat.RSS;
    }

    @Override
    public byte[] write(Feed feed, List<Entry> entries) {
        return Xml.document(xml -> {
            xml.start("rss").attribute("version", "2.0");
            for (String prefix : List.of("atom", "content", "dc", "fh", "media")) {
                xml.space(prefix);
            }
            xml.start("channel");
            channel(xml, feed);
            for (Entry entry : entries) {
                item(xml, entry);
            }
            xml.end().end();
        });
    }

    private void channel(Xml xml, Feed feed) throws XMLStreamException {
        xml.plain("title", heading.title(feed));
        xml.text("link", heading.absolute(feed.page()));
        xml.plain("description", heading.description(feed));
        xml.text("language", heading.language());
        xml.plain("copyright", "© " + heading.house());
        Instant updated = feed.updated();
        if (updated != null) {
            xml.text("lastBuildDate", DATE.format(updated));
        }
        xml.text("generator", "Dateline");
        xml.text("docs", "https://www.rssboard.org/rss-specification");
        xml.text("ttl", TTL);
        for (Heading.Relation relation : heading.relations(feed, format())) {
            if (!relation.name().equals("alternate")) { // which is its link above
                xml.link("atom:link", relation.name(), relation.type(), relation.address());
            }
        }
        if (feed.archive()) {
            xml.empty("fh:archive");
        }
    }

    private void item(Xml xml, Entry entry) throws XMLStreamException {
        Story story = entry.story();
        xml.start("item");
        xml.plain("title", story.headline());
        xml.text("link", entry.address());
        xml.start("guid").attribute("isPermaLink", "false").words(entry.id()).end();
        xml.text("pubDate", DATE.format(story.publishedAt()));
        // Readers take it for HTML, so that what is meant as words has to be written as words of HTML.
        xml.text("description", Entities.escape(XmlDocument.clean(story.description())));
        xml.text("dc:creator", entry.author(heading.house()));
        xml.text("dc:language", story.language());
        xml.text("dc:rights", entry.rights());
        for (Entry.Category category : entry.categories().toList()) {
            xml.start("category")
                    .attribute("domain", heading.absolute(category.path()))
                    .words(category.name())
                    .end();
        }
        Source wire = entry.wire();
        if (wire != null) {
            String address = wire.homePage().isEmpty() ? heading.absolute(wire.path()) : wire.homePage();
            xml.start("source").attribute("url", address).words(wire.name()).end();
        }
        if (story.materiallyUpdatedAt() != null) {
            xml.text("atom:updated", story.materiallyUpdatedAt().toString());
        }
        pictures(xml, entry);
        xml.cdata("content:encoded", entry.content());
        xml.end();
    }

    private void pictures(Xml xml, Entry entry) throws XMLStreamException {
        Print lead = entry.lead();
        if (lead != null && lead.length() >= 0) { // without a length an enclosure would be wrong
            xml.empty("enclosure")
                    .attribute("url", heading.absolute(lead.path()))
                    .attribute("length", String.valueOf(lead.length()))
                    .attribute("type", lead.mediaType());
        }
        for (Print print : entry.prints()) {
            picture(xml, print, entry.caption(print));
        }
    }

    private void picture(Xml xml, Print print, String caption) throws XMLStreamException {
        xml.start("media:content")
                .attribute("url", heading.absolute(print.path()))
                .attribute("medium", "image")
                .attribute("type", print.mediaType())
                .attribute("width", String.valueOf(print.width()))
                .attribute("height", String.valueOf(print.height()));
        plain(xml, "media:title", print.figure().alt());
        plain(xml, "media:description", caption);
        String who = print.creator().isEmpty() ? print.creditLine() : print.creator();
        if (!who.isEmpty()) {
            xml.start("media:credit")
                    .attribute("role", "photographer")
                    .attribute("scheme", "urn:ebu")
                    .words(who)
                    .end();
        }
        xml.text("media:copyright", print.creditLine());
        String licence = print.licenceAddress();
        if (licence != null) {
            xml.start("media:license")
                    .attribute("type", "text/html")
                    .attribute("href", licence)
                    .words(licence)
                    .end();
        }
        xml.end();
    }

    private static void plain(Xml xml, String name, String words) throws XMLStreamException {
        if (!words.isEmpty()) {
            xml.start(name).attribute("type", "plain").words(words).end();
        }
    }
}
