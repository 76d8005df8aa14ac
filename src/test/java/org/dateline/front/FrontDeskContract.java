package org.dateline.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dateline.TestClock;
import org.dateline.TestNewsroom;
import org.dateline.article.Desk;
import org.dateline.shared.Audited;
import org.dateline.shared.Deed;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What holds for arranging the front page whatever database it is kept in. */
@RecordApplicationEvents
abstract class FrontDeskContract {

    @Autowired
    ApplicationEvents events;

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    FrontDesk front;

    @Autowired
    FrontEditions editions;

    @Autowired
    FrontDrafts drafts;

    @Autowired
    Desk desk;

    private MockHttpSession chief;
    private final List<Long> stories = new ArrayList<>();

    /** Story 1 is the oldest of twenty; odd ones are of the section Economy, even ones of World. */
    @BeforeEach
    void twentyStories() {
        newsroom.empty();
        stories.clear();
        for (int i = 1; i <= 20; i++) {
            stories.add(newsroom.aStory()
                    .headed("Story " + i)
                    .in(i % 2 == 0 ? "World" : "Economy")
                    .publishedAt("2026-11-%02dT10:00:00Z".formatted(i))
                    .run());
        }
        chief = newsroom.chief();
    }

    @Test
    void aDraftChangesNothingForReadersUntilItIsPublishedAsOneAct() {
        place(3, "lead-1");
        place(4, "second-2");
        place(5, section("economy") + "-4");
        assertThat(headlines("/", ".top-lead h2")).containsExactly("Story 20");
        assertThat(desk().select(".front-state").text()).contains("No edition yet", "3 changes in the draft");
        assertThat(desk().select("#lead-1 .front-headline").text()).isEqualTo("Story 3");

        assertThat(publish()).hasStatus(303);

        assertThat(headlines("/", ".top-lead h2")).containsExactly("Story 3");
        assertThat(headlines("/", ".top-second h2")).containsExactly("Story 20", "Story 4", "Story 19", "Story 18");
        assertThat(headlines("/", "[aria-labelledby=block-economy] h3").get(3)).isEqualTo("Story 5");
        assertThat(headlines("/", ".card-headline")).hasSize(19).doesNotHaveDuplicates();
        assertThat(desk().select(".front-state").text())
                .contains("Edition 1 is live since", "The draft is what is live");
    }

    @Test
    void aWithdrawnStoryLosesItsPlaceAtOnceAndTheDeskSaysSo() {
        place(3, "lead-1");
        publish();
        desk.withdraw(id(3), "Wrong.", TestNewsroom.CHIEF);

        assertThat(headlines("/", ".top-lead h2")).containsExactly("Story 20");
        assertThat(desk().select("#lead-1 .notice").text()).contains("“Story 3” was withdrawn");
        assertThat(desk().select("#lead-1 .front-headline").text()).isEqualTo("Story 20");
    }

    @Test
    void aScheduledStoryMayBePutAndTheRuleFillsItsPlaceUntilThen() {
        long due = newsroom.aStory()
                .headed("Budget passes")
                .publishedIn(Duration.ofHours(2))
                .run();
        assertThat(desk("?q=budget").select(".front-found").text()).contains("Budget passes", "Goes out");

        assertThat(post("/admin/front/draft/place", Map.of("article", "" + due, "to", "lead-1")))
                .hasStatus(303);

        assertThat(desk().select("#lead-1 .notice").text()).contains("“Budget passes” is not out yet");
        publish();
        assertThat(headlines("/", ".top-lead h2")).containsExactly("Story 20");
        assertThat(headlines("/admin/front/preview/page?at=2026-11-24T15:00", ".top-lead h2"))
                .containsExactly("Budget passes");
    }

    @Test
    void aPinnedStoryIsKeptUntilItsTime() {
        place(3, "lead-1");
        assertThat(post("/admin/front/draft/pin", Map.of("article", "" + id(3), "until", "2026-11-24T13:00")))
                .hasStatus(303);
        publish();

        clock.pass(Duration.ofMinutes(59));
        assertThat(headlines("/", ".top-lead h2")).containsExactly("Story 3");
        clock.pass(Duration.ofMinutes(1));
        assertThat(headlines("/", ".top-lead h2")).containsExactly("Story 20");
        assertThat(desk().select("#lead-1 .notice").text()).contains("is over");
    }

    @Test
    void whatCannotBeIsSaidInASentenceAndWhatWasTypedStays() {
        place(3, "lead-1");
        Document wrong = page(post("/admin/front/draft/pin", Map.of("article", "" + id(3), "until", "tomorrow-ish")));
        assertThat(wrong.select("[role=alert]").text()).contains("That is no date and time");
        assertThat(wrong.select("#until-" + id(3)).attr("value")).isEqualTo("tomorrow-ish");
        assertThat(wrong.select("#lead-1 details").hasAttr("open")).isTrue();

        assertThat(refusal("/admin/front/draft/pin", Map.of("article", "" + id(3), "until", "2026-11-24T11:00")))
                .contains("That time has passed");
        assertThat(refusal("/admin/front/draft/place", Map.of("article", "" + id(4), "to", section("economy") + "-1")))
                .contains("only that section’s stories", "World");
        for (String place : List.of("lead-2", "", "nowhere", "section-0-1")) {
            assertThat(refusal("/admin/front/draft/place", Map.of("article", "" + id(4), "to", place)))
                    .as(place)
                    .isNotEmpty();
        }
        for (String article : List.of("", "x", "0", "999999999999999999", "-1")) {
            assertThat(refusal("/admin/front/draft/place", Map.of("article", article, "to", "lead-1")))
                    .contains("There is no such story");
        }
        assertThat(refusal("/admin/front/publication", Map.of("when", "later", "at", "2026-11-24T11:00", "note", "N")))
                .contains("That time has passed");
        assertThat(refusal("/admin/front/publication", Map.of("when", "later"))).contains("Say when");
        assertThat(refusal("/admin/front/publication", Map.of("note", "n".repeat(301))))
                .contains("300");
        assertThat(refusal("/admin/front/undo", Map.of("live", "0", "back", "77")))
                .contains("no such edition");
        assertThat(editions.lastNumber()).isZero();
    }

    @Test
    void whatIsPublishedOrCalledOffIsAnnouncedForTheAuditLog() {
        place(3, "lead-1");
        assertThat(events.stream(Audited.class).map(Audited::deed))
                .noneMatch(deed -> deed.act().startsWith("front."));
        post("/admin/front/publication", Map.of("when", "later", "at", "2026-11-25T06:00", "note", "Morning"));
        post("/admin/front/editions/1/cancellation", Map.of());

        assertThat(events.stream(Audited.class)
                        .map(Audited::deed)
                        .filter(deed -> deed.act().startsWith("front.")))
                .containsExactly(
                        new Deed(
                                "front.publish",
                                "front/1",
                                TestNewsroom.CHIEF,
                                "Morning",
                                Map.of("goesLiveAt", "2026-11-25T06:00:00Z", "stories", "1")),
                        new Deed("front.cancel", "front/1", TestNewsroom.CHIEF, "", Map.of()));
    }

    @Test
    void twoEditorsNeverOverwriteEachOtherSilently() {
        int seen = drafts.open().version();
        front.put(seen, id(7), Place.of("lead-1"), "lin");

        MvcTestResult late =
                post("/admin/front/draft/place", Map.of("article", "" + id(8), "to", "lead-1", "version", "" + seen));

        assertThat(late).hasStatus(409);
        Document page = page(late);
        assertThat(page.select(".front-clash").text())
                .contains("lin put “Story 7” on Lead", "You wanted: “Story 8” on Lead");
        assertThat(page.select("#lead-1 .front-headline").text()).isEqualTo("Story 7");
        MvcTestResult again = submit(page.select(".front-clash form").first());
        assertThat(again).hasStatus(303);
        assertThat(desk().select("#lead-1 .front-headline").text()).isEqualTo("Story 8");
        assertThat(desk().select("#second-1 .front-headline").text()).isEqualTo("Story 7");
    }

    @Test
    void publishingADraftThatMovedOnKeepsTheNoteAndTheTime() {
        int seen = drafts.open().version();
        front.put(seen, id(7), Place.of("lead-1"), "lin");

        MvcTestResult late = post(
                "/admin/front/publication",
                Map.of("version", "" + seen, "when", "later", "at", "2026-11-25T06:00", "note", "Morning page"));

        assertThat(late).hasStatus(409);
        assertThat(page(late).select("#note").attr("value")).isEqualTo("Morning page");
        assertThat(page(late).select("#at").attr("value")).isEqualTo("2026-11-25T06:00");
        assertThat(editions.lastNumber()).isZero();
    }

    @Test
    void theSameFormSentTwiceMakesOneEdition() {
        place(3, "lead-1");
        String version = "" + drafts.open().version();

        assertThat(post("/admin/front/publication", Map.of("version", version))).hasStatus(303);
        assertThat(post("/admin/front/publication", Map.of("version", version))).hasStatus(303);

        assertThat(editions.lastNumber()).isEqualTo(1);
    }

    @Test
    void ofManyWhoPublishAtOnceOneDoesAndTheOthersAreTold() throws Exception {
        front.put(drafts.open().version(), id(7), Place.of("lead-1"), "lin");
        int seen = drafts.open().version();
        ExecutorService editors = Executors.newFixedThreadPool(6);
        List<Callable<Boolean>> acts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String by = "editor-" + i;
            acts.add(() -> {
                try {
                    return front.publish(seen, null, "", by).number() == 1;
                } catch (DraftMoved e) {
                    return false;
                }
            });
        }

        int published = 0;
        for (Future<Boolean> act : editors.invokeAll(acts)) {
            published += act.get() ? 1 : 0;
        }
        editors.shutdown();

        assertThat(published).isEqualTo(1);
        assertThat(editions.lastNumber()).isEqualTo(1);
        assertThat(jdbc.queryForObject("select count(*) from front_slot", Long.class))
                .isEqualTo(1);
    }

    @Test
    void aScheduledEditionGoesLiveByItselfAndCanBeCalledOffBefore() {
        place(3, "lead-1");
        schedule("2026-11-25T06:00");
        place(4, "lead-1");
        publish();
        assertThat(headlines("/", ".top-lead h2")).containsExactly("Story 4");
        assertThat(desk().select(".front-state").text()).contains("Edition 1 goes live");

        clock.pass(Duration.ofHours(18));
        assertThat(headlines("/", ".top-lead h2")).containsExactly("Story 3");
        assertThat(page(post("/admin/front/editions/1/cancellation", Map.of())).text())
                .isEmpty();
        assertThat(headlines("/", ".top-lead h2")).containsExactly("Story 3");

        place(5, "lead-1");
        schedule("2026-11-26T06:00");
        assertThat(post("/admin/front/editions/3/cancellation", Map.of())).hasStatus(303);
        clock.pass(Duration.ofDays(2));
        assertThat(headlines("/", ".top-lead h2")).containsExactly("Story 3");
        assertThat(get("/admin/front/editions").select("tbody .state").eachText())
                .containsExactly("Called off", "Past", "Live");
    }

    @Test
    void undoPutsTheEditionBeforeBackAndTheHistoryKeepsBoth() {
        place(3, "lead-1");
        publish();
        place(4, "lead-1");
        publish();

        MvcTestResult undone = submit(desk().select("form[action$=/undo]").first());
        MvcTestResult twice = post("/admin/front/undo", Map.of("live", "2", "back", "1"));

        assertThat(undone).hasStatus(303);
        assertThat(twice).hasStatus(409);
        assertThat(headlines("/", ".top-lead h2")).containsExactly("Story 3");
        assertThat(get("/admin/front/editions").select("tbody th").eachText())
                .containsExactly("Edition 3", "Edition 2", "Edition 1");
        assertThat(get("/admin/front/editions/2").select("#changes ~ ul li").eachText())
                .containsExactly("“Story 4” comes to Lead", "“Story 3” moves from Lead to Secondary, place 1");
        assertThat(get("/admin/front/editions/3").text()).contains("Repeats edition 1");
        assertThat(desk().select("form[action$=/undo] button").text()).isEqualTo("Undo: put edition 2 back");
    }

    @Test
    void theFirstEditionIsUndoneToThePageByRule() {
        place(3, "lead-1");
        publish();

        submit(desk().select("form[action$=/undo]").first());

        assertThat(headlines("/", ".top-lead h2")).containsExactly("Story 20");
        assertThat(get("/admin/front/editions/2").text()).contains("Back to the page by rule");
    }

    @Test
    void anEditionIsTakenIntoTheDraftAndADraftIsDiscardedAfterAQuestion() {
        place(3, "lead-1");
        publish();
        place(4, "lead-1");
        publish();
        submit(get("/admin/front/editions/1").select("form[action$=/draft]").first());
        assertThat(desk().select("#lead-1 .front-headline").text()).isEqualTo("Story 3");
        assertThat(headlines("/", ".top-lead h2")).containsExactly("Story 4");

        Document asked = get("/admin/front/draft/discard");
        assertThat(asked.select("ul li").text()).contains("“Story 3” moves");
        assertThat(submit(asked.select("main form").first())).hasStatus(303);

        assertThat(desk().select("#lead-1 .front-headline").text()).isEqualTo("Story 4");
        assertThat(desk().select(".front-state").text()).contains("The draft is what is live");
    }

    @Test
    void aDraftThatAnotherEditionOvertookSaysSo() {
        place(3, "lead-1");
        schedule("2026-11-24T13:00");
        place(4, "lead-1");

        clock.pass(Duration.ofHours(2));

        assertThat(desk().select(".notice").text()).contains("Another edition went live after this draft was begun");
    }

    @Test
    void theFrontIsSeenAsItWasAndAsItWillBe() {
        clock.pass(Duration.ofMinutes(20));
        place(3, "lead-1");
        publish();
        clock.pass(Duration.ofHours(1));
        place(4, "lead-1");
        publish();
        clock.pass(Duration.ofHours(1));
        newsroom.aStory().headed("News of the afternoon").run();
        place(5, "lead-1");
        schedule("2026-11-25T06:00");

        assertThat(headlines("/admin/front/preview/page?at=2026-11-24T12:30", ".top-lead h2"))
                .containsExactly("Story 3");
        assertThat(headlines("/admin/front/preview/page?at=2026-11-24T13:30", ".card-headline"))
                .contains("Story 4")
                .doesNotContain("News of the afternoon");
        assertThat(headlines("/admin/front/preview/page", ".top-second h2")).contains("News of the afternoon");
        assertThat(headlines("/admin/front/preview/page?at=2026-11-25T06:00", ".top-lead h2"))
                .containsExactly("Story 5");
        assertThat(headlines("/admin/front/preview/page?at=2026-11-24T12:10", ".top-lead h2"))
                .containsExactly("Story 20");
        assertThat(headlines("/admin/front/preview/page?edition=1", ".top-lead h2"))
                .containsExactly("Story 3");
        assertThat(get("/admin/front/preview?at=2026-11-25T06:00")
                        .select(".notice")
                        .text())
                .contains("Edition 3");
        assertThat(get("/admin/front/preview?at=soon").select(".wrong").text()).contains("no date and time");
        assertThat(open("/admin/front/preview?edition=99")).hasStatus(404);
        assertThat(open("/admin/front/preview/page?at=soon")).hasStatus(400);
        MvcTestResult framed = open("/admin/front/preview/page?edition=draft");
        assertThat(framed).hasHeader("X-Frame-Options", "SAMEORIGIN").hasHeader("X-Robots-Tag", "noindex");
        assertThat(framed.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(open("/admin/front").getResponse().getHeader("X-Frame-Options"))
                .isEqualTo("DENY");
    }

    @Test
    void thePageCostsTheSameHoweverMuchWasPutOnIt() {
        for (int i = 21; i <= 60; i++) {
            newsroom.aStory().in(i % 2 == 0 ? "World" : "Economy").run();
        }
        long byRule = newsroom.statements(() -> get("/"));
        place(1, "lead-1");
        publish();
        long one = newsroom.statements(() -> get("/"));
        for (int i = 2; i <= 5; i++) {
            place(i, "second-" + (i - 1));
            place(i + 5, section(i % 2 == 0 ? "economy" : "world") + "-" + (i / 2));
        }
        publish();
        long many = newsroom.statements(() -> get("/"));

        // Two times the sections, three for the lists, one each for the slots, the next edition, the pages on the
        // newsroom, and stories the rule would not show.
        assertThat(List.of(byRule, one, many)).containsExactly(8L, 9L, 9L);
        long desk = newsroom.statements(this::desk);
        place(12, "lead-1");
        assertThat(newsroom.statements(this::desk)).isEqualTo(desk).isLessThanOrEqualTo(16);
    }

    @Test
    void itIsForEditorsOnly() {
        assertThat(mvc.get().uri("/admin/front")).hasStatus3xxRedirection();
        assertThat(mvc.post().uri("/admin/front/publication").session(chief)).hasStatus(403);
        assertThat(mvc.get().uri("/admin/front/preview/page")).hasStatus3xxRedirection();
    }

    private String section(String slug) {
        return "section-" + jdbc.queryForObject("select id from section where slug = ?", Long.class, slug);
    }

    private long id(int story) {
        return stories.get(story - 1);
    }

    private void place(int story, String to) {
        MvcTestResult done = post("/admin/front/draft/place", Map.of("article", "" + id(story), "to", to));
        assertThat(done).as(() -> page(done).select("[role=alert]").text()).hasStatus(303);
    }

    private MvcTestResult publish() {
        return post("/admin/front/publication", Map.of("when", "now"));
    }

    private void schedule(String at) {
        assertThat(post("/admin/front/publication", Map.of("when", "later", "at", at)))
                .hasStatus(303);
    }

    private String refusal(String path, Map<String, String> fields) {
        MvcTestResult answer = post(path, fields);
        assertThat(answer).hasStatusOk();
        return page(answer).select("[role=alert]").text();
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).session(chief).with(csrf());
        if (!fields.containsKey("version")) {
            request = request.param("version", String.valueOf(drafts.open().version()));
        }
        for (Map.Entry<String, String> field : fields.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }

    private MvcTestResult submit(org.jsoup.nodes.Element form) {
        var request = mvc.post().uri(form.attr("action")).session(chief).with(csrf());
        for (org.jsoup.nodes.Element field : form.select("input[name]:not([name=_csrf])")) {
            request = request.param(field.attr("name"), field.attr("value"));
        }
        return request.exchange();
    }

    private Document desk() {
        return desk("");
    }

    private Document desk(String query) {
        return get("/admin/front" + query);
    }

    private List<String> headlines(String path, String selector) {
        return get(path).select(selector).eachText();
    }

    private Document get(String path) {
        MvcTestResult answer = open(path);
        assertThat(answer).hasStatusOk();
        return page(answer);
    }

    private MvcTestResult open(String path) {
        return path.startsWith("/admin")
                ? mvc.get().uri(path).session(chief).exchange()
                : mvc.get().uri(path).exchange();
    }

    private static Document page(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
