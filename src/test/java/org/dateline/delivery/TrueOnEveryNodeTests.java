package org.dateline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.Archive;
import org.dateline.Portal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Corrects a story on one node while readers ask both, and a Varnish before both, for it and for lists: each ends with the
 * new words. Then it withdraws others, which are gone everywhere. A few of each with each build;
 * {@code -Ddateline.delivery.acts=1000} tells how late the last reader knew, and what was read too late. Then the database goes and comes back, and at last the nodes go.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TrueOnEveryNodeTests {

    private static final Duration BOUND = Duration.ofMinutes(1);
    private static final Pattern HEADLINE = Pattern.compile("Headline (\\d+)");
    private static final Pattern GOING = Pattern.compile("Going (\\d+) again");
    private static final int ACTS = Integer.getInteger("dateline.delivery.acts", 3);

    @TempDir
    static Path folder;

    private static Archive archive;
    private static @Nullable Varnish varnish;
    private static NodeWithCopies firm;
    private static Portal one;
    private static Portal other;
    private static Portal.Browser chief;
    private static final List<String> doors = new ArrayList<>();

    private static String form;
    private static String story;
    private static List<String> pages;

    @BeforeAll
    static void twoNodesAndAVarnish() throws Exception {
        archive = new Archive(folder);
        varnish = Varnish.isInstalled() ? Varnish.start(folder) : null;
        List<String> all = new ArrayList<>(List.of("--dateline.stop.delay=1s"));
        if (varnish != null) {
            all.add("--dateline.delivery.purge[0].url=" + varnish.address() + "/");
            all.add("--dateline.delivery.purge[0].secret=" + Varnish.SECRET);
            all.add("--dateline.delivery.longest-lag=2s");
        }
        String[] settings = all.toArray(String[]::new);
        firm = new NodeWithCopies(folder.resolve("copies"), settings);
        one = firm.start(archive);
        other = archive.portal(settings);
        doors.addAll(List.of(one.address(), other.address()));
        if (varnish != null) {
            varnish.serve(one.address(), other.address());
            doors.add(varnish.address());
        }
        chief = archive.chief(one.address());
        chief.post("/admin/sections/new", Map.of("name", "World", "_csrf", chief.token("/admin/sections/new")));
        form = publish("/admin/articles", "Headline 0", "0");
        story = "/news/" + form.replaceAll("\\D", "") + "/a-story";
        pages = List.of(story, "/latest", "/sections/world", "/");
    }

    @AfterAll
    static void allIsStopped() throws Exception {
        for (AutoCloseable closed : Stream.of(one, firm, other, varnish, archive)
                .filter(Objects::nonNull)
                .toList()) {
            closed.close();
        }
    }

    @Test
    @Order(1)
    void aCorrectionReachesEveryPageOnEveryNodeAndThroughVarnish() throws Exception {
        new ActsWatched(doors, "corrections", ACTS) {
            @Override
            public List<String> pages(int act) {
                return pages;
            }

            @Override
            public boolean isOld(HttpResponse<String> page, int act) {
                Matcher said = HEADLINE.matcher(page.body());
                return !said.find() || Integer.parseInt(said.group(1)) < act;
            }

            @Override
            void act(int number) throws Exception {
                for (Portal.Browser reader : readers()) {
                    for (String page : pages) {
                        assertThat(reader.get(page).body()).contains("Headline " + (number - 1));
                    }
                }
                publish(form, "Headline " + number, "" + number);
            }

            @Override
            boolean isDone(HttpResponse<String> page, int number) {
                return page.body().contains("Headline " + number);
            }
        }.run();
    }

    /** A story for each, which all have read before. */
    @Test
    @Order(2)
    void aWithdrawalReachesEveryPageOnEveryNodeAndThroughVarnish() throws Exception {
        List<String> lists = List.of("/latest", "/sections/world", "/");
        Map<Integer, String> withdrawn = new ConcurrentHashMap<>();
        new ActsWatched(doors, "withdrawals", ACTS) {
            @Override
            public List<String> pages(int act) {
                return Stream.concat(lists.stream(), Stream.ofNullable(withdrawn.get(act)))
                        .toList();
            }

            @Override
            public boolean isOld(HttpResponse<String> page, int act) {
                boolean isStory = page.uri().getPath().endsWith("/a-story");
                return isStory
                        ? page.statusCode() != 410
                        : GOING.matcher(page.body()).results().anyMatch(said -> Integer.parseInt(said.group(1)) <= act);
            }

            @Override
            void act(int number) throws Exception {
                String form = publish("/admin/articles", "Going " + number + " again", "0");
                withdrawn.put(number, "/news/" + form.replaceAll("\\D", "") + "/a-story");
                for (Portal.Browser reader : readers()) {
                    for (String page : pages(number)) {
                        Until.met(BOUND, () -> reader.get(page).body().contains("Going " + number + " again"));
                    }
                }
                withdraw(form);
            }

            @Override
            boolean isDone(HttpResponse<String> page, int number) {
                return !isOld(page, number);
            }
        }.run();
    }

    @Test
    @Order(3)
    void varnishKeepsWhatItWasToldLastAndNothingElse() throws Exception {
        Varnish.demand();
        untilAllIsTold();
        Portal.Browser reader = new Portal.Browser(doors.get(2));
        for (String page : pages) {
            reader.get(page);
            var kept = reader.get(page);
            assertThat(kept.headers().firstValue("Cache-Status")).as(page).contains("varnish; hit");
            assertThat(kept.headers().firstValue("Cache-Control")).contains("public, max-age=0, must-revalidate");
            assertThat(kept.headers().map()).doesNotContainKeys("xkey", "cdn-cache-control");
            assertThat(kept.body()).contains("Headline " + ACTS);
        }
        assertThat(reader.get("/feed.atom").body()).contains("Headline " + ACTS);
    }

    @Test
    @Order(4)
    void readersKeepReadingWithoutTheDatabase() throws Exception {
        one = new WithoutDatabase(archive, firm, one, other).readersKeepReading(story, "Headline " + ACTS);
    }

    @Test
    @Order(5)
    void nodesAreStoppedAndStartedAndNobodyNotices() throws Exception {
        List<String> asked = new ArrayList<>(pages);
        asked.add("/search?q=headline");
        asked.add("/feed.atom");
        one = new RollingRestart(archive, firm, asked).nobodyNotices(one, other, chief);
    }

    @Test
    @Order(6)
    void aWithdrawnStoryIsGoneThroughVarnishAlsoWithoutAnyNode() throws Exception {
        Varnish.demand();
        Portal.Browser reader = new Portal.Browser(doors.get(2));
        withdraw(form);

        Until.met(BOUND, () -> reader.get(story).statusCode() == 410);
        untilAllIsTold(); // each time takes the notice away as well
        assertThat(reader.get(story).statusCode()).isEqualTo(410);
        List<String> lists = List.of("/latest", "/sections/world", "/", "/feed.atom");
        for (String page : lists) {
            assertThat(reader.get(page).body()).as(page).doesNotContain("Headline " + ACTS + "<");
        }
        one.kill();
        other.kill();
        assertThat(reader.get(story).statusCode()).isEqualTo(410);
        varnish().purge("xkey-softpurge", "site");
        assertThat(reader.get(story).statusCode()).isEqualTo(410);
        for (String page : lists) {
            assertThat(reader.get(page).statusCode()).as(page).isEqualTo(200);
        }
        varnish().purge("xkey-purge", "site");
        assertThat(reader.get(story).statusCode()).isEqualTo(503);
    }

    private static Varnish varnish() {
        return Objects.requireNonNull(varnish);
    }

    private static void untilAllIsTold() throws Exception {
        Until.met(BOUND, () -> archive.count("select count(*) from delivery_purge") == 0);
    }

    private static String publish(String path, String headline, String base) throws Exception {
        Map<String, String> fields = Archive.text(chief, headline);
        fields.put("formToken", "of-" + headline.replace(' ', '-'));
        fields.put("changeKind", "correction");
        fields.put("changeNote", "The headline was wrong.");
        fields.put("baseRevision", base);
        var answer = chief.post(path, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static void withdraw(String form) throws Exception {
        String page = form + "/withdrawal";
        var answer = chief.post(page, Map.of("notice", "It was not true.", "_csrf", chief.token(page)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }
}
