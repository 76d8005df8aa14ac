package org.dateline.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketTests {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private final Bucket bucket = new Bucket();

    @Test
    void aReaderCountsOnceInHalfAnHour() {
        assertThat(bucket.isNew("192.0.2.1", "Firefox", 1, NOW)).isTrue();
        assertThat(bucket.isNew("192.0.2.1", "Firefox", 1, NOW.plusSeconds(1_799)))
                .isFalse();
        assertThat(bucket.isNew("192.0.2.1", "Firefox", 2, NOW)).isTrue();
        assertThat(bucket.isNew("192.0.2.2", "Firefox", 1, NOW)).isTrue();
        assertThat(bucket.isNew("192.0.2.1", "Firefox", 1, NOW.plusSeconds(1_800)))
                .isTrue();
    }

    @Test
    void aScriptOfManyNamesCountsAsOneHouse() {
        long counted = IntStream.range(0, 1_000)
                .filter(i -> bucket.isNew("192.0.2.1", "Browser " + i, 1, NOW))
                .count();

        assertThat(counted).isEqualTo(Bucket.FROM_ONE_ADDRESS);
    }

    @Test
    void robotsAreKnownByTheirNames() {
        KnownRobots robots = new KnownRobots();

        assertThat(new String[] {
                    "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                    "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
                    "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)",
                    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/140.0 Safari/537.36",
                    "python-requests/2.32",
                    "",
                    "Mozilla/" + "x".repeat(10_000)
                })
                .allMatch(robots::isRobot);
        assertThat(new String[] {
                    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36",
                    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                            + " Version/18.0 Mobile/15E148 Safari/604.1"
                })
                .noneMatch(robots::isRobot);
    }

    @Test
    void aWindowThatMeansNothingIsRefusedInWords() {
        assertThatThrownBy(() -> new ReadingProperties(true, 0)).hasMessageContaining("from 1 to 168");
    }
}
