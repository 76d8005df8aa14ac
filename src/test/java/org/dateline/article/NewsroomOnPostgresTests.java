package org.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.dateline.PostgresNewsroomTest;
import org.dateline.SqlRecorder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockHttpSession;

@PostgresNewsroomTest
public class NewsroomOnPostgresTests extends NewsroomContract {

    /** What a list must never do as the archive grows: read a large table through, or sort what it read. */
    private static final Pattern READ_THROUGH =
            Pattern.compile("Seq Scan on (article|revision|article_topic|revision_topic)\\b");

    private static final Pattern LARGE = Pattern.compile("from (article|revision|article_topic)\\b");

    @Value("${spring.datasource.url}")
    String url;

    @Test
    void everyListWalksAnIndexHoweverLargeTheArchive() {
        fill(30_000);
        MockHttpSession chief = newsroom.chief();
        long middle = jdbc.queryForObject("select min(id) + 15000 from article", Long.class);
        String place = "1700000000000-" + middle;

        List<String> sql = SqlRecorder.record(() -> {
            for (String path : List.of(
                    "/",
                    "/latest",
                    "/latest?before=" + place,
                    "/latest?after=" + place,
                    "/sections/world?before=" + place,
                    "/sources/reuters?before=" + place,
                    "/editors/lin-mei?after=" + place,
                    "/topics/ports?before=" + place,
                    "/news/" + middle + "/h")) {
                assertThat(mvc.get().uri(path)).as(path).hasStatusOk();
            }
            for (String query : List.of(
                    "",
                    "?state=published",
                    "?state=in_review",
                    "?section=world&before=" + place,
                    "?source=reuters&after=" + place)) {
                assertThat(mvc.get().uri("/admin/articles" + query).session(chief))
                        .hasStatusOk();
            }
            for (String path : List.of("/admin/front", "/admin/front?q=harbour", "/admin/front/editions")) {
                assertThat(mvc.get().uri(path).session(chief)).as(path).hasStatusOk();
            }
            assertThat(mvc.get().uri("/admin/articles/" + middle).session(chief))
                    .hasStatusOk();
        });

        assertThat(sql).hasSizeGreaterThan(30);
        // The extended protocol wants values for parameters that a generic plan is made without.
        JdbcTemplate simple = new JdbcTemplate(new DriverManagerDataSource(url + "&preferQueryMode=simple"));
        for (String statement : sql) {
            if (LARGE.matcher(statement).find()) {
                String plan = plan(simple, statement);
                assertThat(plan).as(statement).doesNotContainPattern(READ_THROUGH);
                if (statement.contains("fetch first")) {
                    assertThat(plan).as(statement).doesNotContain("Sort Key");
                }
            }
        }
    }

    /** The plan that holds for any value of the parameters. */
    public static String plan(JdbcTemplate simple, String statement) {
        int number = 0;
        StringBuilder numbered = new StringBuilder();
        for (char c : statement.toCharArray()) {
            numbered.append(c == '?' ? "$" + ++number : String.valueOf(c));
        }
        return String.join("\n", simple.queryForList("explain (generic_plan) " + numbered, String.class));
    }

    private void fill(int articles) {
        newsroom.aStory()
                .headed("h")
                .from("Reuters")
                .editedBy("Lin Mei")
                .about("Ports")
                .run();
        String names = "(select id from section), (select id from source)";
        jdbc.execute("insert into article (version, form_token, created_at, created_by, touched_at, state,"
                + " draft_section_id, draft_source_id)"
                + " select 0, 'bulk-' || n, now(), 'x', timestamptz '2020-01-01Z' + n * interval '1 hour', 'PUBLISHED', "
                + names + " from generate_series(1, " + articles + ") n");
        jdbc.execute("insert into revision (article_id, number, headline, summary, body, dateline_place,"
                + " dateline_agency, byline, language, slug, change_kind, change_note, created_at, created_by,"
                + " section_id, source_id, editor_id)"
                + " select a.id, 1, 'h', '', '<p>t</p>', '', '', '', 'en', 'h', 'UPDATE', '', now(), 'x', " + names
                + ", (select id from editor) from article a where a.form_token like 'bulk-%'");
        jdbc.execute("update article a set draft_revision_id = r.id, published_revision_id = r.id,"
                + " published_section_id = r.section_id, published_source_id = r.source_id,"
                + " published_editor_id = r.editor_id, published_at = a.touched_at"
                + " from revision r where r.article_id = a.id and a.form_token like 'bulk-%'");
        jdbc.execute(
                "insert into article_topic (article_id, topic_id, published_at)"
                        + " select a.id, (select id from topic), a.published_at from article a where a.form_token like 'bulk-%'");
        jdbc.execute("analyze");
    }
}
