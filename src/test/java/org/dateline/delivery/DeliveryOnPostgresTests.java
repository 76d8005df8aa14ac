package org.dateline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
            untilThereIsAListener();
            looks.drainPermits();
            newsroom.aStory().headed("Heard").run();
            assertThat(looks.tryAcquire(30, TimeUnit.SECONDS)).as("a look").isTrue();

            jdbc.queryForList("select pg_terminate_backend(pid) from (" + LISTENERS + ") as listener");
            untilThereIsAListener();
            looks.drainPermits();
            newsroom.aStory().headed("Heard again").run();
            assertThat(looks.tryAcquire(30, TimeUnit.SECONDS))
                    .as("another look")
                    .isTrue();
        } finally {
            listening.stop();
            jdbc.queryForList("select pg_terminate_backend(pid) from (" + LISTENERS + ") as listener");
        }
    }

    private void untilThereIsAListener() throws InterruptedException {
        for (int i = 0; jdbc.queryForList(LISTENERS).isEmpty(); i++) {
            assertThat(i).as("tries to find who listens").isLessThan(3_000);
            Thread.sleep(10);
        }
    }
}
