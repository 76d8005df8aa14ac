package org.dateline.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.dateline.shared.HtmlText;
import org.junit.jupiter.api.Test;

class ComparisonTests {

    @Test
    void wordsThatCameAndWentAreMarkedAndCounted() {
        Comparison comparison = compare("<p>The harbour reopened on Monday.</p>", "<p>The old harbour reopened.</p>");

        assertThat(comparison.parts().get(0).pieces().stream()
                        .map(piece -> piece.change() + ":" + piece.text().strip())
                        .collect(Collectors.joining("|")))
                .isEqualTo("KEPT:The|ADDED:old|KEPT:harbour reopened|REMOVED:on Monday|KEPT:.");
        assertThat(comparison.added()).isEqualTo(1);
        assertThat(comparison.removed()).isEqualTo(2);
    }

    @Test
    void listsAndTablesAreComparedInside() {
        Comparison comparison = compare(
                "<ul><li><p>One</p></li><li><p>Two</p></li></ul>",
                "<ul><li><p>One</p></li><li><p>Two and three</p></li></ul>");

        Part list = comparison.parts().get(0);
        assertThat(list.parts()).extracting(Part::change).containsExactly(Change.KEPT, Change.EDITED);
        assertThat(comparison.added()).isEqualTo(2);
    }

    @Test
    void longStretchesWithoutAChangeFold() {
        String same = "<p>a</p><p>b</p><p>c</p><p>d</p><p>e</p>";

        Comparison comparison = compare(same + "<p>last</p>", same + "<p>the last</p>");

        assertThat(comparison.stretches()).extracting(Stretch::folded).containsExactly(false, true, false, false);
        assertThat(comparison.stretches().get(1).parts()).hasSize(3);
        assertThat(compare(same, same).isSame()).isTrue();
    }

    private static Comparison compare(String before, String after) {
        return Comparison.between(HtmlText.ofHtml(before), HtmlText.ofHtml(after));
    }
}
