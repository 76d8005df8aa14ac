package org.dateline.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.dateline.TestClock;
import org.dateline.TestNewsroom;
import org.dateline.article.Copy;
import org.dateline.article.Desk;
import org.dateline.article.GateContext;
import org.dateline.article.GateFinding;
import org.dateline.article.LeadPicture;
import org.dateline.article.PublicationGate;
import org.dateline.source.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What holds for the gate whatever database it is kept in. */
abstract class GateContract {

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    PublicationGate gate;

    @Autowired
    RuleDesk rules;

    @Autowired
    GateRules all;

    @Autowired
    Trials trials;

    @Autowired
    TrialRuns runs;

    @Autowired
    TrialStep step;

    @Autowired
    LinkHarvest harvest;

    @Autowired
    LinkRows rows;

    @Autowired
    KnownLinks links;

    @Autowired
    Desk desk;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void defaults() {
        newsroom.empty();
        GateDefaults.restore(jdbc);
    }

    @AfterEach
    void backToDefaults() {
        newsroom.empty();
        GateDefaults.restore(jdbc);
    }

    // rules

    @Test
    void aPlainStoryPassesTheDefaultsWithAWordAboutItsSummary() {
        long id = newsroom.aStory().run();

        List<GateFinding> findings = check(copy(id));

        assertThat(findings)
                .containsExactly(new GateFinding(
                        "summary", false, "Write a summary: lists, feeds and search engines show it.", "summary"));
        assertThat(all.all()).hasSize(Kind.values().length);
    }

    @Test
    void picturesAreDescribedAndCredited() {
        long fine = newsroom.picture("quay.jpg", "The quay");
        long mute = newsroom.picture("ferry.jpg", "");
        jdbc.update("update picture set credit_line = '' where id = ?", mute);
        long id = newsroom.aStory()
                .summedUp("Short")
                .saying("<p>Text</p><figure data-picture=\"" + fine + "\"></figure>")
                .run();
        Copy copy = copy(id);
        Copy led = new Copy(
                copy.headline(),
                copy.summary(),
                copy.body(),
                copy.dateline(),
                copy.section(),
                copy.source(),
                copy.byline(),
                copy.editor(),
                copy.topics(),
                copy.language(),
                copy.slug(),
                new LeadPicture(mute, ""),
                copy.original());

        assertThat(check(copy)).isEmpty();
        assertThat(check(led))
                .extracting(GateFinding::rule, GateFinding::blocking, GateFinding::field)
                .containsExactly(tuple("alt-text", true, "leadPicture"), tuple("credit", true, "leadPicture"));
    }

    @Test
    void aRuleOfASourceReplacesTheRuleForAll() {
        Source wire = newsroom.source("Wire");
        long ours = newsroom.aStory().run();
        long theirs = newsroom.aStory().from("Wire").run();
        GateRule strict = added(Kind.SUMMARY, wire, Severity.BLOCK, Terms.NONE);

        assertThat(check(copy(theirs))).extracting(GateFinding::blocking).containsExactly(false);

        rules.switchOn(strict.id(), strict.version(), "chief");

        assertThat(check(copy(theirs))).extracting(GateFinding::blocking).containsExactly(true);
        assertThat(check(copy(ours))).extracting(GateFinding::blocking).containsExactly(false);

        GateRule on = rule(strict.id());
        rules.change(on.id(), on.version(), Severity.OFF, Terms.NONE, "chief");

        assertThat(check(copy(theirs))).isEmpty();
    }

    @Test
    void aCheckTakesThreeStatementsHoweverMuchThereIsToLookAt() {
        long picture = newsroom.picture("quay.jpg", "The quay");
        String many = IntStream.range(0, 40)
                .mapToObj(at -> "<p><a href=\"https://h" + at + ".example/\">x</a></p>")
                .reduce("", String::concat);
        long id = newsroom.aStory().ledBy(picture, "").saying(many).from("Wire").run();
        Copy copy = copy(id);

        assertThat(newsroom.statements(() -> check(copy))).isLessThanOrEqualTo(3);
    }

    @Test
    void whatSomebodyChangedMeanwhileIsNotOverwritten() {
        GateRule rule = general(Kind.HEADLINE_LENGTH);

        assertThat(rules.change(rule.id(), rule.version(), Severity.BLOCK, new Terms(0, 10, ""), "one"))
                .isEqualTo(RuleDesk.Done.YES);
        assertThat(rules.change(rule.id(), rule.version(), Severity.OFF, new Terms(0, 90, ""), "other"))
                .isEqualTo(RuleDesk.Done.MEANWHILE);
        assertThat(rules.delete(rule.id(), rule.version(), "other")).isEqualTo(RuleDesk.Done.MEANWHILE);
        assertThat(rules.switchOff(rule.id(), rule.version(), "other")).isEqualTo(RuleDesk.Done.MEANWHILE);
        assertThat(general(Kind.HEADLINE_LENGTH).terms().most()).isEqualTo(10);
    }

    @Test
    void aRuleSwitchedOnTakesThePlaceOfTheOneInForce() {
        GateRule next = added(Kind.HEADLINE_LENGTH, null, Severity.BLOCK, new Terms(0, 5, ""));

        assertThat(rules.add(Kind.HEADLINE_LENGTH, null, Severity.WARN, Terms.NONE, "chief"))
                .isNull();
        assertThat(rules.switchOff(
                        general(Kind.HEADLINE_LENGTH).id(),
                        general(Kind.HEADLINE_LENGTH).version(),
                        "chief"))
                .isEqualTo(RuleDesk.Done.TAKEN);
        assertThat(rules.switchOn(next.id(), next.version(), "chief")).isEqualTo(RuleDesk.Done.YES);
        assertThat(rules.switchOn(next.id(), next.version(), "chief")).isEqualTo(RuleDesk.Done.YES);

        assertThat(general(Kind.HEADLINE_LENGTH).id()).isEqualTo(next.id());
        assertThat(all.all()).hasSize(Kind.values().length);
    }

    @Test
    void nothingGoesOutUnderEmbargo() {
        Copy copy = copy(newsroom.aStory().summedUp("Short").run());
        Instant now = clock.instant();

        assertThat(gate.check(copy, new GateContext(null, now.plusSeconds(60), now)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("embargo");
                    assertThat(finding.blocking()).isTrue();
                    assertThat(finding.sentence()).contains("(UTC)");
                });
    }

    // trials

    @Test
    void aTrialCountsWhatARuleWouldCatchOnTheWholeArchive() {
        IntStream.range(0, 110)
                .forEach(at -> newsroom.aStory()
                        .headed(at % 10 == 0 ? "A headline that is rather long " + at : "Short " + at)
                        .from(at % 2 == 0 ? "Wire" : "Agency")
                        .run());
        newsroom.aStory()
                .headed("A headline that is rather long, tomorrow")
                .publishedIn(Duration.ofDays(1))
                .run();
        GateRule rule = added(Kind.HEADLINE_LENGTH, null, Severity.BLOCK, new Terms(0, 20, ""));

        long id = trials.start(rule, "chief");
        assertThat(trials.start(rule, "chief")).isEqualTo(id);
        runs.work(id);

        Trial trial = trial(id);
        assertThat(trial.state()).isEqualTo(Trial.State.DONE);
        assertThat(trial.total()).isEqualTo(110);
        assertThat(trial.checked()).isEqualTo(110);
        assertThat(trial.hits()).isEqualTo(11);
        assertThat(trials.tallies(id))
                .extracting(Trial.Tally::sourceName, Trial.Tally::hits, Trial.Tally::checked)
                .containsExactly(tuple("Wire", 11L, 55L), tuple("Agency", 0L, 55L));
        List<Trial.Hit> first = trials.hits(id, null, 0, 10);
        assertThat(first).hasSize(10);
        assertThat(first.get(0).sentence()).startsWith("Shorten the headline");
        assertThat(trials.hits(id, null, first.get(9).article(), 10)).hasSize(1);
        assertThat(all.whole(rule.id()).isOn()).isFalse();
    }

    @Test
    void aTrialOfASourceLooksAtItsStoriesAloneAndOneForAllLeavesOutWhoHasAnother() {
        newsroom.aStory().from("Wire").run();
        newsroom.aStory().from("Agency").run();
        newsroom.aStory().run();
        GateRule own = added(Kind.SUMMARY, newsroom.source("Wire"), Severity.WARN, Terms.NONE);

        long id = trials.start(own, "chief");
        runs.work(id);
        rules.switchOn(own.id(), own.version(), "chief");
        long whole = trials.start(general(Kind.SUMMARY), "chief");
        runs.work(whole);

        assertThat(trial(id).checked()).isEqualTo(1);
        assertThat(trial(id).hits()).isEqualTo(1);
        assertThat(trial(whole).checked()).isEqualTo(3);
        assertThat(trial(whole).hits()).isEqualTo(2);
    }

    @Test
    void aTrialCutOffIsFinishedByAnotherAndNothingIsCountedTwice() {
        IntStream.range(0, 120)
                .forEach(at -> newsroom.aStory().headed("Story " + at).run());
        long id = trials.start(general(Kind.SUMMARY), "chief");

        assertThat(trials.claim(id, "one")).isTrue();
        assertThat(step.run(id, "one")).isTrue();
        runs.work(id);
        assertThat(trial(id).checked()).isEqualTo(100);
        assertThat(trials.claim(id, "other")).isFalse();

        clock.pass(Trials.SILENCE.plusSeconds(1));
        assertThat(trials.claim(id, "other")).isTrue();
        assertThat(step.run(id, "one")).isFalse();
        assertThat(step.run(id, "other")).isTrue();
        clock.pass(Trials.SILENCE.plusSeconds(1));
        runs.takeUp();

        assertThat(trial(id).state()).isEqualTo(Trial.State.DONE);
        assertThat(trial(id).checked()).isEqualTo(120);
        assertThat(trial(id).hits()).isEqualTo(120);
        assertThat(jdbc.queryForObject("select count(*) from gate_trial_hit where trial_id = ?", Long.class, id))
                .isEqualTo(120);
    }

    @Test
    void aTrialCanBeStoppedAndGoesWithItsRule() {
        newsroom.aStory().run();
        GateRule rule = added(Kind.SUMMARY, null, Severity.WARN, Terms.NONE);
        long id = trials.start(rule, "chief");

        trials.cancel(id, "chief");
        trials.cancel(id, "chief");
        runs.work(id);

        assertThat(trial(id).state()).isEqualTo(Trial.State.CANCELLED);
        assertThat(trial(id).checked()).isZero();
        assertThat(trials.abandoned()).isEmpty();

        rules.delete(rule.id(), rule.version(), "chief");
        assertThat(trials.find(id)).isNull();
    }

    // links

    /** A world in which each address answers as the test says. */
    private static final class World extends LinkProbe {

        private final Map<String, Answer> answers = new HashMap<>();
        private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

        World() {
            super(null, address -> false, Set.of(80), "test");
        }

        @Override
        Answer ask(String address) {
            asked.add(address);
            return answers.getOrDefault(address, Answer.of(200));
        }
    }

    private final World world = new World();

    @Test
    void aLinkIsAskedForAfterASaveAndDeadOnesAreNamed() {
        long id = linking("https://gone.example/", "https://here.example/");
        world.answers.put("https://gone.example/", Answer.of(404));

        assertThat(check(copy(id))).extracting(GateFinding::rule).doesNotContain("dead-links");
        round();

        assertThat(check(copy(id)))
                .filteredOn(finding -> finding.rule().equals("dead-links"))
                .extracting(GateFinding::sentence)
                .containsExactly("The link to https://gone.example/ leads nowhere. Mend it or take it out.");
        round();
        assertThat(world.asked).hasSize(2);

        world.answers.clear();
        clock.pass(Duration.ofDays(7).plusSeconds(1));
        round();
        assertThat(world.asked).hasSize(4);
        assertThat(check(copy(id))).extracting(GateFinding::rule).doesNotContain("dead-links");
    }

    @Test
    void aHostThatFailsIsDeadTheSecondTimeTenMinutesLater() {
        long id = linking("https://down.example/", "https://here.example/");
        world.answers.put("https://down.example/", Answer.of(503));

        round();
        clock.pass(Duration.ofMinutes(5));
        round();
        assertThat(dead(id)).isFalse();
        assertThat(world.asked).hasSize(2);

        clock.pass(Duration.ofMinutes(6));
        round();
        assertThat(dead(id)).isTrue();
    }

    @Test
    void whenNobodyAnswersAtAllNoLinkIsMarked() {
        long id = linking("https://one.example/");
        Answer silence = Answer.without(Answer.Outcome.UNREACHED);
        world.answers.put("https://one.example/", silence);

        round();
        clock.pass(Duration.ofMinutes(11));
        round();
        clock.pass(Duration.ofMinutes(11));
        round();
        assertThat(dead(id)).isFalse();

        linking("https://witness.example/");
        round();
        clock.pass(Duration.ofMinutes(11));
        round();
        clock.pass(Duration.ofMinutes(11));
        round();
        assertThat(dead(id)).isTrue();
    }

    @Test
    void noTwoNodesAskForTheSameLink() {
        linking("https://one.example/", "https://two.example/");
        harvest.read(harvest.claim().get(0));

        assertThat(harvest.claim()).isEmpty();
        assertThat(rows.claim(1)).hasSize(1);
        assertThat(rows.claim(10)).hasSize(1);
        assertThat(rows.claim(10)).isEmpty();
        clock.pass(Duration.ofMinutes(11));
        assertThat(rows.claim(10)).hasSize(2);
    }

    @Test
    void whatWasReadLongAgoIsNotReadAgain() {
        linking("https://one.example/");
        Instant saved = clock.instant();
        clock.pass(Duration.ofMinutes(11));
        round();
        clock.pass(Duration.ofMinutes(11));

        assertThat(harvest.claim())
                .singleElement()
                .satisfies(place -> assertThat(place.at()).isAfter(saved));
    }

    private void round() {
        new LinkChecking(new GateProperties(true, Set.of(80)), harvest, rows, world).round();
    }

    private boolean dead(long id) {
        return check(copy(id)).stream().anyMatch(finding -> finding.rule().equals("dead-links"));
    }

    private long linking(String... addresses) {
        StringBuilder text = new StringBuilder();
        for (String address : addresses) {
            text.append("<p><a href=\"").append(address).append("\">x</a></p>");
        }
        return newsroom.aStory().saying(text.toString()).run();
    }

    private List<GateFinding> check(Copy copy) {
        return gate.check(copy, new GateContext(null, null, clock.instant()));
    }

    private Copy copy(long id) {
        return Objects.requireNonNull(desk.open(id)).draft().copy();
    }

    private Trial trial(long id) {
        return Objects.requireNonNull(trials.find(id));
    }

    private GateRule rule(long id) {
        return Objects.requireNonNull(all.whole(id));
    }

    private GateRule added(Kind kind, Source source, Severity severity, Terms terms) {
        return Objects.requireNonNull(rules.add(kind, source, severity, terms, "chief"));
    }

    private GateRule general(Kind kind) {
        return Objects.requireNonNull(all.at(GateRule.place(kind, null, GateRule.Status.ON)));
    }
}
