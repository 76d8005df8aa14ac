package org.dateline.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.NewsroomTest;
import org.dateline.TestClock;
import org.dateline.TestNewsroom;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@NewsroomTest
class PreviewPageTests {

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    MockMvcTester mvc;

    private MockHttpSession chief;
    private Instant now;

    @BeforeEach
    void emptyDesk() {
        newsroom.empty().section("World");
        newsroom.source("Reuters");
        chief = newsroom.chief();
        now = clock.instant();
    }

    @Test
    void theFrameIsByteForByteWhatReadersGetOnceItIsPublished() {
        newsroom.aStory()
                .headed("The story before")
                .publishedIn(Duration.ofHours(-1))
                .run();
        long id = save(null, "Ferry runs again", "save", Map.of());

        String framed = text(frame(id, ""));
        save(id, "Ferry runs again", "publish", Map.of());

        assertThat(text(mvc.get().uri("/news/" + id + "/ferry-runs-again").exchange()))
                .isEqualTo(framed)
                .contains("The story before");
    }

    @ParameterizedTest
    @ValueSource(strings = {"minor", "update"})
    void anUpdateShowsTheDateItWouldHave(String kind) {
        long id = newsroom.aStory().publishedIn(Duration.ofDays(-40)).run();
        newsroom.aStory()
                .headed("The story after")
                .publishedIn(Duration.ofDays(-3))
                .run();
        save(id, "Harbour is open", "save", Map.of());

        String framed = text(frame(id, "?kind=" + kind));
        save(id, "Harbour is open", "publish", Map.of("changeKind", kind));

        String page = text(mvc.get().uri("/news/" + id + "/harbour-is-open").exchange());
        assertThat(page).isEqualTo(framed).contains("The story after");
        assertThat(page.contains("This story is")).isEqualTo(kind.equals("minor"));
    }

    @Test
    void aLaterInstantShowsTheNeighboursOfThatInstant() {
        newsroom.aStory()
                .headed("Out in an hour")
                .publishedIn(Duration.ofHours(1))
                .run();
        newsroom.aStory()
                .headed("Out in a week")
                .publishedIn(Duration.ofDays(7))
                .run();
        long id = save(null, "Out in two hours", "save", Map.of());
        String at = now.plus(Duration.ofHours(2)).toString();

        String framed = text(frame(id, "?show=then&at=" + at));
        save(id, "Out in two hours", "publish", Map.of("publishedAt", at));
        newsroom.later(Duration.ofHours(1));
        newsroom.later(Duration.ofHours(1));

        assertThat(text(mvc.get().uri("/news/" + id + "/out-in-two-hours").exchange()))
                .isEqualTo(framed)
                .contains("Out in an hour")
                .doesNotContain("Out in a week");
    }

    @Test
    void aScheduledStoryIsSeenFromItsTimeOn() {
        long id = newsroom.aStory().publishedIn(Duration.ofHours(5)).run();
        save(id, "A draft on top", "save", Map.of());
        String before = "at=" + now.plus(Duration.ofHours(4));
        String after = "at=" + now.plus(Duration.ofHours(5));

        assertThat(frame(id, "?" + before)).hasStatus(404);
        assertThat(frame(id, "?show=public&" + before)).hasStatus(404);
        assertThat(headline(frame(id, "?show=public&" + after))).isEqualTo("Harbour reopens after storm");
        assertThat(headline(frame(id, ""))).isEqualTo("A draft on top");
        assertThat(headline(frame(id, "?revision=1&" + after))).isEqualTo("Harbour reopens after storm");
        assertThat(staff(id, "?" + before).select("iframe")).isEmpty();
        assertThat(staff(id, "?" + before).text()).contains("Readers find nothing here");
        assertThat(staff(id, "?revision=1").text()).contains("Revision 1 is not out yet. It goes out");
    }

    @Test
    void anOldStoryWillSaySo() {
        long id = save(null, "Ferry runs again", "save", Map.of());

        assertThat(text(frame(id, "?at=" + now.plus(Duration.ofDays(40)))))
                .contains("This story is more than a month old");
        assertThat(text(frame(id, ""))).doesNotContain("month old");
    }

    @Test
    void theStaffPageSaysWhichRevisionItIsAndKeepsItsChoices() {
        long id = save(null, "Ferry runs again", "save", Map.of());

        Document page = staff(id, "?show=then&kind=minor&at=2026-12-01T09:30&width=desktop");

        assertThat(page.select("[role=note]").text()).contains("Preview of revision 1, not yet published");
        assertThat(page.select("iframe").attr("src"))
                .isEqualTo("/admin/articles/" + id + "/preview/page?at=2026-12-01T09%3A30&show=then&kind=minor");
        assertThat(page.select("iframe").attr("sandbox")).isEqualTo("allow-scripts allow-same-origin");
        assertThat(page.select(".widths a").get(0).attr("href"))
                .doesNotContain("desktop")
                .contains("kind=minor");
        assertThat(page.select(".widths a").get(1).attr("aria-current")).isEqualTo("true");
        assertThat(page.select("#at").attr("value")).isEqualTo("2026-12-01T09:30");
    }

    @Test
    void whatIsNoTimeIsSaidAndNothingElseIsLost() {
        long id = save(null, "Ferry runs again", "save", Map.of());

        Document page = staff(id, "?at=soon&kind=minor");

        assertThat(page.select("#at-wrong").text()).contains("no date and time, or an hour that the clocks skip");
        assertThat(page.select("#at").attr("value")).isEqualTo("soon");
        assertThat(page.select("#kind option[selected]").attr("value")).isEqualTo("minor");
        assertThat(page.select("iframe")).hasSize(1);
        assertThat(frame(id, "?at=soon")).hasStatus(400);
        assertThat(frame(id, "?revision=2")).hasStatus(404);
        assertThat(mvc.get().uri("/admin/articles/999999/preview").session(chief))
                .hasStatus(404);
    }

    @Test
    void onlyTheFrameMayBeFramedAndOnlyByUs() {
        long id = save(null, "Ferry runs again", "save", Map.of());

        MvcTestResult framed = frame(id, "");
        MvcTestResult staff = mvc.get()
                .uri("/admin/articles/" + id + "/preview")
                .session(chief)
                .exchange();
        MvcTestResult form = mvc.get()
                .uri("/admin/articles/" + id + "/history")
                .session(chief)
                .exchange();

        String policy = form.getResponse().getHeader("Content-Security-Policy");
        assertThat(framed).hasHeader("X-Frame-Options", "SAMEORIGIN");
        assertThat(framed)
                .hasHeader(
                        "Content-Security-Policy", policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"));
        assertThat(framed).hasHeader("X-Robots-Tag", "noindex");
        assertThat(framed.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(staff).hasHeader("X-Frame-Options", "DENY");
        assertThat(staff).hasHeader("Content-Security-Policy", policy + "; frame-src 'self'");
        assertThat(form).hasHeader("X-Frame-Options", "DENY");
        assertThat(policy).contains("frame-ancestors 'none'").doesNotContain("frame-src");
        assertThat(mvc.get().uri("/admin/articles/" + id + "/preview/page")).hasStatus(302);
    }

    private MvcTestResult frame(long id, String query) {
        return mvc.get()
                .uri("/admin/articles/" + id + "/preview/page" + query)
                .session(chief)
                .exchange();
    }

    private Document staff(long id, String query) {
        return Jsoup.parse(text(mvc.get()
                .uri(java.net.URI.create("/admin/articles/" + id + "/preview" + query))
                .session(chief)
                .exchange()));
    }

    private static String headline(MvcTestResult answer) {
        return Jsoup.parse(text(answer)).select("h1").text();
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private long save(Long id, String headline, String action, Map<String, String> more) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "headline",
                headline,
                "body",
                "The ferry runs.",
                "section",
                "world",
                "source",
                "reuters",
                "action",
                action,
                "baseRevision",
                id == null ? "0" : "1"));
        fields.putAll(more);
        var request = mvc.post()
                .uri(id == null ? "/admin/articles" : "/admin/articles/" + id)
                .session(chief)
                .with(csrf());
        fields.forEach(request::param);
        String address = request.exchange().getResponse().getHeader("Location");
        assertThat(address).isNotNull();
        return Long.parseLong(address.replaceAll(".*/", ""));
    }
}
