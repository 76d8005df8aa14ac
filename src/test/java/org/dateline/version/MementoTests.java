package org.dateline.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.version.Rewriting.change;
import static org.dateline.version.Rewriting.saying;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.dateline.NewsroomTest;
import org.dateline.TestNewsroom;
import org.dateline.article.ChangeKind;
import org.dateline.article.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Time travel as RFC 7089 has it: story, time gate, time map, mementos. It is Tuesday noon. */
@NewsroomTest
class MementoTests {

    private static final String NOON = "Tue, 24 Nov 2026 12:00:00 GMT";
    private static final String ONE = "Tue, 24 Nov 2026 13:00:00 GMT";
    private static final String TWO = "Tue, 24 Nov 2026 14:00:00 GMT";

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
    String story;

    @BeforeEach
    void threeVersionsAnHourApart() {
        newsroom.empty();
        id = newsroom.aStory().headed("Bridge opens").run();
        path = "/news/" + id + "/bridge-opens";
        story = "https://news.example.org" + path;
        for (String text : List.of("Second.", "Third.")) {
            newsroom.later(Duration.ofHours(1));
            change(desk, id, ChangeKind.UPDATE, "", saying(text));
        }
    }

    @Test
    void theStoryNamesItsTimeGateAndTimeMap() {
        assertThat(links(get(path)))
                .containsExactly(
                        "<" + story + "/history/timegate>; rel=\"timegate\"",
                        "<" + story + "/history/timemap>; rel=\"timemap\"; type=\"application/link-format\"");
        assertThat(get(path)).doesNotContainHeader("Memento-Datetime").hasHeader("Vary", "Accept-Encoding");
    }

    @Test
    void aVersionSaysSinceWhenItWasAndWhatIsAroundIt() {
        MvcTestResult second = get(path + "/history?v=2");

        assertThat(second).hasHeader("Memento-Datetime", ONE);
        assertThat(links(second))
                .containsExactly(
                        "<" + story + ">; rel=\"original\"",
                        "<" + story + "/history/timegate>; rel=\"timegate\"",
                        "<" + story + "/history/timemap>; rel=\"timemap\"; type=\"application/link-format\"",
                        memento(1, "first prev memento", NOON),
                        memento(2, "memento", ONE),
                        memento(3, "next last memento", TWO),
                        "<" + story + "/history.txt?v=2>; rel=\"alternate\"; type=\"text/plain\"");
        assertThat(links(get(path + "/history?v=1")))
                .contains(
                        memento(1, "first memento", NOON),
                        memento(2, "next memento", ONE),
                        memento(3, "last memento", TWO));
        assertThat(get(path + "/history?v=1..2")).doesNotContainHeader("Memento-Datetime");
        assertThat(get(path + "/history.txt?v=2")).hasHeader("Memento-Datetime", ONE);
        assertThat(links(get(path + "/history.txt?v=2"))).contains("<" + story + ">; rel=\"original\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tue, 24 Nov 2026 12:00:00 GMT|1",
                "Tue, 24 Nov 2026 12:59:59 GMT|1",
                "Tue, 24 Nov 2026 13:00:00 GMT|2",
                "Tue, 24 Nov 2026 14:00:00 GMT|3",
                "Sun, 24 Nov 2030 14:00:00 GMT|3",
                "Sat, 01 Jan 2000 00:00:00 GMT|1"
            })
    void theTimeGateLeadsToWhatReadersSawThen(String date, int version) {
        MvcTestResult answer = mvc.get()
                .uri(path + "/history/timegate")
                .header("Accept-Datetime", date)
                .exchange();

        assertThat(answer)
                .hasStatus(302)
                .hasHeader("Location", story + "/history?v=" + version)
                .hasHeader("Vary", "accept-datetime")
                .doesNotContainHeader("Memento-Datetime");
        assertThat(links(answer)).contains("<" + story + ">; rel=\"original\"");
    }

    @Test
    void withoutADateTheTimeGateLeadsToTheNewestVersion() {
        assertThat(get(path + "/history/timegate"))
                .hasStatus(302)
                .hasHeader("Location", story + "/history?v=3")
                .hasHeader("Vary", "accept-datetime");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2026-11-24T12:00:00Z",
                "Mon, 24 Nov 2026 12:00:00 GMT",
                "Tue, 24 Nov 2026 12:00:00 CET",
                "Tue, 24 Nov 2026 25:00:00 GMT",
                "Tue, 31 Nov 2026 12:00:00 GMT",
                "Tuesday, 24-Nov-26 12:00:00 GMT",
                "1764000000",
                "Tue, 24 Nov 2026 12:00:00 GMT; rel=x"
            })
    void aDateInAnyOtherFormIsRefused(String date) {
        assertThat(mvc.get().uri(path + "/history/timegate").header("Accept-Datetime", date))
                .hasStatus(400)
                .hasHeader("Vary", "accept-datetime");
    }

    @Test
    void theTimeMapIsComplete() throws Exception {
        MvcTestResult answer = get(path + "/history/timemap");

        assertThat(answer).hasStatusOk().hasHeader("Content-Type", "application/link-format");
        assertThat(answer.getResponse().getContentAsString())
                .isEqualTo(String.join(
                                ",\n",
                                "<" + story + ">; rel=\"original\"",
                                "<" + story + "/history/timegate>; rel=\"timegate\"",
                                "<" + story
                                        + "/history/timemap>; rel=\"self\"; type=\"application/link-format\"; from=\""
                                        + NOON + "\"; until=\"" + TWO + "\"",
                                memento(1, "first memento", NOON),
                                memento(2, "memento", ONE),
                                memento(3, "last memento", TWO))
                        + "\n");
    }

    @Test
    void aLongTimeMapComesInParts() throws Exception {
        jdbc.update("""
                insert into article_version (article_id, number, revision_id, section_id, kind, note, published_at,
                  shown_from, shown_until, previous_digest, digest, hidden_by, hidden_reason)
                select v.article_id, 3 + x.n, v.revision_id, v.section_id, 'AMENDED', '', v.published_at,
                  v.shown_from, v.shown_from, '-', v.digest, '', ''
                from article_version v, (select n from system_range(1, 1200) as r(n)) x
                where v.article_id = ? and v.number = 3""", id);

        String first = get(path + "/history/timemap").getResponse().getContentAsString();
        String second = get(path + "/history/timemap?after=1000").getResponse().getContentAsString();

        assertThat(first.lines().filter(line -> line.contains("memento\""))).hasSize(1_000);
        assertThat(first)
                .contains("<" + story
                        + "/history/timemap?after=1000>; rel=\"timemap\"; type=\"application/link-format\"; from=\"");
        assertThat(second.lines().filter(line -> line.contains("memento\""))).hasSize(203);
        assertThat(second)
                .contains(
                        "<" + story + "/history/timemap?after=1000>; rel=\"self\"",
                        "<" + story + "/history/timemap>; rel=\"timemap\"");
        assertThat(get(path + "/history/timemap?after=1203")).hasStatus(404);
        assertThat(get(path + "/history/timemap?after=x")).hasStatus(400);
    }

    private String memento(int number, String relation, String date) {
        return "<%s/history?v=%d>; rel=\"%s\"; datetime=\"%s\"".formatted(story, number, relation, date);
    }

    private static List<String> links(MvcTestResult answer) {
        return answer.getResponse().getHeaders("Link").stream()
                .flatMap(header -> Arrays.stream(header.split(", (?=<)")))
                .toList();
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).exchange();
    }
}
