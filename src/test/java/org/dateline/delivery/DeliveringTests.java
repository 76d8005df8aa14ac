package org.dateline.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.dateline.TestClock;
import org.dateline.shared.MadeOf;
import org.dateline.site.PageSent;
import org.dateline.site.SiteProperties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class DeliveringTests {

    private static final String STORY = "/news/17/harbour-reopens";
    private static final String TEXT = "The harbour reopened. ".repeat(100);

    static final SiteProperties SITE = new SiteProperties(
            "Dateline",
            "News",
            URI.create("https://news.example"),
            ZoneOffset.UTC,
            "en",
            SiteProperties.AiUse.ALLOWED,
            List.of(),
            List.of());

    private final TestClock.Movable clock = new TestClock.Movable();
    private final DeliveryProperties properties =
            new DeliveryProperties(DataSize.ofMegabytes(1), Duration.ofMinutes(5), List.of(), Duration.ofSeconds(11));
    private final Shelf shelf = new Shelf(properties);
    private final Sharing sharing = new Sharing(properties, clock);
    private final Making making = new Making(shelf, clock, properties, sharing);
    private final Renewing renewing = new Renewing(making, new ThisNode());
    private final List<String> told = new ArrayList<>();
    private final PageSent onlooker = request -> told.add(request.path());
    private final Counter counter =
            new Counter(shelf, making, renewing, new Packing(shelf), sharing, List.of(onlooker), SITE);
    private final Delivering delivering = new Delivering(counter, shelf, making, renewing, sharing);

    private final AtomicInteger made = new AtomicInteger();
    private volatile int status = 200;
    private volatile String text = TEXT;
    private volatile @Nullable String modified;

    private final FilterChain portal = (asked, answered) -> {
        made.incrementAndGet();
        MadeOf.noteArticle(17);
        HttpServletResponse response = (HttpServletResponse) answered;
        response.setStatus(status);
        response.setHeader("Cache-Control", "public, max-age=0, must-revalidate");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (modified != null) {
            response.setHeader("Last-Modified", modified);
        }
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write((text + asked.getParameterMap().keySet()).getBytes(UTF_8));
    };

    private MockHttpServletResponse get(String address, String... headers) throws Exception {
        return ask("GET", address, headers);
    }

    private MockHttpServletResponse ask(String method, String address, String... headers) throws Exception {
        String[] parts = address.split("\\?", 2);
        MockHttpServletRequest request = new MockHttpServletRequest(method, parts[0]);
        if (parts.length > 1) {
            request.setQueryString(parts[1]);
            for (String parameter : parts[1].split("&")) {
                request.addParameter(parameter.split("=")[0], parameter.split("=")[1]);
            }
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.addHeader(headers[i], headers[i + 1]);
        }
        if (List.of(headers).contains("Cookie")) {
            request.setCookies(new Cookie("__Host-dateline", "somebody"));
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        delivering.doFilter(request, response, portal);
        return response;
    }

    @Test
    void aPageIsMadeOnceAndSentTheSame() throws Exception {
        MockHttpServletResponse first = get(STORY);
        MockHttpServletResponse second = get(STORY);

        assertThat(made).hasValue(1);
        assertThat(second.getContentAsString())
                .isEqualTo(first.getContentAsString())
                .isEqualTo(TEXT + "[]");
        assertThat(second.getStatus()).isEqualTo(200);
        assertThat(second.getContentType()).isEqualTo("text/html;charset=UTF-8");
        for (String name : List.of("Cache-Control", "X-Content-Type-Options", "ETag", "Vary", "Content-Length")) {
            assertThat(second.getHeaders(name)).as(name).hasSize(1).isEqualTo(first.getHeaders(name));
        }
        assertThat(second.getHeader("Cache-Control"))
                .as("without a cache that can be purged none may keep it")
                .isEqualTo("public, max-age=0, must-revalidate");
        assertThat(told).containsExactly(STORY, STORY);
    }

    @Test
    void whoTakesItCompressedGetsItSoUnderATagOfItsOwn() throws Exception {
        MockHttpServletResponse plain = get(STORY, "Accept-Encoding", "br, gzip;q=0");
        MockHttpServletResponse packed = get(STORY, "Accept-Encoding", "deflate, gzip;q=0.5, br");

        assertThat(plain.getHeader("Content-Encoding")).isNull();
        assertThat(packed.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.getHeader("ETag"))
                .isNotEqualTo(plain.getHeader("ETag"))
                .doesNotStartWith("W/");
        assertThat(packed.getContentAsByteArray()).hasSize(packed.getContentLength());
        assertThat(new String(
                        new GZIPInputStream(new ByteArrayInputStream(packed.getContentAsByteArray())).readAllBytes(),
                        UTF_8))
                .isEqualTo(plain.getContentAsString());
        assertThat(made).hasValue(1);
    }

    @Test
    void whoHasItIsToldSoAndNothingIsMade() throws Exception {
        String tag =
                Objects.requireNonNull(get(STORY, "Accept-Encoding", "gzip").getHeader("ETag"));

        for (String asked : List.of(tag, "W/" + tag, "\"other\", " + tag, "*", tag.replace("-gzip", ""))) {
            MockHttpServletResponse answer = get(STORY, "If-None-Match", asked, "Accept-Encoding", "gzip");
            assertThat(answer.getStatus()).as(asked).isEqualTo(304);
            assertThat(answer.getContentAsByteArray()).isEmpty();
            assertThat(answer.getHeader("ETag")).isEqualTo(tag);
            assertThat(answer.getHeader("Cache-Control")).isNotNull();
        }
        assertThat(get(STORY, "If-None-Match", "\"other\"").getStatus()).isEqualTo(200);
        assertThat(get(STORY, "If-Modified-Since", "yesterday").getStatus()).isEqualTo(200);
        assertThat(made).hasValue(1);
        assertThat(told).hasSize(3);
    }

    @Test
    void whoKnowsNoTagsIsToldByTheDateThatAFeedHas() throws Exception {
        modified = "Mon, 02 Nov 2026 10:00:00 GMT";
        MockHttpServletResponse first = get("/sections/sport/feed.rss");

        assertThat(first.getHeader("Last-Modified")).isEqualTo(modified);
        for (String since : List.of(modified, "Tue, 03 Nov 2026 10:00:00 GMT")) {
            assertThat(get("/sections/sport/feed.rss", "If-Modified-Since", since)
                            .getStatus())
                    .isEqualTo(304);
        }
        assertThat(get("/sections/sport/feed.rss", "If-Modified-Since", "Mon, 02 Nov 2026 09:59:59 GMT")
                        .getStatus())
                .isEqualTo(200);
        assertThat(get("/sections/sport/feed.rss", "If-Modified-Since", modified, "If-None-Match", "\"other\"")
                        .getStatus())
                .as("a tag says more than a date")
                .isEqualTo(200);
        assertThat(made).hasValue(1);
    }

    @Test
    void headHasTheHeadersAndNoBody() throws Exception {
        MockHttpServletResponse head = ask("HEAD", STORY);
        MockHttpServletResponse page = get(STORY);

        assertThat(head.getContentAsByteArray()).isEmpty();
        assertThat(head.getContentLength()).isEqualTo(page.getContentLength());
        assertThat(head.getHeader("ETag")).isEqualTo(page.getHeader("ETag"));
        assertThat(made).hasValue(1);
        assertThat(told).hasSize(1);
    }

    @Test
    void whoIsSomebodyGoesPast() throws Exception {
        get(STORY);
        get(STORY, "Cookie", "__Host-dateline=somebody");
        get(STORY, "Authorization", "Basic c29tZWJvZHk=");
        ask("POST", STORY);

        assertThat(made).hasValue(4);
    }

    @Test
    void onlyWhatMakesAPageMakesAnAddress() throws Exception {
        get("/latest?before=12-3&utm_source=letter");
        assertThat(get("/latest?utm_source=other&before=12-3").getContentAsString())
                .isEqualTo(TEXT + "[before]");
        get(STORY + "?fbclid=1");
        get(STORY);

        assertThat(made).hasValue(2);
    }

    @Test
    void whatIsNotKnownIsNotKept() throws Exception {
        for (String address : List.of(
                "/?p=123",
                "/search?q=harbour",
                "/admin/articles",
                "/search.atom?q=harbour",
                "/news/17/a/history",
                "/latest?before=x%0A",
                "/news/17/a;b")) {
            get(address);
            get(address);
        }
        assertThat(made).hasValue(14);
    }

    @Test
    void whatIsNoPageForAllIsNotKept() throws Exception {
        status = 404;
        assertThat(get(STORY).getStatus()).isEqualTo(404);
        assertThat(get(STORY).getStatus()).isEqualTo(404);

        assertThat(made).hasValue(2);
        assertThat(shelf.get(STORY)).isNull();
    }

    @Test
    void aChangeTakesAwayWhatShowsItAndNothingElse() throws Exception {
        get(STORY);
        shelf.changed(Set.of(MadeOf.article(18)));
        get(STORY);
        assertThat(made).hasValue(1);

        text = "It did not.";
        shelf.changed(Set.of("section-3", MadeOf.article(17)));

        assertThat(get(STORY).getContentAsString()).startsWith("It did not.");
        assertThat(made).hasValue(2);
    }

    @Test
    void aSlowHandDoesNotPutAnOldTextBack() {
        long begun = shelf.changes();
        shelf.changed(Set.of(MadeOf.article(17)));

        assertThat(shelf.put(page(Set.of(MadeOf.article(17))), begun)).isFalse();
        assertThat(shelf.put(page(Set.of(MadeOf.article(18))), begun)).isTrue();
        assertThat(shelf.put(page(Set.of(MadeOf.article(17))), shelf.changes())).isTrue();
        shelf.allChanged();
        assertThat(shelf.get(STORY)).isNull();
        assertThat(shelf.put(page(Set.of(MadeOf.article(18))), begun)).isFalse();
    }

    private Finished page(Set<String> tags) {
        return page(STORY, tags, Instant.MAX);
    }

    private Finished page(String key, Set<String> tags, Instant until) {
        return Finished.of(key, "text/html", List.of(), TEXT.getBytes(UTF_8), tags, clock.instant(), until);
    }

    @Test
    void afterItsTimeItIsMadeAnewAndSentAsItWasIfThatFails() throws Exception {
        get(STORY);
        clock.pass(Duration.ofMinutes(5));
        status = 503;

        MockHttpServletResponse old = get(STORY);
        assertThat(old.getStatus()).isEqualTo(200);
        assertThat(old.getContentAsString()).isEqualTo(TEXT + "[]");
        assertThat(made).hasValue(2);

        status = 200;
        text = "Another.";
        assertThat(get(STORY).getContentAsString()).startsWith("Another.");
        assertThat(made).hasValue(3);
    }

    @Test
    void pagesThatWereMadeTogetherAreNotDueTogether() {
        Duration lifetime = Duration.ofMinutes(5);
        Instant soonest = clock.instant().plus(lifetime.dividedBy(10).multipliedBy(9));
        Instant latest = clock.instant().plus(lifetime);
        List<Instant> due = IntStream.range(0, 1_000)
                .mapToObj(id -> page("/news/" + id, Set.of(), Instant.MAX).due(lifetime))
                .toList();

        assertThat(due).allSatisfy(one -> assertThat(one).isBetween(soonest, latest));
        Map<Long, Long> inOneSecond =
                due.stream().collect(Collectors.groupingBy(Instant::getEpochSecond, Collectors.counting()));
        assertThat(inOneSecond.values()).as("of a thousand").allMatch(count -> count < 100);
        assertThat(page(STORY, Set.of(), soonest.minusSeconds(1)).due(lifetime))
                .as("what ends by itself")
                .isEqualTo(soonest.minusSeconds(1));
    }

    @Test
    void aThousandWhoAskAtOnceHaveItMadeOnce() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        FilterChain slow = (request, response) -> {
            try {
                assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            portal.doFilter(request, response);
        };
        ExecutorService readers = Executors.newFixedThreadPool(50);
        List<Future<String>> answers = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            answers.add(readers.submit(() -> {
                MockHttpServletResponse response = new MockHttpServletResponse();
                delivering.doFilter(new MockHttpServletRequest("GET", STORY), response, slow);
                return response.getContentAsString();
            }));
        }
        asked.countDown();
        for (Future<String> answer : answers) {
            assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(TEXT + "[]");
        }
        readers.shutdown();
        assertThat(made).hasValue(1);
        assertThat(making.made()).isEqualTo(1);
        assertThat(counter.sent()).isEqualTo(1_000);
    }
}
