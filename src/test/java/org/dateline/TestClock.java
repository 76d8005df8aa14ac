package org.dateline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that stands still until a test moves it. */
@TestConfiguration(proxyBeanMethods = false)
public class TestClock {

    public static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Bean
    @Primary
    Movable movableClock() {
        return new Movable();
    }

    public static class Movable extends Clock {

        private volatile Instant now = NOON;

        public void pass(Duration time) {
            now = now.plus(time);
        }

        public void backToNoon() {
            now = NOON;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
