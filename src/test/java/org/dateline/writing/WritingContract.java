package org.dateline.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.article.NewsroomContract.body;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dateline.TestClock;
import org.dateline.TestNewsroom;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What holds for text that is being written, whatever database it is kept in. */
abstract class WritingContract {

    static final String WINDOW = "window-one";
    static final String OTHER_WINDOW = "window-two";
    static final String TOKEN = "token-of-a-form";

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    UnfiledTexts texts;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvcTester mvc;

    private MockHttpSession chief;
    private long id;

    @BeforeEach
    void aStoryIsOpen() {
        id = newsroom.empty()
                .aStory()
                .headed("Harbour reopens")
                .saying("The harbour reopened.")
                .run();
        chief = newsroom.chief();
    }

    // what is kept

    @Test
    void whatIsTypedComesBackWhenTheFormIsOpenedAgain() {
        send(chief, WINDOW, 1, "headline", "Harbour reop");
        MvcTestResult answer = send(chief, WINDOW, 2, "headline", "Harbour reopens at last");

        Document form = open(chief, "");

        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.savedAt")
                .isEqualTo(clock.instant().toString());
        assertThat(valueOf(form, "headline")).isEqualTo("Harbour reopens at last");
        assertThat(valueOf(form, "baseRevision")).isEqualTo("1");
        assertThat(form.select(".found").text()).contains("never filed", "Discard it and show revision 1");
    }

    @Test
    void keepingMakesNoRevisionAndPublishesNothing() {
        List<Long> before = counts();

        for (int i = 1; i <= 5; i++) {
            send(chief, WINDOW, i, "headline", "Typed " + i, "action", "publish");
        }
        sendNew(chief, WINDOW, 1, "headline", "New one", "action", "publish");

        assertThat(counts()).isEqualTo(before);
        assertThat(mvc.get().uri("/news/" + id + "/harbour-reopens")).bodyText().doesNotContain("Typed");
    }

    @Test
    void aRequestThatComesLateOrTwiceChangesNothing() {
        send(chief, WINDOW, 2, "headline", "Newer");
        MvcTestResult late = send(chief, WINDOW, 1, "headline", "Older");
        send(chief, WINDOW, 2, "headline", "Newer");

        assertThat(late).hasStatusOk();
        assertThat(valueOf(open(chief, ""), "headline")).isEqualTo("Newer");
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void ofManyRequestsAtOnceTheNewestStays() throws Exception {
        List<Callable<MvcTestResult>> requests = new ArrayList<>();
        for (int i = 1; i <= 16; i++) {
            int sequence = i;
            requests.add(() -> send(chief, WINDOW, sequence, "headline", "Typed " + sequence));
        }

        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (Future<MvcTestResult> answer : threads.invokeAll(requests)) {
            assertThat(answer.get()).hasStatusOk();
        }
        threads.shutdown();

        assertThat(valueOf(open(chief, ""), "headline")).isEqualTo("Typed 16");
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void theLongestTextTheFormTakesIsKept() {
        String longest = "<p>" + "ä\"".repeat(499_996) + "</p>";

        assertThat(send(chief, WINDOW, 1, "body", longest)).hasStatusOk();
        assertThat(send(chief, WINDOW, 2, "body", longest + "ab")).hasStatus(413);

        assertThat(texts.of(TestNewsroom.CHIEF, id).get(0).fields()).containsEntry("body", longest);
    }

    @Test
    void whatIsNoFieldIsNotKept() {
        Map<String, String> sent = new HashMap<>(Map.of("headline", "H\0", "body", "a\0b", "x y", "1", "<b>", "2"));
        for (int i = 0; i < 150; i++) {
            sent.put("field" + (char) ('a' + i / 26) + (char) ('a' + i % 26), "v");
        }

        assertThat(post(chief, "/admin/writing/buffer", with(sent, WINDOW, 1, String.valueOf(id))))
                .hasStatusOk();

        assertThat(texts.of(TestNewsroom.CHIEF, id).get(0).fields())
                .hasSizeLessThanOrEqualTo(61)
                .doesNotContainKeys("x y", "<b>", "_csrf", "writtenIn", "sequence")
                .containsEntry("body", "ab");
    }

    @Test
    void aRequestThatNamesNoFormIsRefused() {
        for (Map<String, String> wrong : List.of(
                Map.of("article", "", "formToken", "x"),
                Map.of("article", "one", "formToken", TOKEN),
                Map.of("article", "1", "writtenIn", "'; drop table"),
                Map.of("article", "1", "sequence", "0"),
                Map.of("article", "1", "sequence", "first"))) {
            Map<String, String> fields = with(Map.of(), WINDOW, 1, "");
            fields.putAll(wrong);
            assertThat(post(chief, "/admin/writing/buffer", fields))
                    .as(wrong.toString())
                    .hasStatus(400);
        }
        assertThat(send(chief, WINDOW, 1, 999_999_999L, "headline", "For nothing"))
                .hasStatus(404);
        assertThat(rows()).isZero();
    }

    @Test
    void withoutASessionOrATokenNothingIsKept() {
        assertThat(mvc.post().uri("/admin/writing/buffer").param("article", "1").with(csrf()))
                .hasStatus(302);
        assertThat(mvc.post().uri("/admin/writing/buffer").param("article", "1").session(chief))
                .hasStatus(403);
        assertThat(mvc.get().uri("/admin/writing/session")).hasStatus(302);
        assertThat(mvc.get().uri("/admin/writing/session").session(chief))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.username")
                .isEqualTo(TestNewsroom.CHIEF);
    }

    // whose it is

    @Test
    void nobodySeesOrTouchesTheTextOfAnother() {
        send(chief, WINDOW, 1, "headline", "Mine alone");
        sendNew(chief, WINDOW, 1, "headline", "Mine, and new");
        long text = texts.of(TestNewsroom.CHIEF, id).get(0).id();
        MockHttpSession li = account("li");

        send(li, WINDOW, 9, "headline", "Theirs", "writtenFrom", WINDOW);
        sendNew(li, OTHER_WINDOW, 9, "headline", "Theirs too", "writtenFrom", WINDOW);

        assertThat(open(li, "?text=" + text).html()).doesNotContain("Mine alone");
        assertThat(page(li, "/admin/articles").text()).doesNotContain("Mine");
        assertThat(page(li, "/admin/articles/new?text=" + text).text()).doesNotContain("Mine");
        assertThat(post(li, "/admin/writing/texts/" + text + "/discard", Map.of()))
                .hasStatus(404);
        assertThat(post(li, "/admin/writing/texts/" + text + "/restore", Map.of()))
                .hasStatus(404);
        assertThat(valueOf(open(chief, ""), "headline")).isEqualTo("Mine alone");
    }

    @Test
    void textThatWasTypedAndTakenBackIsNotOffered() {
        Map<String, String> fields = fields(open(chief, ""));
        send(chief, WINDOW, 1, merge(fields, "headline", "Typed"));
        send(chief, WINDOW, 2, fields);
        sendNew(chief, WINDOW, 1, "headline", " ", "language", "en", "baseRevision", "0");

        assertThat(open(chief, "").select(".found")).isEmpty();
        assertThat(page(chief, "/admin/articles").select("#unfiled")).isEmpty();
        assertThat(page(chief, "/admin/articles/new").select("a[href*=text=]")).isEmpty();

        send(chief, WINDOW, 3, merge(fields, "headline", "Typed again"));
        assertThat(valueOf(open(chief, ""), "headline")).isEqualTo("Typed again");
    }

    // several windows

    @Test
    void twoWindowsOfOneEditorKeepBothTheirTexts() {
        send(chief, WINDOW, 1, "headline", "Typed in one");
        clock.pass(Duration.ofMinutes(1));
        send(chief, OTHER_WINDOW, 1, "headline", "Typed in the other");

        Document form = open(chief, "");
        String link = form.select("a[href*=text=]").attr("href");

        assertThat(valueOf(form, "headline")).isEqualTo("Typed in the other");
        assertThat(valueOf(page(chief, link), "headline")).isEqualTo("Typed in one");
    }

    @Test
    void aWindowThatWasFilledWithATextTakesItOver() {
        send(chief, WINDOW, 7, "headline", "Before the browser died");
        Document form = open(chief, "");

        send(chief, OTHER_WINDOW, 1, merge(hidden(form), "headline", "After it was opened again"));

        assertThat(rows()).isEqualTo(1);
        assertThat(valueOf(open(chief, ""), "headline")).isEqualTo("After it was opened again");
    }

    @Test
    void aWindowThatGoesOnKeepsItsTextBesideTheOneThatWasFilledWithIt() {
        send(chief, WINDOW, 7, "headline", "One");
        Document form = open(chief, "");

        send(chief, WINDOW, 8, "headline", "One goes on");
        send(chief, OTHER_WINDOW, 1, merge(hidden(form), "headline", "The other goes its own way"));
        send(chief, WINDOW, 9, "headline", "One goes on and on");

        assertThat(texts.of(TestNewsroom.CHIEF, id))
                .extracting(UnfiledText::headline)
                .containsExactlyInAnyOrder("One goes on and on", "The other goes its own way");
    }

    // filing and discarding

    @Test
    void filedTextIsNotOfferedAndALateRequestDoesNotBringItBack() {
        send(chief, WINDOW, 1, "headline", "Typed");
        Map<String, String> fields = fields(open(chief, ""));
        fields.putAll(Map.of("writtenIn", OTHER_WINDOW, "headline", "Typed and filed", "action", "save"));

        assertThat(post(chief, "/admin/articles/" + id, fields)).hasStatus(303);
        MvcTestResult late = send(chief, OTHER_WINDOW, 5, "headline", "Typed and");

        assertThat(late).bodyJson().extractingPath("$.filed").isEqualTo(true);
        assertThat(open(chief, "").select(".found")).isEmpty();
        assertThat(page(chief, "/admin/articles").select("#unfiled")).isEmpty();
    }

    @Test
    void aTextWhoseFilingWasNotHeardOfIsNotOfferedAgain() {
        Map<String, String> fields = fields(open(chief, ""));
        fields.putAll(Map.of(
                "headline", "  Typed  twice ", "body", "One.\r\n\r\nTwo.", "topics", "b, a", "changeNote", "Why"));
        send(chief, WINDOW, 1, fields);
        fields.put("action", "save");
        post(chief, "/admin/articles/" + id, fields);

        Document form = open(chief, "");

        assertThat(rows()).isEqualTo(1);
        assertThat(form.select(".found")).isEmpty();
        assertThat(valueOf(form, "baseRevision")).isEqualTo("2");
    }

    @Test
    void aFormThatComesBackWrongOrInConflictIsKeptAsItWasSent() {
        Map<String, String> fields = fields(open(chief, ""));
        fields.putAll(Map.of("headline", "", "body", "Sent, and wrong", "action", "publish", "writtenIn", WINDOW));
        Document wrong = body(post(chief, "/admin/articles/" + id, fields));

        send(chief, WINDOW, 3, "body", "A late request of a page that is gone");
        assertThat(valueOf(wrong, "writtenFrom")).isEqualTo(WINDOW);
        assertThat(open(chief, "").select("#body").val()).isEqualTo("Sent, and wrong");

        Map<String, String> next = fields(wrong);
        next.putAll(Map.of("headline", "Right now", "action", "save", "writtenIn", OTHER_WINDOW));
        assertThat(post(chief, "/admin/articles/" + id, next)).hasStatus(303);
        assertThat(open(chief, "").select(".found")).isEmpty();
    }

    @Test
    void aDiscardedTextCanBeHadBackForADay() {
        send(chief, WINDOW, 1, "headline", "Typed");
        String discard = open(chief, "").select("form[data-discard]").attr("action");

        MvcTestResult answer = post(chief, discard, Map.of());
        assertThat(answer).hasStatus(303).hasRedirectedUrl("/admin/articles/" + id);
        assertThat(valueOf(open(chief, ""), "headline")).isEqualTo("Harbour reopens");

        MvcTestResult undo = post(chief, discard.replace("discard", "restore"), Map.of());
        assertThat(valueOf(page(chief, undo.getResponse().getRedirectedUrl()), "headline"))
                .isEqualTo("Typed");

        post(chief, discard, Map.of());
        clock.pass(Duration.ofHours(25));
        texts.forgetOld();
        assertThat(rows()).isZero();
    }

    @Test
    void textThatIsNotFiledIsForgottenOnlyAfterNinetyDays() {
        send(chief, WINDOW, 1, "headline", "Typed");

        clock.pass(Duration.ofDays(89));
        texts.forgetOld();
        assertThat(rows()).isEqualTo(1);

        clock.pass(Duration.ofDays(2));
        texts.forgetOld();
        assertThat(rows()).isZero();
    }

    // new articles

    @Test
    void aNewTextIsOfferedUntilItIsFiled() {
        sendNew(chief, WINDOW, 1, "headline", "Not an article yet");

        String link =
                page(chief, "/admin/articles/new").select("a[href*=text=]").attr("href");
        Document form = page(chief, link);
        assertThat(page(chief, "/admin/articles")
                        .select("[aria-labelledby=unfiled]")
                        .text())
                .contains("Not an article yet");
        assertThat(valueOf(form, "headline")).isEqualTo("Not an article yet");
        assertThat(valueOf(form, "formToken")).isEqualTo(TOKEN);

        Map<String, String> fields = fields(form);
        fields.put("action", "save");
        assertThat(post(chief, "/admin/articles", fields)).hasStatus(303);

        assertThat(page(chief, "/admin/articles/new").select("a[href*=text=]")).isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from article where form_token = ?", Long.class, TOKEN))
                .isEqualTo(1);
    }

    @Test
    void whatWasTypedIntoTheNewFormAfterItWasFiledIsOfferedWithTheArticle() {
        post(chief, "/admin/articles", Map.of("formToken", TOKEN, "headline", "First", "action", "save"));
        long article = jdbc.queryForObject("select id from article where form_token = ?", Long.class, TOKEN);

        sendNew(chief, OTHER_WINDOW, 1, "headline", "First, and more", "baseRevision", "0");
        Document form = page(chief, "/admin/articles/" + article);

        assertThat(valueOf(form, "headline")).isEqualTo("First, and more");
        assertThat(valueOf(form, "baseRevision")).isEqualTo("1");
        assertThat(page(chief, "/admin/articles/new").select("a[href*=text=]")).isEmpty();
    }

    // who is here

    @Test
    void whoHasAnArticleOpenIsSeenAsLongAsTheirHeartBeats() {
        String came = clock.instant().toString().substring(11, 16);
        MockHttpSession li = account("li");
        beat(li, WINDOW, "unfiled", "true");
        clock.pass(Duration.ofSeconds(15));

        MvcTestResult answer = beat(chief, OTHER_WINDOW);

        assertThat(answer).bodyJson().extractingPath("$.others[0].who").isEqualTo("li");
        assertThat(answer).bodyJson().extractingPath("$.others[0].unfiled").isEqualTo(true);
        assertThat(answer).bodyJson().extractingPath("$.others[0].since").isEqualTo(came);
        assertThat(open(chief, "").select("[data-company-here]").text()).isEqualTo("Also here: li");
        assertThat(page(chief, "/admin/articles").select(".open").text()).isEqualTo("Open: chief, li");

        clock.pass(Duration.ofSeconds(16));
        assertThat(beat(chief, OTHER_WINDOW))
                .bodyJson()
                .extractingPath("$.others")
                .asArray()
                .isEmpty();
        assertThat(open(chief, "").select("[data-company-here]").text()).isEmpty();
    }

    @Test
    void anotherWindowOfMineIsSaidToBeMine() {
        beat(chief, WINDOW);

        MvcTestResult answer = beat(chief, OTHER_WINDOW);
        assertThat(answer).bodyJson().extractingPath("$.others[0].mine").isEqualTo(true);

        post(chief, "/admin/articles/" + id + "/presence/end", Map.of("window", WINDOW));
        assertThat(beat(chief, OTHER_WINDOW))
                .bodyJson()
                .extractingPath("$.others")
                .asArray()
                .isEmpty();
    }

    @Test
    void aRevisionFiledMeanwhileIsSaid() {
        MockHttpSession li = account("li");
        Map<String, String> fields = fields(page(li, "/admin/articles/" + id));
        fields.putAll(Map.of("headline", "Filed by Li", "action", "save"));
        post(li, "/admin/articles/" + id, fields);

        MvcTestResult answer = beat(chief, WINDOW);

        assertThat(answer).bodyJson().extractingPath("$.newest.number").isEqualTo(2);
        assertThat(answer).bodyJson().extractingPath("$.newest.by").isEqualTo("li");
        assertThat(answer).bodyJson().extractingPath("$.newest.mine").isEqualTo(false);
    }

    @Test
    void aWindowNameOfAnotherStaysAnothers() {
        MockHttpSession li = account("li");
        beat(li, WINDOW);

        beat(chief, WINDOW);
        post(chief, "/admin/articles/" + id + "/presence/end", Map.of("window", WINDOW));

        assertThat(beat(chief, OTHER_WINDOW))
                .bodyJson()
                .extractingPath("$.others[0].who")
                .isEqualTo("li");
    }

    @Test
    void nobodyIsInAnArticleThatDoesNotExist() {
        assertThat(post(chief, "/admin/articles/999999999/presence", Map.of("window", WINDOW)))
                .hasStatus(404);
        assertThat(post(chief, "/admin/articles/" + id + "/presence", Map.of("window", "<x>")))
                .hasStatus(400);
        assertThat(jdbc.queryForObject("select count(*) from presence", Long.class))
                .isZero();
    }

    // helpers

    private MvcTestResult send(MockHttpSession who, String window, int sequence, String... fields) {
        return send(who, window, sequence, id, fields);
    }

    private MvcTestResult send(MockHttpSession who, String window, int sequence, long article, String... fields) {
        Map<String, String> all = new HashMap<>(Map.of("baseRevision", "1", "body", "The harbour reopened."));
        all.putAll(pairs(fields));
        return post(who, "/admin/writing/buffer", with(all, window, sequence, String.valueOf(article)));
    }

    private MvcTestResult send(MockHttpSession who, String window, int sequence, Map<String, String> fields) {
        return post(who, "/admin/writing/buffer", with(fields, window, sequence, String.valueOf(id)));
    }

    private MvcTestResult sendNew(MockHttpSession who, String window, int sequence, String... fields) {
        Map<String, String> all = new HashMap<>(Map.of("formToken", TOKEN));
        all.putAll(pairs(fields));
        return post(who, "/admin/writing/buffer", with(all, window, sequence, ""));
    }

    private MvcTestResult beat(MockHttpSession who, String window, String... more) {
        Map<String, String> fields = pairs(more);
        fields.put("window", window);
        return post(who, "/admin/articles/" + id + "/presence", fields);
    }

    private static Map<String, String> with(Map<String, String> fields, String window, int sequence, String article) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("writtenIn", window);
        all.put("sequence", String.valueOf(sequence));
        all.put("article", article);
        return all;
    }

    private static Map<String, String> pairs(String... words) {
        Map<String, String> pairs = new HashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            pairs.put(words[i], words[i + 1]);
        }
        return pairs;
    }

    private static Map<String, String> merge(Map<String, String> fields, String name, String value) {
        Map<String, String> all = new HashMap<>(fields);
        all.put(name, value);
        return all;
    }

    private Document open(MockHttpSession who, String query) {
        return page(who, "/admin/articles/" + id + query);
    }

    private Document page(MockHttpSession who, String path) {
        return body(mvc.get().uri(path).session(who).exchange());
    }

    private MvcTestResult post(MockHttpSession who, String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).session(who).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    /** What a browser would send of the form without anything typed. */
    private static Map<String, String> fields(Document page) {
        Map<String, String> fields = new HashMap<>();
        page.select("form.write").forms().get(0).formData().forEach(pair -> fields.put(pair.key(), pair.value()));
        fields.remove("_csrf");
        return fields;
    }

    private static Map<String, String> hidden(Document page) {
        return Map.of(
                "writtenFrom", valueOf(page, "writtenFrom"),
                "writtenSeen", valueOf(page, "writtenSeen"));
    }

    private static String valueOf(Document page, String name) {
        return page.select("form.write [name=" + name + "]").val();
    }

    private MockHttpSession account(String name) {
        post(
                chief,
                "/admin/accounts/new",
                Map.of("username", name, "password", TestNewsroom.PASSWORD, "role", "EDITOR", "enabled", "true"));
        return newsroom.signIn(name, TestNewsroom.PASSWORD);
    }

    private long rows() {
        return jdbc.queryForObject("select count(*) from unfiled_text where filed_at is null", Long.class);
    }

    private List<Long> counts() {
        return List.of(
                jdbc.queryForObject("select count(*) from article", Long.class),
                jdbc.queryForObject("select count(*) from revision", Long.class),
                jdbc.queryForObject("select count(*) from article where state = 'PUBLISHED'", Long.class),
                jdbc.queryForObject("select count(*) from topic", Long.class));
    }
}
