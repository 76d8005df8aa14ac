package org.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.NewsroomTest;
import org.dateline.TestClock;
import org.dateline.TestNewsroom;
import org.dateline.article.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.UriComponentsBuilder;

@NewsroomTest
class SearchPageTests {

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    Desk desk;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Indexing indexing;

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void emptyDesk() {
        newsroom.empty();
    }

    private String page(String name, String value, String... more) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/search").queryParam(name, "{0}");
        for (int i = 0; i < more.length; i += 2) {
            address.queryParam(more[i], more[i + 1]);
        }
        var answer =
                mvc.get().uri(address.encode().buildAndExpand(value).toUri()).exchange();
        assertThat(answer).hasStatusOk();
        return body(answer.getResponse());
    }

    private static String body(org.springframework.mock.web.MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String hits(String page) {
        return page.replaceAll("(?s).*<div class=\"search-found\">", "").replaceAll("(?s)<footer.*", "");
    }

    @Test
    void aStoryIsFoundByItsWordsWhichAreMarked() {
        newsroom.aStory()
                .headed("Ministers agree on <fishing> quotas")
                .saying("The ministers of seven countries agreed on Monday. Fishing begins in June.")
                .run();
        newsroom.aStory().headed("Harbour reopens").run();

        String found = page("q", "minister fish");

        assertThat(hits(found))
                .contains("<mark>Ministers</mark> agree on &lt;<mark>fishing</mark>&gt; quotas")
                .contains("<mark>Fishing</mark> begins in June.")
                .doesNotContain("Harbour");
    }

    @Test
    void aStoryIsFoundAtItsTimeAndNotASecondEarlierAndNotOnceItIsWithdrawn() {
        long id = newsroom.aStory()
                .headed("Zeppelin lands")
                .about("Airships")
                .publishedIn(Duration.ofHours(1))
                .run();
        newsroom.later(Duration.ofHours(1).minusSeconds(1));

        assertThat(hits(page("q", "zeppelin"))).doesNotContain("lands").doesNotContain("Airships");
        newsroom.later(Duration.ofSeconds(1));
        assertThat(hits(page("q", "zeppelin"))).contains("lands").contains("Airships");
        desk.withdraw(id, "Wrong", TestNewsroom.CHIEF);

        assertThat(hits(page("q", "zeppelin"))).doesNotContain("lands").doesNotContain("Airships");
    }

    @Test
    void aStoryThatIsShownForATimeIsNotFoundAfterIt() {
        long id = newsroom.aStory().headed("Zeppelin lands").run();
        desk.expireAt(id, clock.instant().plus(Duration.ofHours(1)), "", TestNewsroom.CHIEF);
        newsroom.later(Duration.ofHours(1).minusSeconds(1));
        assertThat(hits(page("q", "zeppelin"))).contains("lands");

        newsroom.later(Duration.ofSeconds(1));
        assertThat(hits(page("q", "zeppelin"))).doesNotContain("lands");
    }

    @Test
    void facetsCountAndNarrowAndAreTakenBack() {
        newsroom.aStory()
                .headed("Storm one")
                .in("World")
                .from("Wire")
                .about("Weather", "Sea")
                .publishedAt("2024-05-01T00:00:00Z")
                .run();
        newsroom.aStory()
                .headed("Storm two")
                .in("World")
                .about("Weather")
                .publishedAt("2025-05-01T00:00:00Z")
                .run();
        newsroom.aStory()
                .headed("Storm three")
                .in("Sport")
                .inLanguage("fr")
                .publishedAt("2025-06-01T00:00:00Z")
                .run();

        String all = hits(page("q", "storm"));
        String narrowed = hits(page("q", "storm", "section", "world", "topic", "weather"));

        assertThat(all)
                .contains("3 stories")
                .containsPattern("section=world\"[^>]*><span[^>]*>World</span> <span class=\"facet-count\">2<")
                .containsPattern("source=wire\"[^>]*><span[^>]*>Wire</span> <span class=\"facet-count\">1<")
                .containsPattern("topic=weather\"[^>]*><span[^>]*>Weather</span> <span class=\"facet-count\">2<")
                .containsPattern("year=2025\"[^>]*><span[^>]*>2025</span> <span class=\"facet-count\">2<")
                .containsPattern("language=fr\"[^>]*><span[^>]*>French</span> <span class=\"facet-count\">1<");
        assertThat(narrowed)
                .contains("2 stories", "Storm</mark> one")
                .doesNotContain("three")
                .contains("href=\"/search?q=storm&amp;topic=weather\"")
                .contains("href=\"/search?q=storm&amp;section=world\"");
    }

    @Test
    void datesNarrowByTheDaysOfTheSite() {
        newsroom.aStory()
                .headed("Storm one")
                .publishedAt("2024-05-01T23:59:59Z")
                .run();
        newsroom.aStory()
                .headed("Storm two")
                .publishedAt("2024-05-02T00:00:00Z")
                .run();

        assertThat(hits(page("q", "storm", "from", "2024-05-02")))
                .contains("two")
                .doesNotContain("one<");
        assertThat(hits(page("q", "storm", "to", "2024-05-01")))
                .contains("1 story")
                .contains(" one");
        assertThat(page("q", "storm", "from", "yesterday", "to", "2024-13-45"))
                .contains("not understood")
                .contains("2 stories");
    }

    @Test
    void whatIsTypedWrongIsAPage() {
        newsroom.aStory().headed("Storm one").run();
        String many = IntStream.range(0, 10_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));

        assertThat(page("q", many)).contains("only the first words");
        for (String typed : new String[] {
            "\"",
            "-",
            "--",
            "\"storm",
            "storm\" -\"",
            "*",
            "s*",
            "?",
            "storm~ AND (OR",
            "\u0000\u0007storm",
            "[* TO *]",
            "headline_en:storm",
            "/.*/",
            "\ud83d",
            "-storm",
            "{!func}",
            "storm^1e9",
            "<script>alert(1)</script>",
            "' or 1=1 --",
            "\u202estorm",
            "\u4e2d",
            "-\u4e2d"
        }) {
            assertThat(page("q", typed)).as(typed).contains("</html>").doesNotContain("<script>alert");
        }
        for (String name : new String[] {"section", "source", "topic", "year", "from", "to", "sort", "page"}) {
            for (String value :
                    new String[] {"nowhere", "-1", "99999999999", "\u0000", "2024-02-30", "x".repeat(900)}) {
                assertThat(page(name, value, "q", "storm")).as(name).contains("</html>", "search-notes");
            }
        }
    }

    @Test
    void aWordThatIsTypedWrongIsOfferedRight() {
        newsroom.aStory().headed("Parliament votes on the budget").run();
        newsroom.aStory()
                .headed("Quokka counted")
                .publishedIn(Duration.ofDays(1))
                .run();

        assertThat(hits(page("q", "parlament budget"))).contains("/search?q=parliament%20budget");
        assertThat(page("q", "quoka")).doesNotContain("quokka");
    }

    @Test
    void phrasesStandTogetherAndAMinusLeavesOut() {
        newsroom.aStory()
                .headed("First")
                .saying("The prime minister met the mayor.")
                .run();
        newsroom.aStory()
                .headed("Second")
                .saying("The minister praised prime numbers.")
                .run();

        assertThat(hits(page("q", "prime minister"))).contains("2 stories");
        assertThat(hits(page("q", "\"prime minister\""))).contains("1 story", "First");
        assertThat(hits(page("q", "minister -mayor"))).contains("1 story", "Second");
    }

    @Test
    void theNameOfATopicIsTheOneItHasToday() {
        newsroom.aStory().headed("Storm").about("Weather").run();
        assertThat(hits(page("q", "storm"))).contains(">Weather<");

        jdbc.update("update topic set name = 'Weather at sea' where name = 'Weather'");
        assertThat(hits(page("q", "storm"))).contains(">Weather at sea<").doesNotContain(">Weather<");
    }

    @Test
    void aSearchIsAFeedInEachFormat() {
        newsroom.aStory()
                .headed("Storm one")
                .in("World")
                .publishedAt("2024-05-01T00:00:00Z")
                .run();
        newsroom.aStory()
                .headed("Storm two")
                .in("World")
                .publishedAt("2025-05-01T00:00:00Z")
                .run();
        newsroom.aStory().headed("Storm three").in("Sport").run();
        newsroom.aStory()
                .headed("Storm four")
                .in("World")
                .publishedIn(Duration.ofHours(1))
                .run();

        for (String format : new String[] {"rss", "atom", "json"}) {
            var answer = mvc.get()
                    .uri("/search." + format + "?q=storm&section=world")
                    .exchange();
            assertThat(answer).hasStatusOk();
            assertThat(body(answer.getResponse()))
                    .as(format)
                    .containsSubsequence("Storm two", "Storm one")
                    .doesNotContain("three", "four");
        }
        assertThat(page("q", "storm", "section", "world")).contains("/search.atom?q=storm&amp;section=world");
        assertThat(mvc.get().uri("/search.atom")).hasStatus(404);
    }

    @Test
    void theNewsroomFindsDraftsByTheirWordsAndReadersDoNot() {
        newsroom.aStory().headed("Harbour reopens").saying("Cranes move again.").run();
        var chief = newsroom.chief();
        mvc.post()
                .uri("/admin/articles")
                .session(chief)
                .with(csrf())
                .param("headline", "Hurricane nears")
                .param("body", "Ferries stay in port.")
                .param("language", "en")
                .param("formToken", "t1")
                .param("baseRevision", "0")
                .param("action", "save")
                .exchange();

        assertThat(desk(chief, "ferry")).contains("Hurricane nears").doesNotContain("Harbour reopens");
        assertThat(desk(chief, "hurric")).contains("Hurricane nears");
        assertThat(desk(chief, "crane&state=draft")).doesNotContain("Harbour reopens");
        assertThat(desk(chief, "crane&state=published")).contains("Harbour reopens");
        assertThat(hits(page("q", "hurricane"))).doesNotContain("nears");
    }

    private String desk(MockHttpSession session, String query) {
        var answer =
                mvc.get().uri("/admin/articles?q=" + query).session(session).exchange();
        assertThat(answer).hasStatusOk();
        return body(answer.getResponse());
    }

    @Test
    void theIndexIsMadeAnewByTheChief() {
        newsroom.aStory().headed("Storm").run();
        page("q", "storm");
        var chief = newsroom.chief();

        assertThat(mvc.get().uri("/admin/search").session(chief))
                .hasStatusOk()
                .bodyText()
                .contains("up to date: 1 articles");
        assertThat(mvc.post().uri("/admin/search").session(chief).with(csrf())).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/admin/search").session(newsroom.colleague("ann")))
                .hasStatus(403);
    }
}
