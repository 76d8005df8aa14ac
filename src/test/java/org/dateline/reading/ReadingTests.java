package org.dateline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.dateline.NewsroomTest;
import org.dateline.TestClock;
import org.dateline.TestNewsroom;
import org.dateline.article.Desk;
import org.dateline.shared.Kept;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What counts as read, and what is told of it. */
@NewsroomTest
class ReadingTests {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    MostRead mostRead;

    @Autowired
    Reads reads;

    @Autowired
    Tally tally;

    @Autowired
    Desk desk;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvcTester mvc;

    private long story;

    @BeforeEach
    void emptyDesk() {
        newsroom.empty();
        reads.take();
        story = newsroom.aStory().headed("Quay").run();
    }

    @AfterEach
    void nothingIsRead() {
        newsroom.empty();
        reads.take();
        mostRead.count();
    }

    private void asked(HttpMethod method, String path, String browser, String header, String value) {
        mvc.method(method)
                .uri(path)
                .header("User-Agent", browser)
                .header(header, value)
                .with(request -> {
                    request.setRemoteAddr("192.0.2." + (1 + path.length() % 200));
                    return request;
                })
                .exchange();
    }

    private long counted() {
        return reads.take().values().stream().mapToLong(Long::longValue).sum();
    }

    @Test
    void onlyReadersOfTheWholePageCountAndEachOnce() {
        String path = "/news/" + story + "/quay";
        asked(HttpMethod.HEAD, path, FIREFOX, "X-A", "b");
        asked(HttpMethod.GET, path + "-moved", FIREFOX, "X-A", "b");
        asked(HttpMethod.GET, path, FIREFOX, "Sec-Purpose", "prefetch;prerender");
        asked(HttpMethod.GET, path, "Mozilla/5.0 (compatible; Googlebot/2.1; +x)", "X-A", "b");
        asked(HttpMethod.GET, path, "curl/8.5.0", "X-A", "b");
        mvc.get()
                .uri(path)
                .header("User-Agent", FIREFOX)
                .cookie(new Cookie("__Host-dateline", "x"))
                .exchange();
        asked(HttpMethod.GET, "/news/999999/quay", FIREFOX, "X-A", "b");
        assertThat(counted()).isZero();

        asked(HttpMethod.GET, path, FIREFOX, "X-A", "b");
        asked(HttpMethod.GET, path, FIREFOX, "X-A", "b");

        assertThat(counted()).isEqualTo(1);
        desk.withdraw(story, "It was wrong.", "chief");
        asked(HttpMethod.GET, path, FIREFOX + " again", "X-A", "b");
        assertThat(counted()).isZero();
    }

    @Test
    void severalNodesAddUpAndNothingIsLostWhenTheDatabaseRests() {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        Tally other = new Tally(jdbc);
        for (int i = 0; i < 2; i++) {
            tally.add(Map.of(new Reads.Key(hour, story), 2L));
            other.add(Map.of(new Reads.Key(hour, story), 3L));
        }
        reads.putBack(Map.of(new Reads.Key(hour, story), 4L));
        mostRead.flush();
        mostRead.flush();

        assertThat(jdbc.queryForObject("select sum(reads) from reading_hour", Long.class))
                .isEqualTo(14);
        assertThat(jdbc.queryForObject("select count(*) from reading_hour", Integer.class))
                .isEqualTo(2);
    }

    private long readBy(String headline, String at, int times) {
        long id = newsroom.aStory().headed(headline).publishedAt(at).run();
        jdbc.update(
                "insert into reading_hour (hour_at, article_id, node, reads) values (?, ?, 'x', ?)",
                Timestamp.from(clock.instant().minus(Duration.ofHours(5))),
                id,
                times);
        return id;
    }

    private String page(String path) {
        try {
            return mvc.get().uri(path).exchange().getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theListSaysItsWindowItsTimeAndItsMethodAndHowOldWhatIs() {
        readBy("Most", "2026-11-23T10:00:00Z", 9);
        readBy("Old", "2024-02-03T10:00:00Z", 7);
        long third = readBy("Third", "2026-11-22T10:00:00Z", 5);
        readBy("Hardly", "2026-11-22T10:00:00Z", 2);
        mostRead.count();

        String page = page("/most-read");

        assertThat(page.replaceAll("\\s+", " "))
                .containsSubsequence(
                        "In the last 24 hours, counted at 12:00", ">Most<", ">Old<", "February 3, 2024", ">Third<")
                .contains("No cookie is set")
                .doesNotContain(">Hardly<", "November 23, 2026");
        assertThat(page("/")).contains("class=\"most-read\"");
        assertThat(page("/news/" + story + "/quay")).contains("class=\"most-read\"");
        desk.withdraw(third, "It was wrong.", "chief");
        assertThat(page("/most-read")).doesNotContain(">Third<").contains("There is no list at the moment");
    }

    @Test
    void aListThatIsStaleOrThinIsNotShown() {
        readBy("One", "2026-11-23T10:00:00Z", 9);
        readBy("Two", "2026-11-23T10:00:00Z", 9);
        mostRead.count();
        assertThat(page("/most-read")).contains("There is no list at the moment", "Quay");
        readBy("Three", "2026-11-23T10:00:00Z", 9);
        mostRead.count();
        assertThat(page("/")).contains("class=\"most-read\"");

        clock.pass(Duration.ofMinutes(16));

        assertThat(page("/")).doesNotContain("class=\"most-read\"");
        clock.pass(Duration.ofHours(24));
        mostRead.count();
        assertThat(mostRead.list()).isNull();
    }

    @Test
    void whoeverDoesNotWantItHasNone() {
        MostRead off = new MostRead(new ReadingProperties(false, 24), reads, tally, null, Kept.NOTHING, clock);

        assertThat(off.list()).isNull();
    }
}
