package org.dateline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.dateline.PostgresNewsroomTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@PostgresNewsroomTest
class DeliveryOnPostgresTests extends DeliveryContract {

    private static final String LISTENERS =
            "select pid from pg_stat_activity where query = 'listen " + Listening.CHANNEL + "'";

    @Autowired
    DataSource database;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void whatIsDoneIsHeardAtOnceAlsoAfterTheLineWasCut() throws Exception {
        Semaphore looks = new Semaphore(0);
        Listening listening = new Listening(database, looks::release);
        listening.start();
        try {
            until(() -> !jdbc.queryForList(LISTENERS).isEmpty());
            looks.drainPermits();
            newsroom.aStory().headed("Heard").run();
            assertThat(looks.tryAcquire(30, TimeUnit.SECONDS)).as("a look").isTrue();

            List<Integer> cut = jdbc.queryForList(LISTENERS, Integer.class);
            cut.forEach(line -> jdbc.queryForList("select pg_terminate_backend(?)", line));
            until(() -> {
                List<Integer> lines = jdbc.queryForList(LISTENERS, Integer.class);
                return !lines.isEmpty() && Collections.disjoint(lines, cut);
            });
            looks.drainPermits();
            newsroom.aStory().headed("Heard again").run();
            assertThat(looks.tryAcquire(30, TimeUnit.SECONDS))
                    .as("another look")
                    .isTrue();
        } finally {
            listening.stop();
            jdbc.execute("notify " + Listening.CHANNEL); // so that it sees that it is to stop
            until(() -> jdbc.queryForList(LISTENERS).isEmpty());
        }
    }

    private static void until(BooleanSupplier met) throws InterruptedException {
        for (int i = 0; !met.getAsBoolean(); i++) {
            assertThat(i).as("tries").isLessThan(3_000);
            Thread.sleep(10);
        }
    }
}
