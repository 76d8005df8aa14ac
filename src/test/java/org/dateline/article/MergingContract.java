package org.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dateline.TestNewsroom;
import org.dateline.merge.Choice;
import org.dateline.shared.HtmlText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two editors, one story: what each of them wrote is in it, or stands before them both. */
abstract class MergingContract {

    private static final String TEXT =
            "<p>The harbour reopened on Monday after a storm.</p>\n<p>Ferries run again.</p>";

    @Autowired
    private TestNewsroom newsroom;

    @Autowired
    private Desk desk;

    abstract int rounds();

    @BeforeEach
    void emptyNewsroom() {
        newsroom.empty();
    }

    @Test
    void changesOfTwoEditorsGoInTogether() {
        long id = newsroom.aStory().headed("Harbour reopens").saying(TEXT).run();
        Copy base = copy(id);
        desk.save(filing(id, 1, saying(base, TEXT.replace("a storm", "a heavy storm"))), "li");

        Filed filed = desk.save(filing(id, 1, headed(base, "Old harbour reopens")), "yu");

        assertThat(filed.isConflict()).isFalse();
        assertThat(filed.merge().theirs()).containsExactly("body");
        assertThat(filed.merge().mine()).containsExactly("headline");
        assertThat(copy(id).headline()).isEqualTo("Old harbour reopens");
        assertThat(copy(id).body().toString()).contains("a heavy storm");
        assertThat(desk.open(id).draft().number()).isEqualTo(3);
    }

    @Test
    void whereAStoryStoodFirstIsJoinedAndClashesLikeAnyField() {
        long id = newsroom.aStory().saying(TEXT).run();
        Copy base = copy(id);
        desk.save(filing(id, 1, from(base, "https://wire.example/1")), "li");

        desk.save(filing(id, 1, headed(base, "Old harbour reopens")), "yu");
        Filed clash = desk.save(filing(id, 1, from(base, "https://wire.example/2")), "yu");

        assertThat(copy(id).original()).isEqualTo("https://wire.example/1");
        assertThat(clash.merge().conflicts()).extracting(FieldConflict::field).containsExactly("originalUrl");
        assertThat(CopyParts.inWords(copy(id))).containsEntry("originalUrl", "https://wire.example/1");
        assertThat(CopyParts.with(copy(id), "originalUrl", base).original()).isEmpty();
    }

    private static Copy from(Copy copy, String original) {
        return CopyParts.with(
                copy,
                "originalUrl",
                new Copy(
                        "",
                        "",
                        HtmlText.EMPTY,
                        Dateline.NONE,
                        null,
                        null,
                        "",
                        null,
                        Set.of(),
                        copy.language(),
                        copy.slug(),
                        LeadPicture.NONE,
                        original));
    }

    @Test
    void theSameMergeSentTwiceChangesNothing() {
        long id = newsroom.aStory().saying(TEXT).run();
        Copy base = copy(id);
        desk.save(filing(id, 1, saying(base, "<p>All new.</p>\n" + TEXT)), "li");
        Filing mine = filing(id, 1, saying(base, TEXT.replace("<p>Ferries", "<h2>Also</h2>\n<p>No ferries")));

        desk.save(mine, "yu");
        HtmlText once = copy(id).body();
        Filed again = desk.save(mine, "yu");

        assertThat(again.isConflict()).isFalse();
        assertThat(copy(id).body()).isEqualTo(once);
        assertThat(desk.open(id).draft().number()).isEqualTo(3);
    }

    @Test
    void aClashIsSavedOnlyOnceItIsChosen() {
        long id = newsroom.aStory().headed("Ten ferries").saying(TEXT).run();
        Copy base = copy(id);
        desk.save(filing(id, 1, headed(base, "Nine ferries")), "li");
        Copy mine = headed(base, "Eight ferries");

        Filed clash = desk.save(filing(id, 1, mine), "yu");
        int number = desk.open(id).draft().number();
        Filed chosen = desk.save(new Filing(id, "token", 1, mine, new Choices(2, List.of(Choice.THEIRS))), "yu");

        assertThat(clash.isConflict()).isTrue();
        assertThat(clash.merge().copy().headline()).isEqualTo("Nine ferries / Eight ferries");
        assertThat(number).isEqualTo(2);
        assertThat(chosen.isConflict()).isFalse();
        assertThat(copy(id).headline()).isEqualTo("Nine ferries");
    }

    @Test
    void choicesMadeAgainstAnOlderRevisionDecideNothing() {
        long id = newsroom.aStory().headed("Ten ferries").run();
        Copy base = copy(id);
        desk.save(filing(id, 1, headed(base, "Nine ferries")), "li");
        desk.save(filing(id, 2, headed(base, "Seven ferries")), "li");

        Filed filed = desk.save(
                new Filing(id, "token", 1, headed(base, "Eight ferries"), new Choices(2, List.of(Choice.MINE))), "yu");

        assertThat(filed.isConflict()).isTrue();
        assertThat(copy(id).headline()).isEqualTo("Seven ferries");
    }

    @Test
    void copyOfUnknownOriginIsNeverMerged() {
        long id = newsroom.aStory().headed("Ten ferries").run();

        assertThat(desk.save(filing(id, 0, headed(copy(id), "Nine ferries")), "yu")
                        .isConflict())
                .isTrue();
        assertThat(desk.save(filing(id, 99, headed(copy(id), "Nine ferries")), "yu")
                        .isConflict())
                .isTrue();
    }

    @Test
    void whatReadersWouldMissIsNotPublishedByAMerge() {
        long id = newsroom.aStory().headed("Ten ferries").saying(TEXT).run();
        Copy base = copy(id);
        desk.save(filing(id, 1, headed(base, "")), "li");

        Filed filed =
                desk.publish(filing(id, 1, saying(base, "<p>New.</p>\n" + TEXT)), new Release(Change.NONE, null), "yu");

        assertThat(filed.isConflict()).isTrue();
        assertThat(desk.open(id).draft().number()).isEqualTo(2);
    }

    @Test
    void twoEditorsWhoRaceLoseNothing() throws Exception {
        long id = newsroom.aStory().headed("Start").saying(TEXT).run();
        ExecutorService editors = Executors.newFixedThreadPool(2);
        int merged = 0;
        int clashed = 0;
        try {
            for (int round = 0; round < rounds(); round++) {
                Copy base = copy(id);
                int number = desk.open(id).draft().number();
                String one = "one" + round;
                String other = "other" + round;
                boolean samePlace = round % 3 == 0;
                CyclicBarrier start = new CyclicBarrier(2);
                List<Future<Filed>> answers = editors.invokeAll(List.of(
                        saving(start, filing(id, number, headed(base, one)), "li"),
                        saving(
                                start,
                                filing(
                                        id,
                                        number,
                                        samePlace ? headed(base, other) : saying(base, TEXT.replace("Ferries", other))),
                                "yu")));

                boolean clash = answers.get(0).get().isConflict()
                        || answers.get(1).get().isConflict();
                assertThat(clash).isEqualTo(samePlace);
                String saved = copy(id).headline() + copy(id).body();
                if (clash) {
                    clashed++;
                    Filed loser = answers.get(0).get().isConflict()
                            ? answers.get(0).get()
                            : answers.get(1).get();
                    assertThat(loser.merge().copy().headline()).contains(one, other);
                    assertThat(saved).containsAnyOf(one, other);
                } else {
                    merged++;
                    assertThat(saved).contains(one, other);
                }
            }
        } finally {
            editors.shutdown();
        }
        System.out.printf(
                "race: %d rounds: %d merged, %d with both texts, 0 lost updates%n", rounds(), merged, clashed);
        assertThat(merged + clashed).isEqualTo(rounds());
    }

    private Callable<Filed> saving(CyclicBarrier start, Filing filing, String by) {
        return () -> {
            start.await();
            return desk.save(filing, by);
        };
    }

    private Copy copy(long id) {
        return desk.open(id).draft().copy();
    }

    private static Filing filing(long id, int base, Copy copy) {
        return new Filing(id, "token", base, copy);
    }

    private static Copy headed(Copy copy, String headline) {
        return with(copy, headline, copy.body());
    }

    private static Copy saying(Copy copy, String html) {
        return with(copy, copy.headline(), HtmlText.ofHtml(html));
    }

    private static Copy with(Copy copy, String headline, HtmlText body) {
        return new Copy(
                headline,
                copy.summary(),
                body,
                copy.dateline(),
                copy.section(),
                copy.source(),
                copy.byline(),
                copy.editor(),
                copy.topics(),
                copy.language(),
                copy.slug(),
                copy.lead(),
                copy.original());
    }
}
