package org.dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.dateline.DemoTest;
import org.dateline.site.SiteProperties;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every feed of the demonstration newsroom, by the rules of its format. */
@DemoTest
class DemoFeedsTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    SiteProperties site;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void everyFeedFollowsTheRulesOfItsFormat() throws Exception {
        List<String> stems =
                new ArrayList<>(Jsoup.parse(new String(get("/feeds").body(), "UTF-8"))
                        .select(".feeds a[href$=/feed.atom]")
                        .eachAttr("href"));
        jdbc.queryForList("select slug from topic where merged_into_id is null", String.class)
                .forEach(slug -> stems.add("/topics/" + new org.dateline.shared.Slug(slug).encoded() + "/feed.atom"));
        jdbc.queryForList(
                        "select distinct to_char(published_at, 'YYYY/MM') from article where published_at is not null",
                        String.class)
                .forEach(month -> stems.add("/archive/" + month + "/feed.atom"));

        int checked = 0;
        for (String atom : stems) {
            for (FeedFormat format : FeedFormat.values()) {
                String path = atom.replaceFirst("atom$", format.word());
                HttpResponse<byte[]> answer = get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Type"))
                        .hasValue(format.type().toString());
                FeedRules.check(format, answer.body(), site.absolute(path));
                checked++;
            }
        }

        assertThat(checked).isGreaterThan(60);
        assertThat(get("/corrections.atom").statusCode()).isEqualTo(200);
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        URI address = URI.create("http://localhost:" + port + path);
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
    }
}
