package org.dateline.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.site.SiteProperties;
import org.dateline.site.SiteProperties.AiUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the files for visiting programs say, read by a program that visits. */
class MannersTests {

    private static final String SITE = "https://news.example.org";
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin",
                "/admin/articles/1",
                "/login",
                "/logout",
                "/setup?code=1",
                "/preview/abc",
                "/search?q=a",
                "/search.rss?q=a",
                "/news/1/a-story/history",
                "/news/1/a-story/history?v=3",
                "/news/1/a-story/history?v=2..3",
                "/news/1/a-story/history.txt?v=1",
                "/news/1/a-story/history/timemap"
            })
    void robotsAreAskedToStayOut(String path) {
        assertThat(rules(AiUse.ALLOWED, "examplebot").isAllowed(SITE + path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/", "/latest?before=1-2", "/news/1/a-story", "/news/1/history", "/news/1/history-of-the-harbour",
                "/sections/world", "/topics/search", "/corrections", "/sitemap.xml", "/sitemap-2026-11.xml",
                "/media/0123456789abcdef0123456789abcdef/640.jpg", "/css/article.css"
            })
    void robotsAreWelcomeWhereReadersAre(String path) {
        assertThat(rules(AiUse.ALLOWED, "examplebot").isAllowed(SITE + path)).isTrue();
        assertThat(rules(AiUse.ALLOWED, "gptbot").isAllowed(SITE + path)).isTrue();
        assertThat(rules(AiUse.RESERVED, "googlebot").isAllowed(SITE + path)).isTrue();
    }

    @Test
    void whoLearnsFromTextsIsAskedToStayOutWhereThatIsReserved() {
        assertThat(Robots.LEARNERS).allSatisfy(name -> {
            assertThat(rules(AiUse.RESERVED, name.toLowerCase(Locale.ROOT)).isAllowed(SITE + "/news/1/a-story"))
                    .as(name)
                    .isFalse();
            assertThat(name).matches("[A-Za-z_-]+"); // RFC 9309, 2.2.1
        });
    }

    @Test
    void robotsFindBothSitemaps() {
        assertThat(rules(AiUse.ALLOWED, "examplebot").getSitemaps())
                .containsExactly(SITE + "/sitemap.xml", SITE + "/sitemap-news.xml");
        assertThat(new Robots(site(AiUse.RESERVED)).text().getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(500 * 1024);
    }

    private static SimpleRobotRules rules(AiUse use, String robot) {
        return new SimpleRobotRulesParser()
                .parseContent(
                        SITE + "/robots.txt",
                        new Robots(site(use)).text().getBytes(StandardCharsets.UTF_8),
                        "text/plain",
                        Set.of(robot));
    }

    @Test
    void whoFindsAFlawIsToldWhereToSayIt() {
        SiteProperties site = site(AiUse.ALLOWED, "mailto:security@example.org", "https://example.org/report");

        String text = new SecurityText(site, Clock.fixed(NOW, ZoneOffset.UTC)).text();

        assertThat(text)
                .isEqualTo(String.join(
                        "\r\n",
                        "Contact: mailto:security@example.org",
                        "Contact: https://example.org/report",
                        "Expires: 2027-10-01T00:00:00Z",
                        "Preferred-Languages: en",
                        "Canonical: https://news.example.org/.well-known/security.txt",
                        ""));
    }

    @Test
    void thePromiseIsAlwaysBetweenTenAndTwelveMonthsLong() {
        SiteProperties site = site(AiUse.ALLOWED, "mailto:security@example.org");
        for (int day = 0; day < 366; day++) {
            Instant now = NOW.plus(Duration.ofDays(day));
            String text = new SecurityText(site, Clock.fixed(now, ZoneOffset.UTC)).text();
            Instant expires = Instant.parse(text.replaceAll("(?s).*Expires: (\\S+).*", "$1"));
            assertThat(Duration.between(now, expires)).isBetween(Duration.ofDays(300), Duration.ofDays(364));
        }
    }

    @Test
    void withoutAContactThereIsNothingToSay() {
        assertThat(new SecurityText(site(AiUse.ALLOWED), Clock.fixed(NOW, ZoneOffset.UTC)).text())
                .isNull();
    }

    @Test
    void everyAnswerSaysThatMiningIsReserved() throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();

        new TdmReservation(site(AiUse.RESERVED))
                .doFilter(new MockHttpServletRequest("GET", "/"), answer, new MockFilterChain());
        MockHttpServletResponse allowed = new MockHttpServletResponse();
        new TdmReservation(site(AiUse.ALLOWED))
                .doFilter(new MockHttpServletRequest("GET", "/"), allowed, new MockFilterChain());

        assertThat(answer.getHeader("tdm-reservation")).isEqualTo("1");
        assertThat(allowed.getHeaderNames()).isEmpty();
    }

    /** The same as through the web, but with other settings than the newsroom of the tests has. */
    @Test
    void theFilesOfAReservationAndOfAContactAreAnswered() throws Exception {
        SiteProperties site = site(AiUse.RESERVED, "mailto:security@example.org");
        MockMvcTester mvc = MockMvcTester.of(new MannersController(
                new Robots(site), new SecurityText(site, Clock.fixed(NOW, ZoneOffset.UTC)), site));

        assertThat(mvc.get().uri("/.well-known/tdmrep.json"))
                .hasStatusOk()
                .hasContentType("application/json")
                .bodyJson()
                .isStrictlyEqualTo("[{\"location\": \"/*\", \"tdm-reservation\": 1}]");
        assertThat(mvc.get().uri("/.well-known/security.txt"))
                .hasStatusOk()
                .hasContentType("text/plain;charset=UTF-8")
                .bodyText()
                .startsWith("Contact: mailto:security@example.org\r\n");
    }

    private static SiteProperties site(AiUse use, String... contacts) {
        return new SiteProperties(
                "Dateline", "", URI.create(SITE), ZoneOffset.UTC, "en", use, List.of(contacts), List.of());
    }
}
