package org.dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.feed.FeedXml.ATOM;
import static org.dateline.feed.FeedXml.child;
import static org.dateline.feed.FeedXml.children;
import static org.dateline.feed.FeedXml.elements;
import static org.dateline.feed.FeedXml.links;
import static org.dateline.feed.FeedXml.text;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the formats' own specifications and the W3C's feed validator ask of a feed, errors and advice alike. */
final class FeedRules {

    private static final String TAG = "tag:[a-z0-9.-]+,\\d{4}-\\d{2}-\\d{2}:\\S+";
    private static final String LANGUAGE = "[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*";
    private static final String RFC_822 =
            "(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \\d{4} \\d{2}:\\d{2}:\\d{2} GMT";

    /** Which elements RFC 4287 knows in a feed and in an entry, and how often: at least, at most. */
    private static final List<String> ONCE = List.of("id", "title", "updated");

    private static final List<String> AT_MOST_ONCE =
            List.of("subtitle", "rights", "generator", "icon", "logo", "published", "summary", "content", "source");

    private static final List<String> ANY = List.of("author", "contributor", "category", "link", "entry");

    private static final Schema JSON_FEED = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(FeedRules.class.getResourceAsStream("/feed/json-feed-1.1.json"));

    private FeedRules() {}

    static void check(FeedFormat format, byte[] document, String self) throws Exception {
        switch (format) {
            case ATOM -> atom(document, self);
            case RSS -> rss(document, self);
            case JSON -> json(document, self);
        }
    }

    private static void atom(byte[] document, String self) throws Exception {
        Element feed = FeedXml.read(document);
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(feed.getAttribute("xml:lang")).matches(LANGUAGE);
        assertThat(text(feed, "id")).matches(TAG);
        atomElements(feed);
        assertThat(children(feed, "author")).as("an author for every entry").isNotEmpty();
        assertThat(links(feed, "self")).containsExactly(self);
        assertThat(links(feed, "alternate")).hasSize(1);
        distinct(children(feed, "entry").stream().map(entry -> text(entry, "id")));
        for (Element entry : children(feed, "entry")) {
            atomElements(entry);
            assertThat(text(entry, "id")).matches(TAG);
            assertThat(links(entry, "alternate")).hasSize(1);
            assertThat(text(entry, "title")).isNotBlank();
            assertThat(instant(text(entry, "updated"))).isAfterOrEqualTo(instant(text(entry, "published")));
            assertThat(child(entry, "content").getAttribute("type")).isEqualTo("html");
            markup(text(entry, "content"));
            assertThat(links(entry, "enclosure")).hasSizeLessThanOrEqualTo(1);
            for (Element source : children(entry, "source")) {
                assertThat(text(source, "id")).matches(TAG);
                assertThat(text(source, "title")).isNotBlank();
                instant(text(source, "updated"));
            }
        }
        removed(feed);
        rome(document, children(feed, "entry").size());
    }

    /** RFC 6721: what is removed is named, has its time, and is not there as well. */
    private static void removed(Element feed) {
        List<String> there =
                children(feed, "entry").stream().map(entry -> text(entry, "id")).toList();
        for (Element gone : children(feed, Xml.SPACES.get("at"), "deleted-entry")) {
            assertThat(gone.getAttribute("ref")).matches(TAG).isNotIn(there);
            instant(gone.getAttribute("when"));
        }
    }

    private static void atomElements(Element parent) {
        for (String name : ONCE) {
            assertThat(children(parent, name)).as(name).hasSize(1);
        }
        for (Element child : elements(parent)) {
            String name = child.getLocalName();
            if (ATOM.equals(child.getNamespaceURI())) {
                assertThat(Stream.of(ONCE, AT_MOST_ONCE, ANY).flatMap(List::stream))
                        .contains(name);
                assertThat(ANY.contains(name) || children(parent, name).size() == 1)
                        .as("only one " + name)
                        .isTrue();
            }
        }
        instant(text(parent, "updated"));
        children(parent, "author")
                .forEach(author -> assertThat(text(author, "name")).isNotBlank());
        children(parent, "category")
                .forEach(category -> assertThat(category.getAttribute("term")).isNotBlank());
        for (Element link : children(parent, "link")) {
            absolute(link.getAttribute("href"));
            assertThat(link.hasAttribute("type") && link.getAttribute("type").isEmpty())
                    .isFalse();
        }
    }

    private static void rss(byte[] document, String self) throws Exception {
        Element rss = FeedXml.read(document);
        assertThat(rss.getLocalName()).isEqualTo("rss");
        assertThat(rss.getAttribute("version")).isEqualTo("2.0");
        Element channel = children(rss, null, "channel").get(0);
        for (String name : List.of("title", "link", "description", "language")) {
            assertThat(children(channel, null, name)).as(name).hasSize(1);
        }
        plain(text(channel, "title"));
        assertThat(text(channel, "language")).matches(LANGUAGE);
        assertThat(links(channel, "self")).containsExactly(self);
        children(channel, null, "lastBuildDate").forEach(date -> rfc822(date.getTextContent()));
        children(channel, ATOM, "link").forEach(link -> absolute(link.getAttribute("href")));
        List<Element> items = children(channel, null, "item");
        distinct(items.stream().map(item -> text(item, "guid")));
        items.forEach(FeedRules::item);
        rome(document, items.size());
    }

    private static void item(Element item) {
        assertThat(child(item, "guid").getAttribute("isPermaLink")).isEqualTo("false");
        assertThat(text(item, "guid")).matches(TAG);
        assertThat(text(item, "title")).isNotBlank();
        absolute(text(item, "link"));
        rfc822(text(item, "pubDate"));
        assertThat(children(item, null, "author"))
                .as("an author would need an e-mail address")
                .isEmpty();
        assertThat(children(item, Xml.SPACES.get("dc"), "creator")).hasSize(1);
        List<String> order = elements(item).stream().map(Node::getNodeName).toList();
        assertThat(order.indexOf("description")).isBetween(0, order.indexOf("content:encoded"));
        assertThat(Jsoup.parseBodyFragment(text(item, "description")).body().children())
                .as("a plain description is plain as HTML as well")
                .isEmpty();
        assertThat(children(item, null, "enclosure")).hasSizeLessThanOrEqualTo(1);
        for (Element enclosure : children(item, null, "enclosure")) {
            absolute(enclosure.getAttribute("url"));
            assertThat(enclosure.getAttribute("length")).matches("\\d+");
            assertThat(enclosure.getAttribute("type")).matches("image/(jpeg|png)");
        }
        for (Element source : children(item, null, "source")) {
            absolute(source.getAttribute("url"));
            assertThat(source.getTextContent()).isNotBlank();
        }
        for (Element picture : children(item, Xml.SPACES.get("media"), "content")) {
            absolute(picture.getAttribute("url"));
            assertThat(picture.getAttribute("medium")).isEqualTo("image");
        }
        markup(children(item, Xml.SPACES.get("content"), "encoded").get(0).getTextContent());
    }

    private static void json(byte[] document, String self) {
        String text = new String(document, java.nio.charset.StandardCharsets.UTF_8);
        assertThat(JSON_FEED.validate(text, InputFormat.JSON)).isEmpty();
        JsonNode feed = JsonMapper.shared().readTree(text);
        assertThat(feed.get("feed_url").asString()).isEqualTo(self);
        if (feed.has("next_url")) {
            assertThat(feed.get("next_url").asString()).isNotEqualTo(self);
        }
        List<String> ids = new ArrayList<>();
        feed.get("items").forEach(item -> {
            ids.add(item.get("id").asString());
            assertThat(item.get("id").asString()).matches(TAG);
            markup(item.get("content_html").asString());
            OffsetDateTime.parse(item.get("date_published").asString());
        });
        distinct(ids.stream());
    }

    private static void rome(byte[] document, int entries) throws Exception {
        SyndFeed read = new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(document)));
        assertThat(read.getEntries()).hasSize(entries).allSatisfy(entry -> {
            assertThat(entry.getUri()).matches(TAG);
            assertThat(entry.getLink()).startsWith("http");
            assertThat(entry.getPublishedDate()).isNotNull();
        });
    }

    /** Text as it stands alone in a reader: nothing in it leads into the void, nothing runs, pictures are described. */
    private static void markup(String html) {
        org.jsoup.nodes.Document content = Jsoup.parseBodyFragment(html);
        assertThat(content.select("script, style, iframe, object, embed, form, [onclick], [style], [srcset]"))
                .isEmpty();
        content.select("[href]").forEach(link -> absolute(link.attr("href")));
        content.select("[src]").forEach(picture -> absolute(picture.attr("src")));
        content.select("img")
                .forEach(picture -> assertThat(picture.hasAttr("alt")).isTrue());
    }

    private static void plain(String words) {
        assertThat(words).isNotBlank().doesNotContainPattern("</?[a-z]+>").doesNotContainPattern("&[a-z]+;");
    }

    private static void absolute(String address) {
        assertThat(URI.create(address).isAbsolute()).as(address).isTrue();
    }

    private static void rfc822(String date) {
        assertThat(date).matches(RFC_822);
        DateTimeFormatter.RFC_1123_DATE_TIME.parse(date);
    }

    private static Instant instant(String date) {
        assertThat(date).matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z");
        return Instant.parse(date);
    }

    private static void distinct(Stream<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.forEach(id -> assertThat(seen.add(id)).as("%s only once", id).isTrue());
    }
}
