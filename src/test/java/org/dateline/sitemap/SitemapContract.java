package org.dateline.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.dateline.TestClock;
import org.dateline.TestNewsroom;
import org.dateline.about.PolicyDesk;
import org.dateline.about.PolicyKind;
import org.dateline.article.Change;
import org.dateline.article.ChangeKind;
import org.dateline.article.Desk;
import org.dateline.article.Filing;
import org.dateline.article.IndexedArticles;
import org.dateline.article.Release;
import org.dateline.article.Revision;
import org.dateline.shared.HtmlText;
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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** What the sitemaps have, when and in which part, on any database. It is noon of a day in the middle of a month. */
abstract class SitemapContract {

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    Desk desk;

    @Autowired
    Sources sources;

    @Autowired
    PolicyDesk policies;

    @Autowired
    PartRows rows;

    @Autowired
    IndexedArticles articles;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvcTester mvc;

    private Crawl crawl;

    @BeforeEach
    void emptyDesk() {
        newsroom.empty();
        crawl = new Crawl(mvc);
    }

    private String presentPart() {
        return "/sitemap-" + YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)) + ".xml";
    }

    private String path(long id) {
        return "/news/" + id + "/harbour-reopens-after-storm";
    }

    @Test
    void everyStoryIsInThePartOfItsMonthAndEveryListBesides() {
        long picture = newsroom.picture("quay.jpg", "The quay");
        long old = newsroom.aStory()
                .from("Reuters")
                .editedBy("Lin Mei")
                .about("Ports")
                .publishedAt("2023-05-18T08:30:00Z")
                .run();
        long older = newsroom.aStory()
                .ledBy(picture, "")
                .publishedAt("2023-05-01T00:00:00Z")
                .run();
        long present = newsroom.aStory().inLanguage("zh-Hans").run();

        assertThat(crawl.all().keySet())
                .containsExactlyInAnyOrder(
                        "/sitemap-pages.xml", "/sitemap-topics.xml", "/sitemap-2023-05.xml", presentPart());
        assertThat(crawl.paths("/sitemap-2023-05.xml")).containsExactly(path(old), path(older));
        assertThat(crawl.paths(presentPart())).containsExactly(path(present));
        assertThat(crawl.paths("/sitemap-topics.xml")).containsExactly("/topics/ports");
        assertThat(crawl.paths("/sitemap-pages.xml"))
                .contains("/", "/latest", "/sections/world", "/sources/reuters", "/editors/lin-mei");
        Document may = crawl.xml("/sitemap-2023-05.xml");
        assertThat(may.select("url lastmod").eachText())
                .containsExactly("2023-05-18T08:30:00Z", "2023-05-01T00:00:00Z");
        assertThat(may.select("image|loc").eachText())
                .singleElement()
                .asString()
                .startsWith("https://news.example.org/media/");
        assertThat(crawl.xml("/sitemap.xml")
                        .select("sitemap:has(loc:containsOwn(2023-05)) lastmod")
                        .text())
                .isEqualTo("2023-05-18T08:30:00Z");
    }

    @Test
    void everyPageThatItNamesIsThere() {
        newsroom.aStory()
                .from("Reuters")
                .editedBy("Lin Mei")
                .about("Ports")
                .in("港口")
                .run();
        policies.write(PolicyKind.CONTACT, 0, HtmlText.of("Ring us."), "sitemap-contact", "li");

        assertThat(crawl.paths("/sitemap-pages.xml")).contains("/about/contact", "/sections/%E6%B8%AF%E5%8F%A3");
        crawl.all().values().stream()
                .flatMap(List::stream)
                .forEach(
                        path -> assertThat(crawl.get(path).getStatus()).as(path).isEqualTo(200));
    }

    @Test
    void onlyWhatMattersMovesTheDateOfAStoryAndOfItsPart() {
        long id = newsroom.aStory().publishedAt("2023-05-18T08:30:00Z").run();
        clock.pass(Duration.ofHours(1));
        change(id, ChangeKind.MINOR);
        String afterATypo = dateOfMay();
        clock.pass(Duration.ofHours(1));

        change(id, ChangeKind.UPDATE);

        assertThat(afterATypo).isEqualTo("2023-05-18T08:30:00Z");
        assertThat(dateOfMay()).isEqualTo(clock.instant().truncatedTo(ChronoUnit.SECONDS) + "");
        assertThat(crawl.xml("/sitemap-2023-05.xml").select("lastmod").text()).isEqualTo(dateOfMay());
    }

    private void change(long id, ChangeKind kind) {
        Revision draft = desk.open(id).draft();
        desk.publish(
                new Filing(id, "again", draft.number(), draft.copy().saying(HtmlText.of("Also at " + clock.instant()))),
                new Release(new Change(kind, ""), null),
                "li");
    }

    private String dateOfMay() {
        return crawl.xml("/sitemap.xml")
                .select("sitemap:has(loc:containsOwn(2023-05)) lastmod")
                .text();
    }

    @ParameterizedTest
    @CsvSource({
        "INDEX, '', true, true",
        "GOOGLEBOT_NEWS_NOINDEX, '', true, false",
        "NOINDEX, '', false, false",
        "CANONICAL_ORIGINAL, '', true, true",
        "CANONICAL_ORIGINAL, https://wire.example/1, false, false"
    })
    void aSourceSaysWhetherItsStoriesAreInIt(IndexRule rule, String original, boolean web, boolean news) {
        newsroom.aStory().from("Reuters").copiedFrom(original).run();
        newsroom.aStory().run();
        assertThat(crawl.paths(presentPart())).hasSize(2);
        Source source = sources.findBySlug("reuters");
        source.describe("Reuters", "", "", "", rule, null);

        sources.save(source);

        assertThat(crawl.paths(presentPart())).hasSize(web ? 2 : 1);
        assertThat(crawl.paths("/sitemap-news.xml")).hasSize(news ? 2 : 1);
    }

    @Test
    void aStoryComesWithItsSecondAndLeavesAtOnce() {
        newsroom.aStory().run();
        long withdrawn = newsroom.aStory().run();
        long embargoed = newsroom.aStory().about("Secret").run();
        long ending = newsroom.aStory().run();
        assertThat(crawl.paths(presentPart())).hasSize(4);
        desk.withdraw(withdrawn, "It was not true.", "li");
        desk.embargo(embargoed, clock.instant().plusSeconds(60), "", "li");
        desk.expireAt(ending, clock.instant().plusSeconds(60), "", "li");

        for (String sitemap : List.of(presentPart(), "/sitemap-news.xml")) {
            assertThat(crawl.paths(sitemap)).contains(path(ending)).doesNotContain(path(withdrawn), path(embargoed));
        }
        assertThat(crawl.get("/sitemap-topics.xml").getStatus()).isEqualTo(404);
        newsroom.later(Duration.ofSeconds(59));
        assertThat(crawl.paths(presentPart())).contains(path(ending)).doesNotContain(path(embargoed));
        newsroom.later(Duration.ofSeconds(1));
        for (String sitemap : List.of(presentPart(), "/sitemap-news.xml")) {
            assertThat(crawl.paths(sitemap)).contains(path(embargoed)).doesNotContain(path(ending), path(withdrawn));
        }
        assertThat(crawl.paths("/sitemap-topics.xml")).containsExactly("/topics/secret");
    }

    @Test
    void aMonthIsInTheIndexForAsLongAsItHasStories() {
        long id = newsroom.aStory().publishedAt("2023-05-18T08:30:00Z").run();
        assertThat(crawl.paths("/sitemap.xml")).contains("/sitemap-2023-05.xml");

        desk.withdraw(id, "It was not true.", "li");

        assertThat(crawl.paths("/sitemap.xml")).doesNotContain("/sitemap-2023-05.xml");
        assertThat(crawl.get("/sitemap-2023-05.xml").getStatus()).isEqualTo(404);
    }

    @Test
    void aMonthBeginsAtMidnightOfTheSite() {
        newsroom.aStory().publishedAt("2023-04-30T21:59:59Z").run();
        newsroom.aStory().publishedAt("2023-04-30T22:00:00Z").run();
        newsroom.aStory().publishedAt("2023-05-31T21:59:59Z").run();
        newsroom.aStory().publishedAt("2023-05-31T22:00:00Z").run();

        assertThat(cut("Europe/Oslo", 45_000, 40_000)).containsExactly("2023-04:1", "2023-05:2", "2023-06:1");
        assertThat(cut("UTC", 45_000, 40_000)).containsExactly("2023-04:2", "2023-05:2");
    }

    @Test
    void aFullMonthIsCutAndStaysCutWhereItIs() {
        List<Long> ids = IntStream.rangeClosed(1, 11)
                .mapToObj(day -> newsroom.aStory()
                        .publishedAt("2023-05-%02dT00:00:00Z".formatted(day))
                        .run())
                .toList();

        assertThat(cut("UTC", 11, 4)).containsExactly("2023-05:11");
        assertThat(cut("UTC", 5, 4)).containsExactly("2023-05:4", "2023-05-2:4", "2023-05-3:3");
        desk.withdraw(ids.get(0), "It was not true.", "li");
        newsroom.aStory().publishedAt("2023-05-07T12:00:00Z").run();
        newsroom.aStory().publishedAt("2023-05-31T00:00:00Z").run();
        assertThat(cut("UTC", 5, 4)).containsExactly("2023-05:3", "2023-05-2:5", "2023-05-3:4");
        newsroom.aStory().publishedAt("2023-05-07T13:00:00Z").run();
        assertThat(cut("UTC", 5, 4)).containsExactly("2023-05:4", "2023-05-2:4", "2023-05-3:5");
        assertThat(IntStream.of(1, 2, 3)
                        .mapToObj(part -> crawl.paths("/sitemap-2023-05" + (part == 1 ? "" : "-" + part) + ".xml"))
                        .flatMap(List::stream))
                .hasSize(13)
                .doesNotHaveDuplicates();
    }

    /** The parts of past months and how many stories each has. */
    private List<String> cut(String zone, int most, int cut) {
        Months months = new Months(rows, articles, clock, ZoneId.of(zone), most, cut);
        return transaction.execute(status -> months.parts()).stream()
                .map(part -> part.name() + ":" + part.stories())
                .toList();
    }

    @Test
    void whatDidNotChangeCostsNothingHoweverMuchThereIs() {
        newsroom.aStory().publishedAt("2023-05-18T08:30:00Z").run();
        crawl.paths("/sitemap.xml");
        newsroom.later(Duration.ofHours(1));
        long few = newsroom.statements(() -> crawl.paths("/sitemap.xml"));
        IntStream.range(0, 60)
                .forEach(month -> newsroom.aStory()
                        .publishedAt(YearMonth.of(2015, 1).plusMonths(month) + "-01T00:00:00Z")
                        .run());
        crawl.paths("/sitemap.xml");
        newsroom.later(Duration.ofHours(1));

        assertThat(crawl.paths("/sitemap.xml")).hasSize(62);
        assertThat(newsroom.statements(() -> crawl.paths("/sitemap.xml"))).isLessThanOrEqualTo(few);
        String tag = crawl.get("/sitemap.xml").getHeader("ETag");
        assertThat(newsroom.statements(
                        () -> assertThat(held("/sitemap.xml", tag)).isEqualTo(304)))
                .isLessThanOrEqualTo(4);
    }

    private int held(String path, String tag) {
        return mvc.get()
                .uri(path)
                .header("If-None-Match", tag)
                .exchange()
                .getResponse()
                .getStatus();
    }

    @Test
    void whoeverHasItIsToldSoUntilSomethingIsDone() {
        long id = newsroom.aStory().run();
        for (String path : List.of("/sitemap.xml", "/sitemap-pages.xml", presentPart(), "/sitemap-news.xml")) {
            MockHttpServletResponse first = crawl.get(path);
            MockHttpServletResponse head = mvc.head().uri(path).exchange().getResponse();
            assertThat(held(path, first.getHeader("ETag"))).as(path).isEqualTo(304);
            assertThat(head.getContentAsByteArray()).isEmpty();
            assertThat(head.getHeader("ETag")).isEqualTo(first.getHeader("ETag"));
            assertThat(head.getContentType()).isEqualTo(first.getContentType());
            desk.withdraw(id, "It was not true.", "li");
            assertThat(held(path, first.getHeader("ETag"))).as(path).isNotEqualTo(304);
            id = newsroom.aStory().run();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2023-13", "2023-05", "9999-99", "0000-00", "2023-05-2", "topics-2", "x", "topics-0", "news-9"})
    void whatIsNoPartIsNotFound(String part) {
        newsroom.aStory().run();

        assertThat(crawl.get("/sitemap-" + part + ".xml").getStatus()).isEqualTo(404);
    }

    @Test
    void newsIsTwoDaysOldAtMostAndAThousandToAPart() {
        long oldest = newsroom.aStory().run();
        clock.pass(Duration.ofHours(1));
        repeat(newsroom.aStory().run(), 999);
        assertThat(crawl.paths("/sitemap-news.xml")).containsExactly("/sitemap-news-1.xml", "/sitemap-news-2.xml");
        assertThat(crawl.paths("/sitemap-news-1.xml")).hasSize(1_000).doesNotContain(path(oldest));
        assertThat(crawl.paths("/sitemap-news-2.xml")).containsExactly(path(oldest));
        clock.pass(Duration.ofHours(47));
        String tag = crawl.get("/sitemap-news.xml").getHeader("ETag");
        assertThat(held("/sitemap-news.xml", tag)).isEqualTo(304);
        clock.pass(Duration.ofSeconds(1));

        assertThat(held("/sitemap-news.xml", tag)).isEqualTo(200);
        assertThat(crawl.paths("/sitemap-news.xml")).hasSize(1_000).doesNotContain(path(oldest));
        assertThat(crawl.get("/sitemap-news-2.xml").getStatus()).isEqualTo(404);
    }

    /** The same story so many times more: quicker than the desk. */
    private void repeat(long id, int times) {
        jdbc.batchUpdate(
                """
                insert into article (version, form_token, created_at, created_by, touched_at, state, draft_revision_id,
                  draft_section_id, published_revision_id, published_section_id, published_at, published_version,
                  published_corrected)
                select 0, ?, created_at, created_by, touched_at, state, draft_revision_id,
                  draft_section_id, published_revision_id, published_section_id, published_at, published_version,
                  published_corrected from article where id = ?""",
                IntStream.range(0, times)
                        .mapToObj(at -> new Object[] {"again-" + at, id})
                        .toList());
    }

    @Test
    void newsSaysWhatNewsSearchAsksFor() {
        newsroom.aStory()
                .headed("Ferries & \u0001harbours <again>")
                .inLanguage("zh-Hant")
                .run();

        Document news = crawl.xml("/sitemap-news.xml");

        assertThat(news.select("news|news > *, news|publication > *").eachText())
                .containsExactly(
                        "Datelinezh-tw", "Dateline", "zh-tw", clock.instant() + "", "Ferries & harbours <again>");
    }

    @Test
    void withoutNewsItIsEmpty() {
        MockHttpServletResponse answer = crawl.get("/sitemap-news.xml");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("<urlset")
                .doesNotContain("<url>");
    }
}
