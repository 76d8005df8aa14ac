package org.dateline.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.TestClock;
import org.dateline.TestNewsroom;
import org.dateline.article.Desk;
import org.dateline.article.PublishedArticles;
import org.dateline.article.ShownTimes;
import org.dateline.audit.LastEntry;
import org.dateline.version.Rewriting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Which pages go when something is done, here and on another node that hears of it from the log. */
abstract class DeliveryContract {

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
    Happenings happenings;

    @Autowired
    LastEntry last;

    @Autowired
    ShownTimes times;

    @Autowired
    Sharing sharing;

    @Autowired
    DeliveryProperties properties;

    @Autowired
    Copies copies;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MeterRegistry metrics;

    private long oldest;
    private long wheat;
    private long newest;
    private final Map<String, String> pages = new LinkedHashMap<>();
    private Shelf other;
    private KeepingUp following;

    @BeforeEach
    void stories() {
        newsroom.empty();
        oldest = story("An old story", "Culture", "Plain Wire", "2026-05-01T10:00:00Z", "Museums");
        newsroom.aStory()
                .headed("Between")
                .publishedAt("2026-05-02T10:00:00Z")
                .in("Culture")
                .run();
        wheat = story("Wheat prices fall", "Economy", "Coast Wire", "2026-05-03T10:00:00Z", "Wheat");
        newest = story("The newest story", "Sport", "Plain Wire", "2026-05-04T10:00:00Z", "Games");
        pages.clear();
        pages.put("front", "/");
        pages.put("latest", "/latest");
        pages.put("economy", "/sections/economy");
        pages.put("sport", "/sections/sport");
        pages.put("culture", "/sections/culture");
        pages.put("coast wire", "/sources/coast-wire");
        pages.put("plain wire", "/sources/plain-wire");
        pages.put("on wheat", "/topics/wheat");
        pages.put("on games", "/topics/games");
        pages.put("feed", "/feed.atom");
        pages.put("feed of culture", "/sections/culture/feed.json");
        pages.put("oldest", path(oldest));
        pages.put("wheat", path(wheat));
        pages.put("newest", path(newest));
        other = new Shelf(properties);
        following = new KeepingUp(other, new Parts(properties, clock), copies, happenings, last, times, sharing, clock);
        following.look();
        ask();
    }

    private long story(String headline, String section, String source, String at, String topic) {
        return newsroom.aStory()
                .headed(headline)
                .in(section)
                .from(source)
                .publishedAt(at)
                .about(topic)
                .run();
    }

    private String path(long id) {
        return Objects.requireNonNull(published.story(id)).path();
    }

    /** Has all pages made, and puts them on the other node's shelf as well. */
    private void ask() {
        pages.values().forEach(path -> {
            assertThat(mvc.get().uri(path)).hasStatusOk();
            other.put(Objects.requireNonNull(shelf.get(path), path), other.changes());
        });
    }

    private Set<String> gone(Shelf from) {
        Set<String> gone = new TreeSet<>();
        pages.forEach((name, path) -> {
            if (from.get(path) == null) {
                gone.add(name);
            }
        });
        return gone;
    }

    /** The pages in whose bytes an article is linked. */
    private Set<String> showing(long id) {
        Set<String> showing = new TreeSet<>();
        pages.forEach((name, path) -> {
            String page =
                    new String(Objects.requireNonNull(other.get(path)).plain().bytes(), UTF_8);
            if (page.contains("/news/" + id + "/")) {
                showing.add(name);
            }
        });
        return showing;
    }

    @Test
    void aCorrectionReachesThePagesThatShowTheStoryAndNoOthers() {
        Set<String> showing = showing(wheat);
        assertThat(showing)
                .contains("wheat", "front", "latest", "feed", "economy", "on wheat", "coast wire", "newest")
                .doesNotContain("sport", "culture", "plain wire", "feed of culture");
        desk.amend(wheat, 1, Rewriting.headed("Wheat prices rise"), "A wrong word.", "ann");

        assertThat(gone(shelf)).containsAll(showing);
        following.look();
        assertThat(gone(other)).isEqualTo(showing);
    }

    @Test
    void aNewStoryReachesItsListsAndTheTwoBesideIt() {
        Set<String> expected =
                new TreeSet<>(Set.of("sport", "coast wire", "latest", "feed", "front", "on games", "wheat", "newest"));
        story("Between wheat and the newest", "Sport", "Coast Wire", "2026-05-03T20:00:00Z", "Games");

        following.look();
        assertThat(gone(other)).isEqualTo(expected);
        expected.removeAll(Set.of("wheat", "newest")); // here a moment later, like anywhere
        assertThat(gone(shelf)).containsAll(expected).doesNotContain("oldest");
    }

    @Test
    void aWithdrawalTakesTheStoryFromEveryPage() {
        Set<String> showing = showing(newest);
        assertThat(showing).contains("newest", "sport", "front", "latest", "on games", "plain wire");
        desk.withdraw(newest, "It was not true.", "ann");

        assertThat(gone(shelf)).containsAll(showing);
        following.look();
        // Each first page of a feed says what is no longer there: it may have stood deeper in the list.
        showing.add("feed of culture");
        assertThat(gone(other)).isEqualTo(showing);
        assertThat(mvc.get().uri(pages.get("newest"))).hasStatus(410);
    }

    @Test
    void whatTimeDoesIsFollowedToo() {
        desk.expireAt(wheat, clock.instant().plus(Duration.ofHours(1)), "", "ann");
        newsroom.aStory()
                .headed("Embargoed")
                .in("Sport")
                .publishedIn(Duration.ofHours(2))
                .run();
        following.look();
        ask();
        clock.pass(Duration.ofMinutes(59));
        following.look();
        assertThat(gone(other)).isEmpty();

        clock.pass(Duration.ofMinutes(1));
        following.look();
        assertThat(gone(other)).contains("wheat", "economy", "latest").doesNotContain("sport", "culture");
    }

    @Test
    void aStoryThatEndsIsNotSentAfterItsEnd() {
        Instant end = clock.instant().plus(Duration.ofHours(1));
        desk.expireAt(wheat, end, "", "ann");
        ask();

        assertThat(Objects.requireNonNull(shelf.get(pages.get("wheat"))).until())
                .isEqualTo(end);
    }

    @Test
    void whatNobodyKnowsChangesEverything() {
        newsroom.section("Travel");
        following.look();
        ask();

        assertThat(Changes.by("section.change", "section/sport").everything()).isTrue();
        assertThat(Changes.by("weather.tell", "weather/1").everything()).isTrue();
        assertThat(Changes.by("account.sign-in", "account/ann"))
                .isEqualTo(Changes.by("article.submitted", "article/1"));
        assertThat(Changes.by("front.publish", "front/3").tags()).containsExactly("front");
    }

    @Test
    void whatIsOnItsWayChangesNothing() {
        desk.amend(oldest, 99, copy -> copy, "", "ann");
        following.look();

        assertThat(gone(shelf)).isEmpty();
        assertThat(gone(other)).isEmpty();
    }

    @Test
    void theOperatorIsToldHowMuchWasMadeAndHowMuchWasReady() {
        double made = metrics.get("dateline.pages.made").functionCounter().count();
        double sent = metrics.get("dateline.pages.sent").functionCounter().count();

        assertThat(mvc.get().uri("/latest?before=1-1")).hasStatusOk();
        assertThat(mvc.get().uri("/search?q=wheat")).hasStatusOk();

        assertThat(metrics.get("dateline.pages.made").functionCounter().count()).isEqualTo(made + 1);
        assertThat(metrics.get("dateline.pages.sent").functionCounter().count()).isEqualTo(sent + 1);
        assertThat(metrics.get("dateline.pages.ready").gauge().value()).isGreaterThan(1_000);
    }

    @Test
    void aLookWithNothingNewCostsThreeQueries() {
        following.look();

        assertThat(newsroom.statements(() -> following.look())).isLessThanOrEqualTo(3);
    }
}
