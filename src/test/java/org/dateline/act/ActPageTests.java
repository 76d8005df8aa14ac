package org.dateline.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.article.NewsroomContract.body;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dateline.NewsroomTest;
import org.dateline.TestClock;
import org.dateline.TestNewsroom;
import org.dateline.article.Desk;
import org.dateline.article.PublishedArticles;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Each act from its form: done, refused, repeated, come too late, and sent by somebody who means ill. */
@NewsroomTest
class ActPageTests {

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    PublishedArticles published;

    @Autowired
    Desk desk;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvcTester mvc;

    private MockHttpSession by;

    @BeforeEach
    void emptyDesk() {
        newsroom.empty();
        by = newsroom.chief();
    }

    @Test
    void aStoryIsMovedAndGoesOutAtItsNewTimeOnly() {
        long id = newsroom.aStory().publishedIn(Duration.ofHours(1)).run();
        Map<String, String> move = Map.of("revision", "1", "seen", in(1), "due", typed(2));

        assertThat(post(id, "schedule", move)).hasStatus(303);
        assertThat(post(id, "schedule", move)).as("pressed twice").hasStatus(303);
        newsroom.later(Duration.ofMinutes(61));
        assertThat(published.story(id)).isNull();
        newsroom.later(Duration.ofMinutes(60));

        assertThat(published.story(id)).isNotNull();
        assertThat(acts(id)).containsExactly("PUBLISHED", "SCHEDULED", "SCHEDULED");
    }

    @Test
    void whatTheEditorDidNotSeeIsNotMoved() {
        long id = newsroom.aStory().publishedIn(Duration.ofHours(1)).run();
        String seen = in(1);
        post(id, "schedule", Map.of("revision", "1", "seen", seen, "due", typed(3)));

        MvcTestResult stale = post(id, "schedule", Map.of("revision", "1", "seen", seen, "due", typed(5)));
        MvcTestResult older = post(id, "schedule", Map.of("revision", "9", "seen", in(3), "due", typed(5)));
        MvcTestResult past = post(id, "schedule", Map.of("revision", "1", "seen", in(3), "due", typed(-5)));

        assertThat(sentence(stale)).contains("chief has scheduled this story for");
        assertThat(sentence(older)).contains("saved another text");
        assertThat(sentence(past)).contains("in the future");
        assertThat(body(past).select("#due").val()).isEqualTo(typed(-5));
        assertThat(acts(id)).hasSize(2);
    }

    @Test
    void aDraftIsScheduledOnceItHasWhatReadersMustBeGiven() {
        long bare = draft(Map.of("headline", "Only a headline"));
        long whole = draft(Map.of(
                "headline",
                "Whole",
                "body",
                "Text.",
                "section",
                newsroom.section("World").slug()));

        assertThat(sentence(post(bare, "schedule", Map.of("revision", "1", "due", typed(1)))))
                .contains("headline, text and a section");
        assertThat(post(whole, "schedule", Map.of("revision", "1", "due", typed(1))))
                .hasStatus(303);
        newsroom.later(Duration.ofHours(1));

        assertThat(published.story(bare)).isNull();
        assertThat(published.story(whole)).isNotNull();
    }

    @Test
    void whatIsTakenOffTheScheduleDoesNotGoOut() {
        long id = newsroom.aStory().publishedIn(Duration.ofHours(1)).run();
        Map<String, String> seen = Map.of("seen", in(1));

        assertThat(post(id, "schedule/remove", seen)).hasStatus(303);
        assertThat(post(id, "schedule/remove", seen)).as("pressed twice").hasStatus(303);
        newsroom.later(Duration.ofHours(2));

        assertThat(published.story(id)).isNull();
        assertThat(acts(id)).containsExactly("UNSCHEDULED", "SCHEDULED");
    }

    @Test
    void whoeverIsTooLateIsToldThatItHasGoneOut() {
        long id = newsroom.aStory().publishedIn(Duration.ofHours(1)).run();
        String seen = in(1);
        newsroom.later(Duration.ofHours(1));

        MvcTestResult cancelled = post(id, "schedule/remove", Map.of("seen", seen));
        MvcTestResult moved = post(id, "schedule", Map.of("revision", "1", "seen", seen, "due", typed(1)));
        MvcTestResult withdrawn = post(id, "withdrawal", Map.of("scheduled", "true"));

        assertThat(cancelled).hasStatus(409);
        assertThat(sentence(cancelled)).contains("just gone out at Nov", "Withdraw it instead");
        assertThat(sentence(moved)).contains("just gone out at");
        assertThat(withdrawn).hasStatus(409);
        assertThat(sentence(withdrawn)).contains("just gone out at");
        assertThat(body(withdrawn).select("#notice")).hasSize(1);
        assertThat(acts(id)).containsExactly("PUBLISHED", "SCHEDULED");
    }

    @Test
    void anEmbargoOfAStoryThatReadersSeeIsConfirmedFirst() {
        long id = newsroom.aStory().run();
        Map<String, String> embargo = Map.of("embargoUntil", typed(2), "note", "Agreed \"with\" <them>");

        Document ask = body(post(id, "embargo", embargo));
        assertThat(published.story(id)).isNotNull();
        Map<String, String> confirmed = new java.util.HashMap<>();
        ask.select("main input[type=hidden]").forEach(field -> confirmed.put(field.attr("name"), field.val()));
        assertThat(post(id, "embargo", confirmed)).hasStatus(303);
        assertThat(post(id, "embargo", confirmed)).as("pressed twice").hasStatus(303);

        assertThat(mvc.get().uri("/news/" + id)).hasStatus(404);
        assertThat(acts(id)).containsExactly("SCHEDULED", "EMBARGOED", "PUBLISHED");
        Document page = page(id);
        assertThat(page.select("tbody td").eachText()).contains("Agreed \"with\" <them>");
        assertThat(page.select(".standing").text()).contains("Under embargo until");
        assertThat(page.select("#embargoUntil").val()).isEqualTo(typed(2));
        assertThat(post(id, "embargo/lift", Map.of())).hasStatus(303);
        assertThat(page(id).select(".standing").text()).doesNotContain("embargo");
    }

    @Test
    void aStoryExpiresAndItsTimeCanBeTakenBack() {
        long id = newsroom.aStory().run();

        assertThat(post(id, "expiry", Map.of("expiresAt", typed(2)))).hasStatus(303);
        assertThat(post(id, "expiry", Map.of("expiresAt", typed(2)))).hasStatus(303);
        assertThat(page(id).select(".standing").text()).contains("Expires");
        assertThat(post(id, "expiry/remove", Map.of())).hasStatus(303);
        assertThat(post(id, "expiry/remove", Map.of())).hasStatus(303);
        assertThat(acts(id)).containsExactly("EXPIRY_SET", "EXPIRY_SET", "PUBLISHED");
        assertThat(sentence(post(id, "expiry", Map.of("expiresAt", typed(-2))))).contains("only in the future");
        newsroom.later(Duration.ofHours(3));
        assertThat(published.story(id)).isNotNull();
        post(id, "expiry", Map.of("expiresAt", typed(1)));
        newsroom.later(Duration.ofHours(1));

        assertThat(published.story(id)).isNull();
        assertThat(sentence(post(id, "expiry", Map.of("expiresAt", typed(1))))).contains("do not see this story");
    }

    @Test
    void urgencyIsMarkedOnceAndTakenBackOnce() {
        long id = newsroom.aStory().run();

        for (String act : List.of("urgency", "urgency", "urgency/remove", "urgency/remove")) {
            assertThat(post(id, act, Map.of("note", "Quake"))).hasStatus(303);
            assertThat(page(id).select(".standing .state-urgent").isEmpty()).isEqualTo(act.endsWith("remove"));
        }

        assertThat(acts(id)).containsExactly("UNMARKED_URGENT", "MARKED_URGENT", "PUBLISHED");
    }

    @Test
    void aWithdrawnStoryComesBackOnceASecondPersonAgrees() {
        long id = newsroom.aStory().run();
        post(id, "withdrawal", Map.of("notice", "A court ordered it.", "reason", "LEGAL"));
        assertThat(jdbc.queryForObject("select reason from withdrawal", String.class))
                .isEqualTo("LEGAL");
        Map<String, String> agreed = Map.of("note", "The order is void.", "confirmed", "true");

        assertThat(sentence(post(id, "reinstatement", Map.of("note", " ")))).contains("why");
        assertThat(sentence(post(id, "reinstatement/agreement", agreed))).contains("ask for it first");
        assertThat(post(id, "reinstatement", Map.of("note", "Please"))).hasStatus(303);
        assertThat(post(id, "reinstatement", Map.of("note", "Please"))).hasStatus(303);
        assertThat(page(id).select("#act-agreement")).isEmpty();
        assertThat(sentence(post(id, "reinstatement/agreement", agreed))).contains("Somebody else has to agree");
        by = newsroom.colleague("li");
        assertThat(sentence(post(id, "reinstatement/agreement", Map.of()))).contains("why it is back");
        assertThat(body(post(id, "reinstatement/agreement", Map.of("note", "x")))
                        .select("[name=confirmed]"))
                .hasSize(1);
        assertThat(published.story(id)).isNull();
        assertThat(post(id, "reinstatement/agreement", agreed)).hasStatus(303);
        assertThat(post(id, "reinstatement/agreement", agreed)).hasStatus(303);

        assertThat(published.story(id)).isNotNull();
        assertThat(acts(id)).containsExactly("REINSTATED", "REINSTATEMENT_ASKED", "WITHDRAWN", "PUBLISHED");
    }

    @Test
    void aDuplicateIsMergedIntoTheStoryThatIsFound() {
        long id = newsroom.aStory().headed("Ferry sinks").run();
        long other = newsroom.aStory().headed("100% of ferry saved").run();

        for (String typed : List.of(other + "", "/news/" + other + "/x", "https://news.example.org/news/" + other)) {
            assertThat(found(id, typed).select("main").text()).contains("100% of ferry saved", "Merge these two");
        }
        assertThat(found(id, "100% OF").select("main li a").eachText()).containsExactly("100% of ferry saved");
        for (String typed : List.of(id + "", "999999", "%", "Ferry_", "<script>", "\u0000")) {
            assertThat(found(id, typed).select("main li a").eachText())
                    .as(typed)
                    .doesNotContain("Ferry sinks");
            assertThat(found(id, typed).select("main form[method=post]"))
                    .as(typed)
                    .isEmpty();
        }
        assertThat(sentence(post(id, "duplicate", Map.of("into", id + "")))).contains("another story");
        assertThat(sentence(post(id, "duplicate", Map.of("into", "x")))).contains("did not come whole");
        assertThat(post(id, "duplicate", Map.of("into", other + ""))).hasStatus(303);
        assertThat(post(id, "duplicate", Map.of("into", other + ""))).hasStatus(303);

        assertThat(acts(id)).containsExactly("MERGED", "PUBLISHED");
        assertThat(page(id).select("#act-duplicate")).isEmpty();
        long third = newsroom.aStory().run();
        assertThat(sentence(post(id, "duplicate", Map.of("into", third + "")))).contains("nothing to merge");
    }

    @Test
    void whatNobodyCanMeanIsRefusedInASentence() {
        long id = newsroom.aStory().run();
        String hostile = "<script>alert(1)</script>\u0000";

        for (String act : List.of("schedule", "schedule/remove", "embargo", "expiry", "duplicate")) {
            MvcTestResult answer = post(
                    id,
                    act,
                    Map.of(
                            "due",
                            hostile,
                            "seen",
                            hostile,
                            "revision",
                            hostile,
                            "embargoUntil",
                            hostile,
                            "expiresAt",
                            hostile,
                            "into",
                            hostile,
                            "note",
                            hostile));
            assertThat(answer).as(act).hasStatus(409);
            assertThat(sentence(answer)).as(act).isNotBlank();
            assertThat(body(answer).select("main script:not([src^=/js/clock-])"))
                    .isEmpty();
        }
        assertThat(post(id, "urgency", Map.of("note", "x".repeat(1_001)))).hasStatus(409);
        assertThat(post(id, "schedule", Map.of("revision", "999999999999", "due", typed(1))))
                .hasStatus(409);
        assertThat(post(999_999, "urgency", Map.of())).hasStatus(404);
        assertThat(mvc.post().uri("/admin/articles/" + id + "/urgency").with(csrf()))
                .hasStatus(302);
        assertThat(acts(id)).containsExactly("PUBLISHED");
    }

    @Test
    void theTrailPagesByKeyInAsManyStatementsAsEver() {
        long id = newsroom.aStory().run();
        for (int i = 0; i < 30; i++) {
            post(id, i % 2 == 0 ? "urgency" : "urgency/remove", Map.of("note", "n" + i));
        }

        Document first = page(id);
        String older = first.select("a[rel=next]").attr("href");
        Document second = body(get(older));
        long few = newsroom.statements(() -> get(older));
        long many = newsroom.statements(() -> page(id));

        assertThat(first.select("tbody tr")).hasSize(25);
        assertThat(second.select("tbody tr")).hasSize(6);
        assertThat(second.select("tbody th").last().text()).startsWith("Published");
        assertThat(many).isEqualTo(few);
        assertThat(get("/admin/articles/" + id + "/acts?before=x")).hasStatusOk();
    }

    private Document found(long id, String typed) {
        return body(mvc.get()
                .uri("/admin/articles/{id}/duplicate?into={typed}", id, typed)
                .session(by)
                .exchange());
    }

    private Document page(long id) {
        return body(get("/admin/articles/" + id + "/acts"));
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(URI.create(path)).session(by).exchange();
    }

    private static String sentence(MvcTestResult answer) {
        return body(answer).select("[role=alert]").text();
    }

    private List<String> acts(long id) {
        return jdbc.queryForList(
                "select kind from article_act where article_id = ? order by id desc", String.class, id);
    }

    /** So many hours from now, as the page writes it. */
    private String in(int hours) {
        return clock.instant().plus(Duration.ofHours(hours)).toString();
    }

    /** The same, as it is typed in the site's zone. */
    private String typed(int hours) {
        return in(hours).substring(0, 16);
    }

    private long draft(Map<String, String> fields) {
        MvcTestResult answer = send("/admin/articles", fields);
        return Long.parseLong(answer.getResponse().getHeader("Location").replaceAll("\\D", ""));
    }

    private MvcTestResult post(long id, String act, Map<String, String> fields) {
        return send("/admin/articles/" + id + "/" + act, fields);
    }

    private MvcTestResult send(String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).session(by).with(csrf());
        for (Map.Entry<String, String> field : fields.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }
}
