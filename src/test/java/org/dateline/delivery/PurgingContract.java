package org.dateline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.TestClock;
import org.dateline.TestNewsroom;
import org.dateline.article.Desk;
import org.dateline.audit.LastEntry;
import org.dateline.output.OutputState;
import org.dateline.version.Rewriting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What two caches in front are told when something is done, and when. */
abstract class PurgingContract {

    private static final Duration LAG = Duration.ofSeconds(11);

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    Desk desk;

    @Autowired
    Purges purges;

    @Autowired
    Happenings happenings;

    @Autowired
    LastEntry last;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcTemplate jdbc;

    private final List<String> hard = new ArrayList<>();
    private final List<String> soft = new ArrayList<>();
    private int calls;
    private boolean answers = true;
    private Runnable meanwhile = () -> {};
    private Purging purging;
    private long story;

    private void take(List<String> tags, boolean isHard) throws IOException {
        calls++;
        meanwhile.run();
        if (!answers) {
            throw new IOException("it answers 503");
        }
        (isHard ? hard : soft).addAll(tags);
    }

    private Purging node() {
        Map<String, Purger> caches = new LinkedHashMap<>();
        caches.put("one", this::take);
        caches.put("other", (tags, isHard) -> {});
        return new Purging(purges, happenings, last, new TransactionTemplate(transactions), clock, LAG, caches);
    }

    @BeforeEach
    void aStory() {
        newsroom.empty();
        story = newsroom.aStory().in("Sport").from("Wire").run();
        purging = node();
        assertThat(purging.follow()).isFalse();
        hard.clear();
        soft.clear();
        calls = 0;
        answers = true;
        meanwhile = () -> {};
    }

    private void amend(String headline) {
        desk.amend(story, desk.open(story).draft().number(), Rewriting.headed(headline), "A wrong word.", "ann");
    }

    private void tell() {
        try {
            purging.tell("one");
            purging.tell("other");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int waiting() {
        return jdbc.queryForObject("select count(*) from delivery_purge where end_point = 'one'", Integer.class);
    }

    @Test
    void anActIsToldAtOnceAndTwiceAgain() {
        amend("Another headline");
        assertThat(purging.follow()).isTrue();
        tell();
        assertThat(soft)
                .contains("a" + story, "latest", "any", "pictures")
                .anyMatch(tag -> tag.matches("s\\d+"))
                .anyMatch(tag -> tag.matches("o\\d+"))
                .doesNotHaveDuplicates();
        assertThat(hard).isEmpty();
        List<String> first = List.copyOf(soft);
        soft.clear();
        tell();
        assertThat(soft).isEmpty();

        clock.pass(Purging.AGAIN);
        tell();
        assertThat(soft).containsExactlyElementsOf(first);
        soft.clear();
        clock.pass(LAG.minus(Purging.AGAIN).minusMillis(1));
        tell();
        assertThat(soft).isEmpty();
        clock.pass(Duration.ofMillis(1));
        tell();
        assertThat(soft).containsExactlyElementsOf(first);
        assertThat(purging.follow()).isFalse();
    }

    @Test
    void ofARemovalNoCopyIsLeft() {
        desk.withdraw(story, "It was not true.", "ann");
        purging.follow();
        tell();

        assertThat(hard).containsExactlyInAnyOrder("a" + story, "any", "pictures");
        assertThat(soft).doesNotContainAnyElementsOf(hard);
    }

    @Test
    void manyActsAreToldOnce() {
        for (int i = 0; i < 5; i++) {
            amend("Headline " + i);
            purging.follow();
        }
        tell();

        assertThat(calls).isEqualTo(1);
        assertThat(soft).doesNotHaveDuplicates();
    }

    @Test
    void whatComesWhileACacheIsToldIsNotLost() {
        amend("Another headline");
        purging.follow();
        meanwhile = () -> {
            meanwhile = () -> {};
            amend("Yet another");
            purging.follow();
        };
        tell();
        soft.clear();
        tell();

        assertThat(soft).contains("a" + story);
    }

    @Test
    void aCacheThatDoesNotTakeItIsToldEverLaterUntilItDoes() {
        answers = false;
        amend("Another headline");
        purging.follow();
        tell();
        CachesOutput output = new CachesOutput(purges);
        assertThat(output.says(story, clock.instant())).isEqualTo(OutputState.UNTOLD);
        assertThat(jdbc.queryForList(
                        "select distinct told from delivery_purge where end_point = 'other'", Integer.class))
                .containsExactly(1);
        tell();
        assertThat(calls).isEqualTo(1);
        for (int pause : List.of(1, 2, 4, 8, 16, 30, 30)) {
            clock.pass(Duration.ofSeconds(pause).minusMillis(1));
            int before = calls;
            tell();
            assertThat(calls).isEqualTo(before);
            clock.pass(Duration.ofMillis(1));
            tell();
            assertThat(calls).as("after %d s", pause).isEqualTo(before + 1);
        }
        answers = true;
        clock.pass(Duration.ofSeconds(30));
        tell();

        assertThat(soft).contains("a" + story);
        assertThat(output.says(story, clock.instant())).isEqualTo(OutputState.TOLD);
    }

    @Test
    void anotherNodeGoesOnWhereOneWasKilled() {
        amend("Another headline");
        purging = node();
        purging.follow();
        purges.take("one", clock.instant(), 30); // and that is the last that is heard of it
        purging = node();
        tell();
        assertThat(soft).isEmpty();

        clock.pass(Duration.ofSeconds(15));
        tell();
        assertThat(soft).contains("a" + story);
    }

    @Test
    void whatTimeDoesIsToldToo() {
        desk.expireAt(story, clock.instant().plus(Duration.ofHours(1)), "", "ann");
        purging.follow();
        tell();
        clock.pass(LAG);
        tell();
        clock.pass(LAG);
        tell();
        assertThat(waiting()).isZero();
        soft.clear();
        hard.clear();
        newsroom.later(Duration.ofHours(1));
        purging.follow();
        tell();

        assertThat(hard).contains("a" + story);
    }

    @Test
    void whatNobodyKnowsTakesTheWholeSite() {
        amend("Another headline");
        jdbc.update("update delivery_mark set log_number = 0 where id = 1");
        jdbc.update("update audit_entry set act = 'weather.tell' where object = 'article/" + story + "'");
        purging.follow();
        tell();

        assertThat(soft).containsExactlyInAnyOrder("any", "pictures", "site");
    }

    @Test
    void whatReadersDoNotSeeIsNotTold() {
        newsroom.colleague("li");

        assertThat(purging.follow()).isFalse();
    }

    @Test
    void whatNoCopyCanBeLeftOfIsForgotten() {
        amend("Another headline");
        purging.follow();
        clock.pass(Purging.POINTLESS);
        purging.thin();
        assertThat(waiting()).isPositive();

        clock.pass(Duration.ofSeconds(1));
        purging.thin();
        assertThat(waiting()).isZero();
    }
}
