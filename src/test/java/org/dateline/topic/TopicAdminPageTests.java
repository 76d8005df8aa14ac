package org.dateline.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.article.NewsroomContract.body;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.dateline.NewsroomTest;
import org.dateline.TestNewsroom;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@NewsroomTest
class TopicAdminPageTests {

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    Topics topics;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvcTester mvc;

    private MockHttpSession chief;

    @BeforeEach
    void emptyDesk() {
        newsroom.empty();
        chief = newsroom.chief();
    }

    @Test
    void aMergedTopicLeadsToTheOtherWithItsStoriesEachOnce() {
        long one = newsroom.aStory().headed("One").about("Harbors").run();
        long both =
                newsroom.aStory().headed("Both").about("Harbors", "Harbours").run();

        Document question = page("/admin/topics/harbors/merge?into=harbours");
        assertThat(post("/admin/topics/harbors/merge", "into", "harbours")).hasStatus(303);
        assertThat(post("/admin/topics/harbors/merge", "into", "harbours")).hasStatus(303);

        assertThat(question.select("td").eachText()).containsExactly("2", "1", "1", "2");
        MvcTestResult old = mvc.get().uri("/topics/harbors").exchange();
        assertThat(old).hasStatus(301).hasHeader("Location", "/topics/harbours");
        assertThat(listed("harbours")).containsExactlyInAnyOrder("One", "Both");
        assertThat(topicsOf(one)).containsExactly("Harbours");
        assertThat(topicsOf(both)).containsExactly("Harbours");
        assertThat(page("/admin/articles/" + one).select("#topics").val()).isEqualTo("Harbours");
        assertThat(jdbc.queryForList(
                        "select t.slug from revision_topic r join topic t on t.id = r.topic_id order by 1",
                        String.class))
                .containsExactly("harbors", "harbors", "harbours");
        assertThat(topics.named(List.of("Harbors"))).extracting(Topic::slug).containsExactly("harbours");
    }

    @Test
    void takingAMergeBackGivesEachTopicItsOwnStories() {
        newsroom.aStory().headed("One").about("Harbors").run();
        newsroom.aStory().headed("Both").about("Harbors", "Harbours").run();
        newsroom.aStory().headed("Other").about("Harbours").run();
        post("/admin/topics/harbors/merge", "into", "harbours");
        newsroom.aStory().headed("Later").about("Harbors").run();

        assertThat(post("/admin/topics/harbors/unmerge", "x", "")).hasStatus(303);
        assertThat(post("/admin/topics/harbors/unmerge", "x", "")).hasStatus(303);

        assertThat(listed("harbors")).containsExactlyInAnyOrder("One", "Both");
        assertThat(listed("harbours")).containsExactlyInAnyOrder("Both", "Other", "Later");
    }

    @Test
    void chainsAreFollowedAndNoCircleCanBeMade() {
        newsroom.aStory().headed("a").about("A").run();
        newsroom.aStory().headed("b").about("B").run();
        newsroom.aStory().headed("c").about("C").run();

        post("/admin/topics/a/merge", "into", "b");
        post("/admin/topics/b/merge", "into", "c");
        post("/admin/topics/c/merge", "into", "a");

        assertThat(mvc.get().uri("/topics/a")).hasStatus(301).hasHeader("Location", "/topics/c");
        assertThat(listed("c")).containsExactlyInAnyOrder("a", "b", "c");

        post("/admin/topics/b/unmerge", "x", "");

        assertThat(mvc.get().uri("/topics/a")).hasStatus(301).hasHeader("Location", "/topics/b");
        assertThat(listed("b")).containsExactlyInAnyOrder("a", "b");
        assertThat(listed("c")).containsExactly("c");
    }

    @Test
    void aRenamedTopicIsFoundByBothNamesAtItsOldAddress() {
        newsroom.aStory().headed("One").about("Ports").run();

        assertThat(post("/admin/topics/ports", "name", "Harbours")).hasStatus(303);

        assertThat(body(mvc.get().uri("/topics/ports").exchange()).select("h1").text())
                .contains("Harbours");
        assertThat(topics.named(List.of("Harbours", "Ports")))
                .extracting(Topic::slug)
                .containsExactly("ports");
        assertThat(offered("har")).containsExactly("Harbours");
        assertThat(offered("PORT")).containsExactly("Harbours");
        assertThat(body(post("/admin/topics/ports", "name", "")).select("#name-wrong"))
                .isNotEmpty();
    }

    @Test
    void aNameThatIsTakenLeadsToTheMerge() {
        newsroom.aStory().about("Ports", "Harbours").run();

        Document answer = body(post("/admin/topics/ports", "name", "harbours"));

        assertThat(answer.select("#name-wrong a[href*=merge]")).isNotEmpty();
        assertThat(answer.select("#name").val()).isEqualTo("harbours");
    }

    @Test
    void atMostTenTopicsAreOfferedInTwoIndexWalksAndACount() {
        newsroom.aStory().about("Zeta", "港口", "Élan").run();
        for (int i = 0; i < 40; i++) {
            topics.save(new Topic(org.dateline.shared.Slug.of("topic " + i), "Topic " + i));
        }

        assertThat(offered("top")).hasSize(10);
        assertThat(offered("elan")).containsExactly("Élan");
        assertThat(offered("港")).containsExactly("港口");
        assertThat(offered("nothing")).isEmpty();
        assertThat(offered(" ")).isEmpty();
        long statements = newsroom.statements(() -> offered("top"));
        assertThat(statements).isLessThanOrEqualTo(5);
    }

    @Test
    void theListGoesThroughTheAlphabetByKey() {
        newsroom.aStory().about("Alpha").run();
        for (int i = 10; i < 70; i++) {
            topics.save(new Topic(org.dateline.shared.Slug.of("topic " + i), "Topic " + i));
        }

        Document first = page("/admin/topics");
        Document second = page(first.select("a[rel=next]").attr("href"));

        assertThat(first.select("tbody tr")).hasSize(50);
        assertThat(first.select("tbody td").first().text()).isEqualTo("1");
        assertThat(second.select("tbody tr")).hasSize(11);
        assertThat(second.select("a[rel=next]")).isEmpty();
        assertThat(page("/admin/topics?q=topic+6").select("tbody th").first().text())
                .isEqualTo("Topic 60");
        assertThat(newsroom.statements(() -> page("/admin/topics"))).isLessThanOrEqualTo(4);
    }

    private List<String> offered(String typed) {
        try {
            String json = mvc.get()
                    .uri("/admin/topics.json")
                    .param("q", typed)
                    .session(chief)
                    .exchange()
                    .getResponse()
                    .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
            return com.jayway.jsonpath.JsonPath.read(json, "$[*].name");
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> listed(String slug) {
        return body(mvc.get().uri("/topics/" + slug).exchange()).select("main h2 a, main h3 a").eachText().stream()
                .map(String::strip)
                .toList();
    }

    private List<String> topicsOf(long id) {
        return body(mvc.get().uri("/news/" + id + "/" + slug(id)).exchange())
                .select(".story-topics a")
                .eachText();
    }

    private String slug(long id) {
        return jdbc.queryForObject("select slug from revision where article_id = ?", String.class, id);
    }

    private Document page(String address) {
        MvcTestResult answer = mvc.get().uri(address).session(chief).exchange();
        assertThat(answer).hasStatusOk();
        return body(answer);
    }

    private MvcTestResult post(String address, String field, String value) {
        return mvc.post()
                .uri(address)
                .session(chief)
                .with(csrf())
                .param(field, value)
                .exchange();
    }
}
