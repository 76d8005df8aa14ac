package org.dateline.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.regex.Pattern;
import org.dateline.GenericPlans;
import org.dateline.PostgresNewsroomTest;
import org.dateline.SqlRecorder;
import org.dateline.TestNewsroom;
import org.dateline.article.PublishedArticles;
import org.dateline.article.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PostgresNewsroomTest
class BatchesOnPostgresTests {

    private static final Pattern READ_THROUGH =
            Pattern.compile("Seq Scan on (article|revision|article_topic|revision_topic|batch_item|topic)\\b");

    private static final Pattern LARGE =
            Pattern.compile("(from|update|join) (article_topic|batch_item|article|topic)\\b");

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    PublishedArticles published;

    @Autowired
    BatchDesk desk;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvcTester mvc;

    @Value("${spring.datasource.url}")
    String url;

    private MockHttpSession chief;

    @BeforeEach
    void emptyDesk() {
        newsroom.empty();
        newsroom.section("Sport");
        chief = newsroom.chief();
    }

    @Test
    void aBatchRunsAndIsTakenBackAlongIndexes() {
        long id = newsroom.aStory().headed("The harbor").about("Ports").run();
        fill(id);

        List<String> sql = SqlRecorder.record(() -> {
            String edit = post("/admin/batches/new", "article", "" + id, "toSection", "sport");
            post(edit + "/run");
            settle(edit);
            Story story = published.story(id);
            assertThat(story.section().slug()).isEqualTo("sport");
            String replace =
                    post("/admin/batches/replace", "find", "harbor", "replacement", "port", "inHeadline", "true");
            post(replace + "/run");
            settle(replace);
            assertThat(published.story(id).headline()).isEqualTo("The port");
            post(replace + "/undo");
            settle(replace);
            post(edit + "/undo");
            settle(edit);
            assertThat(published.story(id).section().slug()).isEqualTo("world");
            get("/admin/batches");
            get("/admin/batches/1000000?after=500");
            get("/admin/topics?after=topic-5.1");
            get("/admin/topics.json?q=top");
            post("/admin/topics/ports/merge", "into", "topic-7");
            post("/admin/topics/ports/unmerge");
        });

        assertThat(sql).hasSizeGreaterThan(60);
        assertThat(published.story(id).topics()).extracting("slug").containsExactly("ports");
        assertThat(jdbc.queryForList("select topic_id from article_topic where article_id = " + id, Long.class))
                .isEqualTo(jdbc.queryForList("select id from topic where slug = 'ports'", Long.class));
        GenericPlans plans = new GenericPlans(url);
        for (String statement : sql) {
            if (LARGE.matcher(statement).find() && !statement.contains("insert into topic")) {
                assertThat(plans.of(statement)).as(statement).doesNotContainPattern(READ_THROUGH);
            }
        }
    }

    /** Many articles, topics and a long batch, so that reading a table through would be the dearer way. */
    private void fill(long id) {
        jdbc.execute("insert into topic (slug, name, name_key) select 'topic-' || n, 'Topic ' || n, 'topic-' || n"
                + " from generate_series(1, 5000) n");
        jdbc.execute("insert into article (version, form_token, created_at, created_by, touched_at, state)"
                + " select 0, 'bulk-' || n, now(), 'x', timestamptz '2020-01-01Z' + n * interval '1 hour', 'DRAFT'"
                + " from generate_series(1, 20000) n");
        jdbc.execute(
                "insert into revision (article_id, number, headline, summary, body, dateline_place, dateline_agency,"
                        + " byline, language, slug, change_kind, change_note, created_at, created_by)"
                        + " select a.id, 1, 'h', '', '<p>t</p>', '', '', '', 'en', 'h', 'UPDATE', '', now(), 'x' from article a"
                        + " where a.form_token like 'bulk-%'");
        jdbc.execute("update article a set draft_revision_id = r.id from revision r"
                + " where r.article_id = a.id and a.form_token like 'bulk-%'");
        jdbc.execute(
                "insert into article_topic (article_id, topic_id, published_at) select a.id, t.id, now()"
                        + " from article a join topic t on t.slug = 'topic-' || (1000 + a.id % 3000) where a.form_token like 'bulk-%'");
        jdbc.execute(
                "insert into revision_topic (revision_id, topic_id) select a.draft_revision_id, t.id from article a"
                        + " join topic t on t.slug = 'topic-' || (1000 + a.id % 3000) where a.form_token like 'bulk-%'");
        jdbc.execute(
                "insert into batch (id, version, form_token, kind, state, created_at, created_by, beat_at, topics_added,"
                        + " topics_removed, find_words, replacement, match_case, whole_words, in_headline, in_summary, in_body, scope,"
                        + " looked_through, goes_on_at) select 1000000 + n, 0, 'long-' || n, 'REPLACE', 'DONE', now(), 'x', now(), '', '', 'x',"
                        + " 'y', false, false, true, true, true, '', 0, '' from generate_series(0, 40) n");
        jdbc.execute("insert into batch_item (batch_id, place, article_id, revision_before, effect, outcome)"
                + " select 1000000 + id % 40, id, id, 1, 'DRAFT', case when id % 3 = 0 then 'MOVED' else 'DONE' end"
                + " from article where id <> " + id);
        jdbc.execute("analyze");
    }

    private void settle(String batch) {
        BatchPageTests.await(() ->
                !desk.open(Long.parseLong(batch.replaceAll("\\D", ""))).state().isBusy());
    }

    private void get(String address) {
        assertThat(mvc.get().uri(address).session(chief)).hasStatusOk();
    }

    private String post(String address, String... fields) {
        var request = mvc.post().uri(address).session(chief).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        var answer = request.exchange();
        assertThat(answer).hasStatus(303);
        return String.valueOf(answer.getResponse().getHeader("Location"));
    }
}
