package org.dateline.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.article.Copy;
import org.dateline.article.Correction;
import org.dateline.article.Dateline;
import org.dateline.article.Story;
import org.dateline.editor.Editor;
import org.dateline.media.PictureSheet;
import org.dateline.section.Section;
import org.dateline.site.SiteProperties;
import org.dateline.source.Source;
import org.dateline.topic.Topic;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** One story in the words of ninjs 3.3; docs/ninjs.md has the whole mapping. */
final class NinjsItem {

    private static final String HTML = "text/html";
    private static final String PLAIN = "text/plain";

    private final Carried carried;
    private final Story story;
    private final Copy copy;
    private final SiteProperties site;
    private final Identity identity;

    NinjsItem(Carried carried, SiteProperties site) {
        this.carried = carried;
        this.story = carried.story();
        this.copy = story.copy();
        this.site = site;
        this.identity = new Identity(site);
    }

    Map<String, Object> fields() {
        Rights rights = carried.rights();
        List<PictureSheet> pictures = carried.shown();
        boolean out = carried.status() == Carried.Status.USABLE;
        LocalDate day = copy.dateline().on();
        return new Fields()
                .put("uri", identity.article(story.id()))
                .put("type", pictures.isEmpty() ? "text" : "composite")
                .put("representationType", "full")
                .put("version", String.valueOf(carried.version()))
                .put("firstCreated", story.publishedAt())
                .put("versionCreated", story.updatedAt())
                .put("contentCreated", day == null ? null : day + "T00:00:00Z")
                .put("embargoedUntil", carried.embargo())
                .put("pubStatus", out ? "usable" : "withheld")
                .put("copyrightHolder", rights.holder(site.name()))
                .put("copyrightNotice", rights.credit(site.name()))
                .put("usageTerms", rights.licence())
                .put("rightsInfo", rightsInfo(rights))
                .put("language", story.language())
                .put("headlines", List.of(words("main", PLAIN, copy.headline())))
                .put("descriptions", descriptions())
                .put("bodies", bodies())
                .put("by", copy.byline())
                .put("slugline", copy.slug().value())
                .put("located", copy.dateline().place())
                .put("people", people(copy.editor()))
                .put("infoSources", infoSources(copy.source(), copy.dateline()))
                .put("subjects", subjects())
                .put("associations", associations(pictures))
                .put("altIds", altIds(out))
                .put("trustIndicators", trustIndicators())
                .put("expires", story.showing().until())
                .put("standard", Ninjs.standard("3.3"))
                .map();
    }

    /** A link to the terms is all we know of them; whether a rights expression language stands there, it does not say. */
    private static @Nullable Map<String, Object> rightsInfo(Rights rights) {
        String address = rights.licenceAddress();
        String uri = address == null ? null : Identity.uri(address);
        return uri == null ? null : new Fields().put("linkedRights", uri).map();
    }

    private static Map<String, Object> words(String role, String contentType, String value) {
        return new Fields()
                .put("role", role)
                .put("contentType", contentType)
                .must("value", value)
                .map();
    }

    private List<Map<String, Object>> descriptions() {
        List<Map<String, Object>> all = new ArrayList<>();
        if (!copy.summary().isEmpty()) {
            all.add(words("summary", PLAIN, copy.summary()));
        }
        if (!copy.dateline().isEmpty()) {
            String line = copy.dateline().inWords(copy.language().locale());
            all.add(words("dateline", PLAIN, line));
        }
        return all;
    }

    private List<Map<String, Object>> bodies() {
        Element body = new OutwardFigures(carried).body(site);
        String plain = PlainText.of(OutwardBody.withoutFigures(body));
        return List.of(body(HTML, body.html(), plain), body(PLAIN, plain, plain));
    }

    private Map<String, Object> body(String contentType, String value, String plain) {
        return new Fields()
                .put("role", "main")
                .put("contentType", contentType)
                .put("charCount", plain.codePointCount(0, plain.length()))
                .put("wordCount", WordCount.of(plain, copy.language().locale()))
                .must("value", value)
                .map();
    }

    private List<Map<String, Object>> people(@Nullable Editor editor) {
        return editor == null ? List.of() : List.of(noun(editor.name(), "rel", "editor", "editors", editor.slug()));
    }

    private List<Map<String, Object>> infoSources(@Nullable Source source, Dateline dateline) {
        List<Map<String, Object>> all = new ArrayList<>();
        if (source != null) {
            Map<String, Object> said = noun(source.name(), "role", "source", "sources", source.slug());
            String home = Identity.uri(source.homePage());
            if (home != null) {
                said.put("uri", home);
            }
            all.add(said);
        }
        if (!dateline.agency().isEmpty()) {
            all.add(new Fields()
                    .put("name", dateline.agency())
                    .put("role", "dateline")
                    .map());
        }
        return all;
    }

    private List<Map<String, Object>> subjects() {
        List<Map<String, Object>> all = new ArrayList<>();
        Section section = copy.section();
        if (section != null) {
            all.add(noun(section.name(), "rel", "section", "sections", section.slug()));
        }
        for (Topic topic : copy.topics()) {
            all.add(noun(topic.name(), "rel", "topic", "topics", topic.slug()));
        }
        return all;
    }

    private Map<String, Object> noun(String name, String part, String role, String place, String slug) {
        return new Fields()
                .put("name", name)
                .put(part, role)
                .put("uri", identity.page(place, slug))
                .put("literal", slug)
                .map();
    }

    private List<Map<String, Object>> associations(List<PictureSheet> pictures) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (PictureSheet picture : pictures) {
            String caption = carried.isLead(picture) ? copy.lead().caption() : "";
            all.add(new NinjsPicture(picture, identity).fields(carried.isLead(picture) ? "lead" : "inline", caption));
        }
        carried.corrections().forEach(told -> all.add(correction(told)));
        return all;
    }

    private Map<String, Object> correction(Correction told) {
        return new Fields()
                .put("name", told.word())
                .put("rel", "correction")
                .put("uri", identity.correctionTag(told.id(), told.at()))
                .put("type", "text")
                .put("profile", told.word())
                .put("firstCreated", told.at())
                .put("language", story.language())
                .put("bodies", List.of(words("main", PLAIN, told.note())))
                .map();
    }

    private List<Map<String, Object>> altIds(boolean out) {
        List<Map<String, Object>> all = new ArrayList<>();
        all.add(altId("tag", identity.articleTag(story.id(), story.publishedAt())));
        if (out) {
            all.add(altId("page", site.absolute(story.path())));
        }
        if (!story.original().isEmpty()) {
            all.add(altId("original", story.original()));
        }
        if (carried.origin() != null) {
            all.add(altId("origin", carried.origin()));
        }
        if (carried.digest() != null) {
            all.add(altId("sha-256", carried.digest()));
        }
        return all;
    }

    private static Map<String, Object> altId(String role, String value) {
        return new Fields().put("role", role).put("value", value).map();
    }

    private @Nullable List<Map<String, Object>> trustIndicators() {
        return story.showing().version() == 0
                ? null
                : List.of(new Fields()
                        .put("role", "https://schema.org/correction")
                        .put("title", "history")
                        .put("href", site.absolute(story.path() + "/history"))
                        .map());
    }
}
