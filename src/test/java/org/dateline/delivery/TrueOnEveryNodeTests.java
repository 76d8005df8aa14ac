package org.dateline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * new words. A few corrections with each build; {@code -Ddateline.delivery.corrections=1000} tells how late the last reader
 * had them, and what was read too late. Then the database goes and comes back, and at last the nodes go.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TrueOnEveryNodeTests {

    private static final Duration BOUND = Duration.ofMinutes(1);
    private static final int CORRECTIONS = Integer.getInteger("dateline.delivery.corrections", 3);

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
        List<Portal.Browser> readers = doors.stream().map(Portal.Browser::new).toList();
        List<Long> late = new ArrayList<>();
        try (Watching watching = new Watching(doors, pages)) {
            for (int i = 1; i <= CORRECTIONS; i++) {
                for (Portal.Browser reader : readers) {
                    for (String page : pages) {
                        assertThat(reader.get(page).body()).contains("Headline " + (i - 1));
                    }
                }
                publish(form, "Headline " + i, "" + i);
                watching.corrected(i);
                late.add(untilAllShow(readers, pages, "Headline " + i));
            }
            late.sort(null);
            System.out.printf(
                    "%d corrections, four pages each through %s: p50 %d ms, most %d ms until the last page had it;"
                            + " of %d reads by others, %d began 2 s after an answer and had old words.%n",
                    CORRECTIONS,
                    doors,
                    late.get(CORRECTIONS / 2),
                    late.get(CORRECTIONS - 1),
                    watching.reads(),
                    watching.old());
        }
    }

    @Test
    @Order(2)
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
            assertThat(kept.body()).contains("Headline " + CORRECTIONS);
        }
        assertThat(reader.get("/feed.atom").body()).contains("Headline " + CORRECTIONS);
    }

    @Test
    @Order(3)
    void readersKeepReadingWithoutTheDatabase() throws Exception {
        one = new WithoutDatabase(archive, firm, one, other).readersKeepReading(story, "Headline " + CORRECTIONS);
    }

    @Test
    @Order(4)
    void nodesAreStoppedAndStartedAndNobodyNotices() throws Exception {
        List<String> asked = new ArrayList<>(pages);
        asked.add("/search?q=headline");
        asked.add("/feed.atom");
        one = new RollingRestart(archive, firm, asked).nobodyNotices(one, other, chief);
    }

    @Test
    @Order(5)
    void aWithdrawnStoryIsGoneThroughVarnishAlsoWithoutAnyNode() throws Exception {
        Varnish.demand();
        Portal.Browser reader = new Portal.Browser(doors.get(2));
        chief.post(
                form + "/withdrawal", Map.of("notice", "It was not true.", "_csrf", chief.token(form + "/withdrawal")));

        Until.met(BOUND, () -> reader.get(story).statusCode() == 410);
        untilAllIsTold(); // each time takes the notice away as well
        assertThat(reader.get(story).statusCode()).isEqualTo(410);
        List<String> lists = List.of("/latest", "/sections/world", "/", "/feed.atom");
        for (String page : lists) {
            assertThat(reader.get(page).body()).as(page).doesNotContain("Headline " + CORRECTIONS + "<");
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
        fields.put("formToken", "the-story-that-is-corrected");
        fields.put("changeKind", "correction");
        fields.put("changeNote", "The headline was wrong.");
        fields.put("baseRevision", base);
        var answer = chief.post(path, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** In milliseconds from the answer on. */
    private static long untilAllShow(List<Portal.Browser> readers, List<String> pages, String headline)
            throws Exception {
        Instant answered = Instant.now();
        for (Portal.Browser reader : readers) {
            for (String page : pages) {
                Until.met(BOUND, () -> reader.get(page).body().contains(headline));
            }
        }
        return Duration.between(answered, Instant.now()).toMillis();
    }
}
