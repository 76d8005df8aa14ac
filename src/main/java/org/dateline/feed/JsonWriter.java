package org.dateline.feed;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.dateline.article.Dateline;
import org.dateline.article.Story;
import org.dateline.media.Print;
import org.dateline.site.XmlDocument;
import org.dateline.source.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Feeds in JSON Feed 1.1, with what it has no words for in an object {@code _dateline} of our own. */
@Component
class JsonWriter implements FeedWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private final Heading heading;

    JsonWriter(Heading heading) {
        this.heading = heading;
    }

    @Override
    public FeedFormat format() {
        return FeedFormat.JSON;
    }

    @Override
    public byte[] write(Feed feed, List<Entry> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            channel(json, feed);
            json.writeArrayPropertyStart("items");
            entries.forEach(entry -> item(json, entry));
            json.writeEndArray();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private void channel(JsonGenerator json, Feed feed) {
        json.writeStringProperty("version", "https://jsonfeed.org/version/1.1");
        text(json, "title", heading.title(feed));
        text(json, "home_page_url", heading.absolute(feed.page()));
        text(json, "feed_url", heading.self(feed, format()));
        text(json, "description", heading.description(feed));
        text(json, "favicon", heading.absolute("/img/icon.svg"));
        text(json, "language", heading.language());
        author(json, heading.house(), heading.absolute("/"));
        feed.links().stream()
                .filter(link -> link.relation().equals(feed.archive() ? "prev-archive" : "next"))
                .forEach(link ->
                        text(json, "next_url", heading.absolute(link.place().path(format()))));
        String hub = heading.hub(feed);
        if (hub != null) {
            json.writeArrayPropertyStart("hubs");
            json.writeStartObject();
            text(json, "type", "WebSub");
            text(json, "url", hub);
            json.writeEndObject();
            json.writeEndArray();
        }
    }

    private void item(JsonGenerator json, Entry entry) {
        Story story = entry.story();
        json.writeStartObject();
        text(json, "id", entry.id());
        text(json, "url", entry.address());
        text(json, "external_url", story.original());
        text(json, "title", story.headline());
        text(json, "content_html", entry.content());
        text(json, "summary", story.summary());
        Print lead = entry.lead();
        text(json, "image", lead == null ? "" : heading.absolute(lead.path()));
        text(json, "date_published", story.publishedAt().toString());
        text(json, "date_modified", story.updatedAt().toString());
        Source wire = entry.wire();
        author(json, entry.author(heading.house()), story.byline().isEmpty() && wire != null ? wire.homePage() : "");
        List<String> tags = entry.categories().map(Entry.Category::name).toList();
        if (!tags.isEmpty()) {
            json.writeArrayPropertyStart("tags");
            tags.forEach(tag -> json.writeString(XmlDocument.clean(tag)));
            json.writeEndArray();
        }
        text(json, "language", story.language());
        attachment(json, lead);
        ours(json, entry);
        json.writeEndObject();
    }

    private void attachment(JsonGenerator json, @Nullable Print lead) {
        if (lead != null) {
            json.writeArrayPropertyStart("attachments");
            json.writeStartObject();
            text(json, "url", heading.absolute(lead.path()));
            text(json, "mime_type", lead.mediaType());
            text(json, "title", lead.figure().alt());
            if (lead.length() >= 0) {
                json.writeNumberProperty("size_in_bytes", lead.length());
            }
            json.writeEndObject();
            json.writeEndArray();
        }
    }

    private void ours(JsonGenerator json, Entry entry) {
        Story story = entry.story();
        json.writeObjectPropertyStart("_dateline");
        text(json, "about", heading.absolute("/feeds"));
        Dateline dateline = story.copy().dateline();
        if (!dateline.isEmpty()) {
            text(json, "dateline", dateline.inWords(story.copy().language().locale()));
        }
        Source source = story.source();
        if (source != null) {
            json.writeObjectPropertyStart("source");
            text(json, "name", source.name());
            text(json, "url", source.homePage());
            text(json, "credit", source.creditLine());
            text(json, "licence", source.licence());
            json.writeEndObject();
        }
        if (story.editor() != null) {
            text(json, "editor", story.editor().name());
        }
        json.writeNumberProperty("version", story.showing().version());
        text(json, "status", story.showing().corrected() ? "corrected" : "published");
        text(json, "history", entry.address() + "/history");
        corrections(json, entry);
        json.writeEndObject();
    }

    private static void corrections(JsonGenerator json, Entry entry) {
        if (!entry.corrections().isEmpty()) {
            json.writeArrayPropertyStart("corrections");
            entry.corrections().forEach(correction -> {
                json.writeStartObject();
                text(json, "kind", correction.word());
                text(json, "text", correction.note());
                text(json, "date", correction.at().toString());
                json.writeEndObject();
            });
            json.writeEndArray();
        }
    }

    private static void author(JsonGenerator json, String name, String address) {
        json.writeArrayPropertyStart("authors");
        json.writeStartObject();
        text(json, "name", name);
        text(json, "url", address);
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void text(JsonGenerator json, String name, String words) {
        if (!words.isEmpty()) {
            json.writeStringProperty(name, XmlDocument.clean(words));
        }
    }
}
