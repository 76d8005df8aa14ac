package org.dateline.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.article.NewsroomContract.body;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.dateline.NewsroomTest;
import org.dateline.TestClock;
import org.dateline.TestNewsroom;
import org.dateline.article.Article;
import org.dateline.article.Copy;
import org.dateline.article.Desk;
import org.dateline.article.Filing;
import org.dateline.article.PublishedArticles;
import org.dateline.article.Story;
import org.dateline.shared.HtmlText;
import org.dateline.topic.Topic;
import org.dateline.topic.Topics;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@NewsroomTest
class BatchPageTests {

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    PublishedArticles published;

    @Autowired
    Desk desk;

    @Autowired
    BatchDesk batchDesk;

    @Autowired
    BatchStep step;

    @Autowired
    Topics topics;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvcTester mvc;

    private MockHttpSession chief;

    @BeforeEach
    void emptyDesk() {
        newsroom.empty().section("World");
        newsroom.section("Sport");
        newsroom.source("Reuters");
        chief = newsroom.chief();
    }

    @Test
    void aBulkEditShowsWhatWouldHappenBeforeAnythingDoes() {
        long live = newsroom.aStory().headed("Live").about("Ports").run();
        long changed = newsroom.aStory().headed("Changed").run();
        say(changed, "Not filed for readers yet.");
        long gone = newsroom.aStory().headed("Gone").run();
        desk.withdraw(gone, "Wrong.", "test");
        long there =
                newsroom.aStory().headed("There").in("Sport").about("Games").run();

        String batch = edit(List.of(live, changed, gone, there), "toSection", "sport", "addTopics", "Games");
        Document page = page(batch);

        assertThat(statusOf(page, "Live")).isEqualTo("Readers see it at once");
        assertThat(statusOf(page, "Changed")).isEqualTo("Only in the draft");
        assertThat(statusOf(page, "Gone")).startsWith("Skipped");
        assertThat(statusOf(page, "There")).startsWith("Stays");
        assertThat(page.select("tr:contains(Live) del").eachText()).containsExactly("World", "Ports");
        assertThat(page.select("tr:contains(Live) ins").eachText()).containsExactly("Sport", "Games, Ports");
        assertThat(page.select("input[name=chosen]")).hasSize(2);
        assertThat(number(live)).isEqualTo(1);
    }

    @Test
    void aBulkEditReachesReadersAsAMinorUpdateWhereTheySawTheDraft() {
        long live = newsroom.aStory()
                .headed("Live")
                .publishedAt("2026-11-01T09:00:00Z")
                .run();
        long changed = newsroom.aStory().headed("Changed").run();
        say(changed, "Not filed for readers yet.");

        String batch = edit(List.of(live, changed), "toSection", "sport", "toSource", "reuters");
        run(batch);

        Story story = published.story(live);
        assertThat(story.section().slug()).isEqualTo("sport");
        assertThat(story.source().slug()).isEqualTo("reuters");
        assertThat(story.updatedAt()).hasToString("2026-11-01T09:00:00Z");
        assertThat(published.story(changed).section().slug()).isEqualTo("world");
        assertThat(desk.open(changed).draft().copy().section().slug()).isEqualTo("sport");
        assertThat(number(live)).isEqualTo(2);
        assertThat(jdbc.queryForList(
                        "select distinct change_note from revision where number > 1 and article_id = " + live,
                        String.class))
                .containsExactly("Bulk edit " + batch.replaceAll("\\D", ""));
        assertThat(page(batch).select(".batch-sums").text()).contains("2 changed");
    }

    @Test
    void aScheduledStoryKeepsItsTime() {
        long id = newsroom.aStory()
                .headed("Later")
                .publishedIn(Duration.ofHours(5))
                .run();

        run(edit(List.of(id), "toSection", "sport"));

        assertThat(published.story(id)).isNull();
        assertThat(desk.open(id).scheduled().dueAt()).isEqualTo(clock.instant().plus(Duration.ofHours(5)));
        assertThat(desk.open(id).scheduled().revision()).isEqualTo(2);
    }

    @Test
    void aNewerEditIsNeverLost() {
        long still = newsroom.aStory().headed("Still").run();
        long moving = newsroom.aStory().headed("Moving").run();
        String batch = edit(List.of(still, moving), "toSection", "sport");
        say(moving, "Written meanwhile.");

        assertThat(statusOf(page(batch), "Moving")).startsWith("Left alone");
        run(batch);

        assertThat(desk.open(moving).draft().copy().section().slug()).isEqualTo("world");
        assertThat(desk.open(moving).draft().copy().body().toPlainText()).isEqualTo("Written meanwhile.");
        assertThat(statusOf(page(batch), "Moving")).startsWith("Left alone");
        assertThat(statusOf(page(batch), "Still")).isEqualTo("Changed");
    }

    @Test
    void theSamePostTwiceDoesNothingTwice() {
        long id = newsroom.aStory().run();
        String token = UUID.randomUUID().toString();
        String first =
                location(post("/admin/batches/new", "article", "" + id, "toSection", "sport", "formToken", token));
        String second =
                location(post("/admin/batches/new", "article", "" + id, "toSection", "sport", "formToken", token));

        run(first);
        run(second);
        undo(first);
        undo(first);

        assertThat(second).isEqualTo(first);
        assertThat(number(id)).isEqualTo(3);
        assertThat(count("batch")).isEqualTo(1);
    }

    @Test
    void oneClickTakesTheWholeBatchBack() {
        long one = newsroom.aStory()
                .headed("One")
                .about("Ports", "Ferries")
                .from("AP")
                .run();
        long two = newsroom.aStory().headed("Two").run();
        Copy before = desk.open(one).draft().copy();
        String batch = edit(
                List.of(one, two),
                "toSection",
                "sport",
                "toSource",
                "reuters",
                "addTopics",
                "Games",
                "removeTopics",
                "Ports");
        run(batch);
        assertThat(published.story(one).topics()).extracting(Topic::name).containsExactlyInAnyOrder("Games", "Ferries");

        undo(batch);

        assertThat(Parts.of(desk.open(one).draft().copy()).says(Parts.of(before)))
                .isTrue();
        assertThat(published.story(one).section().slug()).isEqualTo("world");
        assertThat(published.story(two).source()).isNull();
        assertThat(number(one)).isEqualTo(3);
        assertThat(statusOf(page(batch), "One")).isEqualTo("As it was before");
        assertThat(page(batch).select(".state").text()).isEqualTo("Undone");
    }

    @Test
    void undoKeepsWhatWasWrittenSinceAndSaysWhatItLeft() {
        long written = newsroom.aStory().headed("Written").run();
        long moved = newsroom.aStory().headed("Moved").run();
        String batch = edit(List.of(written, moved), "toSection", "sport");
        run(batch);
        say(written, "Written since.");
        newsroom.section("Economy");
        run(edit(List.of(moved), "toSection", "economy"));

        undo(batch);

        assertThat(desk.open(written).draft().copy().section().slug()).isEqualTo("world");
        assertThat(desk.open(written).draft().copy().body().toPlainText()).isEqualTo("Written since.");
        assertThat(published.story(written).section().slug()).isEqualTo("sport");
        assertThat(published.story(moved).section().slug()).isEqualTo("economy");
        assertThat(statusOf(page(batch), "Moved")).startsWith("Changed since");
    }

    @Test
    void aBatchThatWasCutOffIsFinishedOrUndoneFromItsPage() {
        List<Long> ids = List.of(
                newsroom.aStory().headed("One").run(),
                newsroom.aStory().headed("Two").run(),
                newsroom.aStory().headed("Three").run());
        String finished = cutOff(ids, "toSection", "sport");
        Document page = page(finished);
        assertThat(page.select("[role=alert]").text()).contains("1 of 3");
        run(finished);
        assertThat(page(finished).select(".batch-sums").text()).isEqualTo("3 changed");

        String undone = cutOff(ids, "toSource", "reuters");
        undo(undone);

        assertThat(page(undone).select(".batch-sums li").eachText())
                .containsExactlyInAnyOrder("2 are left out", "1 are as they were before");
        assertThat(ids).allSatisfy(id -> {
            assertThat(published.story(id).section().slug()).isEqualTo("sport");
            assertThat(published.story(id).source()).isNull();
        });
    }

    @Test
    void articlesCanBeLeftOutInThePreview() {
        long one = newsroom.aStory().headed("One").run();
        long two = newsroom.aStory().headed("Two").run();
        String batch = edit(List.of(one, two), "toSection", "sport");

        post(batch + "/run", "shown", "1-2", "chosen", "2");
        settle(batch);

        assertThat(published.story(one).section().slug()).isEqualTo("world");
        assertThat(published.story(two).section().slug()).isEqualTo("sport");
        assertThat(statusOf(page(batch), "One")).isEqualTo("Left out");
    }

    @Test
    void allThatMatchAFilterAreTakenUpToALimit() {
        for (int i = 0; i < 30; i++) {
            newsroom.aStory().headed("Story " + i).run();
        }
        newsroom.aStory().headed("Elsewhere").in("Sport").run();

        Document list = body(
                mvc.get().uri("/admin/articles?section=world").session(chief).exchange());
        String batch = location(post("/admin/batches/new", "all", "true", "section", "world", "addTopics", "Ports"));
        run(batch);

        assertThat(list.select("tbody input[name=article]")).hasSize(25);
        assertThat(list.select("button[name=all]")).hasSize(1);
        assertThat(count("article_topic")).isEqualTo(30);
        assertThat(page("/admin/batches/new?all=true&section=world").text()).contains("30 articles are chosen");
    }

    @Test
    void wrongInputComesBackWithWhatWasTyped() {
        long id = newsroom.aStory().run();

        Document nothing = body(post("/admin/batches/new", "article", "" + id));
        Document wrong =
                body(post("/admin/batches/new", "article", id + ",x,9", "toSection", "nowhere", "addTopics", "Ports"));
        Document words = body(post("/admin/batches/replace", "find", " ", "replacement", "new"));

        assertThat(nothing.select("[role=alert]")).isNotEmpty();
        assertThat(wrong.select("#toSection").attr("aria-invalid")).isEqualTo("true");
        assertThat(wrong.select("#addTopics").val()).isEqualTo("Ports");
        assertThat(wrong.select("[name=article]").val()).isEqualTo(id + ",9");
        assertThat(words.select("#find-wrong").text()).isNotEmpty();
        assertThat(words.select("#replacement").val()).isEqualTo("new");
        assertThat(count("batch")).isZero();
    }

    @Test
    void wordsAreReplacedInEveryStoryAndTheWholeIsTakenBack() {
        long id = newsroom.aStory()
                .headed("Harbor reopens")
                .summedUp("The harbor is open.")
                .saying(
                        "<p>The <em>har</em>bor at <a href=\"https://example.org/harbor\">Harbor Road</a>, not harbors.</p>")
                .run();
        newsroom.aStory().headed("Nothing here").run();
        Copy before = desk.open(id).draft().copy();

        String batch = replace("find", "harbor", "replacement", "harbour", "wholeWords", "true");
        Document preview = page(batch);
        run(batch);

        assertThat(preview.select("tbody tr")).hasSize(1);
        assertThat(preview.select("del").eachText()).containsExactly("Harbor", "harbor", "harbor", "Harbor");
        assertThat(published.story(id).headline()).isEqualTo("harbour reopens");
        assertThat(published.story(id).body().toString())
                .isEqualTo(
                        "<p>The <em>harbour</em> at <a href=\"https://example.org/harbor\">harbour Road</a>, not harbors.</p>");
        assertThat(note(id)).startsWith("Find and replace ");

        undo(batch);

        Copy after = desk.open(id).draft().copy();
        assertThat(Parts.of(after).says(Parts.of(before))).isTrue();
        assertThat(note(id)).startsWith("Undo of find and replace ");
    }

    @Test
    void aReplacementThatLeavesNoWordsIsSkipped() {
        newsroom.aStory().headed("Harbor").run();

        String batch = replace("find", "Harbor", "replacement", "");

        assertThat(page(batch).select("tbody td").last().text()).startsWith("Skipped");
        assertThat(page(batch).select(".notice").text()).contains("nothing in it to change");
    }

    @Test
    void aSearchGoesOnWhereItStopped() {
        long first = newsroom.aStory().headed("First harbor").run();
        clock.pass(Duration.ofMinutes(1));
        long second = newsroom.aStory().headed("Second harbor").inLanguage("fr").run();
        String place = clock.instant().toEpochMilli() + "-" + second;

        String rest = replace("find", "harbor", "replacement", "port", "before", place);
        String french = replace("find", "harbor", "replacement", "port", "language", "fr");

        assertThat(page(rest).select("tbody th a").attr("href")).isEqualTo("/admin/articles/" + first);
        assertThat(page(french).select("tbody th a").eachAttr("href")).containsExactly("/admin/articles/" + second);
    }

    @Test
    void aPageOfABatchTakesAsManyQueriesForFiftyArticlesAsForOne() {
        String one = edit(List.of(newsroom.aStory().about("Ports").run()), "toSection", "sport");
        for (int i = 0; i < 60; i++) {
            newsroom.aStory().headed("Story " + i).about("Ports", "Ferries").run();
        }
        String many = location(post("/admin/batches/new", "all", "true", "toSection", "sport"));

        long forOne = newsroom.statements(() -> page(one));
        long forMany = newsroom.statements(() -> page(many));

        assertThat(page(many).select("tbody tr")).hasSize(50);
        assertThat(page(many + "?after=50").select("tbody tr")).hasSize(11);
        assertThat(forMany).isEqualTo(forOne).isLessThanOrEqualTo(8);
        assertThat(newsroom.statements(() -> page("/admin/batches"))).isLessThanOrEqualTo(3);
    }

    @Test
    void anArticleCostsAFixedNumberOfStatements() {
        long id = newsroom.aStory().about("Ports").run();
        String batch = edit(List.of(id), "toSection", "sport");
        long number = Long.parseLong(batch.replaceAll("\\D", ""));
        batchDesk.run(number, TestNewsroom.CHIEF);
        Batch open = batchDesk.open(number);

        long statements = newsroom.statements(() -> step.run(open, 1));

        assertThat(statements).isLessThanOrEqualTo(16);
        assertThat(published.story(id).section().slug()).isEqualTo("sport");
    }

    private String cutOff(List<Long> ids, String field, String value) {
        String batch = edit(ids, field, value);
        long number = Long.parseLong(batch.replaceAll("\\D", ""));
        batchDesk.run(number, TestNewsroom.CHIEF);
        step.run(batchDesk.open(number), 1);
        clock.pass(Duration.ofMinutes(1));
        return batch;
    }

    private String edit(List<Long> ids, String... fields) {
        String[] all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 2, fields.length);
        all[0] = "article";
        all[1] = String.join(",", ids.stream().map(String::valueOf).toList());
        return location(post("/admin/batches/new", all));
    }

    private String replace(String... fields) {
        String[] all = new String[fields.length + 6];
        System.arraycopy(fields, 0, all, 6, fields.length);
        System.arraycopy(new String[] {"inHeadline", "true", "inSummary", "true", "inBody", "true"}, 0, all, 0, 6);
        return location(post("/admin/batches/replace", all));
    }

    private void run(String batch) {
        assertThat(post(batch + "/run")).hasStatus(303);
        settle(batch);
    }

    private void undo(String batch) {
        assertThat(post(batch + "/undo")).hasStatus(303);
        settle(batch);
    }

    /** Work goes on in the background where a machine is slow. */
    private void settle(String batch) {
        await(() -> !batchDesk
                .open(Long.parseLong(batch.replaceAll("\\D", "")))
                .state()
                .isBusy());
    }

    static void await(BooleanSupplier done) {
        for (int tries = 0; !done.getAsBoolean(); tries++) {
            assertThat(tries).isLessThan(1_200);
            LockSupport.parkNanos(50_000_000);
        }
    }

    private void say(long id, String text) {
        Article article = desk.open(id);
        Copy copy = article.draft().copy();
        Parts parts = Parts.of(copy);
        Parts said = new Parts(
                parts.headline(), parts.summary(), HtmlText.of(text), parts.section(), parts.source(), parts.topics());
        desk.save(new Filing(id, "", article.draft().number(), said.in(copy)), "test");
    }

    private int number(long id) {
        return desk.open(id).draft().number();
    }

    private String note(long id) {
        return jdbc.queryForObject(
                "select change_note from revision where article_id = ? order by number desc limit 1", String.class, id);
    }

    private long count(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Long.class);
    }

    private static String statusOf(Document page, String headline) {
        return page.select("tbody tr:has(th:contains(" + headline + ")) td")
                .last()
                .text();
    }

    private Document page(String address) {
        MvcTestResult answer = mvc.get().uri(address).session(chief).exchange();
        assertThat(answer).hasStatusOk();
        return body(answer);
    }

    private MvcTestResult post(String address, String... fields) {
        var request = mvc.post().uri(address).session(chief).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static String location(MvcTestResult answer) {
        assertThat(answer).hasStatus(303);
        return String.valueOf(answer.getResponse().getHeader("Location"));
    }
}
