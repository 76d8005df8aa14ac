package org.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.dateline.section.Section;
import org.dateline.shared.HtmlText;
import org.dateline.shared.Language;
import org.dateline.shared.Slug;
import org.junit.jupiter.api.Test;

class ArticleTests {

    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final Article article = new Article("token", NINE, "li");

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
        article.publish(ChangeKind.UPDATE, null, NINE);
        article.revise(copy("Two"), Change.NONE, TEN, "li");

        assertThat(article.publication().revision().headline()).isEqualTo("One");
        assertThat(article.state()).isEqualTo(State.CHANGED);

        article.publish(ChangeKind.UPDATE, null, TEN);

        assertThat(article.publication().revision().headline()).isEqualTo("Two");
        assertThat(article.publication().at()).isEqualTo(NINE);
        assertThat(article.publication().updatedAt()).isEqualTo(TEN);
        assertThat(article.state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void publishingTwiceIsPublishingOnce() {
        article.revise(copy("One"), Change.NONE, NINE, "li");
        article.publish(ChangeKind.UPDATE, null, NINE);
        article.publish(ChangeKind.UPDATE, null, TEN);

        assertThat(article.publication().updatedAt()).isNull();
    }

    @Test
    void movingTheTimeAloneIsNoUpdate() {
        article.revise(copy("One"), Change.NONE, NINE, "li");
        article.publish(ChangeKind.UPDATE, null, TEN);
        article.publish(ChangeKind.UPDATE, NINE, NOON);

        assertThat(article.publication().at()).isEqualTo(NINE);
        assertThat(article.publication().updatedAt()).isNull();
    }

    @Test
    void aScheduledStoryCanMoveAndTheLastWordWins() {
        article.revise(copy("One"), Change.NONE, NINE, "li");
        article.publish(ChangeKind.UPDATE, NOON, NINE);
        assertThat(article.publication().isVisibleAt(TEN)).isFalse();

        article.publish(ChangeKind.UPDATE, TEN, NINE);
        assertThat(article.publication().isVisibleAt(TEN)).isTrue();
    }

    @Test
    void whatReadersHaveSeenCannotMoveIntoTheFuture() {
        article.revise(copy("One"), Change.NONE, NINE, "li");
        article.publish(ChangeKind.UPDATE, null, NINE);
        article.revise(copy("Two"), Change.NONE, TEN, "li");

        assertThatThrownBy(() -> article.publish(ChangeKind.UPDATE, NOON, TEN))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aWithdrawnStoryStaysWithdrawn() {
        article.revise(copy("One"), Change.NONE, NINE, "li");

        assertThatThrownBy(() -> article.withdraw("why", NINE, "li")).isInstanceOf(IllegalStateException.class);
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
                LeadPicture.NONE);
        article.revise(loose, Change.NONE, NINE, "li");

        assertThatThrownBy(() -> article.publish(ChangeKind.UPDATE, null, NINE)).hasMessageContaining("section");
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
                LeadPicture.NONE);
    }
}
