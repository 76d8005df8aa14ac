package org.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How fast the embedded index is filled and asked, as {@code -Ddateline.search.articles=100000} says of how many articles;
 * else a few, which only shows that it works. Words are as frequent as in a language: of 60,000, the second is half as
 * frequent as the first, and so on. It prints and judges nothing: machines differ.
 */
class SearchFiguresTests {

    private static final int ARTICLES = Integer.getInteger("dateline.search.articles", 200);
    private static final int QUERIES = Integer.getInteger("dateline.search.queries", 20);
    private static final int WORDS = 60_000;
    private static final int LENGTH = 500;
    private static final Instant NOW = Instant.parse("2026-05-18T12:00:00Z");

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final double[] shares = new double[WORDS];
    private final Random random = new Random(4711);

    @Test
    void twoWordsAreFoundWithFacetsAndHighlights(@TempDir Path folder) {
        double sum = 0;
        for (int i = 0; i < WORDS; i++) {
            sum += 1.0 / (i + 2.7);
            shares[i] = sum;
        }
        fill(folder);
        try (Index index = new Index(LuceneSettings.serving(folder))) {
            Finder finder = new Finder(index);
            long[] times = new long[QUERIES];
            long[] work = new long[QUERIES];
            long hits = 0;
            for (int i = -QUERIES / 2; i < QUERIES; i++) {
                Question question =
                        Question.of(word(200 + random.nextInt(4_000)) + " " + word(200 + random.nextInt(4_000)));
                long begun = System.nanoTime();
                long worked = THREADS.getCurrentThreadCpuTime();
                Answer answer = finder.find(question, NOW);
                if (i >= 0) {
                    times[i] = System.nanoTime() - begun;
                    work[i] = THREADS.getCurrentThreadCpuTime() - worked;
                    hits += answer.total();
                }
            }
            System.out.printf(
                    "%,d articles: two words %s, of that at work %s, %,d hits on average%n",
                    ARTICLES, percentiles(times), percentiles(work), hits / QUERIES);
            Answer frequent = finder.find(Question.of(word(30) + " " + word(40)), NOW);
            assertThat(frequent.total()).isPositive();
            assertThat(frequent.counts("section")).isNotEmpty();
            assertThat(frequent.hits().get(0).body()).isNotEmpty();
        }
    }

    private static String percentiles(long[] nanos) {
        Arrays.sort(nanos);
        return "p50 %.1f ms, p95 %.1f ms".formatted(nanos[QUERIES / 2] / 1e6, nanos[QUERIES * 95 / 100] / 1e6);
    }

    private void fill(Path folder) {
        long begun = System.nanoTime();
        try (Index index = new Index(LuceneSettings.building(folder))) {
            List<Entry> some = new ArrayList<>();
            for (int number = 1; number <= ARTICLES; number++) {
                some.add(entry(number));
                if (some.size() == 500 || number == ARTICLES) {
                    index.fill(some);
                    some.clear();
                }
            }
            index.settle();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "%,d articles filled in %.1f s, %.0f/s, by one hand%n", ARTICLES, seconds, ARTICLES / seconds);
    }

    private Entry entry(int number) {
        Instant at = NOW.minusSeconds(60L * number);
        return new Entry(
                Entry.published(number),
                number,
                new Entry.Text(text(9), text(25), text(LENGTH), "By " + word(5_000 + number % 50), "en"),
                new Entry.Filed(
                        1L + number % 12,
                        1L + number % 40,
                        1L + number % 60,
                        List.of(1L + number % 2_000, 2_001L + number % 700)),
                new Entry.Shown(
                        at, null, at, at.atZone(java.time.ZoneOffset.UTC).getYear()),
                new Entry.Desk("PUBLISHED", "NONE", at));
    }

    private String text(int words) {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, words).forEach(i -> text.append(word(frequent())).append(i % 18 == 17 ? ". " : " "));
        return text.toString();
    }

    private int frequent() {
        int at = Arrays.binarySearch(shares, random.nextDouble() * shares[WORDS - 1]);
        return Math.min(WORDS - 1, at < 0 ? -at - 1 : at);
    }

    /** A word of its own for each number, of two to four syllables. */
    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number + 100; rest > 0; rest /= 60) {
            word.append("bcdfghklmnprstvwxz".charAt(rest % 60 % 18)).append("aeiou".charAt(rest % 60 / 12));
        }
        return word.toString();
    }
}
