package org.dateline.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.dateline.NewsroomTest;
import org.dateline.TestNewsroom;
import org.dateline.article.Desk;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Which stories stand under a story, and why. */
@NewsroomTest
class RelatedTests {

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    Desk desk;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvcTester mvc;

    private MockHttpSession chief;
    private long story;

    @BeforeEach
    void emptyDesk() {
        newsroom.empty();
        chief = newsroom.chief();
        story = newsroom.aStory().headed("Main").about("Ports", "Weather").run();
    }

    private long under(String headline, String day, String... topics) {
        return newsroom.aStory()
                .headed(headline)
                .in("Economy")
                .about(topics)
                .publishedAt("2026-11-" + day + "T10:00:00Z")
                .run();
    }

    private List<String> related() throws Exception {
        Document page = Jsoup.parse(mvc.get()
                .uri("/news/" + story + "/main")
                .exchange()
                .getResponse()
                .getContentAsString());
        return page.select(".related li").stream()
                .map(line -> line.select("a").text() + " / "
                        + line.select(".related-why > span").text())
                .toList();
    }

    private MvcTestResult choose(int base, Object... typed) {
        String[] lines = new String[typed.length];
        for (int i = 0; i < typed.length; i++) {
            lines[i] = String.valueOf(typed[i]);
        }
        return mvc.post()
                .uri("/admin/articles/" + story + "/related")
                .param("base", String.valueOf(base))
                .param("story", lines)
                .session(chief)
                .with(csrf())
                .exchange();
    }

    private static String body(MvcTestResult result) throws Exception {
        return result.getResponse().getContentAsString();
    }

    @Test
    void theEditorsChoiceGoesBeforeWhatIsRareAndWhatIsNear() throws Exception {
        for (int i = 10; i < 14; i++) {
            under("Rain " + i, String.valueOf(i), "Weather");
        }
        under("Quay", "01", "Ports");
        long chosen = under("Chosen", "02", "Football");
        newsroom.aStory()
                .headed("Elsewhere")
                .publishedAt("2026-11-03T10:00:00Z")
                .run();
        assertThat(choose(0, chosen)).hasStatus(303);

        assertThat(related())
                .containsExactly(
                        "Chosen / Chosen by the editor",
                        "Quay / Same topic: Ports",
                        "Rain 13 / Same topic: Weather",
                        "Rain 12 / Same topic: Weather",
                        "Rain 11 / Same topic: Weather",
                        "Rain 10 / Same topic: Weather");
        desk.withdraw(chosen, "It was wrong.", "chief");
        assertThat(related())
                .hasSize(6)
                .startsWith("Quay / Same topic: Ports")
                .contains("Elsewhere / Also in World")
                .noneMatch(line -> line.startsWith("Chosen"));
    }

    @Test
    void whatIsMergedOrStillToComeIsPassedOver() throws Exception {
        long twin = under("Twin", "01", "Ports");
        long other = under("Survivor", "02", "Football");
        long later = newsroom.aStory()
                .headed("Later")
                .about("Ports")
                .publishedIn(java.time.Duration.ofHours(1))
                .run();
        choose(0, later, twin);
        desk.mergeInto(twin, other, "", "chief");

        assertThat(related()).isEmpty();
        newsroom.later(java.time.Duration.ofHours(1));
        assertThat(related()).containsExactly("Later / Chosen by the editor");
    }

    @Test
    void aChoiceIsAuditedAndTheSameAgainChangesNothing() throws Exception {
        long one = under("One", "01");
        long two = under("Two", "02");

        assertThat(choose(0, "https://news.example.org/news/" + two + "/two", "", one))
                .hasStatus(303);
        assertThat(choose(1, two, one)).hasStatus(303);

        assertThat(related()).startsWith("Two / Chosen by the editor", "One / Chosen by the editor");
        assertThat(jdbc.queryForList(
                        "select facts from audit_entry where act = 'article.relate' and object = 'article/" + story
                                + "'",
                        String.class))
                .singleElement()
                .asString()
                .contains(two + "," + one);
        assertThat(body(mvc.get()
                        .uri("/admin/articles/" + story + "/related")
                        .session(chief)
                        .exchange()))
                .contains("value=\"" + two + "\"", "Chosen by chief");
    }

    @Test
    void ofTwoWhoChooseTheLaterSeesWhatTheFirstDidAndLosesNothing() throws Exception {
        long one = under("One of theirs", "01");
        long two = under("Two of mine", "02");
        choose(0, one);

        MvcTestResult answer = choose(0, "/news/" + two + "/x");

        assertThat(answer).hasStatus(409);
        assertThat(body(answer))
                .contains(
                        "chief chose others meanwhile",
                        "One of theirs",
                        "value=\"/news/" + two + "/x\"",
                        "value=\"1\"");
        assertThat(related()).startsWith("One of theirs / Chosen by the editor");
        choose(1, "/news/" + two + "/x");
        assertThat(related()).startsWith("Two of mine / Chosen by the editor");
    }

    @Test
    void whatCannotBeChosenIsSaidAtItsLine() throws Exception {
        MvcTestResult answer = choose(0, "about the quay", story, 999_999, "<b>\"", "9".repeat(400));

        assertThat(answer).hasStatus(422);
        assertThat(body(answer))
                .contains(
                        "Write the number of a story, or its address here.",
                        "This is the story itself.",
                        "There is no story of that number.",
                        "value=\"about the quay\"",
                        "value=\"&lt;b&gt;&quot;\"");
        assertThat(mvc.get().uri("/admin/articles/999999/related").session(chief))
                .hasStatus(404);
    }

    @Test
    void aStoryTakesAsManyStatementsHoweverManyAreLikeIt() {
        under("One", "01", "Ports", "Weather");
        long few = newsroom.statements(
                () -> mvc.get().uri("/news/" + story + "/main").exchange());
        for (int i = 2; i < 28; i++) {
            under("Many " + i, "%02d".formatted(i % 23 + 1), "Ports", "Weather");
        }

        assertThat(newsroom.statements(
                        () -> mvc.get().uri("/news/" + story + "/main").exchange()))
                .isLessThanOrEqualTo(few);
    }
}
