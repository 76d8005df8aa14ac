package org.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.dateline.section.Section;
import org.dateline.shared.HtmlText;
import org.dateline.shared.Language;
import org.dateline.shared.Slug;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

class ArticleTests {

    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final Article article = new Article("token", NINE, "li");

    @BeforeEach
    void isKept() {
        ReflectionTestUtils.setField(article, "id", 17L);
    }

    @Test
    void revisionsAreNumberedFromOne() {
        assertThat(article.revise(copy("One"), Change.NONE, NINE, "li").number())
                .isEqualTo(1);
        assertThat(article.revise(copy("Two"), Change.NONE, TEN, "wang").number())
                .isEqualTo(2);
        assertThat(article.draft().headline()).isEqualTo("Two");
        assertThat(article.touchedAt()).isEqualTo(TEN);
    }

    @Test
    void onlyPublishingMovesWhatReadersSee() {
        article.revise(copy("One"), Change.NONE, NINE, "li");
        publish(null, NINE);
        article.revise(copy("Two"), Change.NONE, TEN, "li");

        assertThat(article.publication().revision().headline()).isEqualTo("One");
        assertThat(article.state()).isEqualTo(State.CHANGED);

        publish(null, TEN);

        assertThat(article.publication().revision().headline()).isEqualTo("Two");
        assertThat(article.publication().at()).isEqualTo(NINE);
        assertThat(article.publication().updatedAt()).isEqualTo(TEN);
        assertThat(article.state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void publishingTwiceIsPublishingOnce() {
        article.revise(copy("One"), Change.NONE, NINE, "li");
        publish(null, NINE);
        publish(null, TEN);

        assertThat(article.publication().updatedAt()).isNull();
    }

    @Test
    void movingTheTimeAloneIsNoUpdate() {
        article.revise(copy("One"), Change.NONE, NINE, "li");
        publish(null, TEN);
        publish(NINE, NOON);

        assertThat(article.publication().at()).isEqualTo(NINE);
        assertThat(article.publication().updatedAt()).isNull();
    }

    @Test
    void nothingOfAScheduledStoryIsPublishedBeforeItsTime() {
        article.revise(copy("One"), Change.NONE, NINE, "li");

        article.schedule(waiting(1, NOON), NINE, "li");

        assertThat(article.publication()).isNull();
        assertThat(article.state()).isEqualTo(State.SCHEDULED);

        article.schedule(waiting(1, TEN), NINE, "li");
        assertThat(article.scheduled().dueAt()).isEqualTo(TEN);

        publish(TEN, TEN);
        assertThat(article.publication().isVisibleAt(TEN)).isTrue();
        assertThat(article.scheduled()).isNull();
    }

    @Test
    void anUpdateCanWaitWhileReadersSeeWhatTheySaw() {
        article.revise(copy("One"), Change.NONE, NINE, "li");
        publish(null, NINE);
        article.revise(copy("Two"), Change.NONE, TEN, "li");

        article.schedule(waiting(2, NOON), TEN, "li");

        assertThat(article.publication().revision().headline()).isEqualTo("One");
        assertThat(article.state()).isEqualTo(State.CHANGED);
    }

    @Test
    void nobodySeesAStoryUnderEmbargo() {
        article.revise(copy("One"), Change.NONE, NINE, "li");
        publish(null, NINE);

        article.embargo(NOON, TEN);

        assertThat(article.publication()).isNull();
        assertThatThrownBy(() -> publish(null, TEN)).isInstanceOf(Refused.class).hasMessage("act.embargo.on");
        assertThatThrownBy(() -> article.schedule(waiting(1, TEN), TEN, "li")).isInstanceOf(Refused.class);
        publish(null, NOON);
        assertThat(article.publication().isVisibleAt(NOON)).isTrue();
    }

    @Test
    void whatIsShownForATimeEnds() {
        article.revise(copy("One"), Change.NONE, NINE, "li");
        publish(null, NINE);

        article.publication().endAt(TEN);

        assertThat(article.publication().isVisibleAt(TEN.minusMillis(1))).isTrue();
        assertThat(article.publication().isVisibleAt(TEN)).isFalse();
    }

    @Test
    void onlyWhatReadersSeeCanBeWithdrawn() {
        article.revise(copy("One"), Change.NONE, NINE, "li");

        assertThatThrownBy(() -> article.withdraw(Withdrawal.Reason.WITHDRAWN, "why", NINE, "li"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aCorrectionIsToldEvenIfTheTextIsTheSame() {
        article.revise(copy("One"), Change.NONE, NINE, "li");
        publish(null, NINE);

        Act act = article.publish(
                article.draft(), new Change(ChangeKind.CORRECTION, "The year was wrong."), null, TEN, "li");

        assertThat(act.kind()).isEqualTo(ActKind.CORRECTED);
        assertThat(article.publication().isCorrected()).isTrue();
        assertThat(article.publication().updatedAt()).isEqualTo(TEN);
    }

    @Test
    void aStoryNeedsASection() {
        Copy loose = new Copy(
                "One",
                "",
                HtmlText.of("Text."),
                Dateline.NONE,
                null,
                null,
                "",
                null,
                Set.of(),
                Language.of("en"),
                Slug.of("one"),
                LeadPicture.NONE,
                "");
        article.revise(loose, Change.NONE, NINE, "li");

        assertThatThrownBy(() -> publish(null, NINE)).hasMessageContaining("section");
    }

    private void publish(Instant from, Instant now) {
        article.publish(article.draft(), Change.NONE, from, now, "li");
    }

    private static Scheduled waiting(int revision, Instant due) {
        return new Scheduled(17, Scheduled.Task.PUBLISH, revision, due, Change.NONE, NINE, "li");
    }

    private static Copy copy(String headline) {
        return new Copy(
                headline,
                "",
                HtmlText.of("Text."),
                Dateline.NONE,
                new Section(Slug.of("world"), "World", "", 1),
                null,
                "",
                null,
                Set.of(),
                Language.of("en"),
                Slug.of(headline),
                LeadPicture.NONE,
                "");
    }
}
