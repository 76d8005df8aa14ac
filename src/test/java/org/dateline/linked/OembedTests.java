package org.dateline.linked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dateline.NewsroomTest;
import org.dateline.TestNewsroom;
import org.dateline.article.Change;
import org.dateline.article.ChangeKind;
import org.dateline.article.Desk;
import org.dateline.article.Filing;
import org.dateline.article.Release;
import org.dateline.article.Withdrawal;
import org.dateline.shared.HtmlText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NewsroomTest
class OembedTests {

    private static final String SITE = "https://news.example.org";

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    Desk desk;

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void emptyDesk() {
        newsroom.empty();
    }

    @Test
    void aStoryIsDescribedAsAQuotationWithItsCredit() {
        long picture = newsroom.picture("bridge.jpg", "A bridge");
        long id = newsroom.aStory()
                .headed("Bridge <opens> & \"closes\"")
                .summedUp("Four arches stand.")
                .from("Meridian")
                .ledBy(picture, "Seen from the quay")
                .run();

        JsonNode says = json("/news/" + id + "/bridge-opens-closes", "");

        assertThat(says.path("version").asString()).isEqualTo("1.0");
        assertThat(says.path("type").asString()).isEqualTo("rich");
        assertThat(says.path("title").asString()).isEqualTo("Bridge <opens> & \"closes\"");
        assertThat(says.path("author_name").asString()).isEqualTo("Meridian");
        assertThat(says.path("author_url").asString()).isEqualTo(SITE + "/sources/meridian");
        assertThat(says.path("provider_name").asString()).isEqualTo("Dateline");
        assertThat(says.path("provider_url").asString()).isEqualTo(SITE + "/");
        assertThat(says.path("cache_age").asInt()).isEqualTo(300);
        assertThat(says.path("width").asInt()).isEqualTo(600);
        assertThat(says.path("height").asInt()).isPositive();
        assertThat(says.path("thumbnail_width").asInt()).isEqualTo(1280);
        assertThat(says.path("thumbnail_height").asInt()).isPositive();
        assertThat(says.path("thumbnail_url").asString()).startsWith(SITE + "/media/");
        Document html = Jsoup.parse(says.path("html").asString());
        assertThat(html.select("script, style, iframe, img, [style], [onclick]"))
                .isEmpty();
        assertThat(html.select("blockquote > p").eachText())
                .containsExactly("Bridge <opens> & \"closes\"", "Four arches stand.");
        assertThat(html.select("footer").text()).isEqualTo("Source: Meridian · Dateline · Updated: November 24, 2026");
        assertThat(html.select("a").eachAttr("href")).containsOnly(SITE + "/news/" + id + "/bridge-opens-closes");
    }

    @Test
    void aCorrectionIsTold() {
        long id = newsroom.aStory().headed("Bridge opens").run();
        var draft = desk.open(id).draft();
        desk.publish(
                new Filing(id, "again", draft.number(), draft.copy().saying(HtmlText.of("Four arches."))),
                new Release(new Change(ChangeKind.CORRECTION, "Four arches, not <five>."), null),
                "li");

        Document html = Jsoup.parse(json("/news/" + id, "").path("html").asString());

        assertThat(html.text()).contains("Corrected on November 24, 2026: Four arches, not <five>.");
        assertThat(newsroom.statements(() -> json("/news/" + id, ""))).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "/any-older-slug", "/%E6%B8%AF", "/bridge-opens?utm_source=x", "/bridge-opens#top"})
    void anyAddressAStoryEverHadIsItsOwn(String rest) {
        long id = newsroom.aStory().headed("Bridge opens").run();

        assertThat(json("/news/" + id + rest, "").path("title").asString()).isEqualTo("Bridge opens");
    }

    @Test
    void whatIsNotForReadersIsAnsweredAsWhatNeverWas() throws Exception {
        long waits = newsroom.aStory()
                .headed("Later")
                .publishedIn(Duration.ofHours(1))
                .run();
        long gone = newsroom.aStory().headed("Withdrawn").run();
        desk.withdraw(gone, Withdrawal.Reason.WITHDRAWN, "It was not so.", "chief");

        String never = said(ask(SITE + "/news/999999/x", ""));

        assertThat(said(ask(SITE + "/news/" + waits + "/later", ""))).isEqualTo(never);
        assertThat(said(ask(SITE + "/news/" + gone + "/withdrawn", ""))).isEqualTo(never);
        assertThat(never).startsWith("404 no-store There is no story of ours at that address.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://news.example.org.evil.example/news/ID",
                "https://user@news.example.org/news/ID",
                "https://news.example.org:8443/news/ID",
                "http://news.example.org/news/ID",
                "https://evil.example/news/ID",
                "//news.example.org/news/ID",
                "/news/ID",
                "https://news.example.org/news/ID/a/history",
                "https://news.example.org/admin/articles/ID",
                "https://news.example.org/news/99999999999999999999",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "https://[",
                "not an address",
            })
    void onlyOurOwnStoriesAreDescribed(String address) {
        long id = newsroom.aStory().headed("Bridge opens").run();

        assertThat(ask(address.replace("ID", "" + id), "")).hasStatus(404);
    }

    @Test
    void theFormatsAreTwo() throws Exception {
        long id = newsroom.aStory()
                .headed("Bridge & \"arch\" ]]> <b>")
                .from("Meridian")
                .run();

        MvcTestResult answer = ask(SITE + "/news/" + id, "&format=xml");

        assertThat(answer).hasStatusOk().hasHeader("Content-Type", "text/xml;charset=UTF-8");
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))
                .getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("oembed");
        assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Bridge & \"arch\" ]]> <b>");
        assertThat(root.getElementsByTagName("html").item(0).getTextContent()).startsWith("<blockquote");
        assertThat(ask(SITE + "/news/" + id, "&format=yaml"))
                .hasStatus(501)
                .bodyText()
                .isEqualTo("The formats are json and xml.");
        assertThat(ask(SITE + "/news/" + id, "&format=json")).hasContentType("application/json");
    }

    @ParameterizedTest
    @CsvSource({
        "&maxwidth=320,rich,320",
        "&maxwidth=2000,rich,600",
        "&maxheight=170,rich,600",
        "&maxheight=50,link,0",
        "&maxwidth=100,link,0"
    })
    void nothingIsLargerThanTheRoomForIt(String room, String type, int width) {
        long picture = newsroom.picture("bridge.jpg", "A bridge");
        long id = newsroom.aStory()
                .headed("Bridge opens")
                .summedUp("Four arches stand over the river, and the first cars crossed them at noon.")
                .ledBy(picture, "")
                .run();

        JsonNode says = json("/news/" + id, room);

        assertThat(says.path("type").asString()).isEqualTo(type);
        assertThat(says.path("width").asInt(0)).isEqualTo(width);
        int most = Integer.parseInt(room.replaceAll("\\D", ""));
        for (String one : new String[] {"", "thumbnail_"}) {
            assertThat(says.path(one + (room.contains("width") ? "width" : "height"))
                            .asInt(0))
                    .isLessThanOrEqualTo(most);
        }
        assertThat(says.has("thumbnail_url")).isEqualTo(says.has("thumbnail_width"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"&maxwidth=0", "&maxwidth=-5", "&maxwidth=wide", "&maxheight=1e3", "&maxheight=99999999999"})
    void roomThatIsNoNumberIsRefusedInWords(String room) {
        assertThat(ask(SITE + "/news/1", room))
                .hasStatus(400)
                .bodyText()
                .startsWith("maxwidth and maxheight are whole numbers");
        assertThat(mvc.get().uri("/oembed")).hasStatus(400).bodyText().startsWith("Say which story");
    }

    @Test
    void aStorysPageSaysWhereItIsDescribed() throws Exception {
        long id = newsroom.aStory().headed("Bridge opens").run();

        Document page = Jsoup.parse(mvc.get()
                .uri("/news/" + id + "/bridge-opens")
                .exchange()
                .getResponse()
                .getContentAsString());

        for (String type : new String[] {"application/json+oembed", "text/xml+oembed"}) {
            String address =
                    page.select("link[rel=alternate][type=" + type + "]").attr("href");
            assertThat(address).startsWith(SITE + "/oembed?url=https%3A%2F%2Fnews.example.org%2Fnews%2F" + id);
            assertThat(mvc.get().uri(java.net.URI.create(address.replace(SITE, ""))))
                    .hasStatusOk();
        }
    }

    private static String said(MvcTestResult answer) throws Exception {
        return answer.getResponse().getStatus() + " " + answer.getResponse().getHeader("Cache-Control") + " "
                + answer.getResponse().getContentAsString();
    }

    private JsonNode json(String path, String more) {
        MvcTestResult answer = ask(SITE + path, more);
        assertThat(answer).hasStatusOk();
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }

    private MvcTestResult ask(String address, String more) {
        return mvc.get()
                .uri(java.net.URI.create("/oembed?url=" + URLEncoder.encode(address, StandardCharsets.UTF_8) + more))
                .exchange();
    }
}
