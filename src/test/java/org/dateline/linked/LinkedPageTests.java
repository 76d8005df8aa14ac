package org.dateline.linked;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dateline.NewsroomTest;
import org.dateline.TestNewsroom;
import org.dateline.about.PolicyDesk;
import org.dateline.about.PolicyKind;
import org.dateline.article.Copy;
import org.dateline.article.Dateline;
import org.dateline.article.Desk;
import org.dateline.article.LeadPicture;
import org.dateline.editor.Editor;
import org.dateline.shared.HtmlText;
import org.dateline.shared.Language;
import org.dateline.shared.Slug;
import org.dateline.source.IndexRule;
import org.dateline.source.Kind;
import org.dateline.source.Source;
import org.dateline.source.Sources;
import org.dateline.topic.Topics;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NewsroomTest
class LinkedPageTests {

    private static final String SITE = "https://news.example.org";

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    Desk desk;

    @Autowired
    PolicyDesk policies;

    @Autowired
    Sources sources;

    @Autowired
    Topics topics;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvcTester mvc;

    private final Vocabulary vocabulary = new Vocabulary();

    @BeforeEach
    void emptyDesk() {
        newsroom.empty();
    }

    private Source agency(Kind kind, String licence) {
        Source source = newsroom.source("Meridian News Agency");
        source.describe(
                "Meridian News Agency", "https://meridian.example.org", "Meridian", licence, IndexRule.INDEX, null);
        source.becomes(kind);
        return sources.save(source);
    }

    private long run(Source source, String byline, LeadPicture lead) {
        Editor editor = newsroom.editor("Lin Mei");
        Copy copy = new Copy(
                "River towns agree",
                "Eleven towns signed.",
                HtmlText.of("Eleven towns signed.\n\nThe alarm starts in autumn."),
                new Dateline("PORT ANSEL", LocalDate.parse("2026-11-22"), "Meridian"),
                newsroom.section("World"),
                source,
                byline,
                editor,
                topics.named(List.of("Water", "Alarms")),
                Language.of("en"),
                Slug.of("River towns agree"),
                lead,
                "https://meridian.example.org/2026/river");
        String token = UUID.randomUUID().toString();
        desk.publishOnce(token, copy, Instant.parse("2026-11-23T09:00:00Z"), "test");
        return jdbc.queryForObject("select id from article where form_token = ?", Long.class, token);
    }

    @Test
    void wireCopyIsByItsAgencyAndEditedHere() {
        long id = run(agency(Kind.WIRE, "For subscribers"), "", LeadPicture.NONE);

        JsonNode article = article(page("/news/" + id + "/river-towns-agree"));

        assertThat(article.path("author").path(0).path("@type").asString()).isEqualTo("Organization");
        assertThat(article.path("author").path(0).path("name").asString()).isEqualTo("Meridian News Agency");
        assertThat(article.path("author").path(0).path("url").asString()).isEqualTo("https://meridian.example.org");
        assertThat(article.path("editor").path("name").asString()).isEqualTo("Lin Mei");
        assertThat(article.path("author").toString()).doesNotContain("Lin Mei");
        assertThat(article.path("dateline").asString()).isEqualTo("PORT ANSEL, Nov. 22 (Meridian)");
        assertThat(article.path("locationCreated").path("name").asString()).isEqualTo("PORT ANSEL");
        assertThat(article.path("dateCreated").asString()).isEqualTo("2026-11-22");
        assertThat(article.path("sourceOrganization").path("name").asString()).isEqualTo("Meridian News Agency");
        assertThat(article.path("isBasedOn").asString()).isEqualTo("https://meridian.example.org/2026/river");
        assertThat(article.path("wordCount").asInt()).isEqualTo(8);
        assertThat(article.path("keywords").toString()).isEqualTo("[\"Alarms\",\"Water\"]");
        assertThat(article.path("articleSection").asString()).isEqualTo("World");
        assertThat(article.path("creditText").asString()).isEqualTo("Meridian");
        assertThat(article.path("license").path("name").asString()).isEqualTo("For subscribers");
        assertThat(article.path("copyrightNotice").asString()).isEqualTo("© 2026 Meridian News Agency");
        assertThat(article.path("isAccessibleForFree").asBoolean()).isTrue();
        assertThat(article.path("version").asInt()).isEqualTo(1);
        assertThat(article.path("publisher").path("@id").asString()).isEqualTo(SITE + "/#organization");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ana Ruiz and Bo Li|Ana Ruiz, Bo Li",
                "Ana Ruiz, Meridian|Ana Ruiz",
                "张三、李四|张三, 李四",
                "Meridian News Agency|Meridian News Agency",
                "Lin Mei|Lin Mei"
            })
    void aBylineNamesPeopleAndEachIsAnAuthor(String byline, String authors) {
        long id = run(agency(Kind.WIRE, ""), byline, LeadPicture.NONE);

        Document page = page("/news/" + id + "/river-towns-agree");

        assertThat(article(page)
                        .path("author")
                        .valueStream()
                        .map(author -> author.path("name").asString()))
                .isEqualTo(List.of(authors.split(", ")));
        assertThat(page.select("meta[property=article:author]").eachAttr("content"))
                .isEqualTo(
                        byline.equals("Lin Mei")
                                ? List.of(SITE + "/editors/lin-mei")
                                : byline.startsWith("Meridian")
                                        ? List.of(SITE + "/sources/meridian-news-agency")
                                        : List.of());
    }

    @Test
    void ourOwnCopyIsOursUnderOurTerms() {
        policies.writeFirst(PolicyKind.REUSE, HtmlText.of("Share it with credit."), "chief");
        long id = run(agency(Kind.OWN, "CC BY 4.0"), "", LeadPicture.NONE);

        JsonNode article = article(page("/news/" + id + "/river-towns-agree"));

        assertThat(article.path("license").asString()).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
        assertThat(article.path("usageInfo").asString()).isEqualTo(SITE + "/about/reuse");
        assertThat(article.path("copyrightHolder").path("@id").asString()).isEqualTo(SITE + "/#organization");
    }

    @Test
    void whatNobodyOwnsIsNobodys() {
        long id = run(agency(Kind.WIRE, "Public domain"), "", LeadPicture.NONE);

        assertThat(article(page("/news/" + id + "/river-towns-agree")).has("copyrightHolder"))
                .isFalse();
    }

    @Test
    void aPictureComesWithItsCreditInEachOfItsCuts() {
        long picture = newsroom.picture("towns.jpg", "Towns on a river");
        jdbc.update("update picture set creator = 'Ann Example', licence = 'CC BY-SA 4.0' where id = ?", picture);
        long id = run(agency(Kind.WIRE, ""), "", new LeadPicture(picture, "Seen from the bridge"));

        Document page = page("/news/" + id + "/river-towns-agree");
        JsonNode images = article(page).path("image");

        assertThat(images.size()).isEqualTo(3);
        assertThat(images.valueStream()
                        .map(image -> image.path("width").asString()
                                + image.path("height").asString()))
                .containsExactly("1200 px630 px", "1280 px720 px", "1280 px854 px");
        JsonNode image = images.path(0);
        assertThat(image.path("contentUrl").asString())
                .startsWith(SITE + "/media/")
                .endsWith("/og.jpg");
        assertThat(image.path("caption").asString()).isEqualTo("Seen from the bridge");
        assertThat(image.path("creator").path("name").asString()).isEqualTo("Ann Example");
        assertThat(image.path("license").asString()).isEqualTo("https://creativecommons.org/licenses/by-sa/4.0/");
        assertThat(image.path("copyrightNotice").asString()).isEqualTo("© Ann Example");
        assertThat(page.select("meta[property=og:image:type]").attr("content")).isEqualTo("image/jpeg");
        assertThat(page.select("meta[name=twitter:card]").attr("content")).isEqualTo("summary_large_image");
        assertThat(page.select("meta[name=twitter:image:alt]").attr("content")).isEqualTo("Towns on a river");
    }

    @Test
    void theWayIsTheOneThatReadersSee() {
        long id = newsroom.aStory().headed("Bridge opens").run();

        Document page = page("/news/" + id + "/bridge-opens");
        JsonNode steps = way(linked(page)).path("itemListElement");

        List<String> shown = page.select(".crumbs a").eachText();
        assertThat(steps.valueStream().map(step -> step.path("name").asString()))
                .isEqualTo(List.of(shown.get(0), shown.get(1), "Bridge opens"));
        assertThat(steps.valueStream().map(step -> step.path("item").path("@id").asString("")))
                .isEqualTo(List.of(SITE + "/", SITE + "/latest", ""));
        assertThat(steps.valueStream().map(step -> step.path("position").asInt()))
                .containsExactly(1, 2, 3);
    }

    @Test
    void theOrganisationNamesThePoliciesThatHaveAPageAndNoOthers() {
        assertThat(us(page("/")).has("publishingPrinciples")).isFalse();
        for (PolicyKind kind : PolicyKind.values()) {
            policies.writeFirst(
                    kind, HtmlText.ofHtml("<p><a href=\"mailto:desk@example.org\">Write</a> to us.</p>"), "chief");
        }

        JsonNode us = us(page("/"));

        for (PolicyKind kind : PolicyKind.values()) {
            if (!Set.of(PolicyKind.CONTACT, PolicyKind.REUSE).contains(kind)) {
                assertThat(us.path(kind.property()).asString()).as("" + kind).isEqualTo(SITE + kind.path());
            }
        }
        assertThat(us.path("contactPoint").path("url").asString()).isEqualTo(SITE + "/about/contact");
        assertThat(us.path("contactPoint").path("email").asString()).isEqualTo("desk@example.org");
        assertThat(us.has("usageInfo")).isFalse();
    }

    @Test
    void theFrontPageSaysHowToSearchAndListsListTheirStories() {
        newsroom.aStory()
                .headed("Older")
                .publishedAt("2026-11-01T08:00:00Z")
                .editedBy("Lin Mei")
                .run();
        long id = newsroom.aStory()
                .headed("Newer")
                .publishedAt("2026-11-02T08:00:00Z")
                .editedBy("Lin Mei")
                .run();

        JsonNode front = linked(page("/"));
        JsonNode list = linked(page("/editors/lin-mei"));

        assertThat(front.toString())
                .contains("\"urlTemplate\":\"" + SITE + "/search?q={search_term_string}\"")
                .contains("\"query-input\":\"required name=search_term_string\"");
        JsonNode items = list.path("@graph").path(0).path("mainEntity").path("itemListElement");
        assertThat(items.valueStream().map(item -> item.path("name").asString()))
                .containsExactly("Newer", "Older");
        assertThat(items.path(0).path("url").asString()).isEqualTo(SITE + "/news/" + id + "/newer");
        assertThat(list.path("@graph").path(0).path("about").path("name").asString())
                .isEqualTo("Lin Mei");
        assertThat(page("/latest").select("meta[name=twitter:card]").attr("content"))
                .isEqualTo("summary");
    }

    @ParameterizedTest
    @CsvSource({"en,en_US", "en-GB,en_GB", "zh-Hans,zh_CN", "zh-Hant,zh_TW", "ar,ar_AR", "pt-BR,pt_BR", "tlh,"})
    void openGraphHasALanguageWithItsTerritory(String tag, String locale) {
        assertThat(Locales.openGraph(tag)).isEqualTo(locale);
    }

    @ParameterizedTest
    @CsvSource({
        "'It''s a well-known 3.5 per cent',6",
        "'港口 reopens 今天',5",
        "'العربية لغة',2",
        "'— … !',0",
        "'пять слов на русском языке',5"
    })
    void wordsAreCountedInEveryScript(String text, int words) {
        assertThat(Words.in(text)).isEqualTo(words);
    }

    private JsonNode us(Document page) {
        JsonNode graph = linked(page).path("@graph");
        return graph.path(graph.size() - 1);
    }

    private JsonNode article(Document page) {
        return linked(page).path("@graph").path(0);
    }

    private static JsonNode way(JsonNode linked) {
        return linked.path("@graph")
                .valueStream()
                .filter(thing -> thing.path("@type").asString().equals("BreadcrumbList"))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode linked(Document page) {
        JsonNode linked = JsonMapper.shared()
                .readTree(page.select("script[type=application/ld+json]").html());
        assertThat(vocabulary.faults(linked)).isEmpty();
        return linked;
    }

    private Document page(String path) {
        try {
            return Jsoup.parse(mvc.get().uri(path).exchange().getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
