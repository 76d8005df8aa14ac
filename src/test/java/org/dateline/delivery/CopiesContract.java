package org.dateline.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.dateline.TestClock;
import org.dateline.TestNewsroom;
import org.dateline.article.Desk;
import org.dateline.article.IndexedLists;
import org.dateline.article.PublishedArticles;
import org.dateline.article.RecentArticles;
import org.dateline.article.ShownTimes;
import org.dateline.audit.FollowedLog;
import org.dateline.audit.LastEntry;
import org.dateline.shared.Audited;
import org.dateline.shared.Deed;
import org.dateline.version.Rewriting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is served while the database is away, and how what was done before reaches it. */
abstract class CopiesContract {

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    Desk desk;

    @Autowired
    PublishedArticles published;

    @Autowired
    Shelf shelf;

    @Autowired
    Copies copies;

    @Autowired
    CopyTaking taking;

    @Autowired
    ThisNode node;

    @Autowired
    KeepingUp followed;

    @Autowired
    FollowedLog log;

    @Autowired
    LastEntry last;

    @Autowired
    ShownTimes times;

    @Autowired
    Parts parts;

    @Autowired
    Happenings happenings;

    @Autowired
    Sharing sharing;

    @Autowired
    RecentArticles articles;

    @Autowired
    IndexedLists lists;

    @Autowired
    CopiesProperties properties;

    @Autowired
    DeliveryProperties delivery;

    @Autowired
    Outage outage;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DataSource database;

    @Autowired
    ApplicationContext context;

    @TempDir
    Path place;

    private static final String FOR_ITSELF = "/news/99/a-story-for-itself";
    private static final byte[] PIXELS = {-1, -40, 1, 2, 3};

    private long wheat;
    private List<String> fronts;
    private Copying copying;
    private final List<CatchingUp> opened = new ArrayList<>();

    @BeforeEach
    void stories() throws Exception {
        newsroom.empty();
        shelf.allChanged();
        copies.clear();
        // An empty desk begins its log anew, which happens to no portal.
        ReflectionTestUtils.setField(followed, "number", -1L);
        copying = copying(copies);
        newsroom.aStory()
                .headed("An old story")
                .in("Culture")
                .publishedAt("2026-05-01T10:00:00Z")
                .run();
        wheat = newsroom.aStory()
                .headed("Wheat prices fall")
                .in("Economy")
                .from("Coast Wire")
                .editedBy("Ann Example")
                .about("Wheat")
                .publishedAt("2026-11-20T10:00:00Z")
                .run();
        fronts = List.of(
                "/",
                "/latest",
                "/sections/economy",
                "/sections/culture",
                "/sources/coast-wire",
                "/editors/ann-example",
                "/topics/wheat");
        followed.look();
    }

    @AfterEach
    void back() {
        outage.end();
        opened.forEach(CatchingUp::close);
    }

    private Copying copying(Copies of) {
        return new Copying(of, node, taking, followed, log, last, articles, lists, properties, clock);
    }

    /** As the thread that does nothing else. */
    private void fill() throws Exception {
        followed.look();
        clock.pass(CopyMark.CALM);
        boolean more = true;
        while (more) {
            more = copying.step();
        }
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).exchange();
    }

    private String path(long id) {
        return Objects.requireNonNull(published.story(id)).path();
    }

    private boolean has(Copies some, String path) {
        return some.get(path, clock.instant()) != null;
    }

    @Test
    void frontsAndTheStoriesOfTheLastDaysAreServedThoughNobodyAskedBefore() throws Exception {
        List<String> pages = new ArrayList<>(fronts);
        pages.add(path(wheat));
        fill();
        List<String> now = pages.stream().map(page -> text(get(page))).toList();

        outage.begin("for a test");

        for (int i = 0; i < pages.size(); i++) {
            MvcTestResult answer = get(pages.get(i));
            assertThat(answer).as(pages.get(i)).hasStatusOk();
            assertThat(text(answer)).isEqualTo(now.get(i));
            assertThat(answer.getResponse().getHeader("Cache-Control")).contains("public");
            assertThat(answer.getResponse().getHeader("ETag")).isNotNull();
        }
        assertThat(mvc.get().uri(path(wheat)).cookie(new Cookie("__Host-dateline", "somebody")))
                .hasStatusOk();
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void allElseIsToBeTriedAgainAtOnce() throws Exception {
        fill();
        outage.begin("for a test");

        for (String path : List.of("/search?q=wheat", "/news/1/an-old-story", "/latest?before=1-1", "/feed.atom")) {
            MvcTestResult answer = get(path);
            assertThat(answer).as(path).hasStatus(503);
            assertThat(answer.getResponse().getHeader("Retry-After")).isEqualTo("5");
            assertThat(answer.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
            assertThat(text(answer)).contains("Back in a moment");
        }
        assertThat(get("/healthz/live")).hasStatusOk();
        assertThat(get("/css/base.css")).hasStatusOk();
        outage.end();
        assertThat(get("/search?q=wheat")).hasStatusOk();
    }

    @Test
    void thePicturesOfCopiesAreServedAndNoOthers() throws Exception {
        String shown = picture("boats.jpg", "0123456789abcdef0123456789abcdef");
        String other = picture("harbour.jpg", "fedcba9876543210fedcba9876543210");
        long story = aStoryLedBy("boats.jpg");
        fill();

        outage.begin("for a test");
        assertThat(get(shown)).hasStatusOk().hasContentType("image/jpeg").body().isEqualTo(PIXELS);
        assertThat(get(shown).getResponse().getHeader("Content-Security-Policy"))
                .contains("sandbox");
        assertThat(get(other)).hasStatus(503);
        assertThat(get(shown.replace("640", "641"))).hasStatus(503);
        assertThat(mvc.post().uri(shown).with(csrf()).exchange()).hasStatus(503);
        outage.end();

        desk.withdraw(story, "It was not true.", "ann");
        fill();
        outage.begin("for a test");
        assertThat(get(shown)).hasStatus(503);
    }

    private long aStoryLedBy(String picture) {
        return newsroom.aStory()
                .headed("Boats are back")
                .in("Economy")
                .ledBy(jdbc.queryForObject("select id from picture where file_name = ?", Long.class, picture), "Boats")
                .publishedAt("2026-11-20T11:00:00Z")
                .run();
    }

    /** With a file for readers; says where they get it. */
    private String picture(String name, String key) {
        long id = newsroom.picture(name, "Described");
        jdbc.update("update picture set content_key = ? where id = ?", key, id);
        jdbc.update("update picture_key set content_key = ? where picture_id = ?", key, id);
        ReflectionTestUtils.invokeMethod(
                context.getBean("pictureStore"), "put", Map.of("rendition/" + key + "/640.jpg", PIXELS));
        return "/media/" + key + "/640.jpg";
    }

    @Test
    void aWithdrawalReachesTheCopiesBeforeItIsAnswered() throws Exception {
        String path = path(wheat);
        fill();
        assertThat(has(copies, path)).isTrue();

        desk.withdraw(wheat, "It was not true.", "ann");
        assertThat(has(copies, path)).isFalse();
        assertThat(has(copies, "/")).isFalse();
        fill();
        outage.begin("for a test");

        assertThat(get(path)).hasStatus(410).bodyText().contains("It was not true.");
        for (String front : fronts.subList(0, 2)) {
            assertThat(get(front)).hasStatusOk().bodyText().doesNotContain("Wheat prices");
        }
    }

    @Test
    void aCorrectionReachesThemToo() throws Exception {
        fill();
        desk.amend(wheat, 1, Rewriting.headed("Wheat prices rise"), "A wrong word.", "ann");
        outage.begin("for a test");
        assertThat(get("/latest")).hasStatus(503); // rather none than an old one
        outage.end();
        fill();
        outage.begin("for a test");

        assertThat(get("/latest"))
                .hasStatusOk()
                .bodyText()
                .contains("Wheat prices rise")
                .doesNotContain("Wheat prices fall");
    }

    @Test
    void aNewStoryComesToItsListsWhichStayUntilThen() throws Exception {
        fill();
        long games = newsroom.aStory()
                .headed("Games begin")
                .in("Sport")
                .about("Games")
                .run();
        followed.look();
        assertThat(has(copies, "/latest")).isTrue();
        fill();
        outage.begin("for a test");

        assertThat(get("/latest")).hasStatusOk().bodyText().contains("Games begin");
        for (String page : List.of("/news/" + games + "/games-begin", "/sections/sport", "/topics/games")) {
            assertThat(get(page)).as(page).hasStatusOk().bodyText().contains("Games begin");
        }
    }

    @Test
    void whatIsOverMeanwhileIsNotServed() throws Exception {
        String path = path(wheat);
        desk.expireAt(wheat, clock.instant().plus(Duration.ofHours(1)), "", "ann");
        fill();
        outage.begin("for a test");
        assertThat(get(path)).hasStatusOk();

        clock.pass(Duration.ofHours(1));
        assertThat(get(path)).hasStatus(503);
    }

    @Test
    void anotherNodesCopiesGoWithTheLog() throws Exception {
        String path = path(wheat);
        fill();
        Copies others = new Copies(new CopyFolder(place), 1_000_000);
        others.areKnown();
        for (String key : List.of(path, "/", "/sections/culture")) {
            others.put(Objects.requireNonNull(copies.get(key, clock.instant())), () -> true);
        }
        KeepingUp other = new KeepingUp(new Shelf(delivery), parts, others, happenings, last, times, sharing, clock);
        other.look();

        desk.withdraw(wheat, "It was not true.", "ann");
        other.look();

        assertThat(has(others, path)).isFalse();
        assertThat(has(others, "/")).isFalse();
        assertThat(has(others, "/sections/culture")).isTrue();
    }

    @Test
    void aNodeThatWasAwayThrowsAwayWhatChangedSince() throws Exception {
        String path = path(wheat);
        fill();
        assertThat(Objects.requireNonNull(copies.folder().asOf()).number())
                .isEqualTo(last.read().number());
        CopyFolder left = leftBehind();

        desk.withdraw(wheat, "It was not true.", "ann");
        assertThat(Copies.asTheyLie(left).get(path, clock.instant())).isNotNull();
        Copies again = new Copies(left, 1_000_000);
        copying(again).step();

        assertThat(has(again, path)).isFalse();
        assertThat(left.read(path)).isNull();
        assertThat(left.read("/")).isNull();
        assertThat(has(again, "/sections/culture")).isTrue();
    }

    @Test
    void copiesOfAnotherArchiveAreNotTaken() throws Exception {
        fill();
        CopyFolder left = leftBehind();
        newsroom.empty();
        newsroom.aStory().headed("Another paper").run();
        newsroom.aStory().headed("With as many entries").run();
        newsroom.aStory().headed("And one more").run();
        Copies again = new Copies(left, 1_000_000);
        copying(again).step();

        assertThat(left.read("/latest")).isNull();
        assertThat(has(again, "/latest")).isFalse();
    }

    private CopiesAtStart starting(CopyFolder left) throws SQLException {
        CopiesAtStart starting = new CopiesAtStart(Copies.asTheyLie(left), sharing, clock);
        starting.follow(since(left));
        return starting;
    }

    private CatchingUp since(CopyFolder left) throws SQLException {
        CatchingUp since = new CatchingUp(database.getConnection(), Objects.requireNonNull(left.asOf()), clock);
        opened.add(since);
        return since;
    }

    /** Looks at the clock to know whether it is to look at the log again. */
    private boolean serves(CopiesAtStart starting, String path) {
        clock.pass(Duration.ofMillis(250));
        return starting.get(path, clock.instant()) != null;
    }

    @Test
    void aNodeThatStartsServesWhatIsStillTrue() throws Exception {
        fill();
        CopiesAtStart starting = starting(withAStoryForItself(leftBehind()));
        List<String> all = new ArrayList<>(fronts);
        all.addAll(List.of(path(wheat), FOR_ITSELF));
        assertThat(all).allMatch(page -> serves(starting, page));

        desk.amend(wheat, 1, Rewriting.headed("Wheat prices rise"), "A wrong word.", "ann");

        all.remove(FOR_ITSELF);
        assertThat(all).noneMatch(page -> serves(starting, page));
        assertThat(serves(starting, FOR_ITSELF)).isTrue();
        context.publishEvent((Audited) () -> new Deed("section.edit", "section/1", "ann", "", Map.of()));
        assertThat(serves(starting, FOR_ITSELF)).isFalse();
    }

    /** In so small a newsroom each story's page shows all others. */
    private CopyFolder withAStoryForItself(CopyFolder left) throws Exception {
        Finished page = Finished.of(
                FOR_ITSELF, "text/html", List.of(), new byte[] {1}, Set.of("article-99"), clock.instant(), Instant.MAX);
        left.write(new DiskCopy(page, 200, last.read().number()));
        return left;
    }

    @Test
    void aNodeThatStartsSeesWhatTimeDid() throws Exception {
        desk.expireAt(wheat, clock.instant().plus(Duration.ofHours(1)), "", "ann");
        fill();
        CopiesAtStart starting = starting(withAStoryForItself(leftBehind()));
        assertThat(serves(starting, "/sections/economy")).isTrue();

        clock.pass(Duration.ofHours(1));

        assertThat(serves(starting, "/sections/economy")).isFalse();
        assertThat(serves(starting, "/latest")).isFalse();
        assertThat(serves(starting, FOR_ITSELF)).isTrue();
    }

    @Test
    void aNodeThatStartsServesNothingOfWhichItCannotKnow() throws Exception {
        fill();
        CopyFolder left = leftBehind();
        Connection broken = database.getConnection();
        broken.close();
        assertThat(new CatchingUp(broken, Objects.requireNonNull(left.asOf()), clock).isOfThisLog())
                .isFalse();
        assertThat(since(left).isOfThisLog()).isTrue();
        newsroom.empty();
        newsroom.aStory().headed("Another paper").run();
        newsroom.aStory().headed("With as many entries").run();
        newsroom.aStory().headed("And one more").run();

        assertThat(since(left).isOfThisLog()).isFalse();
        assertThat(serves(starting(left), "/latest")).isFalse();
    }

    @Test
    void aNodeThatStartsServesThePicturesOfThePagesThatItServed() throws Exception {
        String shown = picture("boats.jpg", "0123456789abcdef0123456789abcdef");
        long story = aStoryLedBy("boats.jpg");
        fill();
        CopiesAtStart starting = starting(leftBehind());
        String key = shown.split("/")[2];
        assertThat(starting.show(key)).isFalse();

        assertThat(serves(starting, path(story))).isTrue();
        assertThat(starting.show(key)).isTrue();

        desk.withdraw(story, "It was not true.", "ann");
        clock.pass(Duration.ofMillis(250));
        assertThat(starting.show(key)).isFalse();
    }

    /** The folder as it was when a node stopped. */
    private CopyFolder leftBehind() throws Exception {
        Path from = Path.of(copies.folder().toString());
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path to = place.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        return new CopyFolder(place);
    }

    @Test
    void theNewsroomIsToldAndGetsBackWhatItSent() {
        outage.begin("for a test");

        assertThat(get("/admin/articles"))
                .hasStatus(503)
                .bodyText()
                .contains("The database cannot be reached")
                .contains("kept in this browser");
        assertThat(send(true))
                .hasStatus(503)
                .bodyText()
                .contains("It is kept in this page")
                .contains("action=\"/admin/articles/17?x=1&amp;y=2\"")
                .contains("name=\"headline\" value=\"Größe &lt;b&gt; &quot;five&quot;\"")
                .contains("name=\"_csrf\" value=\"token\"")
                .contains("value=\"first\"")
                .contains("value=\"second\"")
                .doesNotContain("secret");
        assertThat(send(false)).hasStatus(503).bodyText().doesNotContain("headline");
    }

    private MvcTestResult send(boolean withSession) {
        var request = mvc.post()
                .uri("/admin/articles/17?x=1&y=2")
                .contentType("application/x-www-form-urlencoded")
                .param("headline", "Größe <b> \"five\"")
                .param("topics", "first", "second")
                .param("newPassword", "secret")
                .param("_csrf", "token");
        return (withSession ? request.cookie(new Cookie("__Host-dateline", "somebody")) : request).exchange();
    }

    @Test
    void onlyThisNodeItselfHasACopyTaken() throws Exception {
        fill();
        copies.clear();

        assertThat(mvc.get().uri("/latest").header("Authorization", "Copy 0123"))
                .hasStatusOk();
        assertThat(has(copies, "/latest")).isFalse();
        assertThat(mvc.get()
                        .uri("/latest")
                        .header("Authorization", taking.name().value()))
                .hasStatus(204);
        assertThat(has(copies, "/latest")).isTrue();
    }
}
