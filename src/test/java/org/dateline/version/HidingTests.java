package org.dateline.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.article.NewsroomContract.body;
import static org.dateline.version.Rewriting.change;
import static org.dateline.version.Rewriting.saying;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.dateline.NewsroomTest;
import org.dateline.TestNewsroom;
import org.dateline.article.ChangeKind;
import org.dateline.article.Desk;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the law demands to be taken out of the public history. */
@NewsroomTest
class HidingTests {

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    Desk desk;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvcTester mvc;

    long id;
    String path;
    MockHttpSession chief;

    @BeforeEach
    void aStoryThatNamedSomebody() {
        newsroom.empty();
        chief = newsroom.chief();
        id = newsroom.aStory()
                .headed("Bridge opens")
                .saying("John Doe built it.")
                .run();
        path = "/news/" + id + "/bridge-opens";
        change(desk, id, ChangeKind.CORRECTION, "Somebody else built it.", saying("The town built it."));
        change(desk, id, ChangeKind.UPDATE, "", saying("The town built it in a year."));
    }

    @Test
    void aHiddenVersionKeepsItsLineAndDigestAndNothingElse() {
        String digest = body(get(path + "/history")).select("#v1 code").attr("title");

        assertThat(hide(1, "By order of the district court.", true))
                .hasStatus(303)
                .hasHeader("Location", "/admin/articles/" + id + "/versions");

        for (String rest : List.of("/history?v=1", "/history?v=1..2", "/history?v=1..3", "/history.txt?v=1")) {
            MvcTestResult answer = get(path + rest);
            assertThat(answer).as(rest).hasStatus(451).hasHeader("Cache-Control", "public, max-age=0, must-revalidate");
            assertThat(answer).doesNotContainHeader("ETag").doesNotContainHeader("Repr-Digest");
            assertThat(body(answer).text())
                    .contains("By order of the district court.", digest)
                    .doesNotContain("Doe");
        }
        Document list = body(get(path + "/history"));
        assertThat(list.select("#v1").text()).contains("First published", "By order of the district court.");
        assertThat(list.select("#v1 code").attr("title")).isEqualTo(digest);
        assertThat(list.select("#v1 a")).isEmpty();
        assertThat(get(path + "/history?v=2..3")).hasStatusOk();
        assertThat(jdbc.queryForObject("select note from article_act where kind = 'HIDDEN'", String.class))
                .isEqualTo("By order of the district court.");
    }

    @Test
    void hidingIsForChiefsAndAsksForAReasonAndAConfirmation() {
        assertThat(hide(1, " ", true)).hasStatusOk().bodyText().contains("Give the reason");
        assertThat(hide(1, "x".repeat(501), true)).hasStatusOk().bodyText().contains("Give the reason");
        assertThat(hide(1, "By order.", false)).hasStatusOk().bodyText().contains("Tick the box", "By order.");
        assertThat(get(path + "/history?v=1")).hasStatusOk();

        assertThat(mvc.get().uri("/admin/articles/" + id + "/versions")).hasStatus(302);
        jdbc.update("update account set role = 'EDITOR' where username = ?", TestNewsroom.CHIEF);
        try {
            assertThat(mvc.get().uri("/admin/articles/" + id + "/versions").session(chief))
                    .hasStatus(403);
            assertThat(mvc.get()
                            .uri("/admin/articles/" + id + "/versions/1/hide")
                            .session(chief))
                    .hasStatus(403);
            assertThat(hide(1, "By order.", true)).hasStatus(403);
        } finally {
            jdbc.update("update account set role = 'CHIEF' where username = ?", TestNewsroom.CHIEF);
        }
    }

    @Test
    void whatReadersSeeNowCannotBeHidden() {
        assertThat(hide(3, "By order.", true)).hasStatusOk().bodyText().contains("Withdraw the story");
        assertThat(hide(9, "By order.", true)).hasStatus(404);
        hide(1, "By order.", true);
        assertThat(hide(1, "Again.", true)).hasStatusOk().bodyText().contains("hidden already");
        assertThat(mvc.get().uri("/admin/articles/" + id + "/versions/1/hide").session(chief))
                .hasStatus(303);
    }

    @Test
    void chiefsFindTheVersionsFromTheHistory() {
        Document history = staff("/admin/articles/" + id + "/history");
        Document versions = staff("/admin/articles/" + id + "/versions");

        assertThat(history.select("a[href$=/versions]").text()).isEqualTo("Public versions");
        assertThat(versions.select("tbody tr")).hasSize(3);
        assertThat(versions.select("a[href$=/hide]").eachAttr("href"))
                .containsExactly(
                        "/admin/articles/" + id + "/versions/2/hide", "/admin/articles/" + id + "/versions/1/hide");
        assertThat(staff("/admin/articles/" + id + "/versions/1/hide").select("form [name=reason]"))
                .hasSize(1);
    }

    private MvcTestResult hide(int number, String reason, boolean confirm) {
        var form = mvc.post()
                .uri("/admin/articles/" + id + "/versions/" + number + "/hide")
                .session(chief)
                .with(csrf())
                .param("reason", reason);
        return (confirm ? form.param("confirm", "true") : form).exchange();
    }

    private Document staff(String address) {
        MvcTestResult answer = mvc.get().uri(address).session(chief).exchange();
        assertThat(answer).hasStatusOk();
        return body(answer);
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).exchange();
    }
}
