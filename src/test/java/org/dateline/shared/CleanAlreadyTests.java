package org.dateline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CleanAlreadyTests {

    /** Weighted towards what is nearly right. */
    private static final List<String> PIECES = List.of(
            "<p>",
            "<p>",
            "<p>",
            "</p>",
            "</p>",
            "</p>",
            "</p>\n<p>",
            "</p>\n<p>",
            "</p><p>",
            "<h2>",
            "</h2>",
            "<h3>",
            "</h3>",
            "<strong>",
            "</strong>",
            "<em>",
            "</em>",
            "<a href=\"/x\">",
            "<a href=\"https://x.example/\">",
            "</a>",
            "<a href=\"javascript:x\">",
            "<a href='/y'>",
            "<b>",
            "</b>",
            "<br>",
            "<ul>",
            "word",
            "word",
            "Wort 7",
            "港口",
            "كلمة",
            " ",
            " ",
            "\n",
            ".",
            "&amp;",
            "&lt;",
            "&",
            ">",
            "&nbsp;",
            "\u00A0",
            "\u3000",
            "\u200B",
            "\u202E",
            "\uFEFF",
            "\u0000",
            "\u0085",
            "\uD83D\uDE00",
            "\uD83D",
            "\uDC00",
            "\u0301",
            "\"",
            "—",
            "<!-- -->",
            "<P>",
            "<p >",
            "</p >");

    @Test
    void whatItRecognisesIsJustWhatCleaningWouldMakeOfIt() {
        Random random = new Random(20261129);
        int recognised = 0;
        for (int i = 0; i < 60_000; i++) {
            StringBuilder html = new StringBuilder("<p>word");
            int length = random.nextInt(12);
            for (int n = 0; n < length; n++) {
                html.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            html.append(random.nextBoolean() ? "</p>" : "");

            String clean = CleanAlready.read(html.toString());

            if (clean != null) {
                recognised++;
                assertThat(clean).as("%s", html).isEqualTo(Cleaning.rebuilt(html.toString()));
            }
        }
        assertThat(recognised).isGreaterThan(1_000);
    }

    @Test
    void ordinaryCopyIsRecognised() {
        String copy = "<p>The harbour <strong><em>re</em>opened</strong> (at &lt;noon&gt;).</p>\n<h2>Ferries</h2>\n"
                + "<p>See <a href=\"https://www.example.org/a?b=1\">the <em>plan</em></a> — 港口 &amp; more “quoted”.</p>";

        assertThat(CleanAlready.read(copy)).isEqualTo(copy).isEqualTo(Cleaning.rebuilt(copy));
        assertThat(CleanAlready.read(copy.replace("\n", "")))
                .as("each block gets its line")
                .isEqualTo(copy);
    }

    @Test
    void doubtIsLeftToTheCleaning() {
        for (String doubtful : List.of(
                "",
                "words",
                "<p>a</p>b",
                "<p> a</p>",
                "<p>a </p>",
                "<p>a  b</p>",
                "<p>a<strong> </strong>b</p>",
                "<p></p>",
                "<p>a<em>b</em><em>c</em></p>",
                "<p><em><strong>a</strong></em></p>",
                "<p>a",
                "<p>a\u00ADb</p>",
                "<p><a href=\"javascript:a\">b</a></p>",
                "<p onclick=\"x\">a</p>",
                "<p>a<script>b</script></p>")) {
            assertThat(CleanAlready.read(doubtful)).as(doubtful).isNull();
        }
    }
}
