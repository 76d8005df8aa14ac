package org.dateline.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.intake.Incoming;
import org.dateline.shared.HtmlText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPressBodyTests {

    private static Incoming read(String content) {
        return Export.of(Wxr.post(1).saying(content).file()).only();
    }

    /** As it is once it is cleaned, which every body is. */
    private static String clean(String content) {
        return HtmlText.ofHtml(read(content).text().html()).toString();
    }

    @Test
    void blankLinesPartParagraphsAndMarkupStays() {
        assertThat(clean("One <em>two</em>\n\n\n three\n<h2>Four</h2>\n<blockquote>Five\n\nsix</blockquote>\nseven"))
                .isEqualTo("<p>One <em>two</em></p>\n<p>three</p>\n<h2>Four</h2>\n"
                        + "<blockquote><p>Five</p><p>six</p></blockquote>\n<p>seven</p>");
    }

    @Test
    void listsAndTablesOfTheOldEditorStayWhole() {
        assertThat(clean("<ul>\n<li>One</li>\n<li>Two</li>\n</ul>\n\n<table><tr><td>A</td><td>B</td></tr></table>"))
                .isEqualTo("<ul><li><p>One</p></li><li><p>Two</p></li></ul>\n"
                        + "<table><tbody><tr><td><p>A</p></td><td><p>B</p></td></tr></tbody></table>");
    }

    @Test
    void looseTextBetweenBlocksGetsParagraphs() {
        assertThat(clean("<!-- wp:paragraph --><p>One</p><!-- /wp:paragraph -->\n\nTwo\n\nThree"))
                .isEqualTo("<p>One</p>\n<p>Two</p>\n<p>Three</p>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "He said [sic] and [Mr Lee] left | He said [sic] and [Mr Lee] left",
                "Write [[gallery]] to show it | Write [gallery] to show it",
                "[box]Words[/box] stay | Words stay",
                "A [contact-form-7 id=\"4\"] form | A form",
                "A [rating /] mark | A mark"
            })
    void bracketsOfAWriterStayAndThoseOfPluginsGo(String typed, String shown) {
        assertThat(clean(typed)).isEqualTo("<p>" + shown + "</p>");
    }

    @Test
    void shortcodesThatWereLeftOutAreNamedOnce() {
        assertThat(read("[ad zone=1] [ad zone=2] [box]x[/box]").left())
                .containsExactly("the shortcode [ad] was left out", "the shortcode [box] was left out");
    }

    @Test
    void aCaptionOfEitherKindIsAFigure() {
        Incoming item = read(
                "[caption id=\"\" width=\"3\"]<img src=\"https://x.example.org/a.jpg\" alt=\"A\"> By <em>night</em>[/caption]"
                        + "[wp_caption caption='By day']<img src=\"https://x.example.org/b.jpg\" alt=\"B\">[/wp_caption]");

        assertThat(item.text().html())
                .isEqualTo(
                        "<figure><img src=\"https://x.example.org/a.jpg\" alt=\"A\"><figcaption>By <em>night</em></figcaption></figure>"
                                + "<figure><img src=\"https://x.example.org/b.jpg\" alt=\"B\"><figcaption>By day</figcaption></figure>");
        assertThat(item.images()).extracting(Incoming.Image::caption).containsExactly("By night", "By day");
    }

    @Test
    void aGalleryIsItsPicturesInItsOrder() {
        Incoming item = Export.of(Wxr.file(
                        Wxr.post(1).saying("[gallery ids=\"12,11,99\"]"),
                        Wxr.attachment(11, 0, "https://x.example.org/a.jpg").with("excerpt:encoded", "One"),
                        Wxr.attachment(12, 0, "https://x.example.org/b.jpg").field("_wp_attachment_image_alt", "Two")))
                .only();

        assertThat(item.images())
                .extracting(Incoming.Image::href)
                .containsExactly("https://x.example.org/b.jpg", "https://x.example.org/a.jpg");
        assertThat(item.images()).extracting(Incoming.Image::alt).containsExactly("Two", "");
        assertThat(item.text().html()).contains("<figcaption>One</figcaption>");
    }

    @Test
    void aGalleryWithoutNumbersIsWhatWasUploadedToThePost() {
        Incoming item = Export.of(Wxr.file(
                        Wxr.attachment(11, 1, "https://x.example.org/a.jpg"),
                        Wxr.attachment(12, 2, "https://x.example.org/b.jpg"),
                        Wxr.attachment(13, 1, "https://x.example.org/c.pdf"),
                        Wxr.attachment(14, 1, "https://x.example.org/d.png"),
                        Wxr.post(1).saying("Look: [gallery columns=\"3\"]")))
                .only();

        assertThat(item.images())
                .extracting(Incoming.Image::href)
                .containsExactly("https://x.example.org/a.jpg", "https://x.example.org/d.png");
    }

    @Test
    void whatWasEmbeddedIsALink() {
        assertThat(
                        clean(
                                "[embed]https://v.example.org/1[/embed]\n\nhttps://v.example.org/2\n\n"
                                        + "<iframe src=\"//v.example.org/3\" title=\"A film\"></iframe>\n\n[embed]javascript:x[/embed]"))
                .isEqualTo("<p><a href=\"https://v.example.org/1\">https://v.example.org/1</a></p>\n"
                        + "<p><a href=\"https://v.example.org/2\">https://v.example.org/2</a></p>\n"
                        + "<p><a href=\"https://v.example.org/3\">A film</a></p>");
    }

    @Test
    void moreAndNextpageOnlyPartParagraphs() {
        assertThat(clean("One<!--more Read on-->two<!--nextpage-->three<!--noteaser-->"))
                .isEqualTo("<p>One</p>\n<p>two</p>\n<p>three</p>");
    }

    @Test
    void picturesThatLoadLateOrStandInListsAreFound() {
        Incoming item = read("<img src=\"data:image/gif;base64,R0\" data-src=\"https://x.example.org/a.jpg\">"
                + "<noscript><img src=\"https://x.example.org/a.jpg\"></noscript>"
                + "<ul class=\"blocks-gallery-grid\"><li><figure><a href=\"x\"><img src=\"https://x.example.org/b.jpg\"></a></figure></li></ul>"
                + "<img src=\"data:image/gif;base64,R0\">");

        assertThat(item.images())
                .extracting(Incoming.Image::href)
                .containsExactly("https://x.example.org/a.jpg", "https://x.example.org/b.jpg");
        assertThat(item.text().html()).contains("</figure><ul").doesNotContain("data:image");
        assertThat(item.left()).containsExactly("a picture without an address was left out");
    }

    @Test
    void aFeaturedImageThatTheTextBeginsWithIsShownOnce() {
        String picture = "<figure><img class=\"wp-image-11\" src=\"https://x.example.org/a-300x200.jpg\"></figure>";
        Incoming item = Export.of(Wxr.file(
                        Wxr.post(1).saying(picture + "\n\nText.").field("_thumbnail_id", "11"),
                        Wxr.attachment(11, 1, "https://x.example.org/a.jpg").with("excerpt:encoded", "Lead")))
                .only();

        assertThat(item.text().html()).isEqualTo("<p>Text.</p>");
        assertThat(item.images()).singleElement().satisfies(image -> {
            assertThat(image.lead()).isTrue();
            assertThat(image.caption()).isEqualTo("Lead");
        });
    }

    @Test
    void aFeaturedImageThatIsNotInTheFileIsTold() {
        assertThat(Export.of(Wxr.post(1).field("_thumbnail_id", "77").file())
                        .only()
                        .left())
                .containsExactly("the featured image, number 77, is not in the file");
    }

    @Test
    void notesAndFieldsOfTheNewsroomAreNeverRead() {
        Incoming item = Export.of(Wxr.post(1)
                        .field("editor_note", "HUSH")
                        .field("_ef_editorial_meta_paragraph_assignment", "HUSH")
                        .field("_yoast_wpseo_metadesc", "HUSH")
                        .raw("<wp:comment><wp:comment_content>HUSH</wp:comment_content></wp:comment>")
                        .file())
                .only();

        assertThat(item.toString()).doesNotContain("HUSH");
    }
}
