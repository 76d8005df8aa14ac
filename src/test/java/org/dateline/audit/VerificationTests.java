package org.dateline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.dateline.shared.Deed;
import org.junit.jupiter.api.Test;

/** A thousand ways to tamper with a log, each found and each named. */
class VerificationTests {

    private static final int CASES = 1_000;
    private static final int ENTRIES = 300;

    @Test
    void anUntouchedLogIsFine() {
        LogInMemory log = LogInMemory.of(ENTRIES, 7);

        assertThat(find(log)).isNull();
        assertThat(find(LogInMemory.of(0, 1))).isNull();
    }

    @Test
    void everyTamperingIsFoundAndItsFirstEntryNamed() {
        Random random = new Random(20261124);
        LogInMemory closely = LogInMemory.of(ENTRIES, 1);
        LogInMemory seldom = LogInMemory.of(ENTRIES, 11);
        Map<Tampering, Integer> found = new EnumMap<>(Tampering.class);
        Tampering[] ways = Tampering.values();
        for (int i = 0; i < CASES; i++) {
            Tampering way = ways[i % ways.length];
            boolean close = random.nextBoolean();
            LogInMemory log = (close ? closely : seldom).copy();
            long first = way.tamper(log, random);

            Finding finding = find(log);

            assertThat(finding).as("%s of %d", way, first).isNotNull();
            if (close || !way.showsInCopiesOnly()) {
                assertThat(finding.number()).as("%s: %s", way, finding).isEqualTo(first);
            } else {
                assertThat(first).as("%s: %s", way, finding).isBetween(finding.since(), finding.number());
                assertThat(finding.number() - finding.since()).isLessThan(11);
            }
            assertThat(finding.sentence()).startsWith("First bad entry: ").hasLineCount(1);
            found.merge(way, 1, Integer::sum);
        }
        System.out.printf("%d tamperings, all found and the first bad entry named: %s%n", CASES, found);
    }

    @Test
    void aLogThatWasCutAndGrewAgainIsGivenAwayByItsCopies() {
        LogInMemory log = LogInMemory.of(20, 5);
        log.rows.tailMap(9L, true).clear();
        log.head = new Head(8, log.rows.get(8L).hash());
        for (int i = 0; i < 30; i++) {
            Entry entry = Entry.after(log.head, new Deed("a.b", "c/1", "lin", "", Map.of()), "lin", Instant.EPOCH);
            log.rows.put(entry.number(), entry);
            log.head = new Head(entry.number(), entry.hash());
        }

        Finding finding = find(log);

        assertThat(finding.fault()).isEqualTo(Finding.Fault.REWRITTEN);
        assertThat(finding.since()).isEqualTo(6);
        assertThat(finding.number()).isEqualTo(10);
    }

    @Test
    void withoutCopiesOnlyTheLogItselfSpeaks() {
        LogInMemory log = LogInMemory.of(20, 5);
        Tampering.REWRITTEN_FROM_THERE_ON.tamper(log, new Random(1));

        assertThat(new Verification(log, seen -> {}).findInChain()).isNull();
        assertThat(new Verification(log, seen -> {}).findIn(Collections.emptyIterator()))
                .isNull();
    }

    /** Computed once outside, with the six lines of decision 16: what is written today must verify in ten years. */
    @Test
    void theHashIsTheOneOfTheRecipe() {
        Entry entry = Entry.after(
                Head.NONE,
                new Deed(
                        "article.correct",
                        "article/17",
                        "lin",
                        "“Harbour”\nnot Harbor \\ 海港",
                        Map.of("revision", "3", "kind", "CORRECTION")),
                "lin",
                Instant.parse("2026-11-24T12:00:00.120Z"));

        assertThat(entry.hash()).isEqualTo("532fb1644604cf93544524ad52c739a2c8e03fc85ce96a0765af8e82c2d53e3d");
    }

    static Finding find(LogInMemory log) {
        Verification verification = new Verification(log, seen -> {});
        Finding chained = verification.findInChain();
        return Finding.earlier(chained, verification.findIn(log.copies.iterator()));
    }
}
