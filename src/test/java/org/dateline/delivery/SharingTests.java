package org.dateline.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.dateline.TestClock;
import org.dateline.shared.MadeOf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What caches that we can purge are told of an answer: its tags, and for how long it is good. */
class SharingTests {

    private static final String STORY = "/news/17/harbour-reopens";
    private static final String ASK = "public, max-age=0, must-revalidate";

    private final TestClock.Movable clock = new TestClock.Movable();
    private final DeliveryProperties properties = set(Map.of(
            "purge[0].url", "http://127.0.0.1:6081/",
            "purge[0].secret", "s",
            "purge[1].url", "https://api.cdn.example/purge",
            "purge[1].kind", "http",
            "purge[1].tag-header", "Cache-Tag"));
    private final Shelf shelf = new Shelf(properties);
    private final Sharing sharing = new Sharing(properties, clock);
    private final Making making = new Making(shelf, clock, properties, sharing);
    private final Renewing renewing = new Renewing(making, new ThisNode());
    private final Counter counter =
            new Counter(shelf, making, renewing, new Packing(shelf), sharing, List.of(), DeliveringTests.SITE);
    private final Delivering delivering = new Delivering(counter, shelf, making, renewing, sharing);

    private @Nullable Instant next;
    private int status = 200;
    private Instant changed = TestClock.NOON;
    private Instant end = Instant.MAX;
    private Set<String> made = Set.of("article-17", "beside-17", "section-3", "list", "latest");
    private Runnable meanwhile = () -> {};

    private final FilterChain portal = (asked, answered) -> {
        made.forEach(MadeOf::note);
        MadeOf.noteChanged(changed);
        MadeOf.noteEnd(() -> end.equals(Instant.MAX) ? null : end);
        HttpServletResponse response = (HttpServletResponse) answered;
        response.setStatus(status);
        response.setHeader("Cache-Control", ASK);
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(1);
        meanwhile.run();
    };

    static DeliveryProperties set(Map<String, String> settings) {
        Map<String, String> named = settings.entrySet().stream()
                .collect(Collectors.toMap(setting -> "dateline.delivery." + setting.getKey(), Map.Entry::getValue));
        return new Binder(new MapConfigurationPropertySource(named))
                .bindOrCreate("dateline.delivery", DeliveryProperties.class);
    }

    @BeforeEach
    void thisNodeIsUpToDate() {
        sharing.followed(clock.instant(), true, () -> next);
    }

    private MockHttpServletResponse get(String path) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        delivering.doFilter(new MockHttpServletRequest("GET", path), response, portal);
        return response;
    }

    private String caching(String path) throws Exception {
        return String.join("|", get(path).getHeaders("Cache-Control"));
    }

    @Test
    void aPageSaysItsTagsAndItsLifetimeFromTheShelfToo() throws Exception {
        for (MockHttpServletResponse answer : List.of(get(STORY), get(STORY))) {
            assertThat(answer.getHeaders("xkey")).containsExactly("a17 b17 latest s3 site");
            assertThat(answer.getHeaders("Cache-Tag")).containsExactly("a17,b17,latest,s3,site");
            assertThat(answer.getHeaders("Cache-Control"))
                    .containsExactly(ASK + ", s-maxage=60, stale-while-revalidate=30, stale-if-error=86400");
            assertThat(answer.getHeaders("CDN-Cache-Control"))
                    .containsExactly("max-age=60, stale-while-revalidate=30, stale-if-error=86400");
        }
    }

    @Test
    void eachKindOfAnswerHasItsLifetime() throws Exception {
        changed = clock.instant().minus(Duration.ofHours(25));
        assertThat(caching(STORY)).endsWith(", s-maxage=3600, stale-while-revalidate=60, stale-if-error=864000");
        assertThat(caching("/latest")).contains("s-maxage=60,");
        assertThat(caching("/")).contains("s-maxage=60,");
        status = 301;
        assertThat(caching("/news/17/other")).isEqualTo(ASK + ", s-maxage=3600");
        for (int gone : List.of(410, 451)) {
            status = gone;
            assertThat(caching("/news/17/" + gone)).isEqualTo(ASK + ", s-maxage=300, stale-if-error=864000");
            assertThat(get("/news/17/" + gone).getHeader("xkey")).startsWith("a17 ");
        }
        status = 404;
        assertThat(caching("/news/18/a")).isEqualTo(ASK);
    }

    @Test
    void nothingIsFreshBeyondTheNextTurn() throws Exception {
        next = clock.instant().plusSeconds(50);
        sharing.followed(clock.instant(), true, () -> next);

        assertThat(caching(STORY)).isEqualTo(ASK + ", s-maxage=49, stale-if-error=86400");
        clock.pass(Duration.ofSeconds(40));
        sharing.followed(clock.instant(), false, () -> next);
        assertThat(caching(STORY)).isEqualTo(ASK + ", s-maxage=9, stale-if-error=86400");
        next = null;
        clock.pass(Duration.ofSeconds(10));
        sharing.followed(clock.instant(), false, () -> next);
        assertThat(caching(STORY)).contains("s-maxage=60, stale-while");
    }

    @Test
    void aStoryThatEndsIsNotKeptBeyondItsEndEvenInAnEmergency() throws Exception {
        changed = clock.instant().minus(Duration.ofDays(9));
        end = clock.instant().plus(Duration.ofHours(3));
        assertThat(caching(STORY)).isEqualTo(ASK + ", s-maxage=3600, stale-while-revalidate=60, stale-if-error=7199");

        clock.pass(Duration.ofMinutes(175));
        sharing.followed(clock.instant(), false, () -> next);
        MockHttpServletResponse last = get(STORY);
        assertThat(last.getHeader("Cache-Control")).isEqualTo(ASK + ", s-maxage=299");
        assertThat(last.getHeader("CDN-Cache-Control")).isEqualTo("max-age=299");
    }

    @Test
    void whoDoesNotReadTheLogHasItsPagesKeptForTwoSeconds() throws Exception {
        get(STORY);
        clock.pass(Duration.ofSeconds(6));

        assertThat(caching(STORY)).isEqualTo(ASK + ", s-maxage=2, stale-if-error=86400");
    }

    @Test
    void whatWasOvertakenIsKeptByNobody() throws Exception {
        meanwhile = () -> shelf.changed(Set.of("article-17"));

        assertThat(caching(STORY)).isEqualTo(ASK + ", s-maxage=0");
        status = 410;
        assertThat(caching(STORY)).isEqualTo(ASK + ", s-maxage=0");
    }

    @Test
    void whatGoesPastTheShelfGoesWithEveryChangeAndFilesWithNone() throws Exception {
        assertThat(get("/archive/2026/05/feed.atom").getHeader("xkey")).isEqualTo("any site");
        assertThat(get("/archive/2026/05").getHeader("Cache-Tag")).isEqualTo("any,site");
        assertThat(get("/media/12/800.jpg").getHeader("xkey")).isEqualTo("pictures site");
        assertThat(get("/css/site-0123.css").getHeader("xkey")).isNull();
        assertThat(caching("/archive/2026/05/feed.atom")).isEqualTo(ASK);
    }

    @Test
    void aPageOfVeryMuchHasOneTagThatGoesWithEveryChange() {
        made = LongStream.range(0, CacheTags.MOST - 1)
                .mapToObj(i -> "article-" + (Long.MAX_VALUE - i))
                .collect(Collectors.toSet());
        assertThat(String.join(" ", CacheTags.of(made)))
                .hasSizeLessThan(2_600)
                .contains("a" + Long.MAX_VALUE)
                .endsWith(" site");
        made = IntStream.range(0, CacheTags.MOST).mapToObj(i -> "article-" + i).collect(Collectors.toSet());
        assertThat(CacheTags.of(made)).containsExactly("any", "site");
        assertThat(CacheTags.of(Set.of("list"))).containsExactly("any", "site");
    }

    @Test
    void settingsThatCannotWorkAreRefusedInASentence() {
        Map.<String, Supplier<Map<String, String>>>of(
                        "write the http or https address", () -> Map.of("purge[0].secret", "s"),
                        "secret is empty", () -> Map.of("purge[0].url", "http://varnish:6081"),
                        "has no use for soft-header",
                                () -> Map.of(
                                        "purge[0].url", "http://varnish:6081",
                                        "purge[0].secret", "s",
                                        "purge[0].soft-header", "X"),
                        "belong together",
                                () -> Map.of(
                                        "purge[0].url", "http://cdn", "purge[0].kind", "http", "purge[0].secret", "s"),
                        "body has no {tags}",
                                () -> Map.of(
                                        "purge[0].url", "http://cdn", "purge[0].kind", "http", "purge[0].body", "{}"),
                        "names one end point twice",
                                () -> Map.of(
                                        "purge[0].url",
                                        "http://cdn/a",
                                        "purge[0].kind",
                                        "http",
                                        "purge[1].url",
                                        "http://cdn/b",
                                        "purge[1].kind",
                                        "http"),
                        "longest-lag is PT1S", () -> Map.of("longest-lag", "1s"))
                .forEach((sentence, settings) -> assertThatThrownBy(() -> set(settings.get()))
                        .as(sentence)
                        .rootCause()
                        .hasMessageContaining(sentence));
        assertThat(properties.purge().toString())
                .contains("127.0.0.1:6081 (VARNISH at http://127.0.0.1:6081/)")
                .doesNotContain("secret");
    }
}
