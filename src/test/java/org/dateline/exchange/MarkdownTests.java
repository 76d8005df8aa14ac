package org.dateline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.dateline.shared.HtmlText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Copy goes out as Markdown and comes back, read by a reader of its own, as it was. */
class MarkdownTests {

    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());

    private static String written(String html) {
        return Markdown.of(
                Jsoup.parseBodyFragment(HtmlText.ofHtml(html).toString()).body());
    }

    private static String readBack(String markdown) {
        String html = HtmlRenderer.builder()
                .extensions(TABLES)
                .build()
                .render(Parser.builder().extensions(TABLES).build().parse(markdown));
        Element body = Jsoup.parseBodyFragment(html).body();
        body.select("thead tr").forEach(row -> {
            if (row.text().isEmpty()) {
                row.remove();
            }
        });
        return HtmlText.ofHtml(body.html()).toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2>Title #</h2><p>Words</p>",
                "<p>1. not a list</p><p>- nor this</p><p>+ nor this</p><p># no heading</p><p>&gt; no quote</p><p>=== no rule</p>",
                "<p>2 * 3 * 4, snake_case_name, `code`, [no](link), ![no](picture), &lt;b&gt;no tag&lt;/b&gt;, &amp;amp; a\\*b ~~no~~</p>",
                "<p>Some <strong>bold</strong>, <em>slanted</em> and <a href=\"https://example.org/a_(b)?c=1&amp;d=*\">a <strong>bold</strong> link</a>.</p>",
                "<p>in<strong>side</strong>word, <strong>你好。</strong>世界, <em>“quoted”</em>text, <strong><em>both</em></strong></p>",
                "<ul><li><p>One</p></li><li><p>Two</p><ol><li><p>Inner</p></li><li><p>3. tricky</p></li></ol></li></ul>",
                "<ul><li><p>One</p><p>more of it</p></li><li><p>Two</p></li></ul><ul><li><p>Another list</p></li></ul>",
                "<blockquote><p>Said</p><p>and said</p></blockquote><blockquote><p>Other</p></blockquote>",
                "<table><tbody><tr><th><p>A | B</p></th><th><p>C</p></th></tr><tr><td><p>1</p></td><td><p>x <em>y</em></p></td></tr></tbody></table>",
                "<table><tbody><tr><td><p>1</p></td><td><p>2</p></td></tr></tbody></table>",
                "<table><tbody><tr><td colspan=\"2\"><p>wide</p></td></tr><tr><td><p>1</p></td><td><p>2</p></td></tr></tbody></table>",
                "<p>12) also no list</p><p>| a | b |</p><p>---</p><p>***</p><p>https://example.org/x_y_z</p>",
            })
    void whatIsWrittenReadsBackAsItWas(String html) {
        String copy = HtmlText.ofHtml(html).toString();

        assertThat(readBack(written(html))).isEqualTo(copy);
    }

    @Test
    void aPictureIsAnImageWithItsCaption() {
        Element body = new Element("body");
        Element figure = body.appendElement("figure");
        figure.appendChild(OutwardBody.image("https://example.org/1.jpg", 640, 480, "A [big] wave"));
        figure.appendElement("figcaption").text("Photo: A_B");

        assertThat(Markdown.of(body)).isEqualTo("![A \\[big\\] wave](<https://example.org/1.jpg>)\n\nPhoto: A\\_B");
    }

    @Test
    void plainTextKeepsTheShapeOfLists() {
        Element body = Jsoup.parseBodyFragment(HtmlText.ofHtml(
                                "<h2>T</h2><ul><li>One<ul><li>In</li></ul></li><li>Two</li></ul><ol><li>A</li></ol>")
                        .toString())
                .body();

        assertThat(PlainText.of(body)).isEqualTo("T\n\n- One\n  - In\n- Two\n\n1. A");
    }
}
