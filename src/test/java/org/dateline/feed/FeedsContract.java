package org.dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.feed.FeedXml.children;
import static org.dateline.feed.FeedXml.links;
import static org.dateline.feed.FeedXml.text;
import static org.dateline.version.Rewriting.change;
import static org.dateline.version.Rewriting.headed;
import static org.dateline.version.Rewriting.saying;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dateline.TestClock;
import org.dateline.TestNewsroom;
import org.dateline.article.ChangeKind;
import org.dateline.article.Desk;
import org.dateline.article.ReviewDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.w3c.dom.Element;

/** What the database has a part in: what comes and goes, what lasts, and the archive in its parts. */
abstract class FeedsContract {

    static final String HOST = "https://news.example.org";

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    Desk desk;

    @Autowired
    ReviewDesk review;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void emptyDesk() {
        newsroom.empty();
    }

    @Test
    void whatIsWithdrawnOrMergedLeavesATombstoneInEachOfItsFeedsForThirtyDays() throws Exception {
        long stays = newsroom.aStory().headed("Stays").in("Sport").run();
        long gone = newsroom.aStory()
                .headed("Goes")
                .in("Sport")
                .from("Wire")
                .editedBy("Yu Li")
                .about("Games")
                .run();
        long same = newsroom.aStory().headed("The same again").in("World").run();
        newsroom.aStory()
                .headed("Never out")
                .in("Sport")
                .publishedIn(Duration.ofDays(9))
                .run();
        String before = get("/sections/sport/feed.atom").getHeader("ETag");
        newsroom.later(Duration.ofMinutes(5));
        desk.withdraw(gone, "It was not true.", "li");
        desk.mergeInto(same, stays, "", "li");

        for (String feed : List.of("", "/sections/sport", "/sources/wire", "/editors/yu-li", "/topics/games")) {
            Element atom = atom(feed + "/feed.atom");
            assertThat(removed(atom)).as(feed).contains(id(gone));
            assertThat(text(atom, "updated")).isEqualTo("2026-11-24T12:05:00Z");
        }
        assertThat(removed(atom("/feed.atom"))).containsExactlyInAnyOrder(id(gone), id(same));
        assertThat(removed(atom("/sections/world/feed.atom"))).containsExactly(id(same));
        MockHttpServletResponse after = mvc.get()
                .uri("/sections/sport/feed.atom")
                .header("If-None-Match", before)
                .exchange()
                .getResponse();
        assertThat(after.getStatus()).isEqualTo(200);
        assertThat(after.getContentAsString())
                .contains("This story was withdrawn.")
                .doesNotContain("Goes");
        newsroom.later(Duration.ofDays(30));
        assertThat(removed(atom("/feed.atom"))).hasSize(2);
        newsroom.later(Duration.ofSeconds(1));
        assertThat(removed(atom("/feed.atom"))).isEmpty();
    }

    @Test
    void whatIsBackOrUnderEmbargoHasNoTombstone() throws Exception {
        long back = newsroom.aStory().headed("Is back").run();
        long secret = newsroom.aStory().headed("Secret").run();
        desk.withdraw(back, "Wait.", "li");
        review.askBack(back, "It was true.", "li");
        review.reinstate(back, "It was true.", "wang");
        desk.embargo(secret, clock.instant().plusSeconds(60), "", "li");

        Element atom = atom("/feed.atom");

        assertThat(removed(atom)).isEmpty();
        assertThat(ids(atom)).containsExactly(id(back));
    }

    @Test
    void anIdSurvivesEveryChangeAndOnlyAMaterialOneMovesUpdated() throws Exception {
        long story = newsroom.aStory().headed("First words").run();
        String id = ids(atom("/feed.atom")).get(0);
        newsroom.later(Duration.ofHours(1));
        change(desk, story, ChangeKind.MINOR, "a comma", headed("Other words"));
        Element minor = children(atom("/feed.atom"), "entry").get(0);
        newsroom.later(Duration.ofHours(1));
        change(desk, story, ChangeKind.UPDATE, "", saying("More is known."));
        Element update = children(atom("/feed.atom"), "entry").get(0);

        assertThat(text(minor, "id"))
                .isEqualTo(id)
                .isEqualTo(text(update, "id"))
                .isEqualTo(id(story));
        assertThat(text(minor, "title")).isEqualTo("Other words");
        assertThat(links(minor, "alternate")).containsExactly(HOST + "/news/" + story + "/other-words");
        assertThat(text(minor, "updated")).isEqualTo("2026-11-24T12:00:00Z");
        assertThat(text(update, "updated")).isEqualTo("2026-11-24T14:00:00Z");
        assertThat(text(update, "published")).isEqualTo("2026-11-24T12:00:00Z");
        assertThat(get("/feed.rss").getContentAsString())
                .contains(">" + id + "<", "<atom:updated>2026-11-24T14:00:00Z");
        assertThat(get("/feed.json").getContentAsString()).contains("\"" + id + "\"");
    }

    @Test
    void aFeedLeadsOnByKeyToTheOldestStory() throws Exception {
        for (int i = 0; i < 120; i++) {
            newsroom.aStory()
                    .headed("Story " + i)
                    .publishedAt("2026-11-0%dT10:00:00Z".formatted(1 + i % 3))
                    .run();
        }

        List<String> seen = new ArrayList<>();
        String next = "/feed.atom";
        while (next != null) {
            Element page = atom(next);
            seen.addAll(ids(page));
            next = links(page, "next").stream()
                    .findFirst()
                    .map(FeedsContract::path)
                    .orElse(null);
        }
        Element last = atom(path(links(atom("/feed.atom"), "last").get(0)));

        assertThat(seen).hasSize(120).doesNotHaveDuplicates();
        assertThat(ids(last)).isEqualTo(seen.subList(70, 120));
        assertThat(ids(atom(path(links(last, "previous").get(0))))).isEqualTo(seen.subList(20, 70));
        assertThat(newsroom.statements(() -> get("/feed.rss")))
                .as("two for the stamp, stories, topics, the archive before")
                .isEqualTo(2 + 3);
        assertThat(newsroom.statements(() -> get("/sections/world/feed.rss")))
                .as("the section, stories, topics")
                .isEqualTo(2 + 3);
        assertThat(mvc.get().uri("/feed.atom?before=nowhere")).hasStatus(404);
    }

    @Test
    void theArchiveIsOneChainOfPartsThatKeepTheirStories() throws Exception {
        newsroom.aStory().headed("Long ago").publishedAt("2023-05-18T10:00:00Z").run();
        stories(430, "2026-09-01T00:00:00Z", Duration.ofMinutes(90));
        newsroom.aStory().headed("Today").run();

        List<String> chain = chain();
        List<String> held = new ArrayList<>();
        for (String document : chain) {
            held.addAll(ids(atom(document)));
        }

        assertThat(chain).last().isEqualTo("/archive/2023/05/feed.atom");
        assertThat(chain).hasSize(6).first().isEqualTo("/archive/2026/09/feed.atom");
        assertThat(held).hasSize(431).doesNotHaveDuplicates();
        assertThat(chain.stream().skip(1).limit(4))
                .allSatisfy(part -> assertThat(ids(atom(part))).hasSize(100));
        for (int i = 1; i < chain.size(); i++) {
            Element older = atom(chain.get(i));
            assertThat(links(older, "next-archive")).containsExactly(HOST + chain.get(i - 1));
            assertThat(links(older, "current")).containsExactly(HOST + "/feed.atom");
            assertThat(children(older, Xml.SPACES.get("fh"), "archive")).hasSize(1);
        }
        assertThat(text(atom(chain.get(0)), "id")).isEqualTo(text(atom("/feed.atom"), "id"));
    }

    @Test
    void aBorderStaysWhateverComesOrGoesAndAPartThatGrowsIsCut() throws Exception {
        stories(250, "2026-09-01T00:00:00Z", Duration.ofMinutes(60));
        List<String> before = chain();
        List<String> oldest = ids(atom(before.get(before.size() - 1)));
        stories(150, "2026-09-02T00:30:00Z", Duration.ofSeconds(1));
        newsroom.later(Duration.ofMinutes(1));
        String grown = before.get(before.size() - 1);

        MockHttpServletResponse cut = get(grown);
        List<String> after = chain();

        assertThat(cut.getStatus()).isEqualTo(302);
        assertThat(cut.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(after)
                .containsAll(before)
                .contains(cut.getHeader("Location"))
                .hasSizeGreaterThan(before.size());
        List<String> held = new ArrayList<>();
        for (String document : after) {
            held.addAll(ids(atom(document)));
        }
        assertThat(held).hasSize(400).doesNotHaveDuplicates().containsAll(oldest);
        assertThat(get("/archive/2026/09/feed.atom?part=17-4").getStatus()).isEqualTo(404);
        assertThat(get("/archive/2026/08/feed.atom").getStatus()).isEqualTo(404);
    }

    /** From the current feed along the links to what is older. */
    private List<String> chain() throws Exception {
        List<String> chain = new ArrayList<>();
        String next = "/feed.atom";
        while (true) {
            List<String> older = links(atom(next), "prev-archive");
            if (older.isEmpty()) {
                return chain;
            }
            next = path(older.get(0));
            chain.add(next);
        }
    }

    /** Published stories, in one statement each way. */
    private void stories(int count, String from, Duration apart) {
        long model = newsroom.aStory().headed("Model").run();
        for (int i = 0; i < count; i++) {
            jdbc.update(
                    """
                    insert into article (version, form_token, created_at, created_by, touched_at, state,
                      draft_revision_id, published_revision_id, published_section_id, published_at)
                    select 0, ?, created_at, created_by, touched_at, state, draft_revision_id, published_revision_id,
                      published_section_id, ? from article where id = ?""", "copy-" + from + i, Timestamp.from(Instant.parse(from).plus(apart.multipliedBy(i))), model);
        }
        jdbc.update(
                "update article set published_revision_id = null, published_at = null, published_section_id = null,"
                        + " published_version = null, published_corrected = null where id = ?",
                model);
    }

    MockHttpServletResponse get(String path) {
        return mvc.get().uri(URI.create(path)).exchange().getResponse();
    }

    private Element atom(String path) throws Exception {
        MockHttpServletResponse answer = get(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        byte[] document = answer.getContentAsByteArray();
        FeedRules.check(FeedFormat.ATOM, document, HOST + path);
        return FeedXml.read(document);
    }

    private static String path(String address) {
        assertThat(address).startsWith(HOST);
        return address.substring(HOST.length());
    }

    static List<String> ids(Element feed) {
        return children(feed, "entry").stream().map(entry -> text(entry, "id")).toList();
    }

    private static List<String> removed(Element feed) {
        return children(feed, Xml.SPACES.get("at"), "deleted-entry").stream()
                .map(gone -> gone.getAttribute("ref"))
                .toList();
    }

    private String id(long story) {
        String day = jdbc.queryForObject("select cast(since as varchar(10)) from feed_authority", String.class);
        return "tag:news.example.org,%s:article/%d".formatted(day, story);
    }
}
