package org.dateline.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.dateline.NewsroomTest;
import org.dateline.SqlRecorder;
import org.dateline.TestNewsroom;
import org.dateline.article.NewsroomContract;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@NewsroomTest
class HistoryPageTests {

    private static final String TEXT =
            "<p>The harbour reopened on Monday.</p>\n<p>Ferries run again.</p>\n<p>Third.</p>";

    @Autowired
    private TestNewsroom newsroom;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate jdbc;

    private MockHttpSession chief;
    private long id;

    @BeforeEach
    void aStoryWithThreeRevisions() {
        chief = newsroom.empty().chief();
        id = newsroom.aStory().headed("Harbour reopens").saying(TEXT).run();
        save(1, "Harbour reopens at last", TEXT.replace("Monday", "Tuesday"));
        save(2, "Harbour reopens at last", TEXT.replace("<p>The harbour reopened on Monday.</p>\n", ""));
    }

    @Test
    void theHistorySaysWhoSavedWhatAndWhatReadersHave() {
        Document page = get("");

        assertThat(page.select("tbody th a").eachText()).containsExactly("Revision 3", "Revision 2", "Revision 1");
        assertThat(page.select("tbody tr").get(2).text()).contains("Readers have this", "test");
        assertThat(page.select("tbody tr").get(0).text()).contains("chief").doesNotContain("Readers have this");
    }

    @Test
    void twoRevisionsAreComparedAsReadersSeeThem() {
        Document page = get("/compare?from=1&to=2");

        assertThat(page.select("ins").eachText()).containsExactly("added: at last (end)", "added: Tuesday (end)");
        assertThat(page.select("del").eachText()).containsExactly("removed: Monday (end)");
        assertThat(page.select("main").text()).contains("Words added: 3. Words removed: 1.");
        assertThat(page.select(".compared p").text()).contains("Ferries run again.");
    }

    @Test
    void aLongStretchWithoutAChangeIsFolded() {
        String same = "<p>a</p><p>b</p><p>c</p><p>d</p><p>e</p><p>f</p>";
        save(3, "Harbour", same + "<p>g</p>");
        save(4, "Harbour", same + "<p>not g</p>");

        assertThat(get("/compare?from=4&to=5").select("details summary").text()).isEqualTo("Unchanged paragraphs: 4");
    }

    @Test
    void aRevisionIsRestoredAsADraftAndThatIsUndone() {
        Document question = get("/1/restore");
        MvcTestResult answer = post("/1/restore", "part", "all", "base", "3");
        assertThat(answer).hasStatus(303);

        assertThat(question.select("ins").text()).contains("The harbour reopened on Monday.");
        assertThat(newest()).containsExactly("Harbour reopens", TEXT, "Restored from revision 1", "chief");
        assertThat(published()).isEqualTo(1);

        post("/3/restore", "part", "all", "base", "4");
        assertThat(newest().get(0)).isEqualTo("Harbour reopens at last");
    }

    @Test
    void oneFieldComesBackAlone() {
        post("/1/restore", "part", "headline", "base", "3");

        assertThat(newest().get(0)).isEqualTo("Harbour reopens");
        assertThat(newest().get(1)).doesNotContain("harbour");
    }

    @Test
    void oneParagraphComesBackWhereItStood() {
        Document page = get("/compare?from=2&to=3");
        String ask = page.select(".back a").attr("href");

        assertThat(ask).endsWith("/2/restore?part=block-0");
        assertThat(mvc.get().uri(ask).session(chief).exchange()).hasStatusOk();
        post("/2/restore", "part", "block-0", "base", "3");
        assertThat(newest().get(1)).isEqualTo(TEXT.replace("Monday", "Tuesday"));
    }

    @Test
    void aRestoreOnAStaleBaseMergesOrAsksAgain() {
        save(3, "Harbour shut", TEXT.replace("<p>The harbour reopened on Monday.</p>\n", "") + "<p>New.</p>");

        MvcTestResult merged = post("/2/restore", "part", "block-0", "base", "3");
        MvcTestResult clash = post("/1/restore", "part", "headline", "base", "3");

        assertThat(merged).hasStatus(303);
        assertThat(newest().get(0)).isEqualTo("Harbour shut");
        assertThat(newest().get(1)).contains("Tuesday", "New.");
        assertThat(clash.getResponse().getRedirectedUrl()).endsWith("/history/1/restore?part=headline");
        assertThat(newest().get(0)).isEqualTo("Harbour shut");
    }

    @Test
    void aRevisionWithANameIsFoundAgain() {
        post("/2/milestone", "name", "As agreed with the port");
        assertThat(get("?milestones=true").select("tbody th").text()).contains("Revision 2", "As agreed with the port");
        post("/2/milestone", "name", "Agreed");
        assertThat(get("").select("tbody tr").get(1).text()).contains("Agreed");
        assertThat(get("/2").select("#name").attr("value")).isEqualTo("Agreed");
        post("/2/milestone/remove");
        assertThat(get("?milestones=true").select("tbody th")).isEmpty();
        post("/2/milestone", "name", " ");
        assertThat(jdbc.queryForObject("select count(*) from milestone", Long.class))
                .isZero();
        assertThat(post("/99/milestone", "name", "x")).hasStatus(404);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String path : List.of("/99", "/compare?from=1&to=99", "/99/restore")) {
            assertThat(mvc.get().uri(path(path)).session(chief)).hasStatus(404);
        }
        assertThat(mvc.get().uri("/admin/articles/999999/history").session(chief))
                .hasStatus(404);
    }

    @Test
    void fiveThousandRevisionsCostNoMoreThanThree() {
        List<String> pages =
                List.of("", "?before=0-2400", "/compare?from=1&to=3", "/2", "/1/restore", "?milestones=true");
        List<Long> few = pages.stream().map(this::statements).toList();
        List<Long> form = List.of(newsroom.statements(
                () -> mvc.get().uri("/admin/articles/" + id).session(chief).exchange()));
        jdbc.update("""
                insert into revision (article_id, number, headline, summary, body, dateline_place, dateline_agency,
                  byline, language, slug, change_kind, change_note, created_at, created_by, lead_caption)
                select ?, x, 'h', '', '<p>t</p>', '', '', '', 'en', 'h', 'UPDATE', '', current_timestamp, 'x', ''
                from system_range(4, 5000)""", id);
        jdbc.update(
                "update article set draft_revision_id = (select id from revision where article_id = ? and number = 5000)",
                id);

        assertThat(pages.stream().map(this::statements).toList()).isEqualTo(few);
        assertThat(newsroom.statements(() ->
                        mvc.get().uri("/admin/articles/" + id).session(chief).exchange()))
                .isEqualTo(form.get(0));
        assertThat(get("").select("tbody tr")).hasSize(25);
        assertThat(get("?before=0-2400").select("tbody th a").first().text()).isEqualTo("Revision 2399");
        assertThat(SqlRecorder.record(() -> get("?before=0-2400"))).noneMatch(sql -> sql.contains("body"));
    }

    private long statements(String path) {
        return newsroom.statements(() -> get(path));
    }

    private String path(String rest) {
        return "/admin/articles/" + id + "/history" + rest;
    }

    private Document get(String rest) {
        MvcTestResult answer = mvc.get().uri(path(rest)).session(chief).exchange();
        assertThat(answer).hasStatusOk();
        return NewsroomContract.body(answer);
    }

    private MvcTestResult post(String rest, String... fields) {
        var request = mvc.post().uri(path(rest)).session(chief).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private void save(int base, String headline, String body) {
        assertThat(mvc.post()
                        .uri("/admin/articles/" + id)
                        .session(chief)
                        .with(csrf())
                        .param("baseRevision", String.valueOf(base))
                        .param("headline", headline)
                        .param("body", body)
                        .param("section", "world")
                        .param("language", "en")
                        .param("slug", "harbour-reopens"))
                .hasStatus(303);
    }

    private List<String> newest() {
        return jdbc.queryForObject(
                "select headline, body, change_note, created_by from revision where article_id = ? order by number desc limit 1",
                (row, n) -> List.of(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                id);
    }

    private int published() {
        return jdbc.queryForObject(
                "select number from revision where id = (select published_revision_id from article where id = ?)",
                Integer.class,
                id);
    }
}
