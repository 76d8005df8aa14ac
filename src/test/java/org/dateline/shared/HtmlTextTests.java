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
            "<figure data-picture='17'>",
            "<img data-picture=4>",
            "<aside class=pullquote>",
            "<aside class=correction>",
            "</aside>",
            "<tfoot>",
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
                "<ul>loose<li><p>one</p><ul><li>in</li></ul></li></ul>|<ul><li><p>loose</p></li><li><p>one</p><ul><li><p>in</p></li></ul></li></ul>",
                "<ul><li>one</li><ul><li>in</li></ul></ul>|<ul><li><p>one</p><ul><li><p>in</p></li></ul></li></ul>",
                "<ol><li><ul><li>in</li></ul>out</li></ol>|<ol><li><p>in</p></li><li><p>out</p></li></ol>",
                "<ul><li><h2>one</h2><table><tr><td>two</td></tr></table></li></ul>|<ul><li><p>one</p><p>two</p></li></ul>",
                "<h4>a<br>b</h4>|<h3>a</h3>¶<h3>b</h3>",
                "<em>a<strong>b</strong></em><i>c</i>|<p><em>a</em><strong><em>b</em></strong><em>c</em></p>",
                "<b>a <a href='/x'>b</a></b>|<p><strong>a </strong><a href=\"/x\"><strong>b</strong></a></p>",
                "a<b> </b>b|<p>a b</p>",
                "<aside class='pullquote x'>said</aside><aside>not</aside>|<aside class=\"pullquote\"><p>said</p></aside>¶<p>not</p>",
                "<aside class=correction><ul><li>wrong</li></ul></aside>|<aside class=\"correction\"><p>wrong</p></aside>",
                "<blockquote><h2>a</h2><blockquote>b</blockquote></blockquote>|<blockquote><p>a</p><p>b</p></blockquote>",
                "<figure data-picture=17><img src=x onerror=y><figcaption><p>a</p><p>b</p></figcaption></figure>|<figure data-picture=\"17\"><figcaption>a b</figcaption></figure>",
                "<p>a<img data-picture=9 src=x>b</p>|<p>a</p>¶<figure data-picture=\"9\"></figure>¶<p>b</p>",
                "<figure data-picture='1 or 1'><figcaption>a</figcaption></figure>|<p>a</p>",
                "<ul><li>a<figure data-picture=1><figcaption>b</figcaption></figure></li></ul>|<ul><li><p>a</p><p>b</p></li></ul>",
                "<figure data-picture=3><figcaption>Quay <span class=credit>Photo: x</span></figcaption></figure>|<figure data-picture=\"3\"><figcaption>Quay</figcaption></figure>",
                "<blockquote>said</blockquote>|<blockquote><p>said</p></blockquote>",
                "<table><caption>c</caption><tr><th scope=col bgcolor=red>h</th><td colspan=2 onclick=x>d</td></tr></table>|<table><caption>c</caption><tbody><tr><th scope=\"col\"><p>h</p></th><td colspan=\"2\"><p>d</p></td></tr></tbody></table>",
                "<table><tfoot><tr><td>f</td></tr></tfoot><thead><tr><th>h</th><td></td></tr></thead></table>|<table><tbody><tr><th><p>h</p></th><td><p></p></td></tr><tr><td><p>f</p></td></tr></tbody></table>",
                "<table><caption>only</caption><tr><td></td></tr></table>|<p>only</p>",
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
    void picturesComeInWithTheirCredit() {
        HtmlText text = HtmlText.ofHtml("<figure data-picture='17'><figcaption>The quay</figcaption></figure>"
                + "<figure data-picture='4'></figure><figure data-picture='5'></figure>");
        Figure quay =
                new Figure(17, "/media/k/640.jpg", "/media/k/320.jpg 320w", 640, 480, "A \"quay\"", "x", "Li <b>");

        HtmlText shown = text.withPictures(
                number -> number == 5
                        ? null
                        : number == 17 ? quay : new Figure(4, "/media/l/9.png", "", 9, 9, "", "", ""),
                "100vw");

        assertThat(text.pictures()).containsExactly(17L, 4L, 5L);
        assertThat(shown.toString().split("\n"))
                .containsExactly(
                        "<figure data-picture=\"17\"><img src=\"/media/k/640.jpg\" width=\"640\" height=\"480\""
                                + " alt=\"A &quot;quay&quot;\" loading=\"lazy\" decoding=\"async\""
                                + " srcset=\"/media/k/320.jpg 320w\" sizes=\"100vw\">"
                                + "<figcaption>The quay <span class=\"credit\">Li &lt;b&gt;</span></figcaption></figure>",
                        "<figure data-picture=\"4\"><img src=\"/media/l/9.png\" width=\"9\" height=\"9\" alt=\"\""
                                + " loading=\"lazy\" decoding=\"async\"></figure>",
                        "<figure data-picture=\"5\"></figure>");
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
