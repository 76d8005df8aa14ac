package org.dateline.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dateline.TestClock;
import org.dateline.TestNewsroom;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What holds for links to drafts whatever database they are kept in. */
abstract class SharedLinkContract {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0";
    private static final String TOKEN = "t".repeat(43);

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcTemplate jdbc;

    private MockHttpSession chief;
    private long id;

    @BeforeEach
    void aDraft() {
        newsroom.empty().section("World");
        chief = newsroom.chief();
        id = save(null, "Ferry runs again");
    }

    @Test
    void whoeverHoldsTheLinkReadsTheDraftAndNothingIsKeptOrSet() {
        MvcTestResult shared = open(share(Map.of("hours", "24", "note", "The lawyer")));

        Document page = Jsoup.parse(text(shared));
        assertThat(page.select("h1").text()).isEqualTo("Ferry runs again");
        assertThat(page.select("[role=note]").text())
                .contains("unpublished draft", "Dateline shows it to you until", "not for publication")
                .doesNotContain("lawyer", TestNewsroom.CHIEF);
        assertThat(shared).hasStatusOk();
        assertThat(shared).hasHeader("Cache-Control", "no-store");
        assertThat(shared).hasHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        assertThat(shared).hasHeader("Referrer-Policy", "no-referrer");
        assertThat(shared).hasHeader("X-Frame-Options", "DENY");
        assertThat(shared).doesNotContainHeader("Set-Cookie").doesNotContainHeader("ETag");
        assertThat(shared.getRequest().getSession(false)).isNull();
        assertThat(page.select("form:not([role=search]), link[rel=canonical], meta[property^=og:t]"))
                .isEmpty();
    }

    @Test
    void theSecretIsShownOnceAndKeptNowhere() {
        String link = share(Map.of("hours", "1"));
        String secret = link.replaceAll(".*/", "");

        assertThat(secret).matches("[A-Za-z0-9_-]{43}");
        assertThat(text(staff())).contains(secret, "cannot be shown again");
        assertThat(text(staff())).doesNotContain(secret);
        assertThat(jdbc.queryForList("select * from shared_link").toString()).doesNotContain(secret);
        assertThat(jdbc.queryForObject("select secret_hash from shared_link", String.class))
                .matches("[0-9a-f]{64}");
    }

    @Test
    void theSameFormSentTwiceMakesOneLinkThatOpens() {
        String first = share(Map.of("hours", "1", "token", TOKEN));
        String again = share(Map.of("hours", "1", "token", TOKEN));
        String other = share(Map.of("hours", "1", "token", "u".repeat(43)));

        assertThat(again).isEqualTo(first).isNotEqualTo(other);
        assertThat(links()).isEqualTo(2);
        assertThat(open(again)).hasStatusOk();
    }

    @Test
    void itShowsTheNewestDraftOrOneRevision() {
        String newest = share(Map.of("hours", "1"));
        String fixed = share(Map.of("hours", "1", "shows", "revision", "revision", "1"));
        save(id, "Ferry stops again");

        assertThat(text(open(newest))).contains("Ferry stops again");
        assertThat(text(open(fixed))).contains("Ferry runs again").doesNotContain("Ferry stops again");
    }

    @Test
    void allThatDoesNotOpenLooksTheSameAndCostsTheSame() {
        ListAppender<ILoggingEvent> log = listen();
        String expired = share(Map.of("hours", "1"));
        newsroom.later(Duration.ofHours(1));
        String revoked = share(Map.of("hours", "1"));
        end("/shares/end");
        long published = newsroom.aStory().run();
        String withdrawn = share(published, Map.of("hours", "1"));
        withdraw(published);
        assertThat(text(post("/admin/articles/" + published + "/shares", Map.of("hours", "1"))))
                .contains("there can be no new ones");
        String unknown = "/preview/" + "A".repeat(43);

        List<String> closed = List.of(
                expired,
                revoked,
                withdrawn,
                unknown,
                unknown + "/page",
                "/preview",
                "/preview/",
                "/preview/x?revision=1");
        MvcTestResult first = open(unknown);
        assertThat(first).hasStatus(404);
        assertThat(Jsoup.parse(text(first)).select("main").text())
                .startsWith("This link shows nothing")
                .contains("Ask whoever sent it");
        for (String address : closed) {
            assertThat(newsroom.statements(() -> {
                        MvcTestResult answer = open(address);
                        assertThat(answer.getResponse().getStatus()).as(address).isEqualTo(404);
                        assertThat(text(answer)).as(address).isEqualTo(text(first));
                        assertThat(answer.getResponse().getHeaderNames())
                                .containsExactlyInAnyOrderElementsOf(
                                        first.getResponse().getHeaderNames());
                        assertThat(answer).hasHeader("Cache-Control", "no-store");
                    }))
                    .as(address)
                    .isEqualTo(3); // the link, and of the frame the sections and the pages on the newsroom
        }
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(log);
        ((Logger) LoggerFactory.getLogger(SharedController.class)).setLevel(null);
        assertThat(log.list).hasSizeGreaterThanOrEqualTo(closed.size());
        for (String address : List.of(expired, revoked, withdrawn, unknown)) {
            assertThat(log.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .allSatisfy(line -> assertThat(line).doesNotContain(address.replaceAll(".*/", "")));
        }
    }

    /** Everything that any logger says from now on, refusals included. */
    private static ListAppender<ILoggingEvent> listen() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        root.addAppender(log);
        ((Logger) LoggerFactory.getLogger(SharedController.class)).setLevel(Level.INFO);
        return log;
    }

    @Test
    void oneLinkEndsAtOnceAndTheOthersStay() {
        String one = share(Map.of("hours", "1", "token", TOKEN));
        long link = jdbc.queryForObject("select max(id) from shared_link", Long.class);
        String other = share(Map.of("hours", "1", "token", "u".repeat(43)));

        end("/shares/" + link + "/end");
        end("/shares/" + link + "/end");

        assertThat(open(one)).hasStatus(404);
        assertThat(open(other)).hasStatusOk();
        assertThat(text(get("/admin/articles/" + id + "/shares"))).contains("Ended", "Live", TestNewsroom.CHIEF);
        assertThat(post("/admin/articles/" + (id + 1) + "/shares/" + link + "/end", Map.of()))
                .hasStatus(404);
    }

    @Test
    void itOpensUntilItsLastMoment() {
        String link = share(Map.of("hours", "720"));

        clock.pass(Duration.ofHours(720).minusMillis(1));
        assertThat(open(link)).hasStatusOk();
        clock.pass(Duration.ofMillis(1));
        assertThat(open(link)).hasStatus(404);
    }

    @Test
    void noParameterMakesItLongerOrOpensMore() {
        String link = share(Map.of("hours", "1", "shows", "revision", "revision", "1"));
        save(id, "Ferry stops again");

        assertThat(text(open(link + "?revision=2&hours=99&at=2030-01-01&show=then")))
                .contains("Ferry runs again");
        assertThat(open(link + "/2")).hasStatus(404);
        assertThat(mvc.post().uri(URI.create(link).getPath())).hasStatus(405);
        assertThat(mvc.head().uri(URI.create(link).getPath())).hasStatusOk();
    }

    @Test
    void itsPicturesComeFromBelowTheLinkAndEndWithIt() {
        long picture = newsroom.picture("harbour.jpg", "Ships in the harbour");
        long other = newsroom.picture("other.jpg", "Something else");
        long story = newsroom.aStory()
                .ledBy(picture, "")
                .publishedIn(Duration.ofHours(2))
                .run();
        String link = share(story, Map.of("hours", "1"));
        String below = path(link) + "/media/";

        Document page = Jsoup.parse(text(open(link)));
        String src = page.select("main img").attr("src");
        assertThat(src).startsWith(below + picture + "/");
        assertThat(page.html()).doesNotContain("/admin/", "og:image");
        assertThat(newsroom.statements(() -> open(below + other + "/640")))
                .as("asks the library for nothing")
                .isLessThan(newsroom.statements(() -> open(src)));
        assertThat(open(below + other + "/640")).hasStatus(404);
        assertThat(jdbc.queryForObject("select uses from shared_link", Long.class))
                .isEqualTo(1);
        newsroom.later(Duration.ofHours(1));
        assertThat(open(src)).hasStatus(404).hasHeader("Cache-Control", "no-store");
    }

    @Test
    void usesAreCountedByTheMinuteAndSayNothingAboutWho() {
        String link = share(Map.of("hours", "1"));
        open(link);
        open(link);
        mvc.get().uri(path(link)).header("User-Agent", "Slackbot 1.0").exchange();
        mvc.head().uri(path(link)).exchange();
        clock.pass(Duration.ofMinutes(1));
        open(link);

        long share = jdbc.queryForObject("select id from shared_link", Long.class);
        String uses = text(get("/admin/articles/" + id + "/shares/" + share));
        assertThat(jdbc.queryForObject("select uses from shared_link", Long.class))
                .isEqualTo(4);
        assertThat(jdbc.queryForList("select agent, times from shared_link_use order by used_at, agent"))
                .extracting(Map::values)
                .extracting(Object::toString)
                .containsExactly("[FIREFOX, 2]", "[PROGRAM, 1]", "[FIREFOX, 1]");
        assertThat(uses).contains("Opened 4 times", "Firefox", "A program").doesNotContain("127.0.0.1");
        assertThat(text(get("/admin/articles/" + (id + 1) + "/shares/" + share)))
                .isEmpty();
    }

    @Test
    void usesThatRaceAreAllCounted() throws Exception {
        String link = share(Map.of("hours", "1"));
        List<Callable<Integer>> readers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            readers.add(() -> open(link).getResponse().getStatus());
        }

        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (Future<Integer> answer : threads.invokeAll(readers)) {
            assertThat(answer.get()).isEqualTo(200);
        }
        threads.shutdown();

        assertThat(jdbc.queryForObject("select uses from shared_link", Long.class))
                .isEqualTo(20);
        assertThat(jdbc.queryForList("select times from shared_link_use", Integer.class))
                .containsExactly(20);
    }

    @Test
    void theListsOfLinksAndUsesGoOnForPages() {
        share(Map.of("hours", "720"));
        long share = jdbc.queryForObject("select id from shared_link", Long.class);
        for (int i = 0; i < 60; i++) {
            jdbc.update(
                    "insert into shared_link (article_id, secret_hash, note, shown_name, created_at, created_by, ends_at, uses)"
                            + " select article_id, ?, ?, shown_name, created_at, created_by, ends_at, 0 from shared_link where id = ?",
                    "hash " + i,
                    "For " + i,
                    share);
            jdbc.update(
                    "insert into shared_link_use (link_id, used_at, agent, times) select id, created_at, ?, 1"
                            + " from shared_link where id = ?",
                    "OTHER" + i,
                    share);
        }
        jdbc.update("update shared_link_use set agent = 'OTHER' where agent = 'OTHER0'");

        assertThat(entriesOf("/admin/shares")).isEqualTo(61);
        assertThat(entriesOf("/admin/articles/" + id + "/shares")).isEqualTo(61);
        jdbc.update("delete from shared_link_use where agent <> 'OTHER'");
        assertThat(entriesOf("/admin/articles/" + id + "/shares/" + share)).isEqualTo(1);
        clock.pass(Duration.ofDays(30));
        assertThat(entriesOf("/admin/shares")).isZero();
        assertThat(entriesOf("/admin/articles/" + id + "/shares")).isEqualTo(61);
    }

    @Test
    void whatCannotBeSharedIsSaid() {
        assertThat(wrong(Map.of("hours", "0"))).contains("1 hour to 30 days");
        assertThat(wrong(Map.of("hours", "721"))).contains("1 hour to 30 days");
        assertThat(wrong(Map.of("hours", "soon", "note", "The lawyer"))).contains("1 hour to 30 days", "The lawyer");
        assertThat(wrong(Map.of("hours", "1", "note", "x".repeat(201)))).contains("At most 200");
        assertThat(wrong(Map.of("hours", "1", "shows", "revision", "revision", "7")))
                .contains("no such revision");
        assertThat(links()).isZero();
        for (int i = 0; i < SharedLinks.MOST_OF_ONE; i++) {
            share(Map.of("hours", "1"));
        }
        assertThat(wrong(Map.of("hours", "1"))).contains("20 links already");
        assertThat(post("/admin/articles/999999/shares", Map.of("hours", "1"))).hasStatus(404);
    }

    @Test
    void onlyStaffShare() {
        assertThat(mvc.post().uri("/admin/articles/" + id + "/shares").with(csrf()))
                .hasStatus(302);
        assertThat(mvc.get().uri("/admin/shares")).hasStatus(302);
        assertThat(links()).isZero();
    }

    private long links() {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from shared_link", Long.class));
    }

    /** Counts what a list shows from its first page to its last, and back. */
    private int entriesOf(String path) {
        int count = 0;
        String address = path;
        while (!address.isEmpty()) {
            Document page = Jsoup.parse(text(get(address)));
            count += page.select("tbody tr").size();
            address = page.select("[rel=next]").attr("href");
        }
        return count;
    }

    private String wrong(Map<String, String> fields) {
        MvcTestResult answer = post("/admin/articles/" + id + "/shares", fields);
        assertThat(answer).hasStatusOk();
        Document page = Jsoup.parse(text(answer));
        return page.select(".wrongs, .wrong").text() + page.select("#note").attr("value");
    }

    private String share(Map<String, String> fields) {
        return share(id, fields);
    }

    private String share(long article, Map<String, String> fields) {
        MvcTestResult answer = post("/admin/articles/" + article + "/shares", fields);
        assertThat(answer).hasStatus(303);
        return (String)
                Objects.requireNonNull(answer.getMvcResult().getFlashMap().get("made"));
    }

    private void end(String path) {
        assertThat(post("/admin/articles/" + id + path, Map.of())).hasStatus(303);
    }

    private void withdraw(long article) {
        assertThat(post("/admin/articles/" + article + "/withdrawal", Map.of("notice", "It was wrong.")))
                .hasStatus(303);
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).session(chief).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).session(chief).exchange();
    }

    private MvcTestResult staff() {
        return get("/admin/articles/" + id + "/preview");
    }

    private MvcTestResult open(String link) {
        return mvc.get().uri(path(link)).header("User-Agent", FIREFOX).exchange();
    }

    private static URI path(String link) {
        return URI.create(link.replaceFirst("^https://news.example.org", ""));
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private long save(Long article, String headline) {
        Map<String, String> fields = new LinkedHashMap<>(
                Map.of("headline", headline, "body", "The ferry runs.", "section", "world", "action", "save"));
        fields.put("baseRevision", article == null ? "0" : "1");
        MvcTestResult answer = post(article == null ? "/admin/articles" : "/admin/articles/" + article, fields);
        return Long.parseLong(Objects.requireNonNull(answer.getResponse().getHeader("Location"))
                .replaceAll(".*/", ""));
    }
}
