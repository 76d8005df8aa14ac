package org.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.Archive;
import org.dateline.Portal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several portals on one PostgreSQL publish what is due, and know the same people. Small with each build;
 * {@code -Ddateline.schedule.items=1000 -Ddateline.schedule.together=300 -Ddateline.schedule.nodes=3
 * -Ddateline.schedule.seconds=60} for the full measure.
 */
class SchedulesOnSeveralNodesTests {

    private static final int ITEMS = Integer.getInteger("dateline.schedule.items", 60);
    private static final int TOGETHER = Integer.getInteger("dateline.schedule.together", 20);
    private static final int NODES = Integer.getInteger("dateline.schedule.nodes", 2);
    private static final int SECONDS = Integer.getInteger("dateline.schedule.seconds", 3);
    private static final int SAMPLES = 40;

    @TempDir
    static Path folder;

    private static final List<Portal> portals = new ArrayList<>();
    private static final List<String> addresses = new ArrayList<>();
    private static Archive archive;

    @BeforeAll
    static void start() throws Exception {
        archive = new Archive(folder);
        portals.add(archive.portal());
        addresses.add(portals.get(0).address());
        archive.post(addresses.get(0));
        for (int i = 1; i < NODES; i++) {
            portals.add(archive.portal());
        }
        for (Portal portal : portals.subList(1, NODES)) {
            addresses.add(portal.address());
        }
    }

    @AfterAll
    static void stop() throws Exception {
        portals.forEach(Portal::close);
        archive.close();
    }

    @Test
    void whoeverIsSignedInOnOneNodeIsOnAll() throws Exception {
        Portal.Browser chief = archive.chief(addresses.get(0));

        assertThat(chief.at(addresses.get(1)).get("/admin/articles").statusCode())
                .isEqualTo(200);
        Portal.Browser other = chief.at(addresses.get(1));
        other.post("/logout", Map.of("_csrf", other.token("/admin/articles")));

        assertThat(chief.get("/admin/articles").headers().firstValue("Location"))
                .hasValue("/login");
    }

    @Test
    void pictureFoldersThatAreNotSharedAreSaid() {
        assertThat(portals.get(0).log()).doesNotContain("folder of pictures");
        assertThat(portals.get(1).log()).contains("is not the one that belongs to this database");
    }

    @Test
    void eachStoryGoesOutOnceAndInTime() throws Exception {
        List<Long> ids = archive.copies(ITEMS);
        Instant start = Instant.now().plusSeconds(3);
        Random random = new Random(20261124);
        List<Instant> due = IntStream.range(0, ITEMS)
                .mapToObj(i -> i < TOGETHER
                        ? start.plusMillis(SECONDS * 500L + random.nextInt(1_000))
                        : start.plusMillis(random.nextInt(SECONDS * 1_000)))
                .map(at -> Instant.ofEpochMilli(at.toEpochMilli()))
                .toList();
        archive.due(ids, due);
        assertThat(Instant.now()).as("all are scheduled in time").isBefore(start);
        List<Long> seen = readAsReaders(addresses, ids, due);

        String ours = " from article_act where kind = 'PUBLISHED'";
        for (int i = 0; i < 100 && archive.count("select count(*)" + ours) < ITEMS; i++) {
            Thread.sleep(100);
        }
        List<Long> begun = archive.jdbc.queryForList(
                "select (extract(epoch from done_at - due_at) * 1000)::bigint as ms" + ours + " order by 1",
                Long.class);
        List<Long> committed = archive.jdbc.queryForList(
                "select (extract(epoch from pg_xact_commit_timestamp(xmin) - due_at) * 1000)::bigint as ms" + ours
                        + " order by 1",
                Long.class);
        System.out.printf(
                "%d stories, %d within one second, %d nodes. Late in ms (p50, p99, most): begun %s, committed %s, seen by readers %s.%n",
                ITEMS, TOGETHER, NODES, figures(begun), figures(committed), figures(seen));
        assertThat(begun).hasSize(ITEMS).allMatch(late -> late >= 0);
        assertThat(committed).allMatch(late -> late >= 0);
        assertThat(seen).allMatch(late -> late >= 0);
        assertThat(archive.count("select count(distinct article_id)" + ours)).isEqualTo(ITEMS);
        assertThat(archive.count("select count(*) from article_version")).isEqualTo(ITEMS);
        assertThat(archive.count("select count(*) from article_schedule where outcome = 'DONE'"))
                .isEqualTo(ITEMS);
        assertThat(archive.count("select count(*) from audit_entry where act = 'article.published'"))
                .isEqualTo(ITEMS);
        for (int i = 0; i < 1_200 && archive.count("select count(*) from event_publication") > 0; i++) {
            Thread.sleep(100); // that all of it was looked after has no figure, only an end
        }
        assertThat(archive.count("select count(*) from event_publication")).isZero();
        assertThat(archive.count("select count(*) from output_check where not as_it_should"))
                .isZero();
        assertThat(archive.count("select count(distinct act_id) from output_check"))
                .isEqualTo(archive.count("select count(*) from article_act"));
    }

    /** When some of them were there first, in milliseconds after their time. */
    private static List<Long> readAsReaders(List<String> addresses, List<Long> ids, List<Instant> due)
            throws Exception {
        Map<Long, Instant> waiting = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i += Math.max(1, ids.size() / SAMPLES)) {
            waiting.put(ids.get(i), due.get(i));
        }
        List<Portal.Browser> readers =
                addresses.stream().map(Portal.Browser::new).toList();
        List<Long> seen = new ArrayList<>();
        Instant end = due.stream().max(Instant::compareTo).orElseThrow().plusSeconds(180);
        for (int turn = 0; !waiting.isEmpty() && Instant.now().isBefore(end); turn++) {
            // A reader would not ask for what is far off.
            Map<Long, Instant> near = waiting.entrySet().stream()
                    .filter(entry -> entry.getValue().isBefore(Instant.now().plusMillis(200)))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            for (Map.Entry<Long, Instant> entry : near.entrySet()) {
                String page = "/news/" + entry.getKey() + "/a-story-in-its-time";
                int status = readers.get(turn % readers.size()).get(page).statusCode();
                if (status == 200) {
                    seen.add(Duration.between(entry.getValue(), Instant.now()).toMillis());
                    waiting.remove(entry.getKey());
                } else {
                    assertThat(status).isEqualTo(404);
                }
            }
            Thread.sleep(20);
        }
        assertThat(waiting).isEmpty();
        return seen;
    }

    private static String figures(List<Long> values) {
        List<Long> sorted = values.stream().sorted().toList();
        int last = sorted.size() - 1;
        return "%d, %d, %d".formatted(sorted.get(last / 2), sorted.get((int) Math.ceil(last * 0.99)), sorted.get(last));
    }
}
