package org.dateline.output;

import org.dateline.PostgresNewsroomTest;
import org.dateline.TestClock;
import org.dateline.TestFollowers;
import org.dateline.TestNewsroom;
import org.dateline.article.Desk;
import org.dateline.storage.Finishing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PostgresNewsroomTest
class OutputsOnPostgresTests implements OutputContract {

    private final Room room;

    @Autowired
    OutputsOnPostgresTests(
            TestNewsroom newsroom,
            TestFollowers.Held followers,
            TestClock.Movable clock,
            Finishing finishing,
            Desk desk,
            Thinning thinning,
            Outputs outputs,
            JdbcTemplate jdbc,
            MockMvcTester mvc) {
        room = new Room(newsroom, followers, clock, finishing, desk, thinning, outputs, jdbc, mvc);
    }

    @Override
    public Room room() {
        return room;
    }
}
