package org.dateline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dateline.PostgresNewsroomTest;
import org.dateline.TestClock;
import org.dateline.TestNewsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PostgresNewsroomTest
class OutboxTests {

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    Claims claims;

    @Autowired
    Outbox outbox;

    @BeforeEach
    void emptyDesk() {
        newsroom.empty();
    }

    @Test
    void ofSeveralNodesOneTakesEachRow() throws Exception {
        for (int i = 0; i < 40; i++) {
            newsroom.aStory().run();
        }
        clock.pass(Claims.LEASE.plusSeconds(1));
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        List<Future<List<Claims.Row>>> taken = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            taken.add(nodes.submit(() -> claims.take(5)));
        }

        List<UUID> ids = new ArrayList<>();
        for (Future<List<Claims.Row>> some : taken) {
            some.get().forEach(row -> ids.add(row.id()));
        }
        nodes.shutdown();

        assertThat(ids).doesNotHaveDuplicates();
        ids.addAll(claims.take(50).stream().map(Claims.Row::id).toList());
        assertThat(ids).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void whoeverIsAtARowKeepsItForAMinute() {
        newsroom.aStory().run();

        for (int second = 0; second < 50; second++) {
            clock.pass(Duration.ofSeconds(1));
            outbox.renew();
            assertThat(claims.take(5)).isEmpty();
        }
        clock.pass(Duration.ofSeconds(11));
        outbox.renew();
        clock.pass(Claims.LEASE.plusSeconds(1));

        assertThat(claims.take(5)).hasSize(1);
    }
}
