package org.dateline.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.shared.HtmlText;
import org.junit.jupiter.api.Test;

class MergeTests {

    @Test
    void twoEditsOfOneSentenceMergeByWords() {
        Merged<HtmlText> merged = merge(
                "<p>The harbour reopened on Monday after a storm.</p>",
                "<p>The old harbour reopened on Monday after a storm.</p>",
                "<p>The harbour reopened on Monday after a <strong>heavy</strong> storm.</p>");

        assertThat(merged.isClean()).isTrue();
        assertThat(merged.value())
                .hasToString("<p>The old harbour reopened on Monday after a <strong>heavy</strong> storm.</p>");
    }

    @Test
    void wordsAreNeverGluedTogether() {
        Merged<HtmlText> merged = merge(
                "<p>one two three four five six</p>",
                "<p>two three four five six</p>",
                "<p>one two three five six</p>");

        assertThat(merged.value()).hasToString("<p>two three five six</p>");
    }

    @Test
    void chineseMergesBySigns() {
        Merged<HtmlText> merged =
                merge("<p>港口周一重新开放,渡轮恢复航行。</p>", "<p>旧港口周一重新开放,渡轮恢复航行。</p>", "<p>港口周一重新开放,渡轮昨晚恢复航行。</p>");

        assertThat(merged.value()).hasToString("<p>旧港口周一重新开放,渡轮昨晚恢复航行。</p>");
    }

    @Test
    void aDateIsNotPutTogetherFromTwo() {
        assertThat(merge(
                                "<p>On 2026-11-24 it reopened</p>",
                                "<p>On 2026-11-25 it reopened</p>",
                                "<p>On 2026-12-24 it reopened</p>")
                        .conflicts())
                .hasSize(1);
    }

    @Test
    void aClashKeepsBothTextsAndWhatMergedBesideIt() {
        Merged<HtmlText> merged = merge(
                "<p>Ten ferries wait in the harbour of the old town today.</p><p>Second.</p>",
                "<p>Nine ferries wait in the harbour of the old town today.</p><p>Second, mine.</p>",
                "<p>Eight ferries wait in the harbour of the new town today.</p><p>Second.</p>");

        assertThat(merged.conflicts())
                .containsExactly(new Conflict<>(
                        HtmlText.ofHtml("<p>Ten ferries wait in the harbour of the old town today.</p>"),
                        HtmlText.ofHtml("<p>Nine ferries wait in the harbour of the new town today.</p>"),
                        HtmlText.ofHtml("<p>Eight ferries wait in the harbour of the new town today.</p>")));
        assertThat(merged.value())
                .hasToString("<p>Eight ferries wait in the harbour of the new town today.</p>\n"
                        + "<p>Nine ferries wait in the harbour of the new town today.</p>\n<p>Second, mine.</p>");
    }

    @Test
    void aClashIsSettledByAChoice() {
        HtmlText base = HtmlText.ofHtml("<p>Ten ferries.</p>");
        HtmlText mine = HtmlText.ofHtml("<p>Nine ferries.</p>");
        HtmlText theirs = HtmlText.ofHtml("<p>Eight ferries.</p>");

        assertThat(Merge.html(base, mine, theirs, List.of(Choice.MINE)).value()).isEqualTo(mine);
        assertThat(Merge.html(base, mine, theirs, List.of(Choice.THEIRS)).value())
                .isEqualTo(theirs);
    }

    @Test
    void whatOneTookOutAndTheOtherChangedIsAClash() {
        Merged<HtmlText> merged = merge("<p>One.</p><p>Two.</p>", "<p>One.</p>", "<p>One.</p><p>Two, longer.</p>");

        assertThat(merged.conflicts()).hasSize(1);
        assertThat(merged.value()).hasToString("<p>One.</p>\n<p>Two, longer.</p>");
    }

    @Test
    void newParagraphsOfBothStayAtOnePlace() {
        Merged<HtmlText> merged =
                merge("<p>One.</p>", "<p>One.</p><p>A ferry sank.</p>", "<p>One.</p><p>Schools were shut.</p>");

        assertThat(merged.isClean()).isTrue();
        assertThat(merged.value()).hasToString("<p>One.</p>\n<p>Schools were shut.</p>\n<p>A ferry sank.</p>");
    }

    @Test
    void aTableMergesByCellsButNotOutOfShape() {
        String base = "<table><tbody><tr><td><p>a</p></td><td><p>b</p></td></tr></tbody></table>";
        String row = base.replace("</tbody>", "<tr><td><p>c</p></td><td><p>d</p></td></tr></tbody>");
        String cell = base.replace("<p>a</p>", "<p>z</p>");
        String column = base.replace("</tr>", "<td><p>e</p></td></tr>");

        assertThat(merge(base, row, cell).value()).isEqualTo(HtmlText.ofHtml(row.replace("<p>a</p>", "<p>z</p>")));
        assertThat(merge(base, row, column).conflicts()).hasSize(1);
    }

    @Test
    void captionsDoNotFollowAPictureThatWasExchanged() {
        assertThat(merge(
                                "<figure data-picture=\"1\"><figcaption>A ship</figcaption></figure>",
                                "<figure data-picture=\"2\"><figcaption>A ship</figcaption></figure>",
                                "<figure data-picture=\"1\"><figcaption>A red ship</figcaption></figure>")
                        .conflicts())
                .hasSize(1);
    }

    @Test
    void linesSetsAndWholeValuesMerge() {
        assertThat(Merge.line("Harbour reopens", "Old harbour reopens", "Harbour reopens after storm", List.of()))
                .isEqualTo(Merged.clean("Old harbour reopens after storm"));
        assertThat(Merge.line("A", "B", "C", List.of()).value()).isEqualTo("C / B");
        assertThat(Merge.set(Set.of("a", "b"), Set.of("b", "c"), Set.of("a", "b", "d"))
                        .value())
                .containsExactlyInAnyOrder("b", "c", "d");
        assertThat(Merge.whole("a", "b", "a", List.of())).isEqualTo(Merged.clean("b"));
        assertThat(Merge.whole("a", "b", "c", List.of(Choice.THEIRS)).value()).isEqualTo("c");
        assertThat(Merge.whole(null, "b", "c", List.of()).isClean()).isFalse();
    }

    @Test
    void aMillionSignsWithAFewChangesMerge() {
        String body = paragraphs(
                7_000,
                "The harbour of the town reopened on the morning of day %d, and ferries run again, "
                        + "said the captain who had waited there for it.");
        HtmlText base = HtmlText.ofHtml(body);

        Merged<HtmlText> merged = Merge.html(
                base,
                HtmlText.ofHtml(body.replace("day 17,", "day 17 or 18,").replace("day 6900,", "the last day,")),
                HtmlText.ofHtml(body.replace("day 17, and", "day 17, and even").replace("day 3500,", "some day,")),
                List.of());

        assertThat(merged.isClean()).isTrue();
        assertThat(base.toString().length()).isGreaterThan(850_000);
        assertThat(merged.value().toString()).contains("day 17 or 18, and even", "the last day", "some day");
    }

    @Test
    void copyMadeToKeepTheMergeBusyEndsInOneClash() {
        HtmlText base = HtmlText.ofHtml(paragraphs(100_000, "b%d"));
        HtmlText mine = HtmlText.ofHtml(paragraphs(100_000, "m%d"));
        HtmlText theirs = HtmlText.ofHtml(paragraphs(100_000, "t%d"));

        assertThat(Merge.html(base, mine, theirs, List.of()).conflicts()).hasSize(1);
    }

    @Test
    void oneParagraphOfRepeatedWordsInAnotherOrderStaysWithinBounds() {
        HtmlText base = HtmlText.ofHtml(words(60_000, 7));
        HtmlText mine = HtmlText.ofHtml(words(60_000, 11));
        HtmlText theirs = HtmlText.ofHtml(words(60_000, 13));

        assertThat(Merge.html(base, mine, theirs, List.of()).value().isEmpty()).isFalse();
    }

    private static String words(int many, int step) {
        return IntStream.range(0, many)
                .mapToObj(i -> "w" + (long) i * i % step)
                .collect(Collectors.joining(" ", "<p>", "</p>"));
    }

    private static String paragraphs(int many, String text) {
        return IntStream.range(0, many)
                .mapToObj(i -> "<p>" + text.replace("%d", String.valueOf(i)) + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private static Merged<HtmlText> merge(String base, String mine, String theirs) {
        return Merge.html(HtmlText.ofHtml(base), HtmlText.ofHtml(mine), HtmlText.ofHtml(theirs), List.of());
    }
}
