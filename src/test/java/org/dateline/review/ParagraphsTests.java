package org.dateline.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.dateline.shared.HtmlText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParagraphsTests {

    private static final String FERRY = "<p>The ferry runs again from Monday, the port said.</p>";
    private static final String STORM = "<p>A storm had kept it in the harbour for a week.</p>";
    private static final String END = "<p>The fare stays the same.</p>";

    @Test
    void wordsAreQuotedWithWhatStandsAroundThem() {
        Passage passage = quote(FERRY + STORM, 1, "kept  it");

        assertThat(passage.exact()).isEqualTo("kept it");
        assertThat(passage.prefix()).endsWith("the port said.\nA storm had ");
        assertThat(passage.suffix()).isEqualTo(" in the harbour for a week.");
        assertThat(passage.block()).isEqualTo(1);
    }

    @Test
    void withoutWordsTheWholeParagraphIsQuoted() {
        assertThat(quote(FERRY + STORM, 0, "").exact()).isEqualTo("The ferry runs again from Monday, the port said.");
    }

    @Test
    void whatStandsBeforeTellsWhichOfSeveralIsMeant() {
        Paragraphs text = text("<p>One port, two port, three port.</p>");

        assertThat(text.quote(0, "port", "two ").prefix()).isEqualTo("One port, two ");
        assertThat(text.quote(0, "port", "").prefix()).isEqualTo("One ");
    }

    @Test
    void wordsOfAnotherParagraphAreNotInThisOne() {
        Paragraphs text = text(FERRY + STORM);

        assertThat(text.quote(0, "A storm", "")).isNull();
        assertThat(text.quote(2, "", "")).isNull();
        assertThat(text.quote(-1, "", "")).isNull();
    }

    @Test
    void aPassageIsFoundAgainWhereItHasMovedTo() {
        Passage passage = quote(FERRY + STORM + END, 1, "in the harbour");

        assertThat(find(END + "<p>New.</p>" + FERRY + STORM, passage)).isEqualTo("3 same");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the port said. | the  port&nbsp;said.",
                "it’s “open” – now | it's \"open\" - now",
                "it's \"open\" - now | it’s “open” — now",
                "港口星期一重新开放。 | 港口 星期一　重新开放。",
                "港口 重新开放 | 港口重新开放",
                "ميناء المدينة يفتح من جديد | ميناء  المدينة يفتح من جديد",
                "𝒜𝓁𝓅𝒽𝒶 𠮷野家 opens | 𝒜𝓁𝓅𝒽𝒶  𠮷野家 opens"
            })
    void blanksQuotesAndDashesMayChange(String before, String after) {
        Passage passage = quote("<p>" + before + "</p>", 0, "");

        assertThat(find(END + "<p>" + after + "</p>", passage)).isEqualTo("1 same");
    }

    @Test
    void whatStandsAroundWordsTellsThemFromTheSameElsewhere() {
        Passage passage = quote("<p>On Monday it rains.</p><p>On Monday it snows.</p>", 1, "Monday");

        assertThat(find("<p>On Monday it rains.</p><p>New.</p><p>On Monday it snows.</p>", passage))
                .isEqualTo("2 same");
    }

    @Test
    void shortWordsAreNotTakenForTheSameOnesInAStrangeText() {
        Passage passage = quote(FERRY + STORM, 1, "the");

        assertThat(find("<p>Nothing of it is left but the word.</p>", passage)).isEqualTo("gone");
    }

    @Test
    void whereWordsWereChangedIsKnownByWhatStandsAroundThem() {
        Passage passage = quote(FERRY + STORM + END, 1, "");

        assertThat(find(FERRY + STORM.replace("a week", "nine days") + END, passage))
                .isEqualTo("1 changed");
        assertThat(find(FERRY + END, passage)).isEqualTo("gone");
    }

    @Test
    void aPassageOfSeveralParagraphsIsFoundWhereItBegins() {
        Passage passage = quote(FERRY + STORM + END, 0, "the port said. A storm had");

        assertThat(passage.exact()).isEqualTo("the port said.\nA storm had");
        assertThat(find(END + FERRY + STORM, passage)).isEqualTo("1 same");
    }

    @Test
    void picturesListsAndTablesAreQuotedAsTheyAreDrawn() {
        String html = "<figure data-picture=\"17\"><figcaption>The quay.</figcaption></figure>"
                + "<ul><li><p>One</p></li><li><p>Two</p></li></ul>"
                + "<table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>";

        assertThat(quote(html, 0, "").exact()).isEqualTo("Picture 17 The quay.");
        assertThat(quote(html, 1, "").exact()).isEqualTo("One Two");
        assertThat(quote(html, 2, "").exact()).isEqualTo("1 2");
        assertThat(find(FERRY + html, quote(html, 0, ""))).isEqualTo("1 same");
    }

    @Test
    void aQuoteIsCutBetweenCharacters() {
        Passage passage = quote("<p>a" + "𠮷".repeat(1_500) + "</p>", 0, "");

        assertThat(passage.exact()).hasSize(1_999);
        assertThat(passage.exact().codePoints()).noneMatch(sign -> sign >= 0xD800 && sign <= 0xDFFF);
        assertThat(passage.suffix().codePoints()).noneMatch(sign -> sign >= 0xD800 && sign <= 0xDFFF);
    }

    @Test
    void aTextThatRepeatsItselfEndlesslyIsGoneThroughOnce() {
        Paragraphs text = text("<p>" + "a ".repeat(400_000) + "</p>");
        Passage passage = Objects.requireNonNull(text.quote(0, "a", ""));

        assertThat(text.find(passage)).isNotNull();
    }

    @Test
    void anEmptyStoryHasNoPassages() {
        assertThat(text("").quote(0, "", "")).isNull();
        assertThat(find("", quote(FERRY, 0, ""))).isEqualTo("gone");
    }

    private static Paragraphs text(String html) {
        return Paragraphs.of(HtmlText.ofHtml(html));
    }

    private static Passage quote(String html, int block, String words) {
        return Objects.requireNonNull(text(html).quote(block, words, ""));
    }

    private static String find(String html, Passage passage) {
        Paragraphs.Place place = text(html).find(passage);
        return place == null ? "gone" : place.block() + (place.unchanged() ? " same" : " changed");
    }
}
