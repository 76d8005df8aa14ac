package org.dateline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class DatabaseClockTests {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    /** The time that really is, the way an answer takes, and a database that may be away. */
    private Duration passed = Duration.ZERO;

    private Duration way = Duration.ZERO;
    private Duration setBy = Duration.ZERO;
    private boolean away;

    private DatabaseClock clock() {
        return new DatabaseClock(this::database, () -> 1_000_000_000_000L + passed.toNanos());
    }

    private Instant database() {
        if (away) {
            throw new DataAccessResourceFailureException("away");
        }
        Instant answer = NOON.plus(passed).plus(setBy);
        passed = passed.plus(way);
        return answer;
    }

    private void pass(Duration time) {
        passed = passed.plus(time);
    }

    @Test
    void itGoesByTheDatabaseWhateverTimeItIsHere() {
        DatabaseClock clock = clock();

        pass(Duration.ofSeconds(7));

        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(7));
    }

    @Test
    void itIsBehindByTheWayAndNeverAhead() {
        way = Duration.ofMillis(40);
        DatabaseClock clock = clock();

        for (int i = 0; i < 1_000; i++) {
            pass(Duration.ofMillis(i));
            if (i % 7 == 0) {
                clock.ask();
            }
            Instant really = NOON.plus(passed);
            assertThat(clock.instant()).isBetween(really.minusMillis(41), really);
        }
    }

    @Test
    void itFollowsADatabaseThatWasSet() {
        DatabaseClock clock = clock();
        setBy = Duration.ofMinutes(-3);

        clock.ask();

        assertThat(clock.instant()).isEqualTo(NOON.minusSeconds(180));
    }

    @Test
    void anAnswerThatTookLongIsNotHeard() {
        DatabaseClock clock = clock();
        pass(Duration.ofSeconds(10));
        way = Duration.ofSeconds(2);

        clock.ask();

        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(12));
    }

    @Test
    void itCountsOnWhileTheDatabaseIsAway() {
        DatabaseClock clock = clock();
        away = true;
        pass(Duration.ofMinutes(5));

        clock.ask();

        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(300));
    }
}
