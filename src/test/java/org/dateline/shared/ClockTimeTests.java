package org.dateline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a local time means where clocks change: never another instant than the one that was meant. */
class ClockTimeTests {

    private static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2031-01-01T00:00:00Z");
    private static final Duration AROUND = Duration.ofHours(3);

    /** The changes of a zone from 2024 to 2030, as the JDK's own tables have them. */
    @ParameterizedTest
    @CsvSource({
        "Europe/London,14",
        "America/New_York,14",
        "Australia/Lord_Howe,14",
        "Africa/Casablanca,14",
        "Asia/Shanghai,0"
    })
    void noMinuteAroundAChangeOfTheClocksMeansAnotherInstant(ZoneId zone, int changes) {
        List<ZoneOffsetTransition> all = changes(zone);

        assertThat(all).hasSizeGreaterThanOrEqualTo(changes);
        if (all.isEmpty()) {
            checkEveryMinute(zone, FROM, FROM.plus(Duration.ofDays(3)));
        }
        for (ZoneOffsetTransition change : all) {
            checkEveryMinute(
                    zone, change.getInstant().minus(AROUND), change.getInstant().plus(AROUND));
            checkTheGap(zone, change);
        }
    }

    /** Every minute that passes is typed as a clock there shows it: it is that instant, or one of two that are asked for. */
    private static void checkEveryMinute(ZoneId zone, Instant from, Instant to) {
        Map<LocalDateTime, List<Instant>> shown = new TreeMap<>();
        for (Instant now = from; now.isBefore(to); now = now.plusSeconds(60)) {
            shown.computeIfAbsent(now.atZone(zone).toLocalDateTime(), local -> new ArrayList<>())
                    .add(now);
            String typed = TypedTime.inField(now, zone);
            assertThat(TypedTime.read(typed, TypedTime.offsetInField(now, zone), zone)
                            .instant())
                    .as("%s in %s, opened again", now, zone)
                    .isEqualTo(now);
            assertThat(TypedTime.read(now.toString(), "", zone).instant()).isEqualTo(now);
            assertThat(TypedTime.read(now.atZone(zone).toOffsetDateTime().toString(), "", zone)
                            .instant())
                    .isEqualTo(now);
        }
        LocalDateTime last = LocalDateTime.ofInstant(to, zone);
        shown.forEach((local, instants) -> {
            ClockTime time = TypedTime.read(local.toString(), "", zone);
            boolean cutOff = Duration.between(local, last).abs().compareTo(Duration.ofHours(2)) < 0;
            assertThat(time.isSkipped()).as("%s in %s", local, zone).isFalse();
            if (instants.size() == 1 && !cutOff) {
                assertThat(time.instant()).as("%s in %s", local, zone).isEqualTo(instants.get(0));
            } else if (instants.size() == 2) {
                assertThat(time.instant())
                        .as("%s in %s, not asked", local, zone)
                        .isNull();
                assertThat(time.offsets().stream().map(time::at)).isEqualTo(instants);
                for (Instant meant : instants) {
                    String answer = zone.getRules().getOffset(meant).getId();
                    assertThat(TypedTime.read(local.toString(), answer, zone).instant())
                            .isEqualTo(meant);
                }
            }
        });
    }

    /** No minute of a gap is taken for any instant, whatever is chosen; the next one that exists is named. */
    private static void checkTheGap(ZoneId zone, ZoneOffsetTransition change) {
        LocalDateTime local = change.getDateTimeBefore();
        for (; change.isGap() && local.isBefore(change.getDateTimeAfter()); local = local.plusMinutes(1)) {
            for (String answer : List.of(
                    "",
                    change.getOffsetBefore().getId(),
                    change.getOffsetAfter().getId())) {
                ClockTime time = TypedTime.read(local.toString(), answer, zone);
                assertThat(time.isSkipped()).as("%s in %s", local, zone).isTrue();
                assertThat(time.instant()).isNull();
                assertThat(time.change().getDateTimeAfter()).isEqualTo(change.getDateTimeAfter());
            }
        }
    }

    private static List<ZoneOffsetTransition> changes(ZoneId zone) {
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        ZoneOffsetTransition next = zone.getRules().nextTransition(FROM);
        while (next != null && next.getInstant().isBefore(TO)) {
            changes.add(next);
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return changes;
    }

    @Test
    void anOffsetThatClocksDoNotShowThenChoosesNothing() {
        ZoneId london = ZoneId.of("Europe/London");

        for (String hostile : List.of("+02:00", "Z+", "<script>", "0", "+01:00\u0000")) {
            assertThat(TypedTime.read("2026-10-25T01:30", hostile, london).instant())
                    .as(hostile)
                    .isNull();
        }
        assertThat(TypedTime.read("2026-10-24T01:30", "Z", london).instant())
                .as("a choice left over from another day")
                .isEqualTo(LocalDateTime.parse("2026-10-24T01:30").toInstant(ZoneOffset.ofHours(1)));
    }
}
