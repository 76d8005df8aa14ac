package org.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dateline.TestClock;
import org.dateline.TestNewsroom;
import org.dateline.media.PictureUse;
import org.dateline.media.PictureUses;
import org.dateline.section.Sections;
import org.dateline.topic.Topics;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What holds for stories whatever database they are kept in. */
public abstract class NewsroomContract {

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    PublishedArticles published;

    @Autowired
    Desk desk;

    @Autowired
    Sections sections;

    @Autowired
    Topics topics;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PictureUses uses;

    @BeforeEach
    void emptyDesk() {
        newsroom.empty();
    }

    // what readers may see

    @Test
    void aStoryIsReadAsItWasPublished() {
        long id = newsroom.aStory()
                .headed("Ferry runs again")
                .from("Xinhua News Agency")
                .editedBy("Yu Lan")
                .about("Ports", "Ferries")
                .datelined("OSLO", "2026-11-23", "Xinhua")
                .run();

        Story story = published.story(id);

        assertThat(story).isNotNull();
        assertThat(story.headline()).isEqualTo("Ferry runs again");
        assertThat(story.source().name()).isEqualTo("Xinhua News Agency");
        assertThat(story.editor().name()).isEqualTo("Yu Lan");
        assertThat(story.topics()).extracting("name").containsExactlyInAnyOrder("Ports", "Ferries");
        assertThat(story.body().toString()).contains("OSLO, Nov. 23 (Xinhua) --");
    }

    @Test
    void aScheduledStoryIsInvisibleUntilItsTime() {
        long id = newsroom.aStory()
                .about("Ports")
                .publishedIn(Duration.ofMinutes(5))
                .run();

        assertThat(published.story(id)).isNull();
        assertThat(headlines(Selection.latest())).isEmpty();
        assertThat(headlines(Selection.inSection(sections.findBySlug("world")))).isEmpty();
        assertThat(headlines(Selection.on(topics.findBySlug("ports")))).isEmpty();
        assertThat(published.newestOfEach(sections.inOrder(), 5)).isEmpty();
        assertThat(mvc.get().uri("/news/" + id)).hasStatus(404);

        newsroom.later(Duration.ofMinutes(5));

        assertThat(published.story(id)).isNotNull();
        assertThat(headlines(Selection.latest())).hasSize(1);
        assertThat(headlines(Selection.on(topics.findBySlug("ports")))).hasSize(1);
    }

    @Test
    void aStoryShowsItsPicturesWithTheirCredits() {
        long quay = newsroom.picture("quay.jpg", "The empty quay");
        long crane = newsroom.picture("crane.jpg", "A crane");
        long id = newsroom.aStory()
                .ledBy(quay, "The quay on Monday")
                .saying("<p>Text</p><figure data-picture='" + crane + "'></figure>")
                .run();

        Document page = body(mvc.get().uri(published.story(id).path()).exchange());

        Element lead = page.selectFirst(".picture");
        assertThat(lead.selectFirst("img").attr("alt")).isEqualTo("The empty quay");
        assertThat(lead.selectFirst("img").attr("srcset")).contains("/320.jpg 320w", "/1280.jpg 1280w");
        assertThat(lead.selectFirst("img").attr("loading")).isEqualTo("eager");
        assertThat(lead.text()).isEqualTo("The quay on Monday Photo: Ann Example");
        Element inText = page.selectFirst(".story-body figure");
        assertThat(inText.selectFirst("img").attr("loading")).isEqualTo("lazy");
        assertThat(inText.selectFirst("img").attr("width")).isNotEmpty();
        assertThat(inText.text()).isEqualTo("From the library Photo: Ann Example");
        assertThat(page.selectFirst("meta[property=og:image]").attr("content"))
                .startsWith("https://news.example.org/media/quay-jpg-")
                .endsWith("/og.jpg");
        Document front = body(mvc.get().uri("/").exchange());
        assertThat(front.select(".card-lead .card-picture[width][height]")).hasSize(1);
    }

    @Test
    void readersMaySeeAPictureOnlyWhileAStoryTheySeeShowsIt() {
        long quay = newsroom.picture("quay.jpg", "The empty quay");
        long crane = newsroom.picture("crane.jpg", "A crane");
        Instant start = clock.instant();
        long id = newsroom.aStory()
                .headed("Quay")
                .ledBy(quay, "")
                .publishedIn(Duration.ofMinutes(5))
                .run();

        assertThat(uses.isPublic(quay, clock.instant())).isFalse();
        assertThat(uses.isUsed(quay)).isTrue();
        assertThat(uses.isUsed(crane)).isFalse();
        assertThat(uses.usesOf(quay)).extracting(PictureUse::article).containsExactly(id);
        assertThat(uses.lastRuns(Set.of(quay, crane), clock.instant())).isEmpty();

        newsroom.later(Duration.ofMinutes(5));

        assertThat(uses.isPublic(quay, clock.instant())).isTrue();
        assertThat(uses.lastRuns(Set.of(quay, crane), clock.instant()))
                .containsExactly(entry(quay, new PictureUse(id, "Quay", start.plus(Duration.ofMinutes(5)))));

        save(id, "1", "leadPicture", String.valueOf(crane));

        assertThat(uses.isPublic(quay, clock.instant())).isTrue();
        assertThat(uses.isPublic(crane, clock.instant())).isFalse();
        assertThat(uses.usesOf(crane)).containsExactly(new PictureUse(id, "", null));

        desk.withdraw(id, "It was wrong.", "li");

        assertThat(uses.isPublic(quay, clock.instant())).isFalse();
        assertThat(uses.isUsed(quay)).isTrue();
        assertThat(uses.lastRuns(Set.of(quay), clock.instant())).isEmpty();
    }

    @Test
    void aDraftOnTopChangesNothingForReaders() {
        long id = newsroom.aStory().headed("First").run();

        save(id, "1", "headline", "Second");

        assertThat(published.story(id).headline()).isEqualTo("First");
        assertThat(headlines(Selection.latest())).containsExactly("First");
    }

    @Test
    void aWithdrawnStoryIsGoneFromEverywhere() {
        long id = newsroom.aStory().about("Ports").run();

        desk.withdraw(id, "It was not true.", "chief");

        assertThat(published.story(id)).isNull();
        assertThat(headlines(Selection.latest())).isEmpty();
        assertThat(headlines(Selection.on(topics.findBySlug("ports")))).isEmpty();
        assertThat(mvc.get().uri("/news/" + id + "/anything"))
                .hasStatus(410)
                .bodyText()
                .contains("It was not true.")
                .doesNotContain("The harbour reopened");
    }

    @Test
    void listsPageByKeyWithoutGapOrRepeat() {
        for (int i = 0; i < 53; i++) {
            newsroom.aStory()
                    .headed("Story " + i)
                    .publishedAt("2026-10-%02dT08:00:00Z".formatted(1 + i / 3))
                    .about("Ports")
                    .run();
        }

        for (Selection selection : List.of(
                Selection.latest(),
                Selection.inSection(sections.findBySlug("world")),
                Selection.on(topics.findBySlug("ports")))) {
            List<String> down = new ArrayList<>();
            KeyPage<Headline> page = published.page(selection, Cursor.START, 10);
            assertThat(page.newer()).isNull();
            KeyPage<Headline> first = page;
            while (true) {
                page.entries().forEach(headline -> down.add(headline.headline()));
                if (page.older() == null) {
                    break;
                }
                page = published.page(selection, Cursor.of(page.older(), null), 10);
            }
            assertThat(down).hasSize(53).doesNotHaveDuplicates();

            KeyPage<Headline> up = published.page(selection, Cursor.of(null, page.newer()), 10);
            assertThat(up.entries()).extracting(Headline::headline).isEqualTo(down.subList(40, 50));
            while (up.newer() != null) {
                up = published.page(selection, Cursor.of(null, up.newer()), 10);
            }
            assertThat(up).isEqualTo(first);
        }
    }

    @Test
    void everyPageTakesAFixedNumberOfStatements() {
        for (int i = 0; i < 45; i++) {
            newsroom.aStory()
                    .headed("Story " + i)
                    .in(List.of("World", "Economy", "Sport").get(i % 3))
                    .from("Agency " + i % 4)
                    .editedBy("Editor " + i % 5)
                    .about("Topic " + i % 6, "Ports")
                    .run();
        }
        long id = newsroom.aStory()
                .headed("The one")
                .from("Agency 1")
                .editedBy("Editor 1")
                .about("Ports")
                .run();
        MockHttpSession chief = newsroom.chief();

        assertThat(newsroom.statements(() -> get("/news/" + id + "/the-one"))).isLessThanOrEqualTo(9);
        assertThat(newsroom.statements(() -> get("/"))).isLessThanOrEqualTo(8);
        assertThat(newsroom.statements(() -> get("/latest"))).isLessThanOrEqualTo(4);
        assertThat(newsroom.statements(() -> get("/sections/world"))).isLessThanOrEqualTo(5);
        assertThat(newsroom.statements(() -> get("/sources/agency-1"))).isLessThanOrEqualTo(5);
        assertThat(newsroom.statements(() -> get("/topics/ports"))).isLessThanOrEqualTo(6);
        assertThat(newsroom.statements(
                        () -> assertThat(mvc.get().uri("/admin/articles").session(chief))
                                .hasStatusOk()))
                .isLessThanOrEqualTo(5);
    }

    // what the desk keeps

    @Test
    void oneFormMakesOneArticle() throws Exception {
        newsroom.section("World");
        MockHttpSession chief = newsroom.chief();

        List<String> addresses = atOnce(
                8,
                () -> location(mvc.post()
                        .uri("/admin/articles")
                        .session(chief)
                        .with(csrf())
                        .param("formToken", "token-that-is-sent-again")
                        .param("headline", "Only once")
                        .param("body", "Text.")
                        .param("section", "world")
                        .param("action", "publish")
                        .exchange()));

        assertThat(Set.copyOf(addresses)).hasSize(1);
        assertThat(jdbc.queryForObject("select count(*) from article", Long.class))
                .isEqualTo(1);
        assertThat(jdbc.queryForObject("select count(*) from revision", Long.class))
                .isEqualTo(1);
    }

    @Test
    void ofTwoEditorsWhoSaveAtOnceOneIsAskedAndNoTextIsLost() throws Exception {
        for (int round = 0; round < 10; round++) {
            long id = newsroom.aStory().headed("Base " + round).run();
            MockHttpSession chief = newsroom.chief();
            List<Callable<MvcTestResult>> savers = new ArrayList<>();
            for (String text : List.of("Text of the first.", "Text of the second.", "Text of the third.")) {
                savers.add(() -> mvc.post()
                        .uri("/admin/articles/" + id)
                        .session(chief)
                        .with(csrf())
                        .param("baseRevision", "1")
                        .param("headline", "Base")
                        .param("body", text)
                        .param("section", "world")
                        .exchange());
            }

            List<MvcTestResult> answers = atOnce(savers);

            assertThat(answers).filteredOn(answer -> status(answer) == 303).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> status(answer) == 409)
                    .hasSize(2)
                    .allSatisfy(answer -> {
                        String saved = published(id);
                        Document page = Jsoup.parse(answer.getResponse().getContentAsString());
                        assertThat(page.select(".compare").text()).contains(saved);
                        assertThat(page.select("textarea[name=body]").text())
                                .startsWith("Text of the ")
                                .isNotEqualTo(saved);
                    });
            assertThat(jdbc.queryForObject("select count(*) from revision where article_id = ?", Long.class, id))
                    .isEqualTo(2);
        }
    }

    @Test
    void aConflictIsResolvedByTheEditor() {
        long id = newsroom.aStory().headed("Base").run();
        save(id, "1", "headline", "Theirs");

        MvcTestResult conflict = save(id, "1", "headline", "Mine");
        Document page = body(conflict);
        String base = page.select("form.write input[name=baseRevision]").attr("value");
        MvcTestResult resolved = save(id, base, "headline", "Mine after all");

        assertThat(status(conflict)).isEqualTo(409);
        assertThat(page.select("#headline").attr("value")).isEqualTo("Theirs / Mine");
        assertThat(status(resolved)).isEqualTo(303);
        assertThat(jdbc.queryForList(
                        "select headline from revision where article_id = ? order by number", String.class, id))
                .containsExactly("Base", "Theirs", "Mine after all");
    }

    @Test
    void anIdenticalSaveMakesNoRevision() {
        long id = newsroom.aStory().headed("Base").run();
        MockHttpSession chief = newsroom.chief();
        Document form =
                body(mvc.get().uri("/admin/articles/" + id).session(chief).exchange());

        MvcTestResult again = submit(form, chief, "/admin/articles/" + id, "save");

        assertThat(status(again)).isEqualTo(303);
        assertThat(jdbc.queryForObject("select count(*) from revision where article_id = ?", Long.class, id))
                .isEqualTo(1);
    }

    @Test
    void aMinorUpdateDoesNotMoveTheUpdatedDate() {
        long id = newsroom.aStory().publishedAt("2026-11-01T09:00:00Z").run();

        publish(id, "1", "minor", "The harbour reopened on Monday, at last.");
        assertThat(published.story(id).updatedAt()).isEqualTo(Instant.parse("2026-11-01T09:00:00Z"));
        assertThat(published.story(id).body().toString()).contains("at last");

        publish(id, "2", "update", "The harbour closed again on Tuesday.");
        assertThat(published.story(id).updatedAt()).isEqualTo(clock.instant());
        assertThat(published.story(id).publishedAt()).isEqualTo(Instant.parse("2026-11-01T09:00:00Z"));
    }

    @Test
    void fiveThousandRevisionsOfOneArticleStayOneStatementAway() {
        long id = newsroom.aStory().run();
        long section = jdbc.queryForObject("select id from section", Long.class);
        for (int number = 2; number <= 5_000; number++) {
            jdbc.update(
                    "insert into revision (article_id, number, headline, summary, body, dateline_place,"
                            + " dateline_agency, byline, language, slug, change_kind, change_note, created_at,"
                            + " created_by, section_id) values (?, ?, 'h', '', '<p>t</p>', '', '', '', 'en', 'h',"
                            + " 'UPDATE', '', current_timestamp, 'x', ?)",
                    id,
                    number,
                    section);
        }

        assertThat(newsroom.statements(() -> desk.open(id))).isEqualTo(1);
    }

    private List<String> headlines(Selection selection) {
        return published.newest(selection, 50).stream().map(Headline::headline).toList();
    }

    private String published(long id) {
        return jdbc.queryForObject(
                        "select body from revision where article_id = ? order by number desc limit 1", String.class, id)
                .replaceAll("<[^>]+>", "");
    }

    private void get(String path) {
        assertThat(mvc.get().uri(path)).hasStatusOk();
    }

    private MvcTestResult save(long id, String base, String field, String value) {
        return mvc.post()
                .uri("/admin/articles/" + id)
                .session(newsroom.chief())
                .with(csrf())
                .param("baseRevision", base)
                .param("body", "The harbour reopened on Monday.")
                .param("section", "world")
                .param(field, value)
                .param("action", "save")
                .exchange();
    }

    private void publish(long id, String base, String kind, String text) {
        MvcTestResult answer = mvc.post()
                .uri("/admin/articles/" + id)
                .session(newsroom.chief())
                .with(csrf())
                .param("baseRevision", base)
                .param("headline", "Harbour reopens after storm")
                .param("body", text)
                .param("section", "world")
                .param("changeKind", kind)
                .param("action", "publish")
                .exchange();
        assertThat(answer).hasStatus(303);
    }

    public static Document body(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a form as a browser would: every field as it stands in the page. */
    MvcTestResult submit(Document page, MockHttpSession session, String address, String action) {
        var request = mvc.post().uri(address).session(session).with(csrf()).param("action", action);
        Element form = page.selectFirst("form.write");
        for (Element field : form.select("input[name], textarea[name], select[name]")) {
            String type = field.attr("type");
            boolean off = (type.equals("checkbox") || type.equals("radio")) && !field.hasAttr("checked");
            if (field.attr("name").equals("_csrf") || off) {
                continue;
            }
            request = request.param(field.attr("name"), value(field));
        }
        return request.exchange();
    }

    private static String value(Element field) {
        return switch (field.normalName()) {
            case "textarea" -> field.wholeText().replaceFirst("^\n", "");
            case "select" -> field.select("option[selected]").attr("value");
            default -> field.attr("value");
        };
    }

    static int status(MvcTestResult answer) {
        return answer.getResponse().getStatus();
    }

    private static String location(MvcTestResult answer) {
        assertThat(status(answer)).isEqualTo(303);
        return answer.getResponse().getHeader("Location");
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        List<Callable<T>> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.add(work);
        }
        return atOnce(all);
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(work.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : pool.invokeAll(work)) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }
}
