package org.dateline.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.dateline.shared.HtmlText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplacementTests {

    private static final String[] LETTERS = {
        "a", "b", "ab", "Ab", " ", " ", "é", "e\u0301", "e", "港", "口", "ا", "ب", "ß", "I", "i", "ı", "&", "<", ">",
        "👩‍🚒", "\u00a0", "."
    };

    @ParameterizedTest
    @CsvSource({
        "The harbor reopens,harbor,false,false,en,The X reopens",
        "HARBOR Harbor,harbor,false,false,en,X X",
        "HARBOR harbor,harbor,true,false,en,HARBOR X",
        "harbors and harbor,harbor,false,true,en,harbors and X",
        "the harbor's gate,harbor,false,true,en,the X's gate",
        "aaa,aa,false,false,en,Xa",
        "港口重新开放,港口,false,true,zh,X重新开放",
        "في الميناء القديم,الميناء,false,true,ar,في X القديم",
        "والميناء,الميناء,false,true,ar,والميناء",
        "café cafe\u0301,café,false,false,fr,X X",
        "cafe\u0301 cafe,cafe,false,false,fr,cafe\u0301 X",
        "ISTANBUL istanbul,istanbul,false,false,en,X X",
        "ISTANBUL İSTANBUL,istanbul,false,false,tr,ISTANBUL X",
        "ışık IŞIK,ışık,false,false,tr,X X",
        "ılık ilik,ilik,false,false,en,ılık X",
        "ΟΔΟΣ οδος οδοσ,οδός,false,false,el,ΟΔΟΣ οδος οδοσ",
        "ΣΑΣ σας,σας,false,false,el,X X",
        "New\u00a0York,new york,false,true,en,X",
        "👩‍🚒 👩,👩,false,false,en,👩‍🚒 X",
        "$1 \\ cost,$1 \\,false,false,en,X cost"
    })
    void findsWhatAReaderWouldCallTheSame(
            String text, String find, boolean matchCase, boolean wholeWords, String language, String result) {
        Replacement replacement = new Replacement(new Finding(find, matchCase, wholeWords), "X");

        assertThat(replacement.in(text, Locale.forLanguageTag(language))).isEqualTo(result);
    }

    @Test
    void marksStayAndNothingButWordsIsTouched() {
        HtmlText copy =
                HtmlText.ofHtml("<p>A <strong>ha</strong>r<em>bor</em> and <a href=\"https://example.org/harbor\">the"
                        + " harbor</a></p><figure data-picture=\"7\"><figcaption>Harbor</figcaption></figure><table><caption>Harbor"
                        + "</caption><tbody><tr><th scope=\"col\"><p>harbor</p></th></tr></tbody></table><ul><li><p>har</p><ul><li><p>bor</p>"
                        + "</li></ul></li></ul>");

        HtmlText result = new Replacement(new Finding("harbor", false, false), "<port> & co").in(copy, Locale.ENGLISH);

        assertThat(result.toString().replace("\n", ""))
                .isEqualTo("<p>A <strong>&lt;port&gt; &amp; co</strong> and <a href=\"https://example.org/harbor\">the"
                        + " &lt;port&gt; &amp; co</a></p><figure data-picture=\"7\"><figcaption>&lt;port&gt; &amp; co</figcaption>"
                        + "</figure><table><caption>&lt;port&gt; &amp; co</caption><tbody><tr><th scope=\"col\"><p>&lt;port&gt; &amp;"
                        + " co</p></th></tr></tbody></table><ul><li><p>har</p><ul><li><p>bor</p></li></ul></li></ul>");
    }

    /** Whatever the text: without a hit nothing changes, what is left of one has none, and all else keeps its words and order. */
    @Test
    void wordsOutsideOfHitsNeverChange() {
        Random random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            HtmlText copy = randomCopy(random);
            String find = word(random).strip();
            if (find.replace('\u00a0', ' ').isBlank()) {
                continue;
            }
            Locale language = random.nextInt(4) == 0 ? Locale.forLanguageTag("tr") : Locale.ENGLISH;
            Finding finding = new Finding(find, random.nextBoolean(), random.nextBoolean());
            Replacement replacement = new Replacement(finding, "\u2603");
            List<Piece> hits = replacement.pieces("body", copy, language);

            HtmlText result = replacement.in(copy, language);

            String label = round + ": " + find + " in " + copy;
            assertThat(HtmlText.ofHtml(result.toString())).as(label).isEqualTo(result);
            assertThat(result.toString().chars().filter(c -> c == 0x2603).count())
                    .as(label)
                    .isEqualTo(hits.size());
            assertThat(letters(restored(result, hits))).as(label).isEqualTo(letters(copy.toPlainText()));
            boolean maybe = new Replacing(find, "x", finding.matchCase(), finding.wholeWords(), false, false, true)
                    .mayBeIn("", "", copy.toString(), language);
            assertThat(hits.isEmpty() || maybe).as(label).isTrue();
        }
    }

    /** A space at the end of a line is no word. */
    private static String letters(String text) {
        return text.replaceAll("[\\s\u00a0]", "");
    }

    /** Puts what was found back where it was: then the text must read as it did. */
    private static String restored(HtmlText result, List<Piece> hits) {
        StringBuilder text = new StringBuilder(result.toPlainText());
        int at = 0;
        for (Piece hit : hits) {
            int place = text.indexOf("\u2603", at);
            text.replace(place, place + 1, hit.old());
            at = place + hit.old().length();
        }
        return text.toString();
    }

    private static HtmlText randomCopy(Random random) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            html.append(random.nextInt(4) == 0 ? "<blockquote><p>" : "<p>");
            for (int j = 0; j < 1 + random.nextInt(5); j++) {
                String text = word(random).replace("&", "&amp;").replace("<", "&lt;");
                html.append(
                        switch (random.nextInt(5)) {
                            case 0 -> "<em>" + text + "</em>";
                            case 1 -> "<a href=\"https://example.org/ab\"><strong>" + text + "</strong></a>";
                            default -> text;
                        });
            }
        }
        return HtmlText.ofHtml(html.toString());
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            word.append(LETTERS[random.nextInt(LETTERS.length)]);
        }
        return word.toString();
    }
}
