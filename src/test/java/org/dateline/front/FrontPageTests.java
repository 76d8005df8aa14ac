package org.dateline.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import org.dateline.NewsroomTest;
import org.dateline.TestNewsroom;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@NewsroomTest
class FrontPageTests {

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void emptyDesk() {
        newsroom.empty();
    }

    @Test
    void anEmptySiteSaysSo() throws Exception {
        assertThat(page("/").select(".empty").text()).isEqualTo("Nothing has been published yet.");
        assertThat(page("/latest").select(".empty").text()).isEqualTo("No stories here yet.");
    }

    @Test
    void theNewestStoryLeadsAndNoStoryStandsTwice() throws Exception {
        for (int i = 1; i <= 40; i++) {
            newsroom.aStory()
                    .headed("Story " + i)
                    .in(i % 2 == 0 ? "World" : "Economy")
                    .publishedAt("2026-10-%02dT10:00:00Z".formatted(1 + i / 2))
                    .run();
        }

        Document page = page("/");

        assertThat(page.select(".top-lead h2").text()).isEqualTo("Story 40");
        assertThat(page.select(".top-second h2")).hasSize(4);
        assertThat(page.select(".top-latest h3")).hasSize(6);
        assertThat(page.select(".block-name").eachText()).containsExactly("Latest", "Economy", "World");
        assertThat(page.select(".block .card")).hasSize(8);
        assertThat(page.select(".card-headline").eachText()).hasSize(19).doesNotHaveDuplicates();
        assertThat(page.select("h1")).hasSize(1);
    }

    @Test
    void latestIsGroupedByDayAndLinksItsNeighbours() throws Exception {
        for (int i = 0; i < 30; i++) {
            newsroom.aStory()
                    .headed("Story " + i)
                    .publishedAt("2026-10-%02dT10:00:00Z".formatted(1 + i / 3))
                    .run();
        }

        Document first = page("/latest");
        Document second = page(first.select(".pager a[rel=next]").attr("href"));

        assertThat(first.select(".card")).hasSize(20);
        assertThat(first.select(".day-name").first().text()).isEqualTo("Saturday, October 10, 2026");
        assertThat(first.select(".day-name time").first().attr("datetime")).isEqualTo("2026-10-10");
        assertThat(first.select("link[rel=next]").attr("href")).startsWith("/latest?before=");
        assertThat(first.select("link[rel=prev]")).isEmpty();
        assertThat(first.select("link[rel=canonical]").attr("href")).isEqualTo("https://news.example.org/latest");
        assertThat(second.select(".card")).hasSize(10);
        assertThat(second.select("link[rel=canonical]").attr("href"))
                .startsWith("https://news.example.org/latest?before=");
        assertThat(page(second.select(".pager a[rel=prev]").attr("href"))
                        .select(".card-headline")
                        .eachText())
                .isEqualTo(first.select(".card-headline").eachText());
    }

    @Test
    void aTopicIsGroupedByDaysOnlyWhereItIsBusy() throws Exception {
        for (int i = 0; i < 9; i++) {
            newsroom.aStory()
                    .about("Ports")
                    .publishedAt("2026-10-1%dT10:00:00Z".formatted(i / 4))
                    .run();
        }
        newsroom.aStory().about("Ports").publishedAt("2026-09-03T10:00:00Z").run();
        newsroom.aStory().about("Ports").publishedAt("2026-09-02T10:00:00Z").run();
        newsroom.aStory().about("Ports").publishedAt("2026-09-02T09:00:00Z").run();

        Document topic = page("/topics/ports");

        assertThat(topic.select(".day-name").eachText())
                .containsExactly(
                        "Monday, October 12, 2026",
                        "Sunday, October 11, 2026",
                        "Saturday, October 10, 2026",
                        "September 2026");
        assertThat(topic.select(".day-name time").last().attr("datetime")).isEqualTo("2026-09");
        assertThat(topic.select(".day").last().select(".card-meta").first().text())
                .startsWith("September 3, 2026");
    }

    @Test
    void everyNounHasItsList() throws Exception {
        newsroom.aStory()
                .headed("Mine")
                .in("World")
                .from("Reuters")
                .editedBy("Lin Mei")
                .about("Ports")
                .run();
        newsroom.aStory()
                .headed("Other")
                .in("Sport")
                .from("TASS")
                .editedBy("Jo")
                .about("Rowing")
                .run();

        for (String path : new String[] {"/sections/world", "/sources/reuters", "/editors/lin-mei", "/topics/ports"}) {
            assertThat(page(path).select(".card-headline").eachText()).as(path).containsExactly("Mine");
            assertThat(page(path).select("h1").text()).isIn("World", "Reuters", "Lin Mei", "Ports");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sections/none",
                "/sources/none",
                "/editors/none",
                "/topics/none",
                "/latest?before=x",
                "/latest?before=-1",
                "/latest?before=999999999999999-1",
                "/latest?after=1-",
                "/latest?before=",
                "/sections/..%2f",
                "/nope.html"
            })
    void whatIsNotThereIsAPageThatSaysSo(String path) {
        var answer = mvc.get().uri(java.net.URI.create(path)).exchange();

        assertThat(answer.getResponse().getStatus()).isIn(404, 400);
    }

    @Test
    void unknownParametersChangeNothing() throws Exception {
        newsroom.aStory().run();

        assertThat(page("/latest?utm_source=x&befor=1&_method=delete").select(".card"))
                .hasSize(1);
    }

    private Document page(String path) throws UnsupportedEncodingException {
        var answer = mvc.get().uri(path).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
