package org.dateline.signpost;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.dateline.NewsroomTest;
import org.dateline.TestNewsroom;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.ui.ExtendedModelMap;

/** The index of sections, and the way on from a page that does not exist. */
@NewsroomTest
class SignpostPageTests {

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    Signs signs;

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void emptyDesk() {
        newsroom.empty();
    }

    private List<String> near(String path) {
        ExtendedModelMap model = new ExtendedModelMap();
        signs.addTo(model, path);
        Object nearest = model.getOrDefault("nearest", List.of());
        return ((List<?>) nearest)
                .stream().map(match -> ((NearestMatch) match).name()).toList();
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(mvc.get().uri(path).exchange().getResponse().getContentAsString());
    }

    @Test
    void anOldAddressLeadsToWhatItMayHaveMeant() {
        newsroom.aStory()
                .headed("Harbour reopens after storm")
                .in("Sport")
                .about("Ports")
                .run();
        newsroom.aStory().headed("Harbour closed").run();
        newsroom.aStory()
                .headed("Harbour secret")
                .publishedIn(Duration.ofHours(1))
                .about("Hidden")
                .run();
        newsroom.aStory().headed("港口重新开放").inLanguage("zh").run();

        assertThat(near("/2019/05/harbour-reopens-after-the-storm.html"))
                .startsWith("Harbour reopens after storm", "Harbour closed")
                .doesNotContain("Harbour secret");
        assertThat(near("/sports/ports")).contains("Sport", "Ports");
        assertThat(near("/hidden")).isEmpty();
        assertThat(near("/%E6%B8%AF%E5%8F%A3")).containsExactly("港口重新开放");
        assertThat(near("/harbour.jpg")).isEmpty();
        assertThat(newsroom.statements(() -> near("/" + "harbour-x-".repeat(2_000))))
                .isLessThan(20);
    }

    @Test
    void theIndexNamesWhatHasStories() throws Exception {
        newsroom.section("Empty");
        newsroom.source("Nobody");
        newsroom.aStory()
                .headed("Newest of World")
                .in("World")
                .from("Reuters")
                .about("Ports")
                .run();
        newsroom.aStory()
                .publishedIn(Duration.ofHours(1))
                .from("Later")
                .about("Secret")
                .run();

        Document page = page("/sections");

        assertThat(page.select(".sections-all h2").eachText()).containsExactlyInAnyOrder("Empty", "World");
        assertThat(page.select(".sections-newest a").eachText()).containsExactly("Newest of World");
        assertThat(page.select(".sections-names a").eachText()).containsExactly("Reuters", "Ports");
        assertThat(page.select("footer a[href=/sections], footer a[href=/archive]"))
                .hasSize(2);
    }

    @Test
    void manyTopicsTakeSeveralPages() throws Exception {
        String[] names =
                IntStream.range(0, 70).mapToObj("Topic %02d"::formatted).toArray(String[]::new);
        newsroom.aStory().about(names).run();

        Document first = page("/sections");
        Document second = page(first.select(".pager a[rel=next]").attr("href"));

        assertThat(first.select(".sections-names a")).hasSizeGreaterThanOrEqualTo(60);
        assertThat(second.select(".sections-names ul a").eachText()).hasSize(10).startsWith("Topic 60");
        assertThat(mvc.get().uri("/sections?after=nothing")).hasStatus(404);
    }
}
