package org.dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.dateline.NewsroomTest;
import org.dateline.TestNewsroom;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Errors are made by the container, so these tests go over a real connection. */
@NewsroomTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorPageTests {

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    DataSource database;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    @BeforeEach
    void emptyDesk() {
        newsroom.empty();
    }

    @Test
    void whatIsMissingNowMayBeThereTheNextMoment() throws Exception {
        assertThat(get("/news/999999/a-story").headers().firstValue("Cache-Control"))
                .hasValue("no-store");
    }

    @Test
    void aMissingPageIsAPageInPlainWords() throws Exception {
        HttpResponse<String> answer = get("/nope");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("There is no page here");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aBrokenPageGivesAReferenceThatStandsInTheLog(CapturedOutput log) throws Exception {
        long id = newsroom.aStory().run();
        jdbc.update("update revision set language = 'not a language' where article_id = ?", id);

        HttpResponse<String> answer = get("/news/" + id);
        String reference = Jsoup.parse(answer.body()).select("code").text();

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(reference).matches("[0-9a-f]{8}");
        assertThat(log.getOut()).contains("Reference " + reference);
        assertThat(answer.body())
                .doesNotContain("Exception")
                .doesNotContain("org.")
                .doesNotContain("revision");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void anUnreachableDatabaseIsAPauseNotAFault() throws Exception {
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                taken.add(database.getConnection());
            }

            HttpResponse<String> answer = get("/latest");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("30");
            assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("Back in a moment");
            HttpResponse<String> desk = get("/admin", "Cookie", "__Host-dateline=" + "a".repeat(64));
            assertThat(desk.statusCode()).isEqualTo(503);
            assertThat(desk.headers().firstValue("Retry-After")).contains("30");
            assertThat(Jsoup.parse(desk.body()).select("h1").text()).isEqualTo("Back in a moment");
            assertThat(get("/healthz/ready").statusCode()).isEqualTo(200);
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        assertThat(get("/latest").statusCode()).isEqualTo(200);
    }

    @Test
    void whatTheContainerRefusesIsStillNoStackTrace() throws Exception {
        assertThat(get("/latest?" + "a=1&".repeat(300)).statusCode()).isBetween(200, 499);
        assertThat(get("/news/%ff%fe/%c0%ae").body())
                .doesNotContain("Exception")
                .doesNotContain("Tomcat");
        assertThat(get("/" + "x".repeat(9_000)).body()).doesNotContain("Tomcat").doesNotContain("Exception");
    }

    @Test
    void redirectsAreRelativeWhateverHostIsClaimed() throws Exception {
        HttpResponse<String> answer = get("/admin");

        assertThat(answer.headers().firstValue("Location")).contains("/login");
    }

    @Test
    void textIsCompressed() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/css/base.css"))
                .header("Accept-Encoding", "gzip")
                .build();

        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.discarding())
                        .headers()
                        .firstValue("Content-Encoding"))
                .contains("gzip");
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        (headers.length == 0
                                        ? HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                        : HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                                .headers(headers))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
