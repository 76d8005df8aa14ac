package org.dateline.feed;

import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.dateline.article.Story;
import org.dateline.media.Print;
import org.dateline.source.Source;
import org.springframework.stereotype.Component;

/** Feeds in Atom (RFC 4287), with what was removed since (RFC 6721) and where the archive is (RFC 5005). */
@Component
class AtomWriter implements FeedWriter {

    private final Heading heading;
    private final TagIds ids;

    AtomWriter(Heading heading, TagIds ids) {
        this.heading = heading;
        this.ids = ids;
    }

    @Override
    public FeedFormat format() {
        return FeedFormat.ATOM;
    }

    @Override
    public byte[] write(Feed feed, List<Entry> entries) {
        return Xml.document(xml -> {
            xml.start("feed").defaultSpace("atom").space("at").space("fh");
            xml.attribute("xml:lang", heading.language());
            xml.text("id", ids.feed(feed.lasting()));
            xml.text("title", heading.title(feed));
            xml.text("subtitle", heading.description(feed));
            xml.text("updated", (feed.updated() == null ? Instant.EPOCH : feed.updated()).toString());
            xml.start("author")
                    .text("name", heading.house())
                    .text("uri", heading.absolute("/"))
                    .end();
            xml.start("generator").words("Dateline").end();
            xml.text("icon", heading.absolute("/img/icon.svg"));
            for (Heading.Relation relation : heading.relations(feed, format())) {
                xml.link("link", relation.name(), relation.type(), relation.address());
            }
            if (feed.archive()) {
                xml.empty("fh:archive");
            }
            for (Removed removed : feed.removed()) {
                removed(xml, removed);
            }
            for (Entry entry : entries) {
                entry(xml, entry);
            }
            xml.end();
        });
    }

    private void removed(Xml xml, Removed removed) throws XMLStreamException {
        xml.start("at:deleted-entry")
                .attribute("ref", ids.article(removed.article()))
                .attribute("when", removed.at().toString())
                .text("at:comment", heading.words(removed))
                .end();
    }

    private void entry(Xml xml, Entry entry) throws XMLStreamException {
        Story story = entry.story();
        xml.start("entry").attribute("xml:lang", story.language());
        xml.text("id", entry.id());
        xml.text("title", story.headline());
        xml.text("published", story.publishedAt().toString());
        xml.text("updated", story.updatedAt().toString());
        xml.start("author").text("name", entry.author(heading.house())).end();
        if (story.editor() != null) {
            xml.start("contributor")
                    .text("name", story.editor().name())
                    .text("uri", heading.absolute(story.editor().path()))
                    .end();
        }
        for (Entry.Category category : entry.categories().toList()) {
            xml.empty("category")
                    .attribute("term", category.slug())
                    .attribute("scheme", heading.absolute(category.kind()))
                    .attribute("label", category.name());
        }
        links(xml, entry);
        xml.text("rights", entry.rights());
        source(xml, entry);
        xml.text("summary", story.summary());
        xml.start("content").attribute("type", "html").words(entry.content()).end();
        xml.end();
    }

    private void links(Xml xml, Entry entry) throws XMLStreamException {
        Story story = entry.story();
        xml.link("link", "alternate", "text/html", entry.address());
        if (!story.original().isEmpty()) {
            xml.link("link", "via", null, story.original());
        }
        if (story.showing().corrected()) {
            xml.link("link", "related", "text/html", entry.address() + "/history");
        }
        Print lead = entry.lead();
        if (lead != null) {
            xml.link("link", "enclosure", lead.mediaType(), heading.absolute(lead.path()));
            xml.attribute("length", lead.length() < 0 ? null : String.valueOf(lead.length()));
        }
        if (entry.licence() != null) {
            xml.link("link", "license", null, entry.licence());
        }
    }

    private void source(Xml xml, Entry entry) throws XMLStreamException {
        Source wire = entry.wire();
        if (wire != null) {
            xml.start("source");
            xml.text("id", ids.source(wire.id()));
            xml.text("title", wire.name());
            xml.text("updated", entry.story().publishedAt().toString());
            if (!wire.homePage().isEmpty()) {
                xml.link("link", "alternate", null, wire.homePage());
            }
            xml.end();
        }
    }
}
