package org.dateline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dateline.TestClock;
import org.dateline.TestNewsroom;
import org.dateline.article.Desk;
import org.dateline.article.PublishedArticles;
import org.dateline.article.ShownTimes;
import org.dateline.audit.LastEntry;
import org.dateline.section.Section;
import org.dateline.section.Sections;
import org.dateline.shared.MadeOf;
import org.dateline.shared.Slug;
import org.dateline.version.Rewriting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What it takes to make a page that is not on the shelf, on a node that has made some: counted, never timed. */
abstract class RenderingContract {

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    Desk desk;

    @Autowired
    PublishedArticles published;

    @Autowired
    Sections sections;

    @Autowired
    Shelf shelf;

    @Autowired
    Parts parts;

    @Autowired
    Happenings happenings;

    @Autowired
    Sharing sharing;

    @Autowired
    Copies copies;

    @Autowired
    DeliveryProperties properties;

    @Autowired
    LastEntry last;

    @Autowired
    ShownTimes times;

    @Autowired
    MockMvcTester mvc;

    private long before;

    /** The pages by their names, and the queries that each may take. */
    final Map<String, String> pages = new LinkedHashMap<>();

    @BeforeEach
    void aNodeThatFollowsTheLog() {
        newsroom.empty();
        for (int i = 0; i < 36; i++) {
            newsroom.aStory()
                    .headed("Story " + i)
                    .summedUp("What story " + i + " says in a sentence.")
                    .in(List.of("World", "Economy", "Sport").get(i % 3))
                    .from("Agency " + i % 4)
                    .editedBy("Editor " + i % 5)
                    .about("Topic " + i % 6, "Ports")
                    .publishedAt("2026-05-%02dT10:00:00Z".formatted(1 + i % 28))
                    .run();
        }
        before = story("The one before", "2026-06-01T10:00:00Z");
        long one = story("The one", "2026-06-02T10:00:00Z");
        desk.amend(one, 1, Rewriting.saying("It opened on Monday. ".repeat(40)), "The day was wrong.", "ann");
        pages.put("article", path(one));
        pages.put("front", "/");
        pages.put("latest", "/latest");
        pages.put("section", "/sections/world");
        pages.put("source", "/sources/agency-1");
        pages.put("editor", "/editors/editor-1");
        pages.put("topic", "/topics/ports");
        pages.put("feed", "/feed.atom");
        pages.put("search", "/search?q=story");
        parts.keepFor(Duration.ofMinutes(5));
        new KeepingUp(shelf, parts, copies, happenings, last, times, sharing, clock).look();
    }

    /** Our own, so that it may be carried on, with a picture of its own. */
    private long story(String headline, String at) {
        return newsroom.aStory()
                .headed(headline)
                .ledBy(newsroom.picture(headline + ".jpg", "A ferry"), "")
                .datelined("OSLO", "2026-06-01", "Xinhua")
                .editedBy("Editor 1")
                .about("Ports", "Ferries")
                .publishedAt(at)
                .run();
    }

    @AfterEach
    void keepNothing() {
        parts.keepFor(Duration.ZERO);
    }

    final String path(long id) {
        return Objects.requireNonNull(published.story(id)).path();
    }

    final String get(String path) {
        MvcTestResult answer = mvc.get().uri(path).exchange();
        assertThat(answer).as(path).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aPageTakesItsStoryOrItsListFromTheDatabaseAndNothingElse() {
        pages.values().forEach(this::get);

        Map<String, Long> taken = new LinkedHashMap<>();
        pages.forEach((name, path) -> taken.put(name, newsroom.statements(() -> get(path))));
        assertThat(taken.keySet())
                .allSatisfy(name ->
                        assertThat(taken.get(name)).as(name + " of " + taken).isLessThanOrEqualTo(most(name)));
    }

    private static long most(String name) {
        return switch (name) {
            case "article" -> 1;
            case "front" -> 0;
            case "feed" -> 6; // with the stamp, the removals and what each story is filed under
            case "search" -> 4; // the index says which, the database what they say
            default -> 1;
        };
    }

    /** In bytes, as it goes over the line compressed: about a third more than it is today. */
    @Test
    void aPageIsLight() {
        Map<String, Integer> most =
                Map.of("article", 5_200, "front", 4_000, "latest", 4_000, "section", 3_600, "topic", 3_900);
        Map<String, Integer> weights = new LinkedHashMap<>();
        most.keySet().forEach(name -> {
            get(pages.get(name));
            Finished page = Objects.requireNonNull(shelf.get(pages.get(name)));
            weights.put(name, Objects.requireNonNull(page.gzip()).bytes().length);
        });

        assertThat(weights)
                .allSatisfy((name, weight) ->
                        assertThat(weight).as(name + " of " + weights).isBetween(1_000, most.get(name)));
    }

    /** What stands around a story is asked for once; the frame of the page, its section and its pictures' words are there. */
    @Test
    void aStoryThatNobodyAskedForYetTakesAFewMore() {
        get(pages.get("article"));

        assertThat(newsroom.statements(() -> get(path(before)))).isBetween(3L, 14L);
    }

    @Test
    void whatIsDoneHereIsOnEveryPageBeforeTheAnswer() {
        assertThat(get(pages.get("article"))).contains("The one before");
        assertThat(get("/")).contains("The one before");
        assertThat(get("/sections/world")).contains("The one before").doesNotContain("/sections/travel");

        desk.amend(before, 1, Rewriting.headed("Other words"), "A wrong word.", "ann");
        sections.save(new Section(Slug.of("Travel"), "Travel", "", 9).keptBy("ann"));

        for (String name : List.of("article", "front", "latest", "section", "topic")) {
            assertThat(get(pages.get(name)))
                    .as(name)
                    .contains("Other words", "/sections/travel")
                    .doesNotContain("The one before");
        }
        desk.withdraw(before, "It was not true.", "ann");
        for (String name : List.of("article", "front", "latest", "section", "topic")) {
            assertThat(get(pages.get(name))).as(name).doesNotContain("Other words");
        }
    }

    @Test
    void whatIsDoneElsewhereIsThereWithTheNextLook() {
        Parts other = new Parts(properties, clock);
        other.keepFor(Duration.ofMinutes(5));
        KeepingUp following =
                new KeepingUp(new Shelf(properties), other, copies, happenings, last, times, sharing, clock);
        following.look();
        assertThat(headline(other)).isEqualTo("The one before");

        desk.amend(before, 1, Rewriting.headed("Other words"), "A wrong word.", "ann");
        assertThat(headline(other)).isEqualTo("The one before");
        following.look();
        assertThat(headline(other)).isEqualTo("Other words");
    }

    private String headline(Parts kept) {
        return kept.get("headline", () -> {
            MadeOf.noteArticle(before);
            return published.headlines(List.of(before)).get(0).headline();
        });
    }

    @Test
    void aPageOfKeptPartsIsTheSameToTheByte() {
        Map<String, String> first = new LinkedHashMap<>();
        pages.forEach((name, path) -> first.put(name, get(path)));
        Map<String, String> again = new LinkedHashMap<>();
        pages.forEach((name, path) -> again.put(name, get(path)));
        parts.keepFor(Duration.ZERO);

        pages.forEach((name, path) ->
                assertThat(get(path)).as(name).isEqualTo(first.get(name)).isEqualTo(again.get(name)));
    }
}
