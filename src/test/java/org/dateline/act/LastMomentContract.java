package org.dateline.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.dateline.TestClock;
import org.dateline.TestNewsroom;
import org.dateline.article.PlanningDesk;
import org.dateline.article.Refused;
import org.dateline.article.TestReleasing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Somebody cancels or moves a story in the very moment it is due, again and again: what was acknowledged holds. */
abstract class LastMomentContract {

    private static final int ROUNDS = Integer.getInteger("dateline.lastMoment.rounds", 40);

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    PlanningDesk planning;

    @Autowired
    TestReleasing releasing;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void emptyNewsroom() {
        newsroom.empty();
    }

    @Test
    void whatWasAcknowledgedHolds() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        int acknowledged = 0;
        for (int round = 0; round < ROUNDS; round++) {
            boolean move = round % 2 == 0;
            Instant due = clock.instant().plus(Duration.ofSeconds(2));
            Instant next = due.plus(Duration.ofMinutes(1));
            long id = newsroom.aStory()
                    .headed("Round " + round)
                    .publishedIn(Duration.ofSeconds(2))
                    .run();
            clock.pass(Duration.ofMillis(1_000 + round % 3 * 500));

            CyclicBarrier start = new CyclicBarrier(2);
            // In half of the rounds the editor is first; the two meet at other points of their paths.
            long later = round % 20 * 500_000L;
            boolean editorFirst = round % 4 < 2;
            Future<Boolean> editor = two.submit(() -> {
                start.await(10, TimeUnit.SECONDS);
                LockSupport.parkNanos(editorFirst ? 0 : later);
                return isAcknowledged(id, due, move ? next : null);
            });
            Future<?> worker = two.submit(() -> {
                start.await(10, TimeUnit.SECONDS);
                LockSupport.parkNanos(editorFirst ? later : 0);
                clock.pass(Duration.ofSeconds(1));
                releasing.releaseDue();
                return null;
            });
            boolean done = editor.get(30, TimeUnit.SECONDS);
            worker.get(30, TimeUnit.SECONDS);
            acknowledged += done ? 1 : 0;

            clock.pass(Duration.ofSeconds(5));
            releasing.releaseDue();
            String[] early = done
                    ? (move ? new String[] {"SCHEDULED", "SCHEDULED"} : new String[] {"SCHEDULED", "UNSCHEDULED"})
                    : new String[] {"SCHEDULED", "PUBLISHED"};
            assertThat(acts(id)).as("round %d, acknowledged: %s", round, done).containsExactly(early);
            newsroom.later(Duration.ofMinutes(2));
            assertThat(acts(id).stream().filter("PUBLISHED"::equals).count())
                    .as("round %d", round)
                    .isEqualTo(done && !move ? 0 : 1);
            if (done && move) {
                assertThat(jdbc.queryForObject(
                                        "select due_at from article_act where kind = 'PUBLISHED' and article_id = ?",
                                        java.time.OffsetDateTime.class,
                                        id)
                                .toInstant())
                        .isEqualTo(next);
            }
        }
        two.shutdownNow();
        System.out.println("Acknowledged in the last moment: " + acknowledged + " of " + ROUNDS);
    }

    private boolean isAcknowledged(long id, Instant due, Instant next) {
        try {
            if (next == null) {
                planning.unschedule(id, due, "li");
            } else {
                planning.schedule(id, 1, due, next, "", "li");
            }
            return true;
        } catch (Refused | ConcurrencyFailureException late) {
            return false;
        }
    }

    private List<String> acts(long id) {
        return jdbc.queryForList("select kind from article_act where article_id = ? order by id", String.class, id);
    }
}
