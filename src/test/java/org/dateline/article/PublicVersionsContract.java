package org.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dateline.TestClock;
import org.dateline.TestNewsroom;
import org.dateline.shared.HtmlText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What readers may know of a story's past, whatever database it is kept in. */
public abstract class PublicVersionsContract {

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    Desk desk;

    @Autowired
    PublicVersions publicVersions;

    @Autowired
    ToldActs told;

    @Autowired
    Versions versions;

    @Autowired
    JdbcTemplate jdbc;

    long id;
    Instant start;

    @BeforeEach
    void threeVersions() {
        newsroom.empty();
        start = clock.instant();
        id = newsroom.aStory().saying("Five arches.").about("Ports").run();
        clock.pass(Duration.ofHours(1));
        change(ChangeKind.MINOR, "", "Five arches!");
        clock.pass(Duration.ofHours(1));
        change(ChangeKind.CORRECTION, "Four, not five.", "Four arches.");
    }

    @Test
    void aVersionIsReadAsItWas() {
        VersionText first = publicVersions.text(where(), 1);

        assertThat(first.story().body().toString()).isEqualTo("<p>Five arches.</p>");
        assertThat(first.story().topics()).extracting("name").containsExactly("Ports");
        assertThat(first.line().shownFrom()).isEqualTo(start);
        assertThat(first.line().shownUntil()).isEqualTo(start.plus(Duration.ofHours(1)));
        assertThat(first.corrections()).isEmpty();
        assertThat(publicVersions.text(where(), 3).corrections())
                .extracting(Correction::note)
                .containsExactly("Four, not five.");
        assertThat(publicVersions.text(where(), 4)).isNull();
    }

    /** Digests that were told before there was such a field stay right. */
    @Test
    void onlyAStoryThatStoodElsewhereFirstSaysSoInItsCanonicalText() {
        long copied = newsroom.aStory().copiedFrom("https://wire.example/1").run();

        assertThat(canonical(id)).noneMatch(line -> line.startsWith("original"));
        assertThat(canonical(copied)).contains("original: https://wire.example/1");
        assertThat(canonical(copied))
                .filteredOn(line -> !line.startsWith("original"))
                .hasSameSizeAs(canonical(id));
    }

    private List<String> canonical(long article) {
        CanonicalText text = publicVersions.canonical(publicVersions.whereabouts(article), 1);
        return text.text().lines().takeWhile(line -> !line.isEmpty()).toList();
    }

    @Test
    void whatReadersSawThenIsFoundByDate() {
        assertThat(publicVersions.numberAt(where(), start.minusSeconds(9))).isEqualTo(1);
        assertThat(publicVersions.numberAt(where(), start)).isEqualTo(1);
        assertThat(publicVersions.numberAt(where(), start.plusSeconds(3_600))).isEqualTo(2);
        assertThat(publicVersions.numberAt(where(), start.plusSeconds(99_999))).isEqualTo(3);
    }

    @Test
    void ofAStoryThatIsGoneThereAreLinesAndNoText() {
        Whereabouts before = where();
        desk.withdraw(id, "Not true.", "li");

        Whereabouts where = where();

        assertThat(where.gone().notice()).isEqualTo("Not true.");
        assertThat(publicVersions.page(where, Cursor.START, 10).entries())
                .extracting(VersionLine::number)
                .containsExactly(3, 2, 1);
        assertThat(publicVersions.text(before, 1)).isNull();
        assertThat(publicVersions.canonical(before, 1)).isNull();
        assertThat(publicVersions.copy(before, 1)).isNull();
    }

    @Test
    void aHiddenVersionHasALineAndNoText() {
        desk.hide(id, 1, "By order.", "li");

        assertThat(publicVersions.lines(where(), List.of(1)).get(0).isHidden()).isTrue();
        assertThat(publicVersions.text(where(), 1)).isNull();
        assertThat(publicVersions.canonical(where(), 1)).isNull();
        assertThat(publicVersions.copy(where(), 1)).isNull();
    }

    @Test
    void aStoryThatNobodyMaySeeIsNowhere() {
        long waiting = newsroom.aStory().publishedIn(Duration.ofHours(1)).run();
        desk.embargo(id, clock.instant().plusSeconds(60), "", "li");

        assertThat(publicVersions.whereabouts(waiting)).isNull();
        assertThat(publicVersions.whereabouts(id)).isNull();
        assertThat(publicVersions.whereabouts(999_999_999)).isNull();
        assertThat(told.newest(10)).isEmpty();
    }

    @Test
    void aCorrectionIsStillPrintedAfterAnEmbargo() {
        desk.embargo(id, clock.instant().plusSeconds(60), "", "li");
        newsroom.later(Duration.ofSeconds(61));

        assertThat(where().story().showing().corrected()).isTrue();
        assertThat(where().story().showing().version()).isEqualTo(4);
        assertThat(isWhole()).isTrue();
    }

    @Test
    void aTimeThatIsOverCountsBeforeAnybodyPutsItDown() {
        desk.expireAt(id, clock.instant().plusSeconds(60), "", "li");
        clock.pass(Duration.ofSeconds(60));

        assertThat(where().gone().reason()).isEqualTo(Withdrawal.Reason.EXPIRED);
        assertThat(publicVersions.page(where(), Cursor.START, 10).entries()).hasSize(3);
    }

    @Test
    void aDuplicateIsWhereItsSurvivorIs() {
        long survivor = newsroom.aStory().headed("The bridge").run();
        desk.mergeInto(id, survivor, "", "li");

        assertThat(where().movedTo()).isEqualTo("/news/" + survivor + "/the-bridge");
        assertThat(told.newest(10)).extracting(line -> line.story().headline()).containsExactly("The bridge");
    }

    @Test
    void whatWasToldPagesByKey() {
        for (int i = 0; i < 23; i++) {
            change(ChangeKind.CORRECTION, "Note " + i, "Text " + i);
        }
        List<Long> down = new ArrayList<>();
        KeyPage<CorrectionLine> page = told.page(Cursor.START, 10);
        KeyPage<CorrectionLine> first = page;
        while (true) {
            page.entries().forEach(line -> down.add(line.correction().id()));
            if (page.older() == null) {
                break;
            }
            page = told.page(Cursor.of(page.older(), null), 10);
        }

        assertThat(down).hasSize(24).doesNotHaveDuplicates();
        assertThat(told.page(
                        Cursor.of(
                                null,
                                told.page(Cursor.of(first.older(), null), 10).newer()),
                        10))
                .isEqualTo(first);
    }

    @Test
    void everyQuestionTakesAFixedNumberOfStatements() {
        Whereabouts where = where();

        assertThat(newsroom.statements(this::where)).isEqualTo(1);
        assertThat(newsroom.statements(() -> publicVersions.page(where, Cursor.START, 50)))
                .isEqualTo(1);
        assertThat(newsroom.statements(() -> publicVersions.text(where, 3))).isEqualTo(2);
        assertThat(newsroom.statements(() -> publicVersions.canonical(where, 3)))
                .isEqualTo(1);
        assertThat(newsroom.statements(() -> told.newest(50))).isEqualTo(1);
    }

    // the chain

    @Test
    void theDigestsOfAStorysVersionsAreAChain() {
        assertThat(isWhole()).isTrue();
    }

    @Test
    void nothingCanBeChangedAfterwardsWithoutBreakingTheChain() {
        for (String change : List.of(
                "update revision set body = '<p>Six arches.</p>' where article_id = %d and number = 1",
                "update revision set headline = 'Another' where article_id = %d and number = 2",
                "update article_version set note = 'Three, not five.' where article_id = %d and number = 3",
                "update article_version set kind = 'UPDATED' where article_id = %d and number = 2",
                "update article_version set shown_from = published_at where article_id = %d and number = 2",
                "update article_version set number = 5 - number where article_id = %d and number = 2",
                "update article_version set number = 9 where article_id = %d and number = 3",
                "update article_version set previous_digest = digest where article_id = %d and number = 3",
                "update article_version set digest = previous_digest where article_id = %d and number = 2",
                "delete from article_version where article_id = %d and number = 2",
                "delete from article_version where article_id = %d and number = 1")) {
            threeVersions();
            assertThat(isWhole()).isTrue();
            breakWith(change.formatted(id));

            assertThat(isWhole()).as(change).isFalse();
        }
    }

    @Test
    void swappedVersionsBreakTheChain() {
        jdbc.update("update article_version set number = 100 where article_id = ? and number = 1", id);
        jdbc.update("update article_version set number = 1 where article_id = ? and number = 2", id);
        jdbc.update("update article_version set number = 2 where article_id = ? and number = 100", id);

        assertThat(isWhole()).isFalse();
    }

    private void breakWith(String sql) {
        if (sql.contains("5 - number")) {
            jdbc.update("update article_version set number = 2 + 7 where article_id = ? and number = 3", id);
            jdbc.update(sql);
            jdbc.update("update article_version set number = 2 where article_id = ? and number = 9", id);
        } else {
            jdbc.update(sql);
        }
    }

    /** Works every digest out again, as anybody can from the plain texts. */
    private boolean isWhole() {
        String previous = Version.NONE;
        int count = jdbc.queryForObject("select count(*) from article_version where article_id = ?", Integer.class, id);
        for (int number = 1; number <= count; number++) {
            Version version = versions.numbered(id, number);
            if (version == null
                    || !version.previousDigest().equals(previous)
                    || !CanonicalText.of(version).digest().equals(version.digest())) {
                return false;
            }
            previous = version.digest();
        }
        return true;
    }

    Whereabouts where() {
        return publicVersions.whereabouts(id);
    }

    private void change(ChangeKind kind, String note, String text) {
        Revision draft = desk.open(id).draft();
        Copy copy = draft.copy().saying(HtmlText.of(text));
        desk.publish(new Filing(id, "again", draft.number(), copy), new Release(new Change(kind, note), null), "li");
    }
}
