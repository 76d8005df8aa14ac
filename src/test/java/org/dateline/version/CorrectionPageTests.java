package org.dateline.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.article.NewsroomContract.body;
import static org.dateline.version.Rewriting.change;
import static org.dateline.version.Rewriting.saying;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dateline.NewsroomTest;
import org.dateline.TestClock;
import org.dateline.TestNewsroom;
import org.dateline.article.ChangeKind;
import org.dateline.article.Desk;
import org.dateline.article.Withdrawal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the newsroom got wrong and put right: the page, the feed, and what machines read on a story's page. */
@NewsroomTest
class CorrectionPageTests {

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

    @Test
    void withoutAnyThePageSaysSo() {
        assertThat(page("/corrections").select(".empty").text()).isEqualTo("No correction has been needed so far.");
        assertThat(page("/").select("footer a[href=/corrections]")).hasSize(1);
    }

    @Test
    void correctionsAreListedByDayTheNewestFirst() {
        long bridge = newsroom.aStory().headed("Bridge opens").run();
        long ferry = newsroom.aStory().headed("Ferry runs").run();
        change(desk, bridge, ChangeKind.CORRECTION, "Four arches, not five.", saying("Four arches."));
        change(desk, bridge, ChangeKind.MINOR, "a comma", saying("Four, arches."));
        newsroom.later(Duration.ofDays(1));
        change(desk, ferry, ChangeKind.CLARIFICATION, "It runs on weekdays.", saying("It runs on weekdays."));

        Document page = page("/corrections");

        assertThat(page.select(".day-name").eachText())
                .containsExactly("Wednesday, November 25, 2026", "Tuesday, November 24, 2026");
        assertThat(page.select(".told").eachText())
                .containsExactly(
                        "Clarification Ferry runs It runs on weekdays. 12:00 PM",
                        "Correction Bridge opens Four arches, not five. 12:00 PM");
        assertThat(page.select(".told a").eachAttr("href"))
                .containsExactly("/news/" + ferry + "/ferry-runs", "/news/" + bridge + "/bridge-opens");
        assertThat(page.select("link[rel=alternate]").attr("href")).isEqualTo("/corrections.atom");
    }

    @Test
    void aWithdrawnStoryIsListedWithoutItsHeadline() {
        long id = newsroom.aStory().headed("Bridge opens").run();
        change(desk, id, ChangeKind.CORRECTION, "Four arches, not five.", saying("Four arches."));
        desk.withdraw(id, "There is no bridge.", "li");

        Document page = page("/corrections");

        assertThat(page.select(".told").eachText())
                .containsExactly(
                        "Withdrawn A story published on November 24, 2026 There is no bridge. 12:00 PM",
                        "Correction A story published on November 24, 2026 Four arches, not five. 12:00 PM");
        assertThat(page.html()).doesNotContain("Bridge opens", "bridge-opens");
        assertThat(feed()).doesNotContain("Bridge opens", "bridge-opens").contains("There is no bridge.");
    }

    @Test
    void ofWhatAnAuthorityHadTakenDownOnlyThatIsTold() {
        long id = newsroom.aStory().headed("Bridge opens").run();
        change(desk, id, ChangeKind.CORRECTION, "Mr Doe built it.", saying("Four arches."));
        desk.withdraw(id, Withdrawal.Reason.LEGAL, "By court order.", "li");

        assertThat(page("/corrections").text()).contains("By court order.").doesNotContain("Doe");
        assertThat(feed()).contains("By court order.").doesNotContain("Doe");
    }

    @Test
    void ofAStoryUnderEmbargoNothingIsTold() {
        long id = newsroom.aStory().headed("Bridge opens").run();
        change(desk, id, ChangeKind.CORRECTION, "Four arches, not five.", saying("Four arches."));
        desk.embargo(id, clock.instant().plusSeconds(60), "", "li");

        assertThat(page("/corrections").select(".told")).isEmpty();
        assertThat(feed()).doesNotContain("arches");
    }

    @Test
    void theListPagesByKeyWithoutGapOrRepeat() {
        long id = newsroom.aStory().run();
        for (int i = 0; i < 45; i++) {
            change(desk, id, ChangeKind.CORRECTION, "Correction " + i + ".", saying("Text " + i));
            if (i % 3 == 0) {
                clock.pass(Duration.ofMinutes(1));
            }
        }

        List<String> notes = new ArrayList<>();
        Document page = page("/corrections");
        while (true) {
            notes.addAll(page.select(".told-note").eachText());
            if (page.select(".pager [rel=next]").isEmpty()) {
                break;
            }
            page = page(page.select(".pager [rel=next]").attr("href"));
        }

        assertThat(notes)
                .hasSize(45)
                .doesNotHaveDuplicates()
                .startsWith("Correction 44.")
                .endsWith("Correction 0.");
        assertThat(page(page.select(".pager [rel=prev]").attr("href"))
                        .select(".told-note")
                        .eachText())
                .isEqualTo(notes.subList(20, 40));
    }

    @ParameterizedTest
    @ValueSource(strings = {"before=x", "after=", "before=1-99999999999999999999"})
    void whatIsNoPlaceInTheListIsAPageThatSaysSo(String query) {
        assertThat(mvc.get().uri("/corrections?" + query)).hasStatus(404);
    }

    // the feed

    @Test
    void theFeedIsAtomWithNamesThatLast() throws Exception {
        long id = newsroom.aStory().headed("Fish & <chips>").run();
        change(desk, id, ChangeKind.CORRECTION, "It was \"cod\" & chips.", saying("Cod."));
        String act = jdbc.queryForObject("select id from article_act where kind = 'CORRECTED'", String.class);

        Element feed = parsed();
        Element entry = (Element) feed.getElementsByTagName("entry").item(0);

        assertThat(text(feed, "id")).isEqualTo("https://news.example.org/corrections");
        assertThat(text(feed, "updated")).isEqualTo("2026-11-24T12:00:00Z");
        assertThat(text((Element) feed.getElementsByTagName("author").item(0), "name"))
                .isEqualTo("Dateline");
        assertThat(link(feed, "self")).isEqualTo("https://news.example.org/corrections.atom");
        assertThat(link(feed, "alternate")).isEqualTo("https://news.example.org/corrections");
        assertThat(text(entry, "id")).isEqualTo("tag:news.example.org,2026-11-24:correction/" + act);
        assertThat(text(entry, "title")).isEqualTo("Correction – Fish & <chips>");
        assertThat(text(entry, "content")).isEqualTo("It was \"cod\" & chips.");
        assertThat(link(entry, "alternate")).isEqualTo("https://news.example.org/news/" + id + "/fish-chips");
    }

    @Test
    void theFeedAnswersConditionalRequests() {
        MvcTestResult first = mvc.get().uri("/corrections.atom").exchange();
        String tag = first.getResponse().getHeader("ETag");

        assertThat(first)
                .hasStatusOk()
                .hasHeader("Content-Type", "application/atom+xml;charset=utf-8")
                .hasHeader("Cache-Control", "public, max-age=0, must-revalidate");
        assertThat(mvc.get().uri("/corrections.atom").header("If-None-Match", tag))
                .hasStatus(304);

        long id = newsroom.aStory().run();
        change(desk, id, ChangeKind.CORRECTION, "Four, not five.", saying("Four."));
        assertThat(mvc.get().uri("/corrections.atom").header("If-None-Match", tag))
                .hasStatusOk();
    }

    @Test
    void anEntryIsNewAgainWhenItsStoryLeaves() throws Exception {
        long id = newsroom.aStory().run();
        change(desk, id, ChangeKind.CORRECTION, "Four, not five.", saying("Four."));
        newsroom.later(Duration.ofHours(1));
        desk.withdraw(id, "Not true.", "li");

        NodeList entries = parsed().getElementsByTagName("entry");

        assertThat(entries.getLength()).isEqualTo(2);
        assertThat(text((Element) entries.item(1), "published")).isEqualTo("2026-11-24T12:00:00Z");
        assertThat(text((Element) entries.item(1), "updated")).isEqualTo("2026-11-24T13:00:00Z");
    }

    // for machines

    @Test
    void aStorysPageTellsMachinesItsCorrections() {
        long id = newsroom.aStory().headed("Bridge opens").run();
        newsroom.later(Duration.ofHours(1));
        change(desk, id, ChangeKind.CORRECTION, "Four arches, not five.", saying("Four arches."));

        JsonNode article = linked("/news/" + id + "/bridge-opens");

        assertThat(article.path("@type").asString()).isEqualTo("NewsArticle");
        assertThat(article.path("@id").asString()).isEqualTo("https://news.example.org/news/" + id + "#article");
        assertThat(article.path("mainEntityOfPage").path("@id").asString())
                .isEqualTo("https://news.example.org/news/" + id + "/bridge-opens");
        assertThat(article.path("datePublished").asString()).isEqualTo("2026-11-24T12:00:00Z");
        assertThat(article.path("dateModified").asString()).isEqualTo("2026-11-24T13:00:00Z");
        assertThat(article.path("inLanguage").asString()).isEqualTo("en");
        JsonNode correction = article.path("correction").path(0);
        assertThat(correction.path("@type").asString()).isEqualTo("CorrectionComment");
        assertThat(correction.path("text").asString()).isEqualTo("Four arches, not five.");
        assertThat(correction.path("datePublished").asString()).isEqualTo("2026-11-24T13:00:00Z");
        assertThat(correction.path("about").path("@id").asString())
                .isEqualTo(article.path("@id").asString());
    }

    @Test
    void noHeadlineBreaksOutOfWhatMachinesRead() throws Exception {
        String nasty = "It's </script><script>alert(1)</script> <!-- & \"quoted\" \\ \u2028 [[${7*7}]]";
        long id = newsroom.aStory().headed(nasty).run();
        String path = mvc.get().uri("/news/" + id).exchange().getResponse().getHeader("Location");
        MvcTestResult answer = mvc.get().uri(java.net.URI.create(path)).exchange();

        String html = answer.getResponse().getContentAsString();

        String data = html.replaceAll("(?s).*<script type=\"application/ld\\+json\">(.*?)</script>.*", "$1");
        assertThat(data)
                .doesNotContain("<")
                .doesNotContain(">")
                .doesNotContain("&")
                .contains("\\u003c/script");
        assertThat(JsonMapper.shared()
                        .readTree(data)
                        .path("@graph")
                        .path(0)
                        .path("headline")
                        .asString())
                .isEqualTo(nasty);
        assertThat(body(answer).select("script:not([src], [type=application/ld+json])"))
                .isEmpty();
    }

    private JsonNode linked(String path) {
        return JsonMapper.shared()
                .readTree(page(path).select("script[type=application/ld+json]").html())
                .path("@graph")
                .path(0);
    }

    private Document page(String address) {
        MvcTestResult answer = mvc.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return body(answer);
    }

    private String feed() {
        try {
            return mvc.get().uri("/corrections.atom").exchange().getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Element parsed() throws Exception {
        byte[] bytes =
                mvc.get().uri("/corrections.atom").exchange().getResponse().getContentAsByteArray();
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes))
                .getDocumentElement();
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }

    private static String link(Element parent, String relation) {
        NodeList links = parent.getElementsByTagName("link");
        for (int i = 0; i < links.getLength(); i++) {
            Element link = (Element) links.item(i);
            if (link.getAttribute("rel").equals(relation)) {
                return link.getAttribute("href");
            }
        }
        throw new AssertionError("no link " + relation);
    }
}
