package org.dateline.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.article.NewsroomContract.body;
import static org.dateline.version.Rewriting.change;
import static org.dateline.version.Rewriting.headed;
import static org.dateline.version.Rewriting.saying;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.NewsroomTest;
import org.dateline.TestClock;
import org.dateline.TestNewsroom;
import org.dateline.article.ChangeKind;
import org.dateline.article.Desk;
import org.dateline.article.ReviewDesk;
import org.dateline.article.Withdrawal;
import org.dateline.source.IndexRule;
import org.dateline.source.Source;
import org.dateline.source.Sources;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What readers find of a story's past. */
@NewsroomTest
class HistoryPageTests {

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    Desk desk;

    @Autowired
    ReviewDesk review;

    @Autowired
    Sources sources;

    @Autowired
    MockMvcTester mvc;

    @LocalServerPort
    int port;

    long id;
    String path;

    @BeforeEach
    void aStoryWithAPast() {
        newsroom.empty();
        id = newsroom.aStory()
                .headed("Bridge opens")
                .saying("The bridge has five arches.\n\nIt opened on Monday.")
                .run();
        path = "/news/" + id + "/bridge-opens";
        newsroom.later(Duration.ofHours(1));
        change(desk, id, ChangeKind.MINOR, "a comma", saying("The bridge has five arches.\n\nIt opened, on Monday."));
        newsroom.later(Duration.ofHours(1));
        change(
                desk,
                id,
                ChangeKind.CORRECTION,
                "An earlier version gave five arches; there are four.",
                saying("The bridge has four arches.\n\nIt opened, on Monday."));
    }

    // the list

    @Test
    void everyVersionIsListedWithItsDateKindNoteAndDigest() {
        Document page = page(path + "/history");

        assertThat(page.select(".version-kind").eachText())
                .containsExactly("Corrected", "Minor change", "First published");
        assertThat(page.select(".version").get(0).text())
                .contains("What readers see now", "An earlier version gave five arches; there are four.");
        assertThat(page.select(".version").get(1).text())
                .contains("Nov 24, 2026, 1:00")
                .doesNotContain("a comma");
        assertThat(page.select(".version-name a").eachAttr("href"))
                .containsExactly(path + "/history?v=3", path + "/history?v=2", path + "/history?v=1");
        assertThat(page.select(".version-links a").eachAttr("href"))
                .contains(path + "/history?v=2..3", path + "/history?v=1..2", path + "/history.txt?v=1");
        assertThat(page.select(".version-digest code").eachAttr("title"))
                .hasSize(3)
                .doesNotHaveDuplicates()
                .allMatch(digest -> digest.matches("[0-9a-f]{64}"));
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @Test
    void longHistoriesPageByNumber() {
        for (int i = 4; i <= 60; i++) {
            change(desk, id, ChangeKind.MINOR, "", saying("Text " + i));
        }

        Document first = page(path + "/history");
        Document second = page(first.select(".pager [rel=next]").attr("href"));

        assertThat(first.select(".version")).hasSize(50);
        assertThat(second.select(".version-name a").eachText())
                .hasSize(10)
                .startsWith("Version 10")
                .endsWith("Version 1");
        assertThat(page(second.select(".pager [rel=prev]").attr("href"))
                        .select(".version-name a")
                        .eachText())
                .startsWith("Version 60")
                .hasSize(50);
    }

    @Test
    void whatWasFiledAndNotPublishedIsInNoVersion() {
        desk.save(
                new org.dateline.article.Filing(
                        id,
                        "draft",
                        3,
                        headed("Secret plan").apply(desk.open(id).draft().copy())),
                "li");

        assertThat(page(path + "/history").select(".version")).hasSize(3);
        assertThat(page(path + "/history").text()).doesNotContain("Secret");
        assertThat(mvc.get().uri(path + "/history?v=4")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/history", "/history?v=2", "/history?v=1..2", "/history.txt?v=2", "/history/timemap"})
    void anyOtherSlugLeadsToTheCurrentOneInOneHop(String rest) {
        assertThat(mvc.get().uri("/news/" + id + "/wrong" + rest))
                .hasStatus(301)
                .hasHeader("Location", path + rest);
    }

    @Test
    void onlyAQueryOfOursIsTakenAlong() {
        assertThat(mvc.get().uri(URI.create("/news/" + id + "/wrong/history?v=1%0d%0aX:y")))
                .hasStatus(301)
                .hasHeader("Location", path + "/history");
    }

    @Test
    void everyPageTakesAFixedNumberOfStatements() {
        assertThat(statements(path + "/history")).isLessThanOrEqualTo(4);
        assertThat(statements(path + "/history?v=2")).isLessThanOrEqualTo(6);
        assertThat(statements(path + "/history?v=1..3")).isLessThanOrEqualTo(6);
        assertThat(statements(path + "/history.txt?v=2")).isLessThanOrEqualTo(3);
        assertThat(statements(path + "/history/timemap")).isLessThanOrEqualTo(2);
        assertThat(statements("/corrections")).isLessThanOrEqualTo(3);
        assertThat(statements(path)).isLessThanOrEqualTo(10);
    }

    // one version

    @Test
    void aVersionReadsAsItWasShown() {
        Document page = page(path + "/history?v=1");

        assertThat(page.select(".story-body").text()).isEqualTo("The bridge has five arches. It opened on Monday.");
        assertThat(page.select(".version-bar").text())
                .contains("This is version 1. It is no longer what we say.", "Shown from", "to");
        assertThat(page.select(".version-bar a").eachAttr("href")).contains(path, path + "/history");
        assertThat(page.select(".story-corrections")).isEmpty();
        assertThat(page.select(".check-how").text())
                .isEqualTo("curl -s \"https://news.example.org" + path + "/history.txt?v=1\" | sha256sum");
        assertThat(page(path + "/history?v=3").select(".version-bar").text())
                .contains("This is version 3, which readers see now.");
        assertThat(page(path + "/history?v=3").select(".story-corrections").text())
                .contains("there are four");
    }

    @Test
    void aVersionMayBeKeptForGoodOnceItIsReplaced() {
        MvcTestResult old = get(path + "/history?v=1");
        String tag = old.getResponse().getHeader("ETag");

        assertThat(old)
                .hasHeader("Cache-Control", "public, max-age=31536000, s-maxage=0, immutable")
                .hasHeader("X-Robots-Tag", "noindex");
        assertThat(tag).isEqualTo("\"" + digests().get(0) + "\"");
        assertThat(mvc.get().uri(path + "/history?v=1").header("If-None-Match", tag))
                .hasStatus(304);
        assertThat(mvc.get().uri(path + "/history?v=2").header("If-None-Match", tag))
                .hasStatusOk();

        MvcTestResult current = get(path + "/history?v=3");
        String currentTag = current.getResponse().getHeader("ETag");
        assertThat(current).hasHeader("Cache-Control", "public, max-age=0, must-revalidate");
        assertThat(mvc.get().uri(path + "/history?v=3").header("If-None-Match", currentTag))
                .hasStatus(304);
        change(desk, id, ChangeKind.UPDATE, "", saying("The bridge is closed."));
        assertThat(mvc.get().uri(path + "/history?v=3").header("If-None-Match", currentTag))
                .hasStatusOk();
        assertThat(get(path + "/history")).hasHeader("Cache-Control", "public, max-age=0, must-revalidate");
    }

    @Test
    void noCopyOutlivesTheStory() {
        desk.expireAt(id, clock.instant().plusSeconds(600), "", "li");

        assertThat(get(path + "/history?v=1")).hasHeader("Cache-Control", "public, max-age=600, s-maxage=0, immutable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "-1",
                "03",
                "1e9",
                "9999999999999999999",
                "3..2",
                "2..2",
                "1..",
                "..2",
                "1...2",
                "1..2..3",
                "%00",
                "%F0%9F%92%A9",
                "1;drop",
                "%3Cscript%3E",
                "1%202",
                "٣"
            })
    void whatIsNoVersionIsSaidSo(String v) {
        MvcTestResult answer =
                mvc.get().uri(URI.create(path + "/history?v=" + v)).exchange();

        assertThat(answer).hasStatus(400);
        assertThat(mvc.get().uri(URI.create(path + "/history.txt?v=" + v))).hasStatus(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "999999999", "1..4", "4..5"})
    void aVersionThatNeverWasIsAPageThatSaysSo(String v) {
        assertThat(mvc.get().uri(path + "/history?v=" + v)).hasStatus(404);
    }

    @Test
    void twoVersionsAtOnceAreNone() {
        assertThat(mvc.get().uri(path + "/history?v=1&v=2")).hasStatus(400);
    }

    @Test
    void aPictureThatNoStoryShowsAnyMoreIsNotLentToAnOldVersion() {
        long quay = newsroom.picture("quay", "A quay");
        long story = newsroom.aStory().headed("Quay").ledBy(quay, "The quay").run();
        assertThat(page("/news/" + story + "/quay/history?v=1").select(".picture img"))
                .hasSize(1);
        change(
                desk,
                story,
                ChangeKind.UPDATE,
                "",
                copy -> new org.dateline.article.Copy(
                        copy.headline(),
                        copy.summary(),
                        copy.body(),
                        copy.dateline(),
                        copy.section(),
                        copy.source(),
                        copy.byline(),
                        copy.editor(),
                        copy.topics(),
                        copy.language(),
                        copy.slug(),
                        org.dateline.article.LeadPicture.NONE,
                        copy.original()));

        Document page = page("/news/" + story + "/quay/history?v=1");

        assertThat(page.select(".picture")).isEmpty();
        assertThat(page.select(".version-bar").text()).contains("A picture of this version is not shown any more.");
    }

    // two compared

    @Test
    void twoVersionsAreComparedByParagraphAndWord() {
        Document page = page(path + "/history?v=1..3");

        assertThat(page.select("del").text()).contains("removed: five");
        assertThat(page.select("ins").text()).contains("added: four");
        assertThat(page.select("main").text()).contains("Versions 1 and 3 compared", "Added words are underlined");
        assertThat(get(path + "/history?v=1..3")).hasHeader("X-Robots-Tag", "noindex");
    }

    @Test
    void fieldsAreComparedToo() {
        change(desk, id, ChangeKind.UPDATE, "", headed("Bridge closes"));

        Document page = page("/news/" + id + "/bridge-closes/history?v=3..4");

        assertThat(page.select(".difference-field h2").eachText()).containsExactly("Headline");
        assertThat(page.select(".difference-field ins").text()).contains("closes");
    }

    @Test
    void aComparisonIsMadeOnceForACacheThatAsksAgain() {
        String tag = get(path + "/history?v=1..2").getResponse().getHeader("ETag");

        assertThat(mvc.get().uri(path + "/history?v=1..2").header("If-None-Match", tag))
                .hasStatus(304);
    }

    @Test
    void twoLongVersionsAreComparedOnOnePage() {
        change(desk, id, ChangeKind.UPDATE, "", saying(longText(1)));
        change(desk, id, ChangeKind.UPDATE, "", saying(longText(2)));
        int rounds = Integer.getInteger("dateline.rounds", 1);

        List<Long> times = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            // Of the thread alone: other work on the machine is not the page's.
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            assertThat(mvc.get().uri(path + "/history?v=4..5")).hasStatusOk();
            times.add((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000);
        }

        assertThat(page(path + "/history?v=4..5").select("ins").size()).isGreaterThan(50);
        if (rounds > 1) {
            System.out.println("Two versions of 2,000 words, ms of processor time a page: " + times);
        }
    }

    /** Of 2,000 words in 40 paragraphs; every twentieth word is the version's own. */
    private static String longText(int version) {
        return IntStream.range(0, 40)
                .mapToObj(paragraph -> IntStream.range(0, 50)
                        .mapToObj(word -> word % 20 == 7
                                ? "version" + version + "at" + (paragraph * 50 + word)
                                : "word" + (paragraph * 7 + word * 13) % 500)
                        .collect(Collectors.joining(" ", "", ".")))
                .collect(Collectors.joining("\n\n"));
    }

    // what proves it

    @Test
    void thePlainTextIsWhatTheDigestIsOf() throws Exception {
        List<String> digests = digests();
        String previous = "-";
        for (int v = 1; v <= 3; v++) {
            MvcTestResult answer = get(path + "/history.txt?v=" + v);
            byte[] bytes = answer.getResponse().getContentAsByteArray();
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(bytes);

            assertThat(HexFormat.of().formatHex(sha256)).isEqualTo(digests.get(v - 1));
            assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("\nprevious: " + previous + "\n");
            assertThat(answer)
                    .hasHeader("Content-Type", "text/plain;charset=UTF-8")
                    .hasHeader("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":")
                    .hasHeader("ETag", "\"" + digests.get(v - 1) + "\"")
                    .hasHeader("Cache-Control", "public, max-age=31536000, s-maxage=0, immutable");
            previous = digests.get(v - 1);
        }
        assertThat(mvc.get().uri(path + "/history.txt?v=1").header("If-None-Match", "\"" + digests.get(0) + "\""))
                .hasStatus(304);
        assertThat(mvc.get().uri(path + "/history.txt?v=1..2")).hasStatus(400);
        assertThat(mvc.get().uri(path + "/history.txt")).hasStatus(400);
    }

    @Test
    void thePlainTextTravelsAsItIs() throws Exception {
        change(desk, id, ChangeKind.UPDATE, "", saying(longText(1)));
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path + "/history.txt?v=4"))
                                .header("Accept-Encoding", "gzip, deflate, br")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        String digest = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(answer.body()));

        assertThat(answer.body().length).isGreaterThan(4_096);
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.headers().firstValue("Repr-Digest")).contains("sha-256=:" + digest + ":");
        assertThat(answer.headers().firstValue("ETag"))
                .hasValueSatisfying(tag -> assertThat(tag).startsWith("\""));
    }

    // what is gone

    @Test
    void aWithdrawnStoryLeavesItsNoticeAndItsLines() {
        desk.withdraw(id, "It was not true.", "li");

        for (String rest : List.of(
                "",
                "/history",
                "/history?v=1",
                "/history?v=1..2",
                "/history.txt?v=1",
                "/history/timemap",
                "/history/timegate")) {
            MvcTestResult answer = get(path + rest);
            assertThat(answer).as(rest).hasStatus(410);
            assertThat(body(answer).select("main").text())
                    .as(rest)
                    .contains("It was not true.", "By: Dateline")
                    .doesNotContain("arches.", "Bridge opens", " li ");
        }
        Document lines = body(get(path + "/history"));
        assertThat(lines.select(".version-digest code")).hasSize(3);
        assertThat(lines.select(".version a")).isEmpty();
        assertThat(body(get(path)).select(".story-history a").attr("href"))
                .isEqualTo("/news/" + id + "/withdrawn/history");
        assertThat(get("/news/" + id + "/withdrawn/history")).hasStatus(410);
    }

    @Test
    void whatAnAuthorityHadTakenDownIsUnavailableForLegalReasons() {
        desk.withdraw(id, Withdrawal.Reason.LEGAL, "By order of the district court.", "li");

        MvcTestResult answer = get(path);
        Document lines = body(get(path + "/history"));

        assertThat(answer).hasStatus(451);
        assertThat(body(answer).select("main").text())
                .contains("not available for legal reasons", "By order of the district court.");
        assertThat(get(path + "/history")).hasStatus(451);
        assertThat(lines.text()).doesNotContain("five arches");
        assertThat(lines.select(".version")).hasSize(3);
        assertThat(get(path + "/history.txt?v=1")).hasStatus(451);
    }

    @Test
    void aStoryWhoseTimeIsOverNamesItsSource() {
        Source source = newsroom.source("Xinhua News Agency");
        source.describe("Xinhua News Agency", "https://source.example.org", "XINHUA", "", IndexRule.INDEX, null);
        sources.save(source);
        long story = newsroom.aStory().from("Xinhua News Agency").run();
        desk.expireAt(story, clock.instant().plusSeconds(60), "", "li");

        clock.pass(Duration.ofSeconds(61));
        MvcTestResult before = get("/news/" + story + "/harbour-reopens-after-storm");
        newsroom.later(Duration.ofSeconds(1));
        MvcTestResult after = get("/news/" + story + "/harbour-reopens-after-storm");

        for (MvcTestResult answer : List.of(before, after)) {
            assertThat(answer).hasStatus(410);
            assertThat(body(answer).select("main").text())
                    .contains("no longer available", "Source: Xinhua News Agency", "Credit: XINHUA");
            assertThat(body(answer).select("a[rel=external]").attr("href")).isEqualTo("https://source.example.org");
        }
        assertThat(get("/news/" + story + "/x/history?v=1")).hasStatus(410);
    }

    @Test
    void aDuplicateLeadsToTheStoryThatStandsForIt() {
        long survivor = newsroom.aStory().headed("The bridge").run();
        desk.mergeInto(id, survivor, "twice", "li");

        assertThat(get(path)).hasStatus(301).hasHeader("Location", "/news/" + survivor + "/the-bridge");
        assertThat(get(path + "/history"))
                .hasStatus(301)
                .hasHeader("Location", "/news/" + survivor + "/the-bridge/history");
        assertThat(get(path + "/history?v=2")).hasHeader("Location", "/news/" + survivor + "/the-bridge/history");

        desk.withdraw(survivor, "Wrong.", "li");
        String location = get(path).getResponse().getHeader("Location");
        assertThat(location).doesNotContain("the-bridge");
        assertThat(get(location)).hasStatus(410);
    }

    @Test
    void aStoryUnderEmbargoHasNoHistory() {
        desk.embargo(id, clock.instant().plus(Duration.ofDays(1)), "", "li");

        for (String rest :
                List.of("", "/history", "/history?v=1", "/history.txt?v=1", "/history/timemap", "/history/timegate")) {
            assertThat(get(path + rest)).as(rest).hasStatus(404);
        }
    }

    // the story's own page

    @Test
    void aCorrectionIsPrintedOnTheStory() {
        newsroom.later(Duration.ofDays(1));
        change(desk, id, ChangeKind.CLARIFICATION, "It spans the Senn.", saying("The bridge over the Senn."));

        Document page = page(path);

        assertThat(page.select(".notice").text()).isEqualTo("Clarified on November 25, 2026: see below");
        assertThat(page.select(".notice a").attr("href")).isEqualTo("#corrections");
        assertThat(page.select(".story-corrections .story-correction").eachText())
                .containsExactly(
                        "Clarified on November 25, 2026 It spans the Senn.",
                        "Corrected on November 24, 2026 An earlier version gave five arches; there are four.");
        assertThat(page.select(".story-history a").text()).isEqualTo("Version history (4 versions)");
        assertThat(page.select(".story-history a").attr("href")).isEqualTo(path + "/history");
    }

    @Test
    void aMinorChangeIsListedAndMovesNoDate() {
        String updated = page(path).select(".story-meta time").attr("datetime");
        newsroom.later(Duration.ofDays(2));
        change(desk, id, ChangeKind.MINOR, "", saying("The bridge has 4 arches."));

        assertThat(page(path).select(".story-meta time").attr("datetime")).isEqualTo(updated);
        assertThat(page(path + "/history").select(".version-kind").get(0).text())
                .isEqualTo("Minor change");
        assertThat(page(path).select(".notice").text()).startsWith("Corrected on November 24");
    }

    @Test
    void aStoryThatIsBackSaysSo() {
        desk.withdraw(id, "Perhaps not true.", "li");
        review.askBack(id, "We checked.", "li");
        review.reinstate(id, "We checked it again, and it holds.", "wang");

        Document page = page(path);

        assertThat(page.select(".notice").text()).startsWith("Back since November 24, 2026");
        assertThat(page.select(".story-corrections").text())
                .contains("it holds", "there are four")
                .doesNotContain("Perhaps");
        assertThat(page(path + "/history").select(".version-kind").get(0).text())
                .isEqualTo("Published again");
    }

    private List<String> digests() {
        List<String> digests = new ArrayList<>(
                page(path + "/history").select(".version-digest code").eachAttr("title"));
        java.util.Collections.reverse(digests);
        return digests;
    }

    private long statements(String address) {
        return newsroom.statements(() -> assertThat(mvc.get().uri(address)).hasStatusOk());
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(URI.create(address)).exchange();
    }

    private Document page(String address) {
        MvcTestResult answer = get(address);
        assertThat(answer).hasStatusOk();
        return body(answer);
    }
}
