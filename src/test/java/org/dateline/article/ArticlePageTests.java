package org.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.article.NewsroomContract.body;
import static org.dateline.article.NewsroomContract.status;

import java.time.Duration;
import org.dateline.NewsroomTest;
import org.dateline.TestClock;
import org.dateline.TestNewsroom;
import org.dateline.source.IndexRule;
import org.dateline.source.Source;
import org.dateline.source.Sources;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@NewsroomTest
class ArticlePageTests {

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    Sources sources;

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void emptyDesk() {
        newsroom.empty();
    }

    @Test
    void theElementsOfAStoryStandInTheirOrder() {
        long id = newsroom.aStory()
                .headed("River towns agree")
                .saying("Eleven towns signed.\n\nThe alarm starts in autumn.")
                .datelined("PORT ANSEL", "2026-11-22", "Meridian")
                .from("Meridian News Agency")
                .editedBy("Lin Mei")
                .about("Water")
                .publishedAt("2026-11-23T09:00:00Z")
                .run();

        Document page = page("/news/" + id + "/river-towns-agree");

        assertThat(page.select("main").text().replaceAll("\\s+", " "))
                .isEqualTo("Home > Latest > Contents World River towns agree Updated: November 23, 2026"
                        + " Source: Meridian News Agency Larger Smaller"
                        + " PORT ANSEL, Nov. 22 (Meridian) -- Eleven towns signed. The alarm starts in autumn."
                        + " Editor: Lin Mei Water Version history (1 version) https://news.example.org/news/" + id
                        + "/river-towns-agree");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select(".crumbs a").eachAttr("href")).containsExactly("/", "/latest");
        assertThat(page.select(".crumbs [aria-current=page]").text()).isEqualTo("Contents");
        assertThat(page.select(".story-body p .story-dateline").text()).isEqualTo("PORT ANSEL, Nov. 22 (Meridian) --");
        assertThat(page.select(".story-meta time").attr("datetime")).isEqualTo("2026-11-23T09:00:00Z");
        assertThat(page.select(".story-meta a").attr("href")).isEqualTo("/sources/meridian-news-agency");
        assertThat(page.select(".story-editor a").attr("href")).isEqualTo("/editors/lin-mei");
    }

    @Test
    void theHeadTellsMachinesWhatThePageIs() {
        long id = newsroom.aStory()
                .headed("Café \"quoted\" <b>")
                .summedUp("A summary.")
                .run();

        Document page = page("/news/" + id + "/cafe-quoted-b");

        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://news.example.org/news/" + id + "/cafe-quoted-b");
        assertThat(page.select("meta[name=description]").attr("content")).isEqualTo("A summary.");
        assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo("Café \"quoted\" <b>");
        assertThat(page.select("meta[property=og:url]").attr("content"))
                .isEqualTo("https://news.example.org/news/" + id + "/cafe-quoted-b");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.title()).isEqualTo("Café \"quoted\" <b> – Dateline");
    }

    @ParameterizedTest
    @CsvSource({"INDEX,''", "NOINDEX,robots", "GOOGLEBOT_NEWS_NOINDEX,googlebot-news"})
    void aSourceSaysWhoMayIndexItsStories(IndexRule rule, String told) {
        Source source = newsroom.source("Reuters");
        source.describe("Reuters", "", "", "", rule, null);
        sources.save(source);
        long id = newsroom.aStory().from("Reuters").run();

        assertThat(page("/news/" + id + "/harbour-reopens-after-storm")
                        .select("meta[content=noindex]")
                        .attr("name"))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "CANONICAL_ORIGINAL, https://wire.example/1, https://wire.example/1",
        "CANONICAL_ORIGINAL, '', ''",
        "INDEX, https://wire.example/1, ''",
        "GOOGLEBOT_NEWS_NOINDEX, https://wire.example/1, ''"
    })
    void aSourceSaysWhetherTheOriginalIsTheOneToIndex(IndexRule rule, String original, String told) {
        Source source = newsroom.source("Reuters");
        source.describe("Reuters", "", "", "", rule, null);
        sources.save(source);
        long id = newsroom.aStory().from("Reuters").copiedFrom(original).run();
        String own = "https://news.example.org/news/" + id + "/harbour-reopens-after-storm";

        Document page = page("/news/" + id + "/harbour-reopens-after-storm");

        assertThat(page.select("link[rel=canonical]").eachAttr("href")).containsExactly(told.isEmpty() ? own : told);
        assertThat(page.select("meta[property=og:url]").attr("content")).isEqualTo(own);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/wrong", "/harbour", "/HARBOUR-REOPENS-AFTER-STORM", "/%E6%96%B0"})
    void anyOtherSlugLeadsToTheCurrentOneInOneHop(String slug) {
        long id = newsroom.aStory().run();

        var answer = mvc.get().uri(java.net.URI.create("/news/" + id + slug)).exchange();

        assertThat(answer).hasStatus(301).hasHeader("Location", "/news/" + id + "/harbour-reopens-after-storm");
    }

    @Test
    void aSlugOfAnyScriptIsPercentEncoded() {
        long id = newsroom.aStory().headed("港口开放").inLanguage("zh-Hans").run();

        assertThat(mvc.get().uri("/news/" + id))
                .hasHeader("Location", "/news/" + id + "/%E6%B8%AF%E5%8F%A3%E5%BC%80%E6%94%BE");
        Document page = page("/news/" + id + "/港口开放");
        assertThat(page.select("article").attr("lang")).isEqualTo("zh-Hans");
    }

    @Test
    void neighboursAreThePreviousAndTheNextInLatest() {
        newsroom.aStory().headed("Oldest").publishedAt("2026-11-01T08:00:00Z").run();
        long id = newsroom.aStory()
                .headed("Middle")
                .publishedAt("2026-11-02T08:00:00Z")
                .run();
        newsroom.aStory().headed("Newest").publishedAt("2026-11-03T08:00:00Z").run();
        newsroom.aStory().headed("Future").publishedIn(Duration.ofHours(1)).run();

        Document page = page("/news/" + id + "/middle");

        assertThat(page.select(".neighbours a[rel=prev]").text()).isEqualTo("Previous story Oldest");
        assertThat(page.select(".neighbours a[rel=next]").text()).isEqualTo("Next story Newest");
        assertThat(page.text()).doesNotContain("Future");
    }

    @Test
    void anOldStorySaysSo() {
        long old = newsroom.aStory()
                .headed("Old")
                .publishedAt("2023-05-18T00:00:00Z")
                .run();
        long fresh = newsroom.aStory()
                .headed("Fresh")
                .publishedAt("2026-11-20T00:00:00Z")
                .run();

        assertThat(page("/news/" + old + "/old").select(".notice").text()).isEqualTo("This story is 3 years old.");
        assertThat(page("/news/" + fresh + "/fresh").select(".notice")).isEmpty();
    }

    @Test
    void whatLooksLikeCodeIsPrintedAsText() {
        String nasty = "[[${7*7}]] __${7*7}__::x #{site.home} *{id} <script>alert(1)</script>";
        long id = newsroom.aStory()
                .headed(nasty)
                .summedUp(nasty)
                .saying(nasty)
                .from(nasty.substring(0, 60))
                .editedBy(nasty.substring(0, 60))
                .about("[[${7*7}]]")
                .run();

        String location = mvc.get().uri("/news/" + id).exchange().getResponse().getHeader("Location");
        Document page = page(location);

        assertThat(page.select("h1").text()).isEqualTo(nasty);
        assertThat(page.select("script:not([src], [type=application/ld+json])")).isEmpty();
        assertThat(page.text()).doesNotContain("49").contains("[[${7*7}]]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/news/0",
                "/news/99999999999",
                "/news/999999999999999999",
                "/news/-1",
                "/news/x",
                "/news/1e9",
                "/news"
            })
    void whatIsNotThereIsAPageThatSaysSo(String path) {
        var answer = mvc.get().uri(path).exchange();

        assertThat(status(answer)).isEqualTo(404);
    }

    @Test
    void readerPagesAreTheSameForEveryone() {
        long id = newsroom.aStory().run();
        for (String path :
                new String[] {"/", "/latest", "/sections/world", "/news/" + id + "/harbour-reopens-after-storm"}) {
            var answer = mvc.get()
                    .uri(path)
                    .cookie(new jakarta.servlet.http.Cookie("dateline", "x"))
                    .exchange();

            assertThat(answer).hasStatusOk().doesNotContainHeader("Set-Cookie").hasHeader("Vary", "Accept-Encoding");
            assertThat(answer.getRequest().getSession(false)).isNull();
            assertThat(body(answer).select("[name=_csrf], form:not([role=search])"))
                    .isEmpty();
            assertThat(answer).hasHeader("Cache-Control", "public, max-age=0, must-revalidate");
        }
    }

    private Document page(String path) {
        var answer = mvc.get().uri(path).exchange();
        assertThat(answer).hasStatusOk();
        return body(answer);
    }
}
