package org.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.dateline.SqlRecorder;
import org.dateline.TestNewsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a list must never do as the archive grows: read a large table through, or sort what it read. */
abstract class WalkingContract {

    private static final Pattern LARGE = Pattern.compile("from (article|revision|article_topic|article_act)\\b");

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void empty() {
        newsroom.empty();
    }

    /** So many that no plan is the same for a few. */
    abstract int articles();

    /** The numbers up to that, in a column {@code n}. */
    abstract String numbers();

    /** An instant an hour after that of the number before {@code n}. */
    abstract String anHourEach();

    /** Has the database count what it has; where it does so by itself, nothing. */
    void analyze() {}

    /** Fails if the database means to do such a thing for a statement about a large table. */
    abstract void check(String statement);

    @Test
    void everyListWalksAnIndexHoweverLargeTheArchive() {
        fill();
        MockHttpSession chief = newsroom.chief();
        long middle = jdbc.queryForObject("select min(id) from article", Long.class) + articles() / 2;
        // Of a topic that all stories have, PostgreSQL rightly reads the first rows there are.
        jdbc.update(
                "delete from revision_topic where revision_id = (select id from revision where article_id = ?)",
                middle);
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
                    "/sections/world/feed.atom",
                    "/topics/ports/feed.atom",
                    "/archive/2020/02",
                    "/archive/2020",
                    "/corrections",
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
        sql.stream().distinct().filter(LARGE.asPredicate()).forEach(this::check);
        newsroom.empty();
    }

    void fill() {
        newsroom.aStory()
                .headed("h")
                .from("Reuters")
                .editedBy("Lin Mei")
                .about("Ports")
                .run();
        String names = "(select id from section), (select id from source)";
        jdbc.execute("insert into article (version, form_token, created_at, created_by, touched_at, state,"
                + " draft_section_id, draft_source_id)"
                + " select 0, 'bulk-' || n, now(), 'x', " + anHourEach() + ", 'PUBLISHED', "
                + names + " from " + numbers());
        jdbc.execute("insert into revision (article_id, number, headline, summary, body, dateline_place,"
                + " dateline_agency, byline, language, slug, change_kind, change_note, created_at, created_by,"
                + " section_id, source_id, editor_id)"
                + " select a.id, 1, 'h', '', '<p>t</p>', '', '', '', 'en', 'h', 'UPDATE', '', now(), 'x', " + names
                + ", (select id from editor) from article a where a.form_token like 'bulk-%'");
        String revision = "(select r.id from revision r where r.article_id = article.id)";
        jdbc.execute("update article set published_at = touched_at, draft_revision_id = " + revision
                + ", published_revision_id = " + revision + ", published_section_id = draft_section_id,"
                + " published_source_id = draft_source_id, published_editor_id = (select id from editor)"
                + " where form_token like 'bulk-%'");
        jdbc.execute(
                "insert into article_topic (article_id, topic_id, published_at)"
                        + " select a.id, (select id from topic), a.published_at from article a where a.form_token like 'bulk-%'");
        jdbc.execute("insert into revision_topic (revision_id, topic_id) select r.id, t.id from revision r, topic t"
                + " where r.id not in (select revision_id from revision_topic)");
        jdbc.execute("insert into article_act (article_id, kind, revision_number, note, late, told, done_at, done_by)"
                + " select id, 'CORRECTED', 1, 'n', false, mod(id, 3) = 0, touched_at, 'x' from article"
                + " where form_token like 'bulk-%'");
        jdbc.execute("insert into archive_mark (published_on) values (date '2020-02-01'), (date '2020-02-02')");
        analyze();
    }
}
