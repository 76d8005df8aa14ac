package org.dateline.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.article.Copy;
import org.dateline.article.Dateline;
import org.dateline.article.GateContext;
import org.dateline.article.LeadPicture;
import org.dateline.section.Section;
import org.dateline.shared.HtmlText;
import org.dateline.shared.Language;
import org.dateline.shared.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of rule finds, and what it leaves alone. */
class ChecksTests {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final GateContext NOW = new GateContext(1L, null, NOON);

    // headline

    @Test
    void aHeadlineIsMeasuredAsWideAsItIs() {
        Terms terms = new Terms(10, 20, "");

        assertThat(found(Kind.HEADLINE_LENGTH, terms, headed("Harbour reopens")))
                .isEmpty();
        assertThat(found(Kind.HEADLINE_LENGTH, terms, headed("Harbour reopens after storm")))
                .containsExactly(new Flaw("gate.flaw.headline.long", "headline", "27", "20"));
        assertThat(found(Kind.HEADLINE_LENGTH, terms, headed("Harbour")))
                .containsExactly(new Flaw("gate.flaw.headline.short", "headline", "7", "10"));
        assertThat(found(Kind.HEADLINE_LENGTH, terms, headed("港口今日重新开放"))).isEmpty();
        assertThat(found(Kind.HEADLINE_LENGTH, terms, headed("港口在风暴过后重新开放")))
                .containsExactly(new Flaw("gate.flaw.headline.long", "headline", "22", "20"));
        assertThat(found(Kind.HEADLINE_LENGTH, terms, headed("항구가 다시 열렸다"))).isEmpty();
        assertThat(Letters.width("مُدَرِّسٌ")).isEqualTo(4);
        assertThat(Letters.width("🌊")).isEqualTo(1);
        assertThat(found(Kind.HEADLINE_LENGTH, Terms.NONE, headed("x".repeat(300))))
                .isEmpty();
    }

    @Test
    void aSummaryAndASectionAreThereOrNot() {
        assertThat(found(Kind.SUMMARY, Terms.NONE, saying("A text.")))
                .containsExactly(new Flaw("gate.flaw.summary", "summary"));
        assertThat(found(Kind.SUMMARY, Terms.NONE, copy("Head", "In short", "A text.")))
                .isEmpty();
        assertThat(found(Kind.SECTION, Terms.NONE, saying("A text."))).isEmpty();
        assertThat(found(Kind.SECTION, Terms.NONE, homeless()))
                .containsExactly(new Flaw("gate.flaw.section", "section"));
    }

    // dateline

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UNITED NATIONS, May 16 (Xinhua) -- The council met.",
                "LONDON (Reuters) - The harbour reopened.",
                "LONDON — The harbour reopened.",
                "PARIS, 16 mai (AFP) – Le port a rouvert.",
                "BERLIN (dpa) - Der Hafen ist wieder offen.",
                "МОСКВА, 16 мая. /ТАСС/. — Порт открыт.",
                "新华社北京5月16日电 港口重新开放。",
                "中新网上海5月16日电（记者 李明）港口重新开放。",
                "【北京時事】港が再開した。",
                "(서울=연합뉴스) 항구가 다시 열렸다.",
                "لندن 16 مايو (رويترز) - أعيد فتح الميناء."
            })
    void aDatelineLeftInTheTextIsSeen(String paragraph) {
        assertThat(found(Kind.DATELINE, Terms.NONE, saying(paragraph)))
                .extracting(Flaw::key)
                .containsExactly("gate.flaw.dateline.unread");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The harbour reopened on Monday.",
                "NATO and the EU - both of them - agreed.",
                "NASA said on Monday it would launch.",
                "The port, closed since May 16, reopened — at last.",
                "“We are open,” she said — and they were.",
                "Well-known ships came.",
                "港口在5月16日重新开放。",
                "今日电力供应恢复正常。",
                "أعيد فتح الميناء يوم الاثنين."
            })
    void aSentenceIsNoDateline(String paragraph) {
        assertThat(found(Kind.DATELINE, Terms.NONE, saying(paragraph))).isEmpty();
    }

    @Test
    void aDatelineInBothPlacesWouldBeReadTwice() {
        Dateline dateline = new Dateline("LONDON", LocalDate.parse("2026-11-23"), "Xinhua");
        String text = "LONDON, Nov. 23 (Xinhua) -- The harbour reopened.";

        assertThat(found(Kind.DATELINE, Terms.NONE, datelined(dateline, text)))
                .extracting(Flaw::key)
                .containsExactly("gate.flaw.dateline.twice");
        assertThat(found(Kind.DATELINE, Terms.NONE, datelined(dateline, "The harbour reopened.")))
                .isEmpty();
    }

    // wire lines

    private static final Terms WIRE = new Terms(
            0, 0, "CORRECTS\nATTENTION EDITORS\nEDITORS:\n*(MORE)\n=ENDS\neditors note\n*（完）\nتنبيه للمحررين");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CORRECTS spelling of name",
                "(CORRECTS spelling in paragraph 3)",
                "*** ATTENTION EDITORS - this story has moved ***",
                "EDITORS: graphic follows",
                "Ships came in. (MORE)",
                "ENDS",
                "ENDS.",
                "- ENDS -",
                "Editors Note: see the photo",
                "港口重新开放。（完）",
                "تنبيه للمحررين: النص مصحح"
            })
    void aLineForNewsroomsIsSeen(String paragraph) {
        assertThat(found(Kind.WIRE_LINES, WIRE, saying("First.\n\n" + paragraph)))
                .extracting(Flaw::key, flaw -> flaw.words().get(0))
                .containsExactly(org.assertj.core.groups.Tuple.tuple("gate.flaw.wirelines.body", "2"));
    }

    @Test
    void theWordsAtTheEndOfALongParagraphAreShown() {
        assertThat(found(Kind.WIRE_LINES, WIRE, saying("Ships came in from everywhere. ".repeat(9) + "(MORE)")))
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.words().get(1)).endsWith("everywhere. (MORE)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The minister corrects his words.",
                "Corrects was the word.",
                "CORRECTSHIP is a word.",
                "ENDS of the rope met.",
                "The dispute ends",
                "She said (more) came.",
                "完了。",
                "المحررين"
            })
    void aLineForReadersIsLeftAlone(String paragraph) {
        assertThat(found(Kind.WIRE_LINES, WIRE, saying("First.\n\n" + paragraph)))
                .isEmpty();
    }

    @Test
    void wireLinesAreSoughtInHeadlineItemsAndQuotes() {
        assertThat(found(Kind.WIRE_LINES, WIRE, headed("CORRECTS: Harbour reopens")))
                .extracting(Flaw::field)
                .containsExactly("headline");
        assertThat(found(
                        Kind.WIRE_LINES,
                        WIRE,
                        saying("<p>One</p><ul><li>Two</li><li>ENDS</li></ul><blockquote><p>CORRECTS</p></blockquote>")))
                .hasSize(2);
        assertThat(found(Kind.WIRE_LINES, WIRE, saying("ENDS\n\n".repeat(40)))).hasSize(Verdict.MOST);
        assertThat(found(Kind.WIRE_LINES, new Terms(0, 0, "=\n*\n\n  \n"), saying("Text")))
                .isEmpty();
    }

    // words of the house

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Peking => Beijing | They met in Peking. | Peking",
                "web site => website | A Web site fell. | Web site",
                "per cent → percent | It fell 3 per cent. | per cent",
                "Türkei => Türkiye | Die Türkei wählt. | Türkei",
                "台湾总统 => 台湾地区领导人 | 他提到台湾总统选举。 | 台湾总统",
                "ハーバー => 港 | 新ハーバーが開く。 | ハーバー",
                "القدس الشرقيه => القدس الشرقية | في القدس الشرقيه أمس | القدس الشرقيه"
            })
    void aWordTheHouseWritesOtherwiseIsNamed(String line, String text, String word) {
        assertThat(found(Kind.HOUSE_STYLE, new Terms(0, 0, line), saying(text)))
                .singleElement()
                .satisfies(flaw -> {
                    assertThat(flaw.key()).isEqualTo("gate.flaw.housestyle.body");
                    assertThat(flaw.words()).startsWith("1", word);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Peking => Beijing | They ate Pekingese food.",
                "Peking => Beijing | The peking duck.",
                "internet => Internet | The Internet fell.",
                "Ivory Coast => Côte d'Ivoire (Ivory Coast) | In Côte d'Ivoire (Ivory Coast) they met.",
                "القدس => القدس الشرقية | القدس الشرقية",
                "cat => dog | concatenate"
            })
    void theRightWordAndPartsOfWordsAreLeftAlone(String line, String text) {
        assertThat(found(Kind.HOUSE_STYLE, new Terms(0, 0, line), saying(text))).isEmpty();
    }

    // embargo

    @Test
    void nothingGoesOutBeforeItsEmbargoEnds() {
        Copy copy = saying("Text");

        assertThat(Checks.check(Kind.EMBARGO, Terms.NONE, Reading.of(copy, NOW)).applies())
                .isFalse();
        assertThat(embargoed(copy, NOON.plusSeconds(1))).hasSize(1);
        assertThat(embargoed(copy, NOON)).isEmpty();
        assertThat(embargoed(copy, NOON.minusSeconds(1))).isEmpty();
    }

    // links

    @Test
    void onlyLinksKnownToBeDeadAreNamed() {
        Copy copy = saying("<p><a href=\"https://a.example/\">a</a> <a href=\"https://b.example/\">b</a>"
                + " <a href=\"/news/1\">here</a> <a href=\"mailto:a@b.example\">mail</a></p>");
        Reading reading = Reading.of(copy, NOW);

        assertThat(reading.links()).containsExactly("https://a.example/", "https://b.example/");
        assertThat(Checks.check(Kind.DEAD_LINKS, Terms.NONE, reading.knowing(Map.of(), Set.of("https://b.example/")))
                        .flaws())
                .containsExactly(new Flaw("gate.flaw.deadlinks", "body", "https://b.example/"));
        assertThat(Checks.check(Kind.DEAD_LINKS, Terms.NONE, reading).flaws()).isEmpty();
    }

    // hostile input

    @Test
    void noTextAndNoListHangsTheGate() {
        String words = ("a".repeat(50) + " => b\n").repeat(150) + "ab => c\n".repeat(150);
        String phrases = ("*" + "-".repeat(90) + "\n").repeat(150) + "=a\n".repeat(150);
        List<String> texts = List.of(
                "a".repeat(200_000), "- ".repeat(100_000), "<p>((((" + "[".repeat(200_000), "<li>".repeat(5_000) + "x");

        assertTimeoutPreemptively(
                Duration.ofMinutes(3),
                () -> texts.forEach(text -> {
                    Reading reading = Reading.of(saying(text), NOW);
                    for (Kind kind : Kind.values()) {
                        Checks.check(kind, new Terms(1, 2, kind.hasWords() ? words : phrases), reading);
                    }
                }));
    }

    private static List<Flaw> embargoed(Copy copy, Instant until) {
        return Checks.check(Kind.EMBARGO, Terms.NONE, Reading.of(copy, new GateContext(1L, until, NOON)))
                .flaws();
    }

    private static List<Flaw> found(Kind kind, Terms terms, Copy copy) {
        return Checks.check(kind, terms, Reading.of(copy, NOW)).flaws();
    }

    private static Copy headed(String headline) {
        return copy(headline, "", "A text.");
    }

    private static Copy saying(String text) {
        return copy("Harbour reopens", "", text);
    }

    private static Copy copy(String headline, String summary, String text) {
        return copy(headline, summary, text, Dateline.NONE, new Section(Slug.of("World"), "World", "", 1));
    }

    private static Copy datelined(Dateline dateline, String text) {
        return copy("Harbour reopens", "", text, dateline, null);
    }

    private static Copy homeless() {
        return copy("Harbour reopens", "", "A text.", Dateline.NONE, null);
    }

    private static Copy copy(String headline, String summary, String text, Dateline dateline, Section section) {
        return new Copy(
                headline,
                summary,
                HtmlText.of(text),
                dateline,
                section,
                null,
                "",
                null,
                Set.of(),
                Language.of("en"),
                Slug.of("harbour"),
                LeadPicture.NONE,
                "");
    }
}
