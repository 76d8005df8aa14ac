package org.dateline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.article.NewsroomContract.body;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.dateline.NewsroomTest;
import org.dateline.TestClock;
import org.dateline.TestNewsroom;
import org.dateline.article.Desk;
import org.dateline.article.PublishedArticles;
import org.dateline.article.ReviewDesk;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** How the article form lets a story out: when, as what kind of change, and what stops it. */
@NewsroomTest
class ReleasePageTests {

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    PublishedArticles published;

    @Autowired
    Desk desk;

    @Autowired
    ReviewDesk reviews;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvcTester mvc;

    private MockHttpSession chief;

    @BeforeEach
    void emptyDesk() {
        newsroom.empty().section("World");
        chief = newsroom.chief();
    }

    @Test
    void aCorrectionNeedsANoteForReaders() {
        long id = newsroom.aStory().run();

        Document form = body(publish(id, "changeKind", "correction", "changeNote", "  "));
        assertThat(form.select("#changeNote-wrong").text()).contains("Tell readers");
        assertThat(form.select("[name=changeKind][checked]").val()).isEqualTo("correction");
        assertThat(publish(id, "changeKind", "correction", "changeNote", "It was nine ferries."))
                .hasStatus(303);

        assertThat(jdbc.queryForObject("select note from article_act where kind = 'CORRECTED'", String.class))
                .isEqualTo("It was nine ferries.");
        assertThat(body(publish(id, "changeKind", "retraction"))
                        .select(".change .wrong")
                        .text())
                .contains("one of the four");
    }

    @Test
    void theButtonAndTheAnswerSayWhatHappens() {
        MvcTestResult first = publish(0);
        long id = Long.parseLong(first.getResponse().getHeader("Location").replaceAll("\\D", ""));

        assertThat(done(first)).isEqualTo("article.done.publish");
        assertThat(button(id)).isEqualTo("Publish update");
        clock.pass(Duration.ofHours(1));
        MvcTestResult later = publish(id, "headline", "Next", "publishedAt", "2036-01-01T09:00");
        assertThat(done(later)).isEqualTo("article.done.schedule.update");
        assertThat(published.story(id).headline()).isEqualTo("Harbour");
        assertThat(button(id)).isEqualTo("Schedule");
        MvcTestResult now = publish(id, "headline", "Now", "baseRevision", "2", "changeKind", "minor");
        assertThat(done(now)).isEqualTo("article.done.publish.minor");
        assertThat(published.story(id).headline()).isEqualTo("Now");
    }

    @Test
    void aTimeThatHasPassedWhileTheFormWasOpenMovesNothing() {
        long id = newsroom.aStory().run();
        java.time.Instant first = published.story(id).publishedAt();
        String due = clock.instant().plus(Duration.ofHours(1)).toString().substring(0, 16);
        publish(id, "headline", "Two", "publishedAt", due);
        newsroom.later(Duration.ofHours(2));

        assertThat(publish(id, "headline", "Three", "baseRevision", "2", "publishedAt", due))
                .hasStatus(303);

        assertThat(published.story(id).headline()).isEqualTo("Three");
        assertThat(published.story(id).publishedAt()).isEqualTo(first);
    }

    @Test
    void whatARuleRefusesComesBackWithEverythingTyped() {
        long id = newsroom.aStory().run();
        desk.embargo(id, clock.instant().plus(Duration.ofHours(5)), "", "li");

        MvcTestResult answer = publish(id, "headline", "Typed & kept", "summary", "Kept too");

        assertThat(answer).hasStatus(409);
        assertThat(body(answer).select(".wrongs[role=alert]").text()).contains("embargo until Nov 24, 2026, 5:00");
        assertThat(body(answer).select("#headline").val()).isEqualTo("Typed & kept");
        assertThat(body(answer).select("#summary").text()).isEqualTo("Kept too");
        assertThat(desk.open(id).draft().number()).isEqualTo(1);
    }

    @Test
    void whatTheGateStopsGoesOutForAReasonOnly() {
        jdbc.update("""
                insert into gate_rule (version, kind, source_id, place, severity, status, least, most, words,
                  changed_at, changed_by)
                values (0, 'HEADLINE_LENGTH', ?, 'HEADLINE_LENGTH/test/ON', 'BLOCK', 'ON', 0, 5, '', current_timestamp, 'x')""", newsroom.source("Reuters").id());

        Document stopped = body(publish(0, "source", "reuters", "summary", "Kept"));
        assertThat(stopped.select("[role=alert]").text()).contains("Not published yet");
        assertThat(stopped.select(".gate-panel .wrongs li a").attr("href")).isEqualTo("#headline");
        assertThat(stopped.select("#summary").text()).isEqualTo("Kept");
        assertThat(stopped.select("#overrideReason")).hasSize(1);
        assertThat(jdbc.queryForObject("select count(*) from article", Long.class))
                .isZero();
        assertThat(publish(0, "source", "reuters", "overrideReason", "The desk agreed."))
                .hasStatus(303);

        assertThat(jdbc.queryForObject("select note from article_act where kind = 'OVERRIDDEN'", String.class))
                .startsWith("The desk agreed.");
        assertThat(body(mvc.get().uri("/admin/articles/new").session(chief).exchange())
                        .select("#overrideReason"))
                .isEmpty();
    }

    @Test
    void aNewFormSentAgainAfterTheWithdrawalGetsASentence() {
        MvcTestResult first = publish(0, "formToken", "sent-and-sent-again");
        long id = Long.parseLong(first.getResponse().getHeader("Location").replaceAll("\\D", ""));
        desk.withdraw(id, "It was false.", "li");

        MvcTestResult again = publish(0, "formToken", "sent-and-sent-again");

        assertThat(again).hasStatus(409);
        assertThat(body(again).select(".wrongs[role=alert]").text()).contains("withdrawn");
        assertThat(body(again).select("#headline").val()).isEqualTo("Harbour");
    }

    @Test
    void theListIsNarrowedToWhatIsInReview() {
        newsroom.aStory().headed("Not looked at").run();
        long id = newsroom.aStory().headed("Looked at").run();
        reviews.submit(id, 1, "", "li");

        Document list = body(
                mvc.get().uri("/admin/articles?state=in_review").session(chief).exchange());

        assertThat(list.select("tbody th a").eachText()).containsExactly("Looked at");
        assertThat(list.select("#state option[selected]").val()).isEqualTo("in_review");
    }

    private static Object done(MvcTestResult answer) {
        return answer.getMvcResult().getFlashMap().get("done");
    }

    private String button(long id) {
        return body(mvc.get().uri("/admin/articles/" + id).session(chief).exchange())
                .select("button[value=publish]")
                .text();
    }

    /** Publishes a filled form with these fields changed; of a new story if the number is none. */
    private MvcTestResult publish(long id, String... changed) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "headline", "Harbour", "body", "Text.", "section", "world", "action", "publish", "baseRevision", "1"));
        for (int i = 0; i < changed.length; i += 2) {
            fields.put(changed[i], changed[i + 1]);
        }
        var request = mvc.post()
                .uri(id == 0 ? "/admin/articles" : "/admin/articles/" + id)
                .session(chief)
                .with(csrf());
        for (Map.Entry<String, String> field : fields.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }
}
