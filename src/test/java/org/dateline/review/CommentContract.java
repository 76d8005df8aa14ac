package org.dateline.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.List;
import org.dateline.TestNewsroom;
import org.dateline.article.Change;
import org.dateline.article.Desk;
import org.dateline.article.Filing;
import org.dateline.shared.Audited;
import org.dateline.shared.HtmlText;
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

/** What holds for comments whatever database they are kept in. */
@RecordApplicationEvents
abstract class CommentContract {

    private static final String TEXT =
            "<p>The harbour reopened on Monday.</p>\n<p>Ferries run again to the islands.</p>\n<p>Fares stay.</p>";

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    Desk desk;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ReviewLine line;

    @Autowired
    ApplicationEvents events;

    private MockHttpSession chief;
    private MockHttpSession lin;
    private long id;

    @BeforeEach
    void aStory() {
        chief = newsroom.empty().chief();
        lin = newsroom.colleague("lin");
        id = newsroom.aStory().headed("Harbour reopens").saying(TEXT).run();
    }

    @Test
    void theSavedTextIsDrawnParagraphByParagraphEachWithAWayToCommentOnIt() {
        Document page = page("");

        assertThat(page.select(".passage [data-words]").eachText())
                .containsExactly("The harbour reopened on Monday.", "Ferries run again to the islands.", "Fares stay.");
        assertThat(page.select(".passage [data-about]").eachAttr("href"))
                .containsExactly(
                        path("/review?about=1#write"), path("/review?about=2#write"), path("/review?about=3#write"));
        assertThat(page("?about=2").select("#about").val()).isEqualTo("2");
        assertThat(page.select(".review-comments .empty").text()).isEqualTo("No comment is open.");
        assertThat(page.select(".colleagues p").text()).isEqualTo("@chief @lin");
    }

    @Test
    void aCommentOnAPassageStandsBesideItsParagraph() {
        assertThat(write(chief, "Since when?", "about", "2", "quote", "to the islands"))
                .hasStatus(303);

        Document page = page("");
        assertThat(page.select(".exchange .quote").text()).isEqualTo("to the islands");
        assertThat(page.select(".exchange .about a").text()).isEqualTo("Paragraph 2");
        assertThat(page.select(".exchange .words").text()).isEqualTo("Since when?");
        assertThat(page.select("#paragraph-2 .passage-acts").text()).contains("Comment by chief");
        assertThat(page.select("#paragraph-1 .passage-acts").text()).doesNotContain("Comment by");
        assertThat(row("select quote_prefix from review_comment"))
                .isEqualTo("The harbour reopened on Monday.\nFerries run again ");
    }

    @Test
    void aPassageIsFoundInTheNewestRevisionOrSaidToBeGone() {
        write(chief, "Which one?", "about", "2", "quote", "Ferries run again to the islands.");
        write(chief, "And this?", "about", "3", "quote", "");
        save("<p>New.</p><p>Rain.</p><p>Ferries  run again to the islands.</p>");

        Document page = page("");

        assertThat(page.select(".exchange .about > .by").eachText())
                .containsExactly("About words that are no longer in the text:", "Paragraph 3");
        assertThat(page.select(".exchange .quote").eachText()).contains("Fares stay.");
        assertThat(page.select(".exchange .remark").first().text()).contains("on revision 1");
    }

    @Test
    void aPassageIsQuotedFromTheRevisionThatWasSeen() {
        save("<p>New.</p>" + TEXT);

        write(chief, "Hm.", "about", "1", "quote", "on Monday", "revision", "1");

        assertThat(page("").select(".exchange .about a").text()).isEqualTo("Paragraph 2");
        assertThat(row("select revision_number from review_comment")).isEqualTo(1);
    }

    @Test
    void aThreadIsAnsweredSettledAndOpenedAgain() {
        write(chief, "Since when?");
        long thread = newest();
        assertThat(post(lin, "/comments/" + thread + "/answers", "text", "Since Monday."))
                .hasStatus(303);
        assertThat(line.open(id)).isEqualTo(1);

        assertThat(post(lin, "/comments/" + thread + "/resolution")).hasStatus(303);
        assertThat(line.open(id)).isZero();
        assertThat(page("").select(".exchange")).isEmpty();
        Document all = page("?comments=all");
        assertThat(all.select(".exchange .words").eachText()).containsExactly("Since when?", "Since Monday.");
        assertThat(all.select(".exchange").text()).contains("Settled by lin,");

        post(chief, "/comments/" + thread + "/answers", "text", "Which Monday?");
        assertThat(line.open(id)).isEqualTo(1);
        post(lin, "/comments/" + thread + "/resolution");
        post(chief, "/comments/" + thread + "/resolution/end");
        assertThat(page("").select(".exchange .words")).hasSize(3);
    }

    @Test
    void whoeverWroteACommentTakesItBackAndNobodyElseDoes() {
        write(lin, "Nonsense, @chief!");
        long thread = newest();
        post(chief, "/comments/" + thread + "/answers", "text", "Why?");
        long answer = newest();

        assertThat(page("").select("#remark-" + thread + " .danger-act")).isEmpty();
        assertThat(post(chief, "/comments/" + thread + "/withdrawal")).hasStatus(403);
        assertThat(post(lin, "/comments/" + thread + "/withdrawal")).hasStatus(303);

        assertThat(page("").select("#remark-" + thread).text())
                .contains("lin", "Withdrawn")
                .doesNotContain("Nonsense");
        assertThat(page("").select("#remark-" + answer).text()).contains("Why?");
        assertThat(row("select text from review_comment where id = " + thread)).isEqualTo("");
        assertThat(count("review_mention")).isZero();
        assertThat(line.open(id)).isEqualTo(1);

        post(chief, "/comments/" + answer + "/withdrawal");
        assertThat(line.open(id))
                .as("a thread in which nothing stands is settled")
                .isZero();
    }

    @Test
    void whoIsCalledIsKnownAndAccountsThatAreClosedCallNobody() {
        newsroom.colleague("wei");
        jdbc.update("update account set enabled = false where username = 'wei'");

        MvcTestResult answer = write(chief, "@lin and @wei and @nobody and @@chief and @chief: look");

        assertThat(jdbc.queryForList("select username from review_mention order by username", String.class))
                .containsExactly("chief", "lin");
        assertThat(answer.getMvcResult().getFlashMap().get("nobody")).isEqualTo("@wei, @nobody");
        assertThat(page("").select(".call").eachText()).containsExactly("@lin", "@chief");
    }

    @Test
    void hostileWordsAreWordsAndNoMore() {
        write(chief, "<script>alert(1)</script>\n\n<img src=x onerror=y> \u202Eevil\u2066 ${7*7} @<b>lin</b> \u0000");

        Document page = page("");
        assertThat(page.select(".exchange .words").text())
                .isEqualTo("<script>alert(1)</script> <img src=x onerror=y> evil ${7*7} @<b>lin</b>");
        assertThat(page.select(".exchange .words").first().wholeText()).contains("</script>\n\n<img");
        assertThat(page.select(".exchange script, .exchange img, .exchange b")).isEmpty();
    }

    @Test
    void whatCannotBeACommentComesBackWithASentence() {
        assertThat(wrong("  \u202E ")).contains("Write something first.");
        assertThat(wrong("x".repeat(100_000))).contains("Use at most 4,000 characters.");
        assertThat(wrong("Hm.", "about", "4")).contains("There is no such paragraph.");
        assertThat(wrong("Hm.", "about", "-1")).contains("There is no such paragraph.");
        assertThat(wrong("Hm.", "about", "<b>")).contains("There is no such paragraph.");
        assertThat(wrong("Hm.", "about", "1", "quote", "Ferries")).contains("The paragraph does not say that.");
        assertThat(wrong("Hm.", "quote", "Ferries")).contains("Say which paragraph");
        assertThat(count("review_comment")).isZero();
        assertThat(write(chief, "x".repeat(4_000))).hasStatus(303);
    }

    @Test
    void anAnswerThatIsWrongComesBackInItsThread() {
        write(chief, "One");
        long thread = newest();
        write(chief, "Two");

        MvcTestResult answer = post(chief, "/comments/" + thread + "/answers", "text", "y".repeat(5_000));

        Document page = Jsoup.parse(text(answer));
        assertThat(page.select("#answer-" + thread).val()).hasSize(5_000);
        assertThat(page.select("#answer-" + thread + "-wrong").text()).contains("Use at most 4,000 characters.");
        assertThat(page.select("#comment-" + thread + " details[open]")).hasSize(1);
        assertThat(page.select("#text").val()).isBlank();
        assertThat(page.select(".wrong")).hasSize(1);
    }

    @Test
    void theSameFormSentTwiceWritesOnce() {
        String token = page("").select("#write [name=token]").val();

        write(chief, "Once.", "token", token);
        write(chief, "Once.", "token", token);
        long thread = newest();
        post(chief, "/comments/" + thread + "/answers", "text", "Once too.", "token", token);
        post(chief, "/comments/" + thread + "/answers", "text", "Once too.", "token", token);

        assertThat(count("review_comment")).isEqualTo(2);
    }

    @Test
    void aThreadTakesSoManyAnswersAndNoMore() {
        write(chief, "A long one.");
        long thread = newest();
        flood(200, thread, false);

        MvcTestResult answer = post(chief, "/comments/" + thread + "/answers", "text", "One more.");

        assertThat(text(answer)).contains("takes no more");
        assertThat(count("review_comment")).isEqualTo(201);
    }

    @Test
    void commentsOfAnotherStoryAreNotHere() {
        write(chief, "Here.");
        long thread = newest();
        long other = newsroom.aStory().headed("Other").run();

        for (String act : List.of("answers", "resolution", "resolution/end", "withdrawal")) {
            MvcTestResult answer = mvc.post()
                    .uri("/admin/articles/" + other + "/comments/" + thread + "/" + act)
                    .param("text", "There.")
                    .session(chief)
                    .with(csrf())
                    .exchange();
            assertThat(answer).as(act).hasStatus(404);
        }
        assertThat(mvc.get().uri("/admin/articles/999999/review").session(chief))
                .hasStatus(404);
        assertThat(mvc.get().uri("/admin/articles/" + id + "/review")).hasStatus(302);
    }

    @Test
    void everythingThatIsDoneIsAudited() {
        write(lin, "Hm.");
        long thread = newest();
        post(chief, "/comments/" + thread + "/answers", "text", "Yes?");
        post(chief, "/comments/" + thread + "/resolution");
        post(chief, "/comments/" + thread + "/resolution");
        post(chief, "/comments/" + thread + "/resolution/end");
        post(lin, "/comments/" + thread + "/withdrawal");

        assertThat(events.stream(Audited.class)
                        .map(Audited::deed)
                        .filter(deed -> deed.act().startsWith("comment."))
                        .map(deed -> deed.act() + " " + deed.object() + " " + deed.by()))
                .containsExactly(
                        "comment.write article/" + id + " lin",
                        "comment.write article/" + id + " chief",
                        "comment.resolve article/" + id + " chief",
                        "comment.reopen article/" + id + " chief",
                        "comment.withdraw article/" + id + " lin");
    }

    @Test
    void aThousandThreadsCostNoMoreThanOneAndPageByKey() {
        write(chief, "First, @lin.");
        post(chief, "/comments/" + newest() + "/answers", "text", "Yes.");
        long one = newsroom.statements(() -> page(""));
        flood(1_000, null, true);

        assertThat(newsroom.statements(() -> page(""))).isEqualTo(one).isLessThanOrEqualTo(10);
        assertThat(newsroom.statements(() -> line.open(id))).isEqualTo(1);
        int threads = 0;
        for (String next = "?comments=open"; !next.isEmpty(); next = next.replaceAll("^[^?]*|#.*", "")) {
            Document page = page(next);
            threads += page.select(".exchange").size();
            next = page.select("[rel=next]").attr("href");
        }
        assertThat(threads).isEqualTo(1_001);
        assertThat(page("?comments=all&before=x").select(".exchange")).hasSize(25);
    }

    private void flood(int count, Long thread, boolean waiting) {
        for (int i = 0; i < count; i++) {
            jdbc.update("""
                    insert into review_comment (version, form_token, article_id, revision_number, reply_to, text, written_at,
                      written_by, waiting, story_by) values (0, ?, ?, 1, ?, 'More.', current_timestamp, 'lin', ?, 'test')""", "flood-" + i, id, thread, waiting);
        }
    }

    private String wrong(String text, String... fields) {
        MvcTestResult answer = write(chief, text, fields);
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(text(answer)).select("small.wrong").text();
    }

    private MvcTestResult write(MockHttpSession by, String text, String... fields) {
        var request = mvc.post().uri(path("/comments")).session(by).with(csrf()).param("text", text);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult post(MockHttpSession by, String rest, String... fields) {
        var request = mvc.post().uri(path(rest)).session(by).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private Document page(String query) {
        MvcTestResult answer =
                mvc.get().uri(path("/review" + query)).session(chief).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(text(answer));
    }

    private String path(String rest) {
        return "/admin/articles/" + id + rest;
    }

    private void save(String html) {
        var draft = desk.open(id).draft();
        desk.save(
                new Filing(id, "form", draft.number(), draft.copy().saying(HtmlText.ofHtml(html))),
                Change.NONE,
                "test");
    }

    private long newest() {
        return jdbc.queryForObject("select max(id) from review_comment", Long.class);
    }

    private Object row(String sql) {
        return jdbc.queryForObject(sql, Object.class);
    }

    private long count(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Long.class);
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
