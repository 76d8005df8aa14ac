package org.dateline.sitemap;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.dateline.site.XmlDocument;
import org.jspecify.annotations.Nullable;

/** Writes sitemaps and their index (sitemaps.org, 0.9) as they are read, with times in one zone's offsets. */
final class SitemapXml {

    static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    static final String IMAGE = "http://www.google.com/schemas/sitemap-image/1.1";
    static final String NEWS = "http://www.google.com/schemas/sitemap-news/0.9";

    private final XMLStreamWriter xml;
    private final ZoneId zone;

    SitemapXml(XMLStreamWriter xml, ZoneId zone) {
        this.xml = xml;
        this.zone = zone;
    }

    /** What is written between the beginning and the end of a document. */
    @FunctionalInterface
    interface Content {
        void write() throws XMLStreamException;
    }

    void index(List<Entry> sitemaps) throws XMLStreamException {
        document("sitemapindex", () -> {
            for (Entry sitemap : sitemaps) {
                xml.writeStartElement("sitemap");
                place(sitemap);
                xml.writeEndElement();
            }
        });
    }

    void urls(Content content) throws XMLStreamException {
        document("urlset", content);
    }

    /** An address and when what stands there changed; null if nobody knows. */
    record Entry(String address, @Nullable Instant changed) {}

    void url(Entry entry, List<String> images) throws XMLStreamException {
        xml.writeStartElement("url");
        place(entry);
        for (String image : images) {
            xml.writeStartElement("image:image");
            text("image:loc", image);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** A story for news search: just what Google asks for. */
    void news(String address, String publication, String language, Instant published, String title)
            throws XMLStreamException {
        xml.writeStartElement("url");
        text("loc", address);
        xml.writeStartElement("news:news");
        xml.writeStartElement("news:publication");
        text("news:name", publication);
        text("news:language", language);
        xml.writeEndElement();
        text("news:publication_date", time(published));
        text("news:title", title);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void document(String root, Content content) throws XMLStreamException {
        xml.writeStartElement(root);
        xml.writeDefaultNamespace(SITEMAP);
        if (root.equals("urlset")) {
            xml.writeNamespace("image", IMAGE);
            xml.writeNamespace("news", NEWS);
        }
        content.write();
        xml.writeEndElement();
    }

    private void place(Entry entry) throws XMLStreamException {
        text("loc", entry.address());
        if (entry.changed() != null) {
            text("lastmod", time(entry.changed()));
        }
    }

    private void text(String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(XmlDocument.clean(words));
        xml.writeEndElement();
    }

    private String time(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime());
    }
}
