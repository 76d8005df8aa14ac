package org.dateline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTests {

    private static final List<String> PIECES = List.of(
            "<p>",
            "</p>",
            "<div>",
            "</div>",
            "<b>",
            "</b>",
            "<em>",
            "</em>",
            "<strong>",
            "</i>",
            "<a href='/x'>",
            "</a>",
            "<a href='javascript:x'>",
            "<ul>",
            "<li>",
            "</li>",
            "</ul>",
            "<ol>",
            "<blockquote>",
            "</blockquote>",
            "<table>",
            "<tr>",
            "<td colspan=2>",
            "<th scope=row>",
            "</td>",
            "</tr>",
            "</table>",
            "<caption>",
            "<h2>",
            "</h2>",
            "<h1>",
            "<h6>",
            "<br>",
            "<figure>",
            "<figcaption>",
            "</figure>",
            "<span style='x'>",
            "</span>",
            "<svg><p>",
            "</svg>",
            "<!--",
            "-->",
            "&lt;b&gt;",
            "&amp;",
            "&nbsp;",
            " ",
            "\n",
            "\n\n",
            "one ",
            "two",
            " three",
            "тест",
            "新华社",
            "<center>",
            "<pre>",
            "<section>",
            "<form>",
            "<img src=x onerror=y>",
            "<font>");

    @Test
    void plainParagraphsAreSetApartByBlankLines() {
        HtmlText text = HtmlText.of("First line\nstill first.\r\n\r\nSecond, 1 < 2 & so on.");

        assertThat(text).hasToString("<p>First line still first.</p>\n<p>Second, 1 &lt; 2 &amp; so on.</p>");
    }

    @Test
    void plainTextWithoutBlankLinesHasOneParagraphALine() {
        assertThat(HtmlText.of("One.\nTwo.")).hasToString("<p>One.</p>\n<p>Two.</p>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<div><b>Bold</b> and <i>slant</i></div>|<p><strong>Bold</strong> and <em>slant</em></p>",
                "<h1>Top</h1>words|<h2>Top</h2>¶<p>words</p>",
                "a<br><br>b|<p>a</p>¶<p>b</p>",
                "<p style='color:red' onclick=x()>x <a href='javascript:alert(1)'>y</a></p>|<p>x y</p>",
                "<a href=' https://example.org/a '>y</a>|<p><a href=\"https://example.org/a\">y</a></p>",
                "<a href='//evil.example/'>y</a>|<p>y</p>",
                "<a href='java\tscript:x'>y</a>|<p>y</p>",
                "<b><p>One</p><p>Two</p></b>|<p>One</p>¶<p>Two</p>",
                "<ul>loose<li><p>one</p><ul><li>in</li></ul></li></ul>|<ul><li>loose</li><li><p>one</p><ul><li>in</li></ul></li></ul>",
                "<blockquote>said</blockquote>|<blockquote><p>said</p></blockquote>",
                "<table><caption>c</caption><tr><th scope=col bgcolor=red>h</th><td colspan=2 onclick=x>d</td></tr></table>|<table><caption>c</caption><tbody><tr><th scope=\"col\">h</th><td colspan=\"2\">d</td></tr></tbody></table>",
                "<p>a</p><script>alert(1)</script><style>b{}</style><iframe src=x>i</iframe>|<p>a</p>",
                "<p>a<svg><script>alert(1)</script></svg>b</p>|<p>ab</p>",
                "<p>\u202Eevil\u0000 text</p>|<p>evil text</p>",
                "<p> </p><p>&nbsp;</p><p>x</p>|<p>x</p>",
            })
    void markupIsRebuiltFromTheAllowList(String given, String expected) {
        assertThat(HtmlText.of(given).toString().replace("\n", "¶")).isEqualTo(expected);
    }

    @Test
    void cleaningTwiceChangesNothingAndLosesNoWord() {
        Random random = new Random(20261124);
        for (int round = 0; round < 5_000; round++) {
            String html = random.ints(random.nextInt(25), 0, PIECES.size())
                    .mapToObj(PIECES::get)
                    .collect(Collectors.joining());

            HtmlText once = HtmlText.ofHtml(html);
            HtmlText twice = HtmlText.ofHtml(once.toString());

            assertThat(twice).as("round %d: %s", round, html).isEqualTo(once);
            assertThat(letters(Jsoup.parseBodyFragment(once.toString()).text()))
                    .as("round %d: %s", round, html)
                    .isEqualTo(letters(visibleText(html)));
        }
    }

    @Test
    void whatAnEditorIsShownBecomesTheSameTextAgain() {
        Random random = new Random(7);
        for (int round = 0; round < 3_000; round++) {
            HtmlText text = HtmlText.ofHtml(random.ints(random.nextInt(20), 0, PIECES.size())
                    .mapToObj(PIECES::get)
                    .collect(Collectors.joining()));

            assertThat(HtmlText.of(text.toEditableText())).isEqualTo(text);
        }
    }

    @Test
    void plainCopyIsEditedAsPlainCopy() {
        assertThat(HtmlText.of("One.\n\nTwo.").toEditableText()).isEqualTo("One.\n\nTwo.");
        assertThat(HtmlText.of("<p>One &lt;b&gt;.</p>").toEditableText()).isEqualTo("<p>One &lt;b&gt;.</p>");
    }

    @Test
    void aDatelineIsSetInBeforeTheFirstWords() {
        assertThat(HtmlText.of("Rain fell.").ledBy("OSLO, May 1 <x> --", "dateline"))
                .hasToString("<p><span class=\"dateline\">OSLO, May 1 &lt;x&gt; --</span> Rain fell.</p>");
        assertThat(HtmlText.of("<h2>Rain</h2>").ledBy("OSLO --", "dateline").toString())
                .startsWith("<p><span class=\"dateline\">OSLO --</span>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<blockquote>", "<span>", "<b>", "<b><span>", "<ul><li>", "<table><tr><td>", "<div>", "<a>"})
    void deepNestingIsFlattenedWithoutLosingWords(String tags) {
        HtmlText text = HtmlText.ofHtml(tags.repeat(5_000) + "word");

        assertThat(text.toPlainText()).isEqualTo("word");
        assertThat(HtmlText.ofHtml(text.toString())).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "\u0001javascript:x",
                "//host/x",
                "/\\host",
                "http:\\\\host",
                "https:",
                "mail to:x",
                "ftp://x/"
            })
    void hostileAddressesAreNotLinks(String address) {
        assertThat(Links.isAllowed(address)).isFalse();
    }

    private static String visibleText(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        body.select("svg, math, script, style").remove();
        return body.text();
    }

    private static String letters(String text) {
        return text.replaceAll("[\\s\\u00A0]+", "");
    }
}
