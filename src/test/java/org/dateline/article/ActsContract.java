package org.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.dateline.TestClock;
import org.dateline.TestNewsroom;
import org.dateline.section.Sections;
import org.dateline.shared.HtmlText;
import org.dateline.topic.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What can be done to a story, whatever database it is kept in. */
public abstract class ActsContract {

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    Desk desk;

    @Autowired
    ReviewDesk review;

    @Autowired
    PublishedArticles published;

    @Autowired
    Versions versions;

    @Autowired
    PlanningDesk planning;

    @Autowired
    FirstVersions firstVersions;

    @Autowired
    Sections sections;

    @Autowired
    Topics topics;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvcTester mvc;

    Instant now;

    @BeforeEach
    void emptyDesk() {
        newsroom.empty();
        now = clock.instant();
    }

    @Test
    void everyActIsARowWithWhoAndWhy() {
        long id = newsroom.aStory().run();
        correct(id, "The bridge has four arches.", "An earlier version gave five arches.");
        desk.withdraw(id, "It was not true.", "wang");

        assertThat(review.acts(id, Cursor.START, 10))
                .extracting(Act::kind)
                .containsExactly(ActKind.WITHDRAWN, ActKind.CORRECTED, ActKind.PUBLISHED);
        assertThat(review.acts(id, Cursor.START, 1).get(0))
                .returns("wang", Act::doneBy)
                .returns("It was not true.", Act::note)
                .returns(now, Act::doneAt);
    }

    @Test
    void whatIsScheduledGoesOutOnceAtItsTime() {
        long id = newsroom.aStory().publishedIn(Duration.ofMinutes(5)).run();
        newsroom.later(Duration.ofMinutes(5).minusMillis(1));
        assertThat(published.story(id)).isNull();

        newsroom.later(Duration.ofMillis(1));
        newsroom.later(Duration.ofMinutes(1));

        assertThat(published.story(id).publishedAt()).isEqualTo(now.plus(Duration.ofMinutes(5)));
        assertThat(kinds(id)).containsExactly(ActKind.PUBLISHED, ActKind.SCHEDULED);
        assertThat(review.acts(id, Cursor.START, 1).get(0).late()).isFalse();
        assertThat(desk.open(id).scheduled()).isNull();
    }

    @Test
    void manyStoriesOfOneMinuteAreClaimedAndLoadedTogether() {
        newsroom.aStory().publishedIn(Duration.ofMinutes(1)).run();
        long one = newsroom.statements(() -> newsroom.later(Duration.ofMinutes(1)));
        for (int i = 0; i < 9; i++) {
            newsroom.aStory().publishedIn(Duration.ofMinutes(1)).run();
        }

        long nine = newsroom.statements(() -> newsroom.later(Duration.ofMinutes(1)));

        assertThat(nine - one).as("after %d for one", one).isLessThanOrEqualTo(8 * 6);
    }

    @Test
    void whatIsOverdueGoesOutInOrderAndSaysThatItIsLate() {
        long second = newsroom.aStory().publishedIn(Duration.ofMinutes(6)).run();
        long first = newsroom.aStory().publishedIn(Duration.ofMinutes(5)).run();

        newsroom.later(Duration.ofHours(1));

        List<Act> acts = List.of(
                review.acts(first, Cursor.START, 1).get(0),
                review.acts(second, Cursor.START, 1).get(0));
        assertThat(acts).allMatch(Act::late);
        assertThat(acts.get(0).id()).isLessThan(acts.get(1).id());
        assertThat(published.story(first).publishedAt()).isEqualTo(now.plus(Duration.ofHours(1)));
    }

    @Test
    void anUpdateWaitsWhileReadersSeeWhatTheySaw() {
        long id = newsroom.aStory().headed("First").run();
        publish(id, copy(id).saying(HtmlText.of("Second.")), new Release(Change.NONE, now.plus(Duration.ofHours(1))));
        assertThat(published.story(id).body().toString()).doesNotContain("Second");

        newsroom.later(Duration.ofHours(1));

        assertThat(published.story(id).body().toString()).contains("Second");
        assertThat(published.story(id).publishedAt()).isEqualTo(now);
        assertThat(published.story(id).updatedAt()).isEqualTo(now.plus(Duration.ofHours(1)));
    }

    @Test
    void whatIsTakenOffTheScheduleOrMovedNeverGoesOutAtItsOldTime() {
        long cancelled = newsroom.aStory().publishedIn(Duration.ofHours(1)).run();
        long moved = newsroom.aStory().publishedIn(Duration.ofHours(1)).run();
        planning.unschedule(cancelled, now.plus(Duration.ofHours(1)), "li");
        publish(moved, copy(moved), new Release(Change.NONE, now.plus(Duration.ofHours(2))));

        newsroom.later(Duration.ofHours(1));
        assertThat(published.story(cancelled)).isNull();
        assertThat(published.story(moved)).isNull();
        assertThat(desk.open(cancelled).state()).isEqualTo(State.DRAFT);

        newsroom.later(Duration.ofHours(1));
        assertThat(published.story(cancelled)).isNull();
        assertThat(published.story(moved)).isNotNull();
    }

    @Test
    void whatCannotGoOutIsLeftForAPersonAndStopsNothingElse() {
        long stuck = newsroom.aStory().publishedIn(Duration.ofHours(1)).run();
        long other = newsroom.aStory().publishedIn(Duration.ofHours(2)).run();
        jdbc.update("update article_schedule set revision_number = 99 where article_id = ?", stuck);

        for (int i = 0; i < 6; i++) {
            newsroom.later(Duration.ofHours(2));
        }

        assertThat(published.story(stuck)).isNull();
        assertThat(published.story(other)).isNotNull();
        assertThat(jdbc.queryForList("select outcome from article_schedule order by id", String.class))
                .containsExactly("FAILED", "DONE");
        planning.unschedule(stuck, now.plus(Duration.ofHours(1)), "li");
        publish(stuck, copy(stuck), new Release(Change.NONE, null));
        assertThat(published.story(stuck)).isNotNull();
    }

    @Test
    void whatLeavesItsReadersWaitsForNothingAnyMore() {
        long withdrawn = newsroom.aStory().run();
        long embargoed = newsroom.aStory().run();
        for (long id : List.of(withdrawn, embargoed)) {
            publish(id, copy(id).saying(HtmlText.of("Later.")), new Release(Change.NONE, now.plusSeconds(60)));
        }

        desk.withdraw(withdrawn, "It was wrong.", "li");
        desk.embargo(embargoed, now.plusSeconds(120), "", "li");

        assertThat(desk.open(withdrawn).scheduled()).isNull();
        assertThat(desk.open(embargoed).scheduled().dueAt()).isEqualTo(now.plusSeconds(120));
        newsroom.later(Duration.ofSeconds(60));
        assertThat(published.story(withdrawn)).isNull();
        assertThat(published.story(embargoed)).isNull();
        newsroom.later(Duration.ofSeconds(60));
        assertThat(published.story(embargoed)).isNotNull();
    }

    @Test
    void aStoryUnderEmbargoIsGoneUntilItsEnd() {
        long id = newsroom.aStory().about("Ports").run();
        Instant end = now.plus(Duration.ofHours(3));

        desk.embargo(id, end, "The agency asked for it.", "li");

        assertThat(published.story(id)).isNull();
        assertThat(published.newest(Selection.on(topics.findBySlug("ports")), 5))
                .isEmpty();
        assertThat(mvc.get().uri("/news/" + id)).hasStatus(404);
        newsroom.later(Duration.ofHours(3).minusMillis(1));
        assertThat(published.story(id)).isNull();
        newsroom.later(Duration.ofMillis(1));
        assertThat(published.story(id)).isNotNull();
        assertThat(published.newest(Selection.on(topics.findBySlug("ports")), 5))
                .hasSize(1);
    }

    @Test
    void nobodyPublishesUnderAnEmbargoUnlessItIsLifted() {
        long id = newsroom.aStory().publishedIn(Duration.ofHours(1)).run();
        desk.embargo(id, now.plus(Duration.ofHours(3)), "", "li");
        assertThat(desk.open(id).scheduled().dueAt()).isEqualTo(now.plus(Duration.ofHours(3)));

        assertThatThrownBy(() -> publish(id, copy(id), new Release(Change.NONE, null)))
                .isInstanceOf(Refused.class)
                .hasMessage("act.embargo.on");
        desk.embargo(id, null, "It was lifted.", "li");
        publish(id, copy(id), new Release(Change.NONE, null));

        assertThat(published.story(id)).isNotNull();
    }

    @Test
    void aStorysTimeEndsForEveryoneAtOnce() {
        long id = newsroom.aStory().run();
        desk.expireAt(id, now.plus(Duration.ofHours(1)), "", "li");

        clock.pass(Duration.ofHours(1)); // nobody has come yet to do it
        assertThat(published.story(id)).isNull();
        assertThat(published.newest(Selection.latest(), 5)).isEmpty();

        newsroom.later(Duration.ZERO);
        assertThat(desk.open(id).state()).isEqualTo(State.EXPIRED);
        assertThat(mvc.get().uri("/news/" + id)).hasStatus(410);
    }

    @Test
    void aSourcesTermsSayHowLongItsStoriesStay() {
        newsroom.source("Agency");
        jdbc.update("update source set retention_days = 30");
        long id = newsroom.aStory().from("Agency").run();

        newsroom.later(Duration.ofDays(30));

        assertThat(published.story(id)).isNull();
        assertThat(kinds(id)).containsExactly(ActKind.EXPIRED, ActKind.PUBLISHED);
    }

    @Test
    void whatIsWithdrawnComesBackOnlyIfTwoPeopleWantIt() {
        long id = newsroom.aStory().headed("Back again").run();
        desk.withdraw(id, "It was not true.", "li");
        assertThatThrownBy(() -> review.reinstate(id, "It was true.", "li")).hasMessage("act.reinstate.ask");

        review.askBack(id, "The source has confirmed it.", "li");
        assertThatThrownBy(() -> review.reinstate(id, "It was true.", "li")).hasMessage("act.reinstate.own");
        assertThat(review.reinstate(id, "It was true after all.", "wang")).isTrue();

        assertThat(published.story(id).headline()).isEqualTo("Back again");
        assertThat(published.story(id).publishedAt()).isEqualTo(now);
        assertThat(desk.withdrawal(id)).isNull();
        assertThat(last(id).number()).isEqualTo(2);
    }

    @Test
    void aLaterUpdateOfTheSameItemDoesNotReviveIt() {
        Copy copy = copy(newsroom.aStory().run());
        desk.publishOnce("wire-17", copy, now, "wire");
        long id = jdbc.queryForObject("select id from article where form_token = 'wire-17'", Long.class);
        desk.withdraw(id, "It was not true.", "li");

        desk.publishOnce("wire-17", copy.saying(HtmlText.of("Take two.")), now, "wire");
        publishDraft(id, "Take three.");

        assertThat(published.story(id)).isNull();
        assertThat(desk.open(id).state()).isEqualTo(State.WITHDRAWN);
        assertThatThrownBy(() -> publish(id, copy(id), new Release(Change.NONE, now.plusSeconds(60))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aDuplicateLeadsToTheStoryThatStandsForBoth() {
        long one = newsroom.aStory().headed("One").run();
        long two = newsroom.aStory().headed("Two").run();
        long three = newsroom.aStory().headed("Three").run();

        desk.mergeInto(one, two, "The same story.", "li");
        desk.mergeInto(two, three, "The same story.", "li");

        assertThat(published.story(one)).isNull();
        assertThat(desk.open(one).mergedInto().id()).isEqualTo(three);
        assertThat(desk.open(one).state()).isEqualTo(State.MERGED);
        assertThatThrownBy(() -> desk.mergeInto(three, three, "", "li")).isInstanceOf(Refused.class);
    }

    @Test
    void nobodyApprovesTheirOwnNorAnOlderText() {
        require("OWN_COPY", 2);
        long id = newsroom.aStory().run();
        publishDraft(id, "Second.");

        assertThatThrownBy(() -> publish(id, copy(id), new Release(Change.NONE, null)))
                .hasMessage("review.needed");
        review.submit(id, 2, "Please look.", "yu");
        assertThatThrownBy(() -> review.approve(id, 2, "", "yu")).hasMessage("review.own");
        assertThatThrownBy(() -> review.approve(id, 2, "", "li")).hasMessage("review.own");
        assertThatThrownBy(() -> review.approve(id, 1, "", "wang")).hasMessage("review.stale");
        review.approve(id, 2, "Good.", "wang");
        assertThatThrownBy(() -> review.approve(id, 2, "", "wang")).hasMessage("review.approved.already");
        assertThat(desk.open(id).review().state()).isEqualTo(ReviewState.IN_REVIEW);
        review.approve(id, 2, "", "zhao");
        assertThat(desk.open(id).review().state()).isEqualTo(ReviewState.APPROVED);

        publish(id, copy(id), new Release(Change.NONE, null));
        assertThat(published.story(id).body().toString()).contains("Second");
        assertThat(desk.open(id).review().state()).isEqualTo(ReviewState.NONE);
    }

    @Test
    void whoeverAgreedHadReadAnotherTextOnceItChanges() {
        require("OWN_COPY", 1);
        long id = newsroom.aStory().run();
        publishDraft(id, "Second.");
        review.submit(id, 2, "", "yu");
        review.approve(id, 2, "", "wang");

        publishDraft(id, "Third.");

        assertThat(desk.open(id).review().approvals()).isZero();
        assertThatThrownBy(() -> publish(id, copy(id), new Release(Change.NONE, null)))
                .hasMessage("review.needed");
    }

    @Test
    void anUrgentStoryNeedsASecondPerson() {
        long id = newsroom.aStory().run();
        publishDraft(id, "Second.");
        review.mark(id, true, "", "li");

        assertThatThrownBy(() -> publish(id, copy(id), new Release(Change.NONE, null)))
                .hasMessage("review.needed");
        review.submit(id, 2, "", "li");
        review.returnWith(id, 2, "Name the source.", "wang");
        assertThat(desk.open(id).review().state()).isEqualTo(ReviewState.RETURNED);
        review.submit(id, 2, "It is named.", "li");
        review.approve(id, 2, "", "wang");
        publish(id, copy(id), new Release(Change.NONE, null));

        assertThat(published.story(id).body().toString()).contains("Second");
    }

    @Test
    void versionsNameTheOnesBeforeThem() {
        long id = newsroom.aStory().run();
        clock.pass(Duration.ofMinutes(1));
        correct(id, "Second.", "The year was wrong.");
        clock.pass(Duration.ofMinutes(1));
        publish(id, copy(id).saying(HtmlText.of("Third.")), new Release(new Change(ChangeKind.MINOR, ""), null));

        Version first = versions.numbered(id, 1);
        Version second = versions.numbered(id, 2);
        Version third = last(id);
        assertThat(first.previousDigest()).isEqualTo(Version.NONE);
        assertThat(second.previousDigest()).isEqualTo(first.digest());
        assertThat(third.previousDigest()).isEqualTo(second.digest());
        assertThat(List.of(first, second))
                .allSatisfy(version ->
                        assertThat(CanonicalText.of(version).digest()).isEqualTo(version.digest()));
        assertThat(first.shownUntil()).isEqualTo(second.shownFrom());
        assertThat(third.shownUntil()).isNull();
        assertThat(third.kind()).isEqualTo(ActKind.AMENDED);
        assertThat(published.story(id).updatedAt()).isEqualTo(second.shownFrom());
    }

    @Test
    void theHistoryOfOlderStoriesBeginsWithWhatReadersSee() {
        long id = newsroom.aStory().publishedAt("2026-11-01T09:00:00Z").run();
        jdbc.update("delete from article_version");
        jdbc.update("update article set published_version = null, published_corrected = null");

        assertThat(firstVersions.begin()).isFalse();
        firstVersions.begin();

        assertThat(last(id).number()).isEqualTo(1);
        assertThat(last(id).shownFrom()).isEqualTo(now);
        assertThat(desk.open(id).publication().version()).isEqualTo(1);
    }

    @Test
    void theSameCorrectionSentTwiceIsOne() {
        long id = newsroom.aStory().run();
        correct(id, "Second.", "The year was wrong.");
        Copy same = copy(id);
        publish(id, same, new Release(new Change(ChangeKind.CORRECTION, "The year was wrong."), null));

        assertThat(kinds(id)).containsExactly(ActKind.CORRECTED, ActKind.PUBLISHED);
        assertThat(last(id).number()).isEqualTo(2);
    }

    @Test
    void listsAreTheOnesOfTheirTime() {
        long old = newsroom.aStory().headed("Old").run();
        clock.pass(Duration.ofHours(1));
        Instant then = clock.instant();
        long gone = newsroom.aStory().headed("Gone").about("Ports").run();
        clock.pass(Duration.ofHours(1));
        desk.withdraw(gone, "Wrong.", "li");
        publish(old, headed(old, "Old, renamed"), new Release(Change.NONE, null));
        long coming = newsroom.aStory()
                .headed("Coming")
                .publishedIn(Duration.ofHours(5))
                .run();
        desk.expireAt(old, clock.instant().plus(Duration.ofHours(9)), "", "li");

        Instant now = clock.instant();
        assertThat(headlines(published.at(then))).containsExactly("Gone", "Old");
        assertThat(headlines(published.at(now))).containsExactly("Old, renamed");
        assertThat(headlines(published.at(now.plus(Duration.ofHours(5))))).containsExactly("Coming", "Old, renamed");
        assertThat(headlines(published.at(now.plus(Duration.ofHours(9))))).containsExactly("Coming");
        assertThat(published.at(then).newest(Selection.on(topics.findBySlug("ports")), 5))
                .extracting(Headline::headline)
                .containsExactly("Gone");
        assertThat(published.at(now.plus(Duration.ofHours(5))).newestOfEach(sections.inOrder(), 5))
                .hasSize(2);
        assertThat(published.at(then).headlines(Set.of(old, gone, coming))).hasSize(2);
    }

    private List<String> headlines(ArticlesAt at) {
        return at.newest(Selection.latest(), 10).stream()
                .map(Headline::headline)
                .toList();
    }

    private List<ActKind> kinds(long id) {
        return review.acts(id, Cursor.START, 20).stream().map(Act::kind).toList();
    }

    private Version last(long id) {
        return versions.last(id, org.springframework.data.domain.Limit.of(1)).get(0);
    }

    private void require(String occasion, int approvals) {
        jdbc.update("update approval_rule set approvals = ? where occasion = ?", approvals, occasion);
    }

    private Copy copy(long id) {
        return desk.copyOf(id, desk.standing(id).newest());
    }

    private Copy headed(long id, String headline) {
        return CopyParts.with(copy(id), "headline", copyHeaded(headline));
    }

    private Copy copyHeaded(String headline) {
        long other = newsroom.aStory()
                .headed(headline)
                .publishedIn(Duration.ofDays(900))
                .run();
        return copy(other);
    }

    private void correct(long id, String text, String note) {
        publish(id, copy(id).saying(HtmlText.of(text)), new Release(new Change(ChangeKind.CORRECTION, note), null));
    }

    private void publishDraft(long id, String text) {
        desk.save(new Filing(id, "test", desk.standing(id).newest(), copy(id).saying(HtmlText.of(text))), "li");
    }

    private void publish(long id, Copy copy, Release release) {
        desk.publish(new Filing(id, "test", desk.standing(id).newest(), copy), release, "li");
    }
}
