package org.dateline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.article.NewsroomContract.body;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.NewsroomTest;
import org.dateline.TestClock;
import org.dateline.TestNewsroom;
import org.dateline.article.PublishedArticles;
import org.dateline.article.Story;
import org.dateline.editor.Editors;
import org.dateline.source.Sources;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@NewsroomTest
class ArticleAdminPageTests {

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    PublishedArticles published;

    @Autowired
    Sources sources;

    @Autowired
    Editors editors;

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
        chief = newsroom.chief();
    }

    @Test
    void everyFieldOfTheFormReachesTheReader() {
        newsroom.source("Reuters");
        newsroom.editor("Lin Mei");

        MvcTestResult answer = post("/admin/articles", filled());
        long id = idOf(answer);
        Story story = published.story(id);

        assertThat(story.headline()).isEqualTo("Ferry runs again");
        assertThat(story.summary()).isEqualTo("After a year.");
        assertThat(story.body().toString())
                .contains("OSLO, May 16 (Reuters) --")
                .contains("<strong>runs</strong>");
        assertThat(story.section().slug()).isEqualTo("world");
        assertThat(story.source().slug()).isEqualTo("reuters");
        assertThat(story.byline()).isEqualTo("Ann Example");
        assertThat(story.editor().slug()).isEqualTo("lin-mei");
        assertThat(story.topics()).extracting("name").containsExactlyInAnyOrder("Ports", "Ferries");
        assertThat(story.language()).isEqualTo("en-GB");
        assertThat(story.original()).isEqualTo("https://wire.example/ferry?id=1");
        assertThat(story.path()).endsWith("/the-ferry");
        assertThat(story.publishedAt()).hasToString("2023-05-18T08:30:00Z");
        Document form =
                body(mvc.get().uri("/admin/articles/" + id).session(chief).exchange());
        assertThat(form.select("a[href=" + story.path() + "]")).isNotEmpty();
        filled().forEach((name, value) -> {
            if (!name.equals("action") && !name.equals("formToken") && !name.equals("topics")) {
                assertThat(valueOf(form, name)).as(name).isEqualTo(value);
            }
        });
    }

    @Test
    void wrongInputReturnsTheFormWithEverythingTypedInIt() {
        Map<String, String> fields = filled();
        fields.putAll(Map.of(
                "headline", "",
                "section", "nowhere",
                "datelineDate", "the 40th of May",
                "language", "<script>",
                "originalUrl", "javascript:alert(1)",
                "publishedAt", "2023-02-31T00:00",
                "body", "Kept \n\n<p onclick=x>text</p>"));

        MvcTestResult answer = post("/admin/articles", fields);
        Document form = body(answer);

        assertThat(answer).hasStatusOk();
        for (String field : new String[] {
            "headline", "section", "source", "editor", "datelineDate", "language", "originalUrl", "publishedAt"
        }) {
            assertThat(form.select("#" + field).attr("aria-invalid")).as(field).isEqualTo("true");
            assertThat(form.select("#" + form.select("#" + field).attr("aria-describedby"))
                            .text())
                    .as(field)
                    .isNotEmpty();
        }
        assertThat(valueOf(form, "datelineDate")).isEqualTo("the 40th of May");
        assertThat(valueOf(form, "body")).isEqualTo("Kept \n\n<p onclick=x>text</p>");
        assertThat(valueOf(form, "summary")).isEqualTo("After a year.");
        assertThat(valueOf(form, "formToken")).isEqualTo("a-token-of-the-form");
        assertThat(jdbc.queryForObject("select count(*) from article", Long.class))
                .isZero();
    }

    @Test
    void whatWasNotSentComesBackEmpty() {
        Map<String, String> fields = filled();
        fields.put("section", "nowhere");
        fields.remove("summary");
        fields.remove("body");

        Document form = body(post("/admin/articles", fields));

        assertThat(valueOf(form, "summary")).isEmpty();
        assertThat(valueOf(form, "body")).isEmpty();
    }

    @Test
    void aDraftMayLackAlmostEverything() {
        long id = idOf(post("/admin/articles", Map.of("body", "Just a thought.", "action", "save")));

        assertThat(published.story(id)).isNull();
        assertThat(mvc.get().uri("/news/" + id)).hasStatus(404);
        assertThat(body(mvc.get().uri("/admin/articles").session(chief).exchange())
                        .select("tbody th")
                        .text())
                .isEqualTo("(no headline yet)");
    }

    @Test
    void savingAndLookingAreOneButton() {
        Map<String, String> fields = filled();
        newsroom.source("Reuters");
        newsroom.editor("Lin Mei");
        fields.put("action", "preview");

        String address = post("/admin/articles", fields).getResponse().getHeader("Location");

        assertThat(address).endsWith("/preview");
        assertThat(mvc.get().uri(address).session(chief)).hasStatusOk();
    }

    @Test
    void aFutureTimeSchedulesAndCanBeTakenBack() {
        long id = idOf(post(
                "/admin/articles",
                Map.of(
                        "headline",
                        "Later",
                        "body",
                        "x",
                        "section",
                        "world",
                        "publishedAt",
                        "2036-01-01T09:00",
                        "action",
                        "publish")));
        assertThat(published.story(id)).isNull();

        Document ask = body(mvc.get()
                .uri("/admin/articles/" + id + "/withdrawal")
                .session(chief)
                .exchange());
        assertThat(ask.select("h1").text()).contains("off the schedule");
        post("/admin/articles/" + id + "/withdrawal", Map.of());

        assertThat(jdbc.queryForObject("select state from article where id = ?", String.class, id))
                .isEqualTo("DRAFT");
        assertThat(mvc.get().uri("/news/" + id)).hasStatus(404);
    }

    @Test
    void withdrawingAsksForANoticeFirst() {
        long id = newsroom.aStory().run();

        MvcTestResult refused = post("/admin/articles/" + id + "/withdrawal", Map.of("notice", "  "));
        assertThat(body(refused).select("#notice-wrong").text()).isNotEmpty();
        assertThat(published.story(id)).isNotNull();

        assertThat(post("/admin/articles/" + id + "/withdrawal", Map.of("notice", "It was <b>false</b>.")))
                .hasStatus(303);
        assertThat(post("/admin/articles/" + id + "/withdrawal", Map.of("notice", "Pressed twice.")))
                .hasStatus(303);
        MvcTestResult gone = mvc.get().uri("/news/" + id + "/x").exchange();
        assertThat(gone).hasStatus(410);
        assertThat(body(gone).select(".story-body").text()).isEqualTo("It was <b>false</b>.");
        assertThat(body(gone).select("meta[name=robots]").attr("content")).isEqualTo("noindex");

        MvcTestResult again = post(
                "/admin/articles/" + id,
                Map.of("baseRevision", "1", "headline", "h", "body", "x", "section", "world", "action", "publish"));
        assertThat(body(again).select(".wrongs[role=alert]").text()).contains("withdrawn");
        assertThat(mvc.get().uri("/news/" + id + "/x")).hasStatus(410);
    }

    @Test
    void theFormsOwnWithdrawButtonTakesTheNoteAsNotice() {
        long id = newsroom.aStory().run();

        assertThat(body(post("/admin/articles/" + id, Map.of("action", "withdraw", "baseRevision", "1")))
                        .select(".wrongs[role=alert]"))
                .isNotEmpty();
        assertThat(post(
                        "/admin/articles/" + id,
                        Map.of("action", "withdraw", "changeNote", "Not ours.", "baseRevision", "1")))
                .hasStatus(303);
        assertThat(mvc.get().uri("/news/" + id + "/x"))
                .hasStatus(410)
                .bodyText()
                .contains("Not ours.");
    }

    @Test
    void aPastedPageFillsTheFormAndOffersWhatIsUnknown() {
        String text = """
                Home > Latest > Contents
                River towns agree
                Updated: June 9, 2024 Source: Meridian News Agency
                Larger Smaller
                PORT ANSEL, June 7 (Meridian) -- Eleven towns signed.

                Second paragraph.
                Editor: Lin Mei
                """;

        Document form = body(post("/admin/articles/paste", Map.of("page", text)));

        assertThat(valueOf(form, "headline")).isEqualTo("River towns agree");
        assertThat(valueOf(form, "body")).isEqualTo("Eleven towns signed.\n\nSecond paragraph.");
        assertThat(valueOf(form, "datelinePlace")).isEqualTo("PORT ANSEL");
        assertThat(valueOf(form, "datelineDate")).isEqualTo("2024-06-07");
        assertThat(valueOf(form, "datelineAgency")).isEqualTo("Meridian");
        assertThat(valueOf(form, "publishedAt")).isEqualTo("2024-06-09T00:00");
        assertThat(form.select(".taken tbody tr")).hasSize(9);
        assertThat(form.select("input[name=newSource]").attr("value")).isEqualTo("Meridian News Agency");
        assertThat(form.select("input[name=newSource]").hasAttr("checked")).isFalse();
        Document again = body(post(
                "/admin/articles",
                Map.of(
                        "offeredSource",
                        "Meridian News Agency",
                        "newSource",
                        "Meridian News Agency",
                        "offeredEditor",
                        "Lin Mei",
                        "action",
                        "publish")));
        assertThat(again.select("input[name=newSource]").hasAttr("checked")).isTrue();
        assertThat(again.select("input[name=newEditor]").attr("value")).isEqualTo("Lin Mei");
        assertThat(again.select("input[name=newEditor]").hasAttr("checked")).isFalse();
        assertThat(sources.byName()).isEmpty();
        assertThat(editors.byName()).isEmpty();

        long id = idOf(post(
                "/admin/articles",
                Map.of(
                        "headline", "River towns agree",
                        "body", "Eleven towns signed.",
                        "section", "world",
                        "newSource", "Meridian News Agency",
                        "newEditor", "Lin Mei",
                        "action", "publish")));
        assertThat(published.story(id).source().name()).isEqualTo("Meridian News Agency");
        assertThat(published.story(id).editor().name()).isEqualTo("Lin Mei");
    }

    @Test
    void knownSourcesAndEditorsAreChosenFromAPastedPage() {
        newsroom.source("Meridian News Agency");
        newsroom.editor("Lin Mei");

        Document form = body(post(
                "/admin/articles/paste", Map.of("page", "Head\nSource: meridian news agency\nText.\nEditor: LIN MEI")));

        assertThat(valueOf(form, "source")).isEqualTo("meridian-news-agency");
        assertThat(valueOf(form, "editor")).isEqualTo("lin-mei");
        assertThat(form.select("input[name=newSource]")).isEmpty();
    }

    @Test
    void theListIsNarrowedByStateSectionSourceAndWords() {
        newsroom.aStory().headed("Harbour alpha").in("World").from("Reuters").run();
        newsroom.aStory().headed("Harbour beta").in("Sport").from("TASS").run();
        newsroom.aStory()
                .headed("100% gamma_delta")
                .saying("Elsewhere.")
                .in("Sport")
                .publishedIn(Duration.ofDays(1))
                .run();
        post("/admin/articles", Map.of("headline", "Draft epsilon", "section", "world", "action", "save"));

        assertThat(list(""))
                .containsExactlyInAnyOrder("Harbour alpha", "Harbour beta", "100% gamma_delta", "Draft epsilon");
        assertThat(list("?state=draft")).containsExactly("Draft epsilon");
        assertThat(list("?state=scheduled")).containsExactly("100% gamma_delta");
        assertThat(list("?section=sport&state=published")).contains("Harbour beta");
        assertThat(list("?source=reuters")).containsExactly("Harbour alpha");
        assertThat(list("?q=HARBOUR")).containsExactlyInAnyOrder("Harbour alpha", "Harbour beta");
        assertThat(list("?q={words}", "100% gam")).containsExactly("100% gamma_delta");
        assertThat(list("?q=epsil")).containsExactly("Draft epsilon");
        assertThat(list("?q=nothing-like-it")).isEmpty();
        assertThat(list("?state=rubbish&before=rubbish")).hasSize(4);
    }

    @Test
    void theListPagesByKey() {
        for (int i = 0; i < 60; i++) {
            newsroom.aStory().headed("Story " + i).run();
        }

        Document first = body(mvc.get().uri("/admin/articles").session(chief).exchange());
        Document second = body(mvc.get()
                .uri(first.select("a[rel=next]").attr("href"))
                .session(chief)
                .exchange());
        Document back = body(mvc.get()
                .uri(second.select("a[rel=prev]").attr("href"))
                .session(chief)
                .exchange());

        assertThat(first.select("tbody tr")).hasSize(25);
        assertThat(second.select("tbody tr")).hasSize(25);
        assertThat(second.select("tbody th").eachText())
                .doesNotContainAnyElementsOf(first.select("tbody th").eachText());
        assertThat(back.select("tbody th").eachText())
                .isEqualTo(first.select("tbody th").eachText());
    }

    @Test
    void aSubmittedTokenWithOtherTextIsAChangeNotASecondArticle() {
        Map<String, String> fields = new LinkedHashMap<>(
                Map.of("formToken", "a-token-of-the-form", "headline", "One", "body", "x", "section", "world"));
        long id = idOf(post("/admin/articles", fields));
        fields.put("headline", "Two");

        assertThat(idOf(post("/admin/articles", fields))).isEqualTo(id);
        fields.put("headline", "Three");
        assertThat(post("/admin/articles", fields))
                .hasStatus(409)
                .bodyText()
                .contains("Three")
                .contains("Two");
        assertThat(jdbc.queryForObject("select count(*) from article", Long.class))
                .isEqualTo(1);
    }

    @Test
    void textThatMeetsANewerSessionComesBackAtOnce() {
        long id = newsroom.aStory().run();

        MvcTestResult refused = mvc.post()
                .uri("/admin/articles/" + id)
                .session(chief)
                .param("_csrf", "of-another-session")
                .param("headline", "Typed before")
                .param("baseRevision", "1")
                .exchange();
        Document form = body(mvc.get()
                .uri(refused.getResponse().getHeader("Location"))
                .session(chief)
                .exchange());

        assertThat(valueOf(form, "headline")).isEqualTo("Typed before");
        assertThat(form.select("form.write").attr("action")).isEqualTo("/admin/articles/" + id);
        assertThat(jdbc.queryForObject("select count(*) from revision", Long.class))
                .isEqualTo(1);
    }

    @Test
    void aStrangersPostIsNotKept() {
        assertThat(mvc.post().uri("/admin/accounts/new").param("username", "x")).hasStatus(403);
        assertThat(mvc.get().uri("/admin/articles/unsent").session(chief)).hasHeader("Location", "/admin/articles");
    }

    @Test
    void anUpdateKeepsTheVeryInstantOfFirstPublication() {
        clock.pass(Duration.ofMillis(37_123));
        long id = newsroom.aStory().run();
        java.time.Instant first = published.story(id).publishedAt();
        clock.pass(Duration.ofMinutes(5));

        Document form =
                body(mvc.get().uri("/admin/articles/" + id).session(chief).exchange());
        post(
                "/admin/articles/" + id,
                Map.of(
                        "baseRevision", "1",
                        "headline", "Changed",
                        "body", "x",
                        "section", "world",
                        "publishedAt", valueOf(form, "publishedAt"),
                        "action", "publish"));

        assertThat(published.story(id).headline()).isEqualTo("Changed");
        assertThat(published.story(id).publishedAt()).isEqualTo(first);
    }

    @Test
    void aScheduledStoryKeepsItsTimeWhenItsTextChanges() {
        long id = newsroom.aStory().publishedIn(Duration.ofHours(2)).run();

        Document form =
                body(mvc.get().uri("/admin/articles/" + id).session(chief).exchange());
        post(
                "/admin/articles/" + id,
                Map.of(
                        "baseRevision", "1",
                        "headline", "Changed",
                        "body", "x",
                        "section", "world",
                        "publishedAt", valueOf(form, "publishedAt"),
                        "action", "publish"));

        assertThat(published.story(id)).isNull();
        newsroom.later(Duration.ofHours(2));
        assertThat(published.story(id).headline()).isEqualTo("Changed");
    }

    @Test
    void whatAPickerCannotShowIsShownAsText() {
        Document form = body(post(
                "/admin/articles",
                Map.of("action", "publish", "publishedAt", "2023-05-18", "datelineDate", "yesterday")));

        assertThat(form.select("#publishedAt").attr("type")).isEqualTo("text");
        assertThat(form.select("#datelineDate").attr("type")).isEqualTo("text");
        assertThat(body(mvc.get().uri("/admin/articles/new").session(chief).exchange())
                        .select("#publishedAt")
                        .attr("type"))
                .isEqualTo("datetime-local");
    }

    @Test
    void whatNoKeyTypesIsDroppedBeforeADatabaseSeesIt() {
        newsroom.source("Reuters");
        newsroom.editor("Lin Mei");
        Map<String, String> fields = filled();
        fields.replaceAll(
                (name, value) -> name.equals("formToken") || name.equals("action") ? value : value + "\u0000");

        long id = idOf(post("/admin/articles", fields));

        assertThat(published.story(id).headline()).isEqualTo("Ferry runs again");
        assertThat(body(mvc.get()
                                .uri(java.net.URI.create("/admin/articles?q=%00&section=%00&source=%00&state=%00"))
                                .session(chief)
                                .exchange())
                        .select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void noPictureGoesOutUndescribed() {
        newsroom.source("Reuters");
        newsroom.editor("Lin Mei");
        long quay = newsroom.picture("quay.jpg", "");
        Map<String, String> fields = filled();
        fields.put("leadPicture", String.valueOf(quay));
        fields.put("body", "<p>It runs.</p><figure data-picture=\"" + quay + "\"></figure>");

        Document form = body(post("/admin/articles", fields));

        assertThat(form.select("#leadPicture-wrong, #body-wrong").eachText())
                .hasSize(2)
                .allSatisfy(sentence -> assertThat(sentence).contains("Picture " + quay, "description and a credit"));
        assertThat(form.selectFirst("#leadPicture").val()).isEqualTo(String.valueOf(quay));
        fields.put("action", "save");
        assertThat(idOf(post("/admin/articles", fields))).isPositive();
    }

    @Test
    void aPictureNobodyHasCannotBeFiled() {
        Map<String, String> fields = filled();
        fields.put("action", "save");
        fields.put("leadPicture", "seventeen");
        fields.put("body", "<p>It runs.</p><figure data-picture=\"999999\"></figure>");

        Document form = body(post("/admin/articles", fields));

        assertThat(form.selectFirst("#leadPicture-wrong").text()).contains("number of a picture");
        assertThat(form.selectFirst("#body-wrong").text()).contains("no picture 999999");
        assertThat(form.selectFirst("#leadPicture").val()).isEqualTo("seventeen");
    }

    private static Map<String, String> filled() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("headline", "Ferry runs again");
        fields.put("summary", "After a year.");
        fields.put("body", "<p>It <strong>runs</strong>.</p>");
        fields.put("datelinePlace", "OSLO");
        fields.put("datelineDate", "2023-05-16");
        fields.put("datelineAgency", "Reuters");
        fields.put("section", "world");
        fields.put("source", "reuters");
        fields.put("byline", "Ann Example");
        fields.put("editor", "lin-mei");
        fields.put("topics", "Ports, Ferries,, Ports");
        fields.put("language", "en-GB");
        fields.put("slug", "the-ferry");
        fields.put("originalUrl", "https://wire.example/ferry?id=1");
        fields.put("publishedAt", "2023-05-18T08:30");
        fields.put("formToken", "a-token-of-the-form");
        fields.put("action", "publish");
        return fields;
    }

    private java.util.List<String> list(String query, Object... words) {
        return body(mvc.get()
                        .uri("/admin/articles" + query, words)
                        .session(chief)
                        .exchange())
                .select("tbody th")
                .eachText();
    }

    private static String valueOf(Document form, String name) {
        var field = form.selectFirst("form.write [name=" + name + "]");
        return switch (field.normalName()) {
            case "textarea" -> field.wholeText().replaceFirst("^\n", "");
            case "select" -> field.select("option[selected]").attr("value");
            default -> field.attr("value");
        };
    }

    private static long idOf(MvcTestResult answer) {
        assertThat(answer).hasStatus(303);
        return Long.parseLong(answer.getResponse().getHeader("Location").replaceAll("\\D", ""));
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).session(chief).with(csrf());
        for (Map.Entry<String, String> field : fields.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }
}
