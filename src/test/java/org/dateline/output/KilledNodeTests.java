package org.dateline.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dateline.Archive;
import org.dateline.Halting;
import org.dateline.Portal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ends the portal that publishes at ten points of its way, and looks whether another publishes and follows, once and soon.
 * One of the points with each build; {@code -Ddateline.halt.rounds=50} for the full measure.
 */
class KilledNodeTests {

    private static final int ROUNDS = Integer.getInteger("dateline.halt.rounds", 1);

    /** A few of them tell more: the commit, and a row of the followers. */
    private static final List<String> POINTS = List.of(
            "after commit",
            "after update article_schedule",
            "insert into article_version",
            "insert into article_act",
            "insert into event_publication",
            "before commit",
            "update article_schedule",
            "update event_publication",
            "insert into output_check",
            "delete from event_publication");

    @TempDir
    Path folder;

    @Test
    void anotherNodeFinishesWhatOneLeftBehind() throws Exception {
        try (Archive archive = new Archive(folder);
                Portal other = archive.portal()) {
            archive.post(other.address());
            long slowest = 0;
            for (int round = 0; round < ROUNDS; round++) {
                slowest = Math.max(slowest, killAndWait(archive, other, POINTS.get(round % POINTS.size())));
            }
            System.out.printf("Killed %d times; all was done by another within %d ms.%n", ROUNDS, slowest);
        }
    }

    private static long killAndWait(Archive archive, Portal other, String point) throws Exception {
        try (Portal killed = archive.portal("--test.halt=" + point)) {
            killed.address();
            List<Long> ids = archive.copies(5);
            other.pause();
            archive.due(
                    ids, ids.stream().map(id -> Instant.now().minusMillis(100)).toList());
            assertThat(killed.exitCode()).as(point).isEqualTo(Halting.CODE);
            other.goOn();
            Instant dead = Instant.now();
            String ours = ids.toString().replace('[', '(').replace(']', ')');
            String done = "select count(*) from article_act where kind = 'PUBLISHED' and article_id in " + ours;
            String left = "select count(*) from event_publication";
            while ((archive.count(done) < ids.size() || archive.count(left) > 0)
                    && Instant.now().isBefore(dead.plus(Duration.ofMinutes(2)))) {
                Thread.sleep(50);
            }
            Duration took = Duration.between(dead, Instant.now());
            assertThat(archive.count(done)).as(point).isEqualTo(ids.size());
            assertThat(archive.count("select count(*) from article_version where article_id in " + ours))
                    .as(point)
                    .isEqualTo(ids.size());
            assertThat(archive.jdbc.queryForList(
                            "select e.listener_id, e.status, c.output, c.said from event_publication e"
                                    + " left join output_check c on not c.as_it_should"))
                    .as(point)
                    .isEmpty();
            assertThat(archive.count("select count(*) from article_act a where article_id in " + ours
                            + " and exists (select 1 from output_check c where c.act_id = a.id and c.as_it_should)"))
                    .as(point)
                    .isEqualTo(ids.size());
            return took.toMillis();
        }
    }
}
