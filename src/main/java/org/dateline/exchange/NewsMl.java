package org.dateline.exchange;

import java.time.Instant;
import java.time.LocalDate;
import javax.xml.stream.XMLStreamException;
import org.dateline.article.ActKind;
import org.dateline.article.Copy;
import org.dateline.article.Correction;
import org.dateline.article.Gone;
import org.dateline.article.Story;
import org.dateline.media.PictureSheet;
import org.dateline.site.SiteProperties;
import org.dateline.topic.Topic;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Stories as IPTC's NewsML-G2 2.35 news items; docs/ninjs.md has the mapping beside that of ninjs. */
@Component
class NewsMl {

    private static final String NEWS = "http://iptc.org/std/nar/2006-10-01/";
    private static final String CATALOGUE = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final SiteProperties site;
    private final Identity identity;

    NewsMl(SiteProperties site) {
        this.site = site;
        this.identity = new Identity(site);
    }

    byte[] item(Carried carried) {
        Story story = carried.story();
        return XmlOut.document(xml -> xml.root("newsItem", NEWS, () -> {
            head(xml, identity.articleTag(story.id(), story.publishedAt()), carried.version(), story.language());
            rights(xml, carried.rights());
            xml.element("itemMeta", () -> management(xml, carried));
            xml.element("contentMeta", () -> content(xml, carried));
            xml.element("contentSet", () -> body(xml, carried));
        }));
    }

    /** That a story was taken back: its identifier, and nothing of what it said. */
    byte[] canceled(Gone gone, int version) {
        return XmlOut.document(xml -> xml.root("newsItem", NEWS, () -> {
            head(xml, identity.articleTag(gone.article(), gone.publishedAt()), version, gone.language());
            xml.element("itemMeta", () -> {
                xml.empty("itemClass", "qcode", "ninat:text");
                provider(xml);
                xml.words("versionCreated", gone.at().toString());
                xml.words("firstCreated", gone.publishedAt().toString());
                xml.empty("pubStatus", "qcode", "stat:canceled");
                xml.words("edNote", gone.notice());
            });
        }));
    }

    private static void head(XmlOut xml, String guid, int version, String language) throws XMLStreamException {
        xml.attribute("guid", guid);
        xml.attribute("version", String.valueOf(version));
        xml.attribute("standard", "NewsML-G2");
        xml.attribute("standardversion", "2.35");
        xml.attribute("conformance", "power");
        xml.attribute("xml:lang", language);
        xml.empty("catalogRef", "href", CATALOGUE);
    }

    private void rights(XmlOut xml, Rights rights) throws XMLStreamException {
        xml.element("rightsInfo", () -> {
            xml.element("copyrightHolder", () -> xml.line("name", rights.holder(site.name())));
            xml.words("copyrightNotice", rights.credit(site.name()));
            xml.words("usageTerms", rights.licence());
        });
    }

    private void provider(XmlOut xml) throws XMLStreamException {
        xml.element("provider", () -> {
            xml.attribute("uri", site.absolute("/"));
            xml.line("name", site.name());
        });
    }

    private void management(XmlOut xml, Carried carried) throws XMLStreamException {
        Story story = carried.story();
        xml.empty("itemClass", "qcode", "ninat:text");
        provider(xml);
        xml.words("versionCreated", story.updatedAt().toString());
        xml.words("firstCreated", story.publishedAt().toString());
        xml.empty("pubStatus", "qcode", "stat:usable");
        notes(xml, carried);
        if (!carried.corrections().isEmpty()) {
            xml.empty("signal", "qcode", "sig:correction");
        } else if (story.materiallyUpdatedAt() != null) {
            xml.empty("signal", "qcode", "sig:update");
        }
        Instant until = story.showing().until();
        xml.words("expires", until == null ? "" : until.toString());
        link(xml, "http://schema.org/url", site.absolute(story.path()), "text/html");
        if (Identity.uri(story.original()) != null) {
            link(xml, "http://schema.org/isBasedOn", story.original(), "text/html");
        }
        for (PictureSheet picture : carried.shown()) {
            link(
                    xml,
                    "http://schema.org/image",
                    picture.widest().href(),
                    picture.widest().mediaType());
        }
    }

    /** One for each that readers were told: a break within one would be markup. */
    private static void notes(XmlOut xml, Carried carried) throws XMLStreamException {
        for (Correction told : carried.corrections()) {
            if (told.kind() != ActKind.REINSTATED) {
                xml.words("edNote", told.at() + " " + told.note());
            }
        }
    }

    private static void link(XmlOut xml, String relation, String address, String type) throws XMLStreamException {
        xml.element("link", () -> {
            xml.attribute("reluri", relation);
            xml.attribute("href", address);
            xml.attribute("contenttype", type);
        });
    }

    private void content(XmlOut xml, Carried carried) throws XMLStreamException {
        Copy copy = carried.story().copy();
        LocalDate day = copy.dateline().on();
        xml.words("contentCreated", day == null ? "" : day.toString());
        named(xml, "located", "", copy.dateline().place());
        if (copy.source() != null) {
            named(
                    xml,
                    "infoSource",
                    identity.page("sources", copy.source().slug()),
                    copy.source().name());
        }
        named(xml, "creator", "", copy.byline().isEmpty() ? copy.dateline().agency() : copy.byline());
        if (copy.editor() != null) {
            named(
                    xml,
                    "contributor",
                    identity.page("editors", copy.editor().slug()),
                    copy.editor().name());
        }
        xml.words("altId", identity.article(carried.id()));
        described(xml, carried, copy);
    }

    private void described(XmlOut xml, Carried carried, Copy copy) throws XMLStreamException {
        xml.empty("language", "tag", copy.language().tag());
        if (copy.section() != null) {
            named(
                    xml,
                    "subject",
                    identity.page("sections", copy.section().slug()),
                    copy.section().name());
        }
        for (Topic topic : copy.topics()) {
            named(xml, "subject", identity.page("topics", topic.slug()), topic.name());
        }
        xml.line("slugline", copy.slug().value());
        xml.words("headline", copy.headline());
        String dateline = copy.dateline().isEmpty()
                ? ""
                : copy.dateline().inWords(copy.language().locale());
        xml.words("dateline", dateline);
        xml.words("by", copy.byline());
        xml.line("creditline", carried.rights().credit(site.name()));
        xml.words("description", copy.summary());
    }

    private static void named(XmlOut xml, String element, String uri, String name) throws XMLStreamException {
        if (name.isBlank()) {
            return;
        }
        xml.element(element, () -> {
            if (!uri.isEmpty()) {
                xml.attribute("uri", uri);
            }
            xml.line("name", name);
        });
    }

    private void body(XmlOut xml, Carried carried) throws XMLStreamException {
        Copy copy = carried.story().copy();
        Element body = new OutwardFigures(carried).body(site);
        String plain = PlainText.of(OutwardBody.withoutFigures(body));
        xml.element("inlineXML", () -> {
            xml.attribute("contenttype", "application/xhtml+xml");
            xml.attribute(
                    "wordcount",
                    String.valueOf(WordCount.of(plain, copy.language().locale())));
            xml.root("html", XHTML, () -> {
                xml.element("head", () -> xml.element("title", () -> xml.text(copy.headline())));
                xml.element("body", () -> xml.copy(body));
            });
        });
    }
}
