package org.dateline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.dateline.TestClock;
import org.dateline.shared.MadeOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.unit.DataSize;

class PartsTests {

    private static final String QUESTION = "the newest of a section";

    private final TestClock.Movable clock = new TestClock.Movable();
    private final Parts parts = new Parts(
            new DeliveryProperties(DataSize.ofMegabytes(1), Duration.ofMinutes(5), List.of(), Duration.ofSeconds(11)),
            clock);
    private final AtomicInteger read = new AtomicInteger();

    @BeforeEach
    void follow() {
        parts.followedUntil(clock.instant());
    }

    private int ask() {
        return parts.get(QUESTION, () -> {
            MadeOf.noteArticle(17);
            MadeOf.noteList("section-3");
            return read.incrementAndGet();
        });
    }

    @Test
    void aPartIsReadOnceUntilSomethingInItChanges() {
        assertThat(ask()).isEqualTo(1);
        parts.changed(Set.of(MadeOf.article(18), "section-4"));
        assertThat(ask()).isEqualTo(1);

        parts.changed(Set.of("section-3"));
        assertThat(ask()).isEqualTo(2);
        parts.changed(Set.of(MadeOf.article(17)));
        assertThat(ask()).isEqualTo(3);
        parts.allChanged();
        assertThat(ask()).isEqualTo(4);
        assertThat(ask()).isEqualTo(4);
    }

    @Test
    void aPageIsMadeOfWhatItsPartsAreMadeOf() {
        Instant end = clock.instant().plusSeconds(60);
        for (int i = 0; i < 2; i++) {
            try (MadeOf page = MadeOf.listen()) {
                parts.get("ends", () -> {
                    MadeOf.noteEnd(() -> end);
                    return ask();
                });

                assertThat(page.tags()).containsExactlyInAnyOrder(MadeOf.article(17), "section-3", "list");
                assertThat(page.end()).isEqualTo(end);
            }
        }
        assertThat(read).hasValue(1);
    }

    @Test
    void aPartOfPartsGoesWithEachOfThem() {
        assertThat(parts.<String>get("outer", () -> "of " + ask())).isEqualTo("of 1");
        parts.changed(Set.of(MadeOf.article(17)));

        assertThat(parts.<String>get("outer", () -> "of " + ask())).isEqualTo("of 2");
    }

    @Test
    void aSlowHandDoesNotPutAnOldAnswerBack() {
        parts.get(QUESTION, () -> {
            MadeOf.noteArticle(17);
            parts.changed(Set.of(MadeOf.article(17)));
            return -1;
        });

        assertThat(ask()).isEqualTo(1);
    }

    @Test
    void whatWasForgottenCountsAsChanged() {
        ask();
        IntStream.range(0, 20_002).forEach(i -> parts.changed(Set.of("article-" + (100 + i))));

        assertThat(ask()).isEqualTo(2);
        assertThat(ask()).isEqualTo(2);
    }

    @Test
    void withoutALookAtTheLogNothingCounts() {
        assertThat(ask()).isEqualTo(1);
        clock.pass(Duration.ofSeconds(2));
        assertThat(ask()).isEqualTo(2);
        assertThat(ask()).isEqualTo(3);

        parts.followedUntil(clock.instant());
        assertThat(ask()).isEqualTo(1);
        assertThat(new Parts(
                                new DeliveryProperties(
                                        DataSize.ofMegabytes(1),
                                        Duration.ofMinutes(5),
                                        List.of(),
                                        Duration.ofSeconds(11)),
                                clock)
                        .<Integer>get(QUESTION, read::incrementAndGet))
                .isEqualTo(4);
    }

    @Test
    void aPartEndsWithItsTimeAndAtItsAge() {
        Instant end = clock.instant().plusSeconds(90);
        assertThat(once("ends", end)).isEqualTo(1);
        assertThat(once("ages", Instant.MAX)).isEqualTo(2);
        clock.pass(Duration.ofSeconds(90));
        follow();
        assertThat(once("ends", end)).isEqualTo(3);
        assertThat(once("ages", Instant.MAX)).isEqualTo(2);

        clock.pass(Duration.ofMinutes(4));
        follow();
        assertThat(once("ages", Instant.MAX)).isEqualTo(4);
    }

    private int once(String question, Instant end) {
        return parts.get(question, () -> {
            MadeOf.noteEnd(() -> end);
            return read.incrementAndGet();
        });
    }

    @Test
    void whatATransactionIsAboutToWriteIsForItAlone() {
        ask();
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThat(ask()).isEqualTo(2);
            TransactionSynchronizationManager.setCurrentTransactionReadOnly(true);
            assertThat(ask()).isEqualTo(1);
        } finally {
            TransactionSynchronizationManager.clear();
        }
        assertThat(ask()).isEqualTo(1);
    }

    @Test
    void whereNoPageIsKeptNoPartIs() {
        parts.keepFor(Duration.ZERO);

        assertThat(ask()).isEqualTo(1);
        assertThat(ask()).isEqualTo(2);
    }

    @Test
    void moreThanThereIsRoomForIsReadAgain() {
        List<Integer> large = IntStream.range(0, Parts.MOST / 10).boxed().toList();
        AtomicInteger asked = new AtomicInteger();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 30; i++) {
                assertThat(parts.<List<Integer>>get(i, () -> {
                            asked.incrementAndGet();
                            return large;
                        }))
                        .isSameAs(large);
            }
        }

        assertThat(asked.get()).isGreaterThan(40);
    }
}
