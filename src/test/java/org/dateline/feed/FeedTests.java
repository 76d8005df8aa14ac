package org.dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.article.NewsroomContract.body;
import static org.dateline.feed.FeedXml.children;
import static org.dateline.feed.FeedXml.text;
import static org.dateline.version.Rewriting.change;
import static org.dateline.version.Rewriting.saying;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.dateline.NewsroomTest;
import org.dateline.TestClock;
import org.dateline.TestNewsroom;
import org.dateline.article.ChangeKind;
import org.dateline.article.Desk;
import org.dateline.media.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What feeds say, and how they are asked for. */
@NewsroomTest
class FeedTests {

    /** Not on the shelf, unlike the lists' own feeds: who has it is told by the state of the site. */
    private static final String MONTH = "/archive/2026/11/feed.atom";

    private static final String HOSTILE = "Ends ]]> </title></channel> & \u000b<b>bold</b> \ud83d\ude00";

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    Desk desk;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void emptyDesk() {
        newsroom.empty();
    }

    @ParameterizedTest
    @EnumSource
    void wordsThatLookLikeMarkupBreakNothing(FeedFormat format) throws Exception {
        newsroom.aStory()
                .headed(HOSTILE)
                .summedUp(HOSTILE)
                .saying(
                        "<p>]]&gt; &lt;/content&gt; \u000b &amp;amp;</p><p><a href=\"/latest?a=1&amp;b=2\">here</a></p>")
                .about("R&D <x>")
                .from("A & B ]]> Wire")
                .run();
        newsroom.aStory()
                .headed("خبر من الميناء")
                .saying("<p>أعيد فتح الميناء.</p>")
                .inLanguage("ar")
                .run();

        String feed = checked("/feed", format);

        assertThat(feed).doesNotContain("\u000b", "&#11;", "&#xB;").contains("\ud83d\ude00", "خبر من الميناء");
        assertThat(feed).containsPattern("dir=\\\\?\"rtl\\\\?\" lang=\\\\?\"ar\\\\?\"|dir=&quot;rtl");
        assertThat(content(feed, format).replace("\n", ""))
                .isEqualTo("<p>]]&gt; &lt;/content&gt; &amp;amp;</p>"
                        + "<p><a href=\"https://news.example.org/latest?a=1&amp;b=2\">here</a></p>");
    }

    /** The text of the older of two stories, as a reader gets it. */
    private static String content(String feed, FeedFormat format) throws Exception {
        byte[] document = feed.getBytes(StandardCharsets.UTF_8);
        return switch (format) {
            case JSON ->
                JsonMapper.shared()
                        .readTree(feed)
                        .get("items")
                        .get(1)
                        .get("content_html")
                        .asString();
            case ATOM -> text(children(FeedXml.read(document), "entry").get(1), "content");
            case RSS -> {
                Element channel =
                        children(FeedXml.read(document), null, "channel").get(0);
                Element item = children(channel, null, "item").get(1);
                yield children(item, Xml.SPACES.get("content"), "encoded")
                        .get(0)
                        .getTextContent();
            }
        };
    }

    @ParameterizedTest
    @EnumSource
    void aStoryUnderEmbargoIsInNoFeedASecondBeforeAndInEachAtItsTime(FeedFormat format) throws Exception {
        newsroom.aStory().headed("An open story").in("Sport").run();
        newsroom.aStory()
                .headed("Quokkalympics")
                .in("Sport")
                .publishedIn(Duration.ofHours(1))
                .run();
        newsroom.later(Duration.ofMinutes(59).plusSeconds(59));
        MockHttpServletResponse before = get("/sections/sport/feed." + format.word());
        newsroom.later(Duration.ofSeconds(1));
        MockHttpServletResponse at = mvc.get()
                .uri("/sections/sport/feed." + format.word())
                .header("If-None-Match", before.getHeader("ETag"))
                .exchange()
                .getResponse();

        assertThat(said(before)).doesNotContain("Quokka");
        assertThat(before.getHeader("Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
        assertThat(at.getStatus()).isEqualTo(200);
        assertThat(said(at)).contains("Quokkalympics");
        assertThat(at.getHeader("Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
    }

    @Test
    void whoHasItAlreadyIsToldSoBeforeAnythingIsLoaded() {
        newsroom.aStory().run();
        clock.pass(Duration.ofMinutes(1));
        MockHttpServletResponse first = get(MONTH);
        long[] statements = new long[1];
        MockHttpServletResponse[] again = new MockHttpServletResponse[1];
        statements[0] = newsroom.statements(() -> again[0] = mvc.get()
                .uri(MONTH)
                .header("If-None-Match", "\"other\", " + first.getHeader("ETag"))
                .exchange()
                .getResponse());
        MockHttpServletResponse dated = mvc.get()
                .uri(MONTH)
                .header("If-Modified-Since", first.getHeader("Last-Modified"))
                .exchange()
                .getResponse();
        MockHttpServletResponse head =
                mvc.method(HttpMethod.HEAD).uri(MONTH).exchange().getResponse();

        assertThat(first.getHeader("ETag")).startsWith("W/\"");
        assertThat(again[0].getStatus()).isEqualTo(304);
        assertThat(again[0].getContentAsByteArray()).isEmpty();
        assertThat(again[0].getHeader("Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
        assertThat(statements[0])
                .as("two for the stamp, one for whether there is such a month")
                .isEqualTo(3);
        assertThat(dated.getStatus()).isEqualTo(304);
        assertThat(head.getStatus()).isEqualTo(200);
        assertThat(head.getHeader("ETag")).isEqualTo(first.getHeader("ETag"));
    }

    @Test
    void eachFormatHasItsTypeAndSaysWhereItIs() {
        newsroom.aStory().run();

        assertThat(get("/feed.rss").getHeader("Content-Type")).isEqualTo("application/rss+xml;charset=utf-8");
        assertThat(get("/feed.atom").getHeader("Content-Type")).isEqualTo("application/atom+xml;charset=utf-8");
        assertThat(get("/feed.json").getHeader("Content-Type")).isEqualTo("application/feed+json");
        assertThat(get("/feed.atom?utm=x").getHeaders("Link"))
                .containsExactly("<https://news.example.org/feed.atom>; rel=\"self\"");
        for (String nothing : List.of("/feed.xml", "/sections/none/feed.atom", "/archive/2026/13/feed.atom")) {
            assertThat(get(nothing).getStatus()).as(nothing).isEqualTo(404);
        }
    }

    @Test
    void picturesCarryTheirWordsAndTheirRights() throws Exception {
        long picture = upload();
        newsroom.aStory()
                .headed("With a picture")
                .ledBy(picture, "The ferry <at last>")
                .run();
        String file = "https://news.example.org/media/"
                + jdbc.queryForObject("select content_key from picture", String.class);
        byte[] bytes = get(URI.create(file).getPath() + "/1000.jpg").getContentAsByteArray();

        String rss = checked("/feed", FeedFormat.RSS);
        String atom = checked("/feed", FeedFormat.ATOM);
        JsonNode item = JsonMapper.shared()
                .readTree(checked("/feed", FeedFormat.JSON))
                .get("items")
                .get(0);

        assertThat(rss)
                .contains(
                        "<enclosure url=\"%s/1000.jpg\" length=\"%d\" type=\"image/jpeg\"/>"
                                .formatted(file, bytes.length),
                        "<media:title type=\"plain\">A ferry in the harbour</media:title>",
                        "<media:description type=\"plain\">The ferry &lt;at last&gt;</media:description>",
                        "<media:credit role=\"photographer\" scheme=\"urn:ebu\">Ann Example</media:credit>",
                        "<media:copyright>Ann Example / Agency</media:copyright>",
                        "href=\"https://creativecommons.org/licenses/by/4.0/\"",
                        "alt=\"A ferry in the harbour\"");
        assertThat(atom)
                .contains("rel=\"enclosure\" type=\"image/jpeg\" href=\"%s/1000.jpg\" length=\"%d\""
                        .formatted(file, bytes.length));
        assertThat(item.get("attachments").get(0).get("size_in_bytes").asInt()).isEqualTo(bytes.length);
        assertThat(item.get("image").asString()).isEqualTo(file + "/1000.jpg");
    }

    private long upload() throws Exception {
        var chief = newsroom.chief();
        String[] location = mvc.post()
                .uri("/admin/media")
                .multipart()
                .file(new MockMultipartFile("file", "ferry.jpg", "image/jpeg", Samples.jpeg(1_000, 600)))
                .session(chief)
                .with(csrf())
                .header("Accept", "text/html")
                .exchange()
                .getResponse()
                .getRedirectedUrl()
                .split("/");
        long picture = Long.parseLong(location[location.length - 1]);
        jdbc.update(
                "update picture set alt = ?, credit_line = ?, creator = ?, licence = ? where id = ?",
                "A ferry in the harbour",
                "Ann Example / Agency",
                "Ann Example",
                "https://creativecommons.org/licenses/by/4.0/",
                picture);
        return picture;
    }

    @Test
    void wireCopyIsCreditedAndACorrectionIsTold() throws Exception {
        long id = newsroom.aStory()
                .headed("Bridge opens")
                .from("Wire")
                .copiedFrom("https://wire.example.com/bridge")
                .datelined("UNITED NATIONS", "2026-05-16", "Xinhua")
                .run();
        jdbc.update("update source set home_page = 'https://wire.example.com/', credit_line = 'Wire Agency'");
        change(desk, id, ChangeKind.CORRECTION, "Four arches, not five.", saying("Four arches."));

        String atom = checked("/sources/wire/feed", FeedFormat.ATOM);
        JsonNode item = JsonMapper.shared()
                .readTree(checked("/feed", FeedFormat.JSON))
                .get("items")
                .get(0);

        assertThat(atom)
                .contains(
                        "<source><id>tag:news.example.org,",
                        "<title>Wire</title>",
                        "<author><name>Wire</name></author>",
                        "<rights>Wire Agency</rights>",
                        "rel=\"via\" href=\"https://wire.example.com/bridge\"",
                        "rel=\"related\" type=\"text/html\" href=\"https://news.example.org/news/" + id
                                + "/bridge-opens/history\"");
        assertThat(checked("/feed", FeedFormat.RSS))
                .contains("<source url=\"https://wire.example.com/\">Wire</source>");
        assertThat(item.get("external_url").asString()).isEqualTo("https://wire.example.com/bridge");
        assertThat(item.get("_dateline").get("dateline").asString()).isEqualTo("UNITED NATIONS, May 16 (Xinhua) --");
        assertThat(item.get("_dateline").get("corrections").get(0).get("text").asString())
                .isEqualTo("Four arches, not five.");
    }

    @Test
    void theFeedOfAMergedTopicIsOneStepAway() {
        newsroom.aStory().about("Games").run();
        newsroom.aStory().about("Sport games").run();
        jdbc.update("update topic set merged_into_id = (select id from topic where slug = 'games'),"
                + " merged_via_id = (select id from topic where slug = 'games') where slug = 'sport-games'");

        MockHttpServletResponse moved = get("/topics/sport-games/feed.rss");

        assertThat(moved.getStatus()).isEqualTo(301);
        assertThat(moved.getHeader("Location")).isEqualTo("/topics/games/feed.rss");
    }

    @Test
    void onlyAMonthThatIsOverIsKeptForAYear() throws Exception {
        newsroom.aStory().publishedAt("2026-10-31T23:59:59Z").run();
        newsroom.aStory().publishedAt("2026-11-01T00:00:00Z").run();

        assertThat(get("/archive/2026/11/feed.json").getHeader("Cache-Control"))
                .isEqualTo("public, max-age=0, must-revalidate");
        assertThat(get("/archive/2026/10/feed.json").getHeader("Cache-Control"))
                .isEqualTo("public, max-age=31536000, s-maxage=300, immutable");
        assertThat(checked("/archive/2026/10/feed", FeedFormat.RSS)).contains("<fh:archive/>", "October 2026");
        assertThat(checked("/archive/2026/11/feed", FeedFormat.ATOM)).doesNotContain("fh:archive/>");
    }

    @Test
    void pagesNameTheirFeeds() {
        newsroom.aStory()
                .in("Sport")
                .from("Wire")
                .editedBy("Yu Li")
                .about("Games")
                .run();

        for (String page : List.of("/sections/sport", "/sources/wire", "/editors/yu-li", "/topics/games")) {
            assertThat(feedsOf(page)).containsExactly(page + "/feed.rss", page + "/feed.atom", page + "/feed.json");
        }
        assertThat(feedsOf("/")).isEqualTo(feedsOf("/latest")).contains("/feed.atom");
        assertThat(body(mvc.get().uri("/").exchange()).select("footer a[href=/feeds]"))
                .hasSize(1);
        assertThat(body(mvc.get().uri("/feeds").exchange()).select(".feeds a").eachAttr("href"))
                .contains("/feed.rss", "/corrections.atom", "/sections/sport/feed.atom", "/editors/yu-li/feed.json")
                .allSatisfy(feed -> assertThat(get(feed).getStatus()).isEqualTo(200));
    }

    private List<String> feedsOf(String page) {
        return body(mvc.get().uri(page).exchange())
                .select("link[rel=alternate][type~=rss|atom|feed]")
                .eachAttr("href");
    }

    private String checked(String stem, FeedFormat format) throws Exception {
        String path = stem + "." + format.name().toLowerCase(Locale.ROOT);
        MockHttpServletResponse answer = get(path);
        FeedRules.check(format, answer.getContentAsByteArray(), "https://news.example.org" + path);
        return said(answer);
    }

    private static String said(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse get(String path) {
        return mvc.get().uri(URI.create(path)).exchange().getResponse();
    }
}
