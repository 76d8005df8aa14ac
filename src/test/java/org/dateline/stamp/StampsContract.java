package org.dateline.stamp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.dateline.TestClock;
import org.dateline.TestNewsroom;
import org.dateline.article.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What moves the stamp and what leaves it where it is, whatever database it is taken from. */
abstract class StampsContract {

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    Desk desk;

    @Autowired
    Stamps stamps;

    @BeforeEach
    void emptyDesk() {
        newsroom.empty();
    }

    @Test
    void itStaysWhileNothingIsDone() {
        newsroom.aStory().run();
        Stamp before = stamps.now();
        clock.pass(Duration.ofDays(1));

        assertThat(stamps.now().state()).isEqualTo(before.state());
        assertThat(stamps.now().changed()).isEqualTo(before.changed());
    }

    @Test
    void itMovesWhenSomethingAppearsAndWhenItIsTakenAway() {
        String empty = stamps.now().state();
        long id = newsroom.aStory().run();
        String shown = stamps.now().state();
        desk.withdraw(id, "It was not true.", "wang");

        assertThat(stamps.now().state()).isNotEqualTo(shown).isNotEqualTo(empty);
        assertThat(shown).isNotEqualTo(empty);
    }

    @Test
    void itMovesWhenAStoryEndsByItself() {
        long id = newsroom.aStory().run();
        desk.expireAt(id, clock.instant().plus(Duration.ofHours(1)), "", "wang");
        clock.pass(Duration.ofMinutes(59));
        Stamp before = stamps.now();
        clock.pass(Duration.ofMinutes(1));

        assertThat(stamps.now().state()).isNotEqualTo(before.state());
        assertThat(stamps.now().changed()).isEqualTo(clock.instant());
    }

    @Test
    void itIsTakenInTwoQueriesBesidesTheLogs() {
        newsroom.aStory().run();

        assertThat(newsroom.statements(stamps::now)).isEqualTo(2);
    }
}
