package org.dateline.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import org.dateline.TestNewsroom;
import org.dateline.article.Change;
import org.dateline.article.Desk;
import org.dateline.article.Filing;
import org.dateline.article.ReviewDesk;
import org.dateline.shared.HtmlText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What holds for submitting, approving and returning, and for what waits for whom, whatever database it is kept in. */
abstract class ReviewContract {

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    Desk desk;

    @Autowired
    ReviewDesk reviews;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    WaitingLists lists;

    private MockHttpSession chief;
    private MockHttpSession lin;
    private long id;

    @BeforeEach
    void aDraftOfLin() {
        chief = newsroom.empty().chief();
        lin = newsroom.colleague("lin");
        jdbc.update("update approval_rule set approvals = 1 where occasion in ('OWN_COPY', 'WIRE_COPY')");
        id = newsroom.aStory().headed("Harbour reopens").run();
        save("lin", "<p>The harbour reopened on Tuesday.</p>");
    }

    @Test
    void whoWroteItSubmitsItAndAnotherApproves() {
        assertThat(buttons(page(lin))).containsExactly("Submit for review");
        assertThat(post(lin, "submission", "note", "Please, by noon.")).hasStatus(303);
        assertThat(buttons(page(lin))).containsExactly("Take the submission back");
        assertThat(buttons(page(chief))).containsExactly("Approve", "Return with this comment");
        assertThat(page(chief).select(".review-standing").text())
                .contains("In review", "Submitted by lin.", "Approvals: 0 of 1.", "Please, by noon.");

        assertThat(post(chief, "approval")).hasStatus(303);

        assertThat(page(lin).select(".review-standing").text()).contains("Approved", "Approvals: 1 of 1.");
        assertThat(page(lin).select(".trail li strong").eachText()).startsWith("Approved", "Submitted");
    }

    @Test
    void nobodyApprovesTheirOwn() {
        post(lin, "submission");

        MvcTestResult answer = post(lin, "approval");

        assertThat(answer).hasStatus(409);
        assertThat(document(answer).select("[role=alert]").text()).contains("Somebody else has to approve it.");
        assertThat(page(lin).select(".review-standing").text()).contains("Approvals: 0 of 1.");

        save("chief", "<p>Chief's words.</p>");
        assertThat(buttons(page(chief))).as("a co-author").containsExactly("Return with this comment");
        assertThat(post(chief, "approval")).hasStatus(409);
    }

    @Test
    void nobodyApprovesTwice() {
        jdbc.update("update approval_rule set approvals = 2");
        post(lin, "submission");
        post(chief, "approval");

        assertThat(buttons(page(chief))).doesNotContain("Approve");
        assertThat(document(post(chief, "approval")).select("[role=alert]").text())
                .contains("You have approved this already.");
        assertThat(count("chief", Waiting.APPROVAL)).isZero();

        MockHttpSession wei = newsroom.colleague("wei");
        assertThat(count("wei", Waiting.APPROVAL)).isEqualTo(1);
        post(wei, "approval");
        assertThat(page(lin).select(".review-standing").text()).contains("Approvals: 2 of 2.");
    }

    @Test
    void aReturnNeedsACommentAndWaitsForWhoSubmitted() {
        post(lin, "submission");

        MvcTestResult refused = post(chief, "return", "note", "  ");
        assertThat(refused).hasStatus(409);
        assertThat(document(refused).select("[role=alert]").text()).contains("Say what has to be done");
        MvcTestResult tooLong = post(chief, "return", "note", "x".repeat(100_000));
        assertThat(document(tooLong).select("[role=alert]").text()).contains("at most 1,000 characters");
        assertThat(document(tooLong).select("#note").val()).hasSize(100_000);
        assertThat(post(chief, "return", "note", "Who says so?\n<b>Name</b> him."))
                .hasStatus(303);

        assertThat(page(lin).select(".review-standing").text()).contains("Returned", "Who says so? <b>Name</b> him.");
        assertThat(waiting(lin).select("#returned li").text()).contains("Harbour reopens", "chief", "Who says so?");
        assertThat(waiting(chief).select("#returned")).isEmpty();
        post(lin, "submission");
        assertThat(waiting(lin).select("#returned")).isEmpty();
    }

    @Test
    void whoHasSeenAnOlderTextIsAskedToLookAgain() {
        post(lin, "submission");
        int seen = desk.open(id).draft().number();
        save("lin", "<p>Another text.</p>");

        for (String act : new String[] {"approval", "return"}) {
            MvcTestResult answer = mvc.post()
                    .uri("/admin/articles/" + id + "/" + act)
                    .param("revision", String.valueOf(seen))
                    .param("note", "Kept, as typed.")
                    .session(chief)
                    .with(csrf())
                    .exchange();
            assertThat(answer).hasStatus(409);
            Document page = document(answer);
            assertThat(page.select("[role=alert]").text()).contains("lin has saved another text meanwhile.");
            assertThat(page.select("#note").val().strip()).isEqualTo("Kept, as typed.");
            assertThat(page.select(".passage").text()).contains("Another text.");
        }
    }

    @Test
    void aSubmissionIsTakenBackByWhoMadeIt() {
        post(lin, "submission");

        assertThat(post(chief, "submission/end")).hasStatus(409);
        assertThat(post(lin, "submission/end")).hasStatus(303);
        assertThat(post(lin, "submission/end")).hasStatus(409);
        assertThat(page(lin).select(".review-standing").text()).contains("Not submitted");
    }

    @Test
    void everythingThatWasDoneIsListedPageByPage() {
        for (int i = 0; i < 30; i++) {
            post(lin, "submission");
            post(lin, "submission/end");
        }

        Document page = page(lin);
        assertThat(page.select(".trail li")).hasSize(10);
        Document all = get(lin, page.select(".trail a").attr("href"));
        assertThat(all.select(".trail li")).hasSize(50);
        assertThat(get(lin, all.select("[rel=next]").attr("href")).select(".trail li strong"))
                .last()
                .extracting(org.jsoup.nodes.Element::text)
                .isEqualTo("Published");
    }

    @Test
    void whatWaitsIsSeenByWhoeverItWaitsForAndByNobodyElse() {
        assertThat(waiting(chief).select("main .empty").text()).isEqualTo("Nothing waits for you.");
        post(lin, "submission");
        comment(chief, "Hm, @lin?");
        comment(lin, "Well, @chief!");

        assertThat(waiting(chief).select("main h2").eachText())
                .containsExactly("To approve (1)", "Comments that call me (1)");
        assertThat(waiting(chief).select("#approval li").text()).contains("Harbour reopens", "lin");
        assertThat(waiting(lin).select("main h2").eachText())
                .containsExactly("Comments that call me (1)", "Open comments on my stories (2)");
        assertThat(waiting(lin).select("header [href=/admin/waiting]").text()).isEqualTo("Waiting for me (3)");
        String thread = waiting(lin).select("#mention a").attr("href");
        assertThat(get(lin, thread).select(".exchange").first().text()).contains("Hm, @lin?");

        long first = jdbc.queryForObject("select min(id) from review_comment", Long.class);
        post(chief, "comments/" + first + "/resolution");
        assertThat(waiting(lin).select("#mention")).isEmpty();
        post(chief, "comments/" + first + "/resolution/end");
        assertThat(waiting(lin).select("#mention")).hasSize(1);
    }

    @Test
    void commentsOnAStoryWaitForWhoBeganItAndForWhoSubmittedIt() {
        jdbc.update("update review_comment set story_by = 'x'");
        comment(chief, "One");
        assertThat(count("test", Waiting.COMMENT)).as("began it").isEqualTo(1);
        assertThat(count("lin", Waiting.COMMENT)).isZero();

        post(lin, "submission");
        assertThat(count("lin", Waiting.COMMENT)).as("submitted it").isEqualTo(1);
        reviews.takeBack(id, "lin");
        reviews.submit(id, desk.open(id).draft().number(), "", "test");
        assertThat(count("test", Waiting.COMMENT)).as("both, and once").isEqualTo(1);
    }

    @Test
    void aStoryThatMayComeBackWaitsForASecondPerson() {
        desk.withdraw(id, "Wrong.", "chief");
        reviews.askBack(id, "It was right.", "chief");

        assertThat(count("chief", Waiting.REINSTATEMENT)).isZero();
        assertThat(waiting(lin).select("#reinstatement li").text()).contains("Harbour reopens", "It was right.");

        reviews.reinstate(id, "It was right after all.", "lin");
        assertThat(count("lin", Waiting.REINSTATEMENT)).isZero();
    }

    @Test
    void whatFailedOnScheduleWaitsForWhoScheduledIt() {
        jdbc.update("""
                insert into article_schedule (article_id, task, revision_number, due_at, change_kind, change_note, outcome,
                  tries, failure, made_at, made_by)
                values (?, 'EXPIRE', 1, current_timestamp, 'UPDATE', '', 'FAILED', 5, 'Disk full', current_timestamp, 'lin')""", id);

        assertThat(waiting(lin).select("#failed li").text()).contains("Harbour reopens", "Disk full");
        assertThat(count("chief", Waiting.FAILED)).isZero();
    }

    @Test
    void longListsCostNoMoreThanShortOnesAndPageByKey() {
        post(lin, "submission");
        comment(lin, "Hm, @chief.");
        long few = newsroom.statements(() -> waiting(chief));
        long fewOnForm = newsroom.statements(() -> get(chief, "/admin/password"));
        for (int i = 0; i < 130; i++) {
            jdbc.update("""
                    insert into review_comment (version, form_token, article_id, revision_number, text, written_at, written_by,
                      waiting, story_by) values (0, ?, ?, 1, '@chief', current_timestamp, 'lin', true, 'chief')""", "flood-" + i, id);
        }
        jdbc.update("""
                insert into review_mention (comment_id, thread_id, username, waiting)
                select id, id, 'chief', true from review_comment where form_token like 'flood-%'""");

        assertThat(newsroom.statements(() -> waiting(chief))).isEqualTo(few).isLessThanOrEqualTo(9);
        assertThat(newsroom.statements(() -> get(chief, "/admin/password"))).isEqualTo(fewOnForm);
        assertThat(newsroom.statements(() -> lists.inAll("chief"))).isEqualTo(1);
        Document page = waiting(chief);
        assertThat(page.select("#mention h2 .by").text()).isEqualTo("(99+)");
        assertThat(page.select("#mention li")).hasSize(20);
        int mentions = 0;
        String next = page.select("#mention > p a").attr("href");
        while (!next.isEmpty()) {
            Document all = get(chief, next);
            mentions += all.select(".waiting li").size();
            next = all.select("[rel=next]").attr("href");
        }
        assertThat(mentions).isEqualTo(131);
        assertThat(mvc.get().uri("/admin/waiting/nothing").session(chief)).hasStatus(404);
        assertThat(mvc.get().uri("/admin/waiting")).hasStatus(302);
    }

    private int count(String username, Waiting kind) {
        return lists.counts(username).get(kind);
    }

    private void comment(MockHttpSession by, String text) {
        assertThat(post(by, "comments", "text", text)).hasStatus(303);
    }

    private static java.util.List<String> buttons(Document page) {
        return page.select(".review-standing button").eachText();
    }

    private MvcTestResult post(MockHttpSession by, String act, String... fields) {
        var request = mvc.post()
                .uri("/admin/articles/" + id + "/" + act)
                .param("revision", String.valueOf(desk.open(id).draft().number()))
                .session(by)
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private Document page(MockHttpSession reader) {
        return get(reader, "/admin/articles/" + id + "/review");
    }

    private Document waiting(MockHttpSession reader) {
        return get(reader, "/admin/waiting");
    }

    private Document get(MockHttpSession reader, String path) {
        MvcTestResult answer =
                mvc.get().uri(path.replaceAll("#.*", "")).session(reader).exchange();
        assertThat(answer).hasStatusOk();
        return document(answer);
    }

    private void save(String by, String html) {
        var draft = desk.open(id).draft();
        desk.save(new Filing(id, "form", draft.number(), draft.copy().saying(HtmlText.ofHtml(html))), Change.NONE, by);
    }

    private static Document document(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
