package org.dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dateline.NewsroomTest;
import org.dateline.TestClock;
import org.dateline.TestNewsroom;
import org.dateline.article.ActKind;
import org.dateline.article.ArticleActed;
import org.dateline.article.Desk;
import org.dateline.site.SiteProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a hub is told, by a hub of the test's own. */
@NewsroomTest
class PingingTests {

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    Desk desk;

    @Autowired
    Pings pings;

    @Autowired
    FeedsOf feeds;

    @Autowired
    SiteProperties site;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcTemplate jdbc;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private int answers = 202;
    private URI hub;
    private Pinging pinging;

    @BeforeEach
    void aHubThatWritesDownWhatItIsTold() throws IOException {
        newsroom.empty();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hub = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hub");
        server.createContext("/", exchange -> {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            told.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + URLDecoder.decode(form, StandardCharsets.UTF_8));
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(answers, -1);
            exchange.close();
        });
        server.start();
        pinging = new Pinging(pings, feeds, new Hub(hub), site, clock);
    }

    @AfterEach
    void theHubIsGone() {
        server.stop(0);
    }

    @Test
    void manyActsAreOnePingForEachFeedTheyTouch() {
        long one = newsroom.aStory().in("Sport").from("Wire").about("Games").run();
        long two = newsroom.aStory().in("Sport").run();
        acted(one, ActKind.PUBLISHED);
        acted(two, ActKind.PUBLISHED);
        acted(two, ActKind.SUBMITTED);
        pinging.tell();
        assertThat(told).isEmpty();

        clock.pass(Pings.CALM);
        pinging.tell();
        pinging.tell();

        assertThat(told)
                .hasSize(4 * 3)
                .doesNotHaveDuplicates()
                .contains(
                        "POST /hub hub.mode=publish&hub.url=https://news.example.org/feed.atom",
                        "POST /hub hub.mode=publish&hub.url=https://news.example.org/feed.rss",
                        "POST /hub hub.mode=publish&hub.url=https://news.example.org/feed.json",
                        "POST /hub hub.mode=publish&hub.url=https://news.example.org/sections/sport/feed.atom",
                        "POST /hub hub.mode=publish&hub.url=https://news.example.org/sources/wire/feed.atom",
                        "POST /hub hub.mode=publish&hub.url=https://news.example.org/topics/games/feed.atom");
    }

    @Test
    void aHubThatDoesNotTakeItIsAskedAgainEverLaterAndNowhereElse() {
        acted(newsroom.aStory().run(), ActKind.PUBLISHED);
        answers = 307;
        clock.pass(Pings.CALM);
        pinging.tell();
        assertThat(told).hasSize(1).allMatch(request -> request.startsWith("POST /hub "));
        pinging.tell();
        assertThat(told).hasSize(1);

        clock.pass(Duration.ofSeconds(30));
        pinging.tell();
        assertThat(told).hasSize(2);
        clock.pass(Duration.ofSeconds(30));
        pinging.tell();
        assertThat(told).hasSize(2);
        answers = 204;
        clock.pass(Duration.ofSeconds(30));
        pinging.tell();

        assertThat(told).hasSize(2 + 2 * 3);
        assertThat(waiting()).isZero();
    }

    @Test
    void aHubThatIsGoneForDaysIsGivenUpAndWhatMovesMeanwhileIsToldAgain() {
        long id = newsroom.aStory().run();
        acted(id, ActKind.PUBLISHED);
        answers = 500;
        for (int i = 0; i < 15; i++) {
            clock.pass(Duration.ofHours(5));
            pinging.tell();
        }
        assertThat(waiting()).isZero();

        acted(id, ActKind.UPDATED);
        clock.pass(Pings.CALM);
        Pings.Ping taken = pings.take(clock.instant(), 1).get(0);
        acted(id, ActKind.WITHDRAWN);
        pings.told(taken, clock.instant());
        assertThat(waiting()).isEqualTo(2);
        assertThat(pings.take(clock.instant(), 9)).hasSize(1);
    }

    @Test
    void ofAStoryNobodySawNoHubIsTold() {
        acted(newsroom.aStory().publishedIn(Duration.ofDays(1)).run(), ActKind.EMBARGOED);

        assertThat(waiting()).isZero();
    }

    @Test
    void feedsNameTheHubOnceInTheirHeadersAndInThemselves() {
        Heading heading = new Heading(site, messages, new FeedProperties(URI.create("https://hub.example.org/")));
        Feed.Place place = new Feed.Place("/feed", "");
        Feed feed = Feed.of("", "", "/", place, List.of());
        byte[] atom = new AtomWriter(heading, new TagIds(site, jdbc, clock)).write(feed, List.of());
        byte[] rss = new RssWriter(heading).write(feed, List.of());
        byte[] json = new JsonWriter(heading).write(feed, List.of());

        assertThat(heading.headers(place, FeedFormat.ATOM, false))
                .containsExactlyInAnyOrder(
                        "<https://news.example.org/feed.atom>; rel=\"self\"",
                        "<https://hub.example.org/>; rel=\"hub\"");
        assertThat(new String(atom, StandardCharsets.UTF_8))
                .containsOnlyOnce("rel=\"hub\" href=\"https://hub.example.org/\"");
        assertThat(new String(rss, StandardCharsets.UTF_8))
                .containsOnlyOnce("<atom:link rel=\"hub\" href=\"https://hub.example.org/\"/>");
        assertThat(new String(json, StandardCharsets.UTF_8))
                .contains("\"hubs\":[{\"type\":\"WebSub\",\"url\":\"https://hub.example.org/\"}]");
        assertThat(heading.headers(place, FeedFormat.ATOM, true)).hasSize(1);
        Map.of("hub.example.org", "a host alone", "ftp://hub.example.org/", "another scheme")
                .forEach((address, why) -> assertThatThrownBy(() -> new FeedProperties(URI.create(address)))
                        .as(why)
                        .hasMessageContaining("write the hub's public address"));
    }

    @Test
    void withoutAHubNothingIsNotedForOne() {
        ApplicationContextRunner portal = new ApplicationContextRunner()
                .withUserConfiguration(FeedConfig.class)
                .withBean(Pings.class, () -> pings)
                .withBean(FeedsOf.class, () -> feeds)
                .withBean(SiteProperties.class, () -> site)
                .withBean(Clock.class, () -> clock);

        portal.run(context -> assertThat(context).doesNotHaveBean(Pinging.class));
        portal.withPropertyValues("dateline.websub.hub=https://hub.example.org/")
                .run(context -> assertThat(context).hasSingleBean(Pinging.class));
        portal.withPropertyValues("dateline.websub.hub=")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("dateline.websub.hub is empty"));
    }

    private void acted(long id, ActKind kind) {
        pinging.note(new ArticleActed(1, id, kind, 1, clock.instant(), "li", "", false));
    }

    private int waiting() {
        return jdbc.queryForObject("select count(*) from feed_ping", Integer.class);
    }
}
