package org.dateline.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.NewsroomTest;
import org.dateline.TestClock;
import org.dateline.TestNewsroom;
import org.dateline.shared.Deed;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@NewsroomTest
class AuditPageTests {

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    JdbcTemplate jdbc;

    private MockHttpSession chief;

    @BeforeEach
    void aChiefAndAnEmptyLog() {
        newsroom.empty();
        chief = newsroom.chief();
        newsroom.empty();
    }

    @Test
    void onlyChiefsReadTheLog() {
        mvc.post()
                .uri("/admin/accounts/new")
                .param("username", "lin")
                .param("password", "a lantern over the pier")
                .param("role", "EDITOR")
                .param("enabled", "true")
                .session(chief)
                .with(csrf())
                .exchange();
        MockHttpSession editor = newsroom.signIn("lin", "a lantern over the pier");

        for (String path : List.of("/admin/audit", "/admin/audit.jsonl", "/admin/audit/", "/admin/audit?by=x")) {
            assertThat(mvc.get().uri(path).session(editor)).as(path).hasStatus(403);
            assertThat(mvc.get().uri(path)).as(path).hasStatus3xxRedirection();
        }
        assertThat(text(mvc.get().uri("/admin/articles").session(editor).exchange()))
                .doesNotContain("/admin/audit");
        assertThat(text(mvc.get().uri("/admin/articles").session(chief).exchange()))
                .contains("/admin/audit");
        assertThat(mvc.get().uri("/admin/audit").session(chief)).hasStatusOk();
    }

    @Test
    void anEmptyLogSaysSo() {
        Document page = page("/admin/audit");

        assertThat(page.select(".empty").text()).isEqualTo("Nothing has been done yet.");
        assertThat(page.select("table")).isEmpty();
        assertThat(page("/admin/audit?by=nobody").select(".empty").text())
                .isEqualTo("Nothing in the log matches. Show the whole log");
    }

    @Test
    void theNewestComesFirstWithItsHashAndPagesGoByKey() {
        for (int i = 1; i <= 120; i++) {
            act("article.publish", "article/" + i, "lin");
        }

        Document first = page("/admin/audit");
        List<String> numbers = numbers(first);
        Document second = page(first.select("a[rel=next]").attr("href"));
        Document third = page(second.select("a[rel=next]").attr("href"));
        numbers.addAll(numbers(second));
        numbers.addAll(numbers(third));

        List<String> expected = new ArrayList<>();
        for (int i = 120; i > 0; i--) {
            expected.add(String.valueOf(i));
        }
        assertThat(numbers).isEqualTo(expected);
        assertThat(third.select("a[rel=next]")).isEmpty();
        assertThat(numbers(page(third.select("a[rel=prev]").attr("href")))).isEqualTo(numbers(second));
        assertThat(first.select("a[rel=prev]")).isEmpty();
        String hash = jdbc.queryForObject("select hash from audit_entry where number = 120", String.class);
        assertThat(first.select("tbody code").first().text()).isEqualTo(hash.substring(0, 12));
        assertThat(first.select("tbody abbr").first().attr("title")).isEqualTo(hash);
        assertThat(first.select(".audit-head").text()).contains("The last entry is 120", hash);
    }

    @Test
    void itIsNarrowedByPersonActObjectAndDay() {
        act("article.publish", "article/17", "lin");
        act("account.sign-in", "account/ann", "ann");
        clock.pass(Duration.ofDays(1));
        act("article.withdraw", "article/17", "ann");
        act("articles.other", "article/18", "lin");
        String today = clock.instant().toString().substring(0, 10);

        assertThat(numbers(page("/admin/audit?by=ann"))).containsExactly("3", "2");
        assertThat(numbers(page("/admin/audit?act=article."))).containsExactly("3", "1");
        assertThat(numbers(page("/admin/audit?act=article.publish"))).containsExactly("1");
        assertThat(numbers(page("/admin/audit?act=nothing"))).isEmpty();
        assertThat(numbers(page("/admin/audit?object=article/17&by=ann"))).containsExactly("3");
        assertThat(numbers(page("/admin/audit?from=" + today))).containsExactly("4", "3");
        assertThat(numbers(page("/admin/audit?from=2026-01-01&to=" + today + "&act=a")))
                .containsExactly("4", "3", "2", "1");
        assertThat(numbers(page("/admin/audit?to=2020-01-01"))).isEmpty();
    }

    @Test
    void aDayThatIsNoneIsAnsweredWithASentence() {
        Document page = page("/admin/audit?from=soon&by=lin");

        assertThat(page.select("[role=alert]").text()).startsWith("This is not a day.");
        assertThat(page.select("#from[aria-invalid=true]").attr("value")).isEqualTo("soon");
        assertThat(page.select("#by").attr("value")).isEqualTo("lin");
        assertThat(mvc.get().uri("/admin/audit.jsonl?to=2026-02-30").session(chief))
                .hasStatus(400);
        assertThat(mvc.get()
                        .uri("/admin/audit?before=x&after=9-9-9&to=9999-99-99")
                        .session(chief))
                .hasStatusOk();
    }

    /** Somebody with the database in their hands may write anything: it is seen, and does nothing. */
    @Test
    void whateverStandsInARowIsSeenAndHarmless() {
        act("article.publish", "article/17", "lin");
        jdbc.update("update audit_entry set why = ?, facts = ?", "<script>x</script>\n\u202E\u001b[2J", "{\"a\":\n1}x");

        Document page = page("/admin/audit");
        assertThat(page.select("td script")).isEmpty();
        assertThat(page.select(".audit-why").text()).isEqualTo("<script>x</script>\\n\\u202E\\u001B[2J");
        assertThat(page.select("td").text()).contains("?: {\"a\":\\n1}x");
        List<String> lines = export("").lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).contains("\\n\\u202e\\u001b[2J").contains("\"facts\":\"{\\\"a\\\":\\n1}x\"");
    }

    @Test
    void whatIsNarrowedIsTakenAlongAsLinesAndThatIsWrittenDown() {
        for (int i = 1; i <= 1_100; i++) {
            act(i % 2 == 0 ? "article.publish" : "article.update", "article/" + i % 7, "lin");
        }

        MvcTestResult all = mvc.get().uri("/admin/audit.jsonl").session(chief).exchange();
        List<String> lines = text(all).lines().toList();
        List<String> some = export("?act=article.publish&by=lin").lines().toList();

        assertThat(all).hasStatusOk();
        assertThat(all)
                .hasHeader(
                        "Content-Disposition",
                        "attachment; filename=\"audit-%s.jsonl\""
                                .formatted(clock.instant().toString().substring(0, 10)));
        assertThat(all.getResponse().getContentType()).startsWith("application/jsonl");
        assertThat(lines).hasSize(1_101);
        assertThat(lines.get(0)).startsWith("{\"number\":1,\"at\":\"").contains("\"facts\":{\"revision\":\"3\"}");
        assertThat(lines.get(1_100)).contains("\"act\":\"audit.export\"", "\"by\":\"chief\"");
        assertThat(some).hasSize(550).allMatch(line -> line.contains("\"act\":\"article.publish\""));
        assertThat(jdbc.queryForObject("select facts from audit_entry where number = 1102", String.class))
                .isEqualTo("{\"act\":\"article.publish\",\"by\":\"lin\"}");
    }

    private void act(String act, String object, String by) {
        events.publishEvent(new RecordingContract.Done(new Deed(act, object, by, "", Map.of("revision", "3"))));
    }

    private Document page(String path) {
        MvcTestResult result = mvc.get().uri(URI.create(path)).session(chief).exchange();
        assertThat(result).as(path).hasStatusOk();
        return Jsoup.parse(text(result));
    }

    private String export(String query) {
        return text(mvc.get().uri("/admin/audit.jsonl" + query).session(chief).exchange());
    }

    private static List<String> numbers(Document page) {
        return new ArrayList<>(page.select("tbody th").eachText());
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
