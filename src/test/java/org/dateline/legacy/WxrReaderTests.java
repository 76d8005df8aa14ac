package org.dateline.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.dateline.intake.Incoming;
import org.dateline.intake.IncomingReader;
import org.dateline.shared.HtmlText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WxrReaderTests {

    @Test
    void version10() {
        Incoming item = Export.named("wxr-1.0.xml").only();

        assertThat(item.uri()).isEqualTo("https://weekly.example.org/?p=7");
        assertThat(item.text().headline()).isEqualTo("Ferry & tram share one ticket");
        assertThat(item.text().byline()).isEqualTo("Mara Quist");
        assertThat(item.names().section()).isEqualTo(new Incoming.Name("Transport", "transport"));
        assertThat(item.names().topics()).containsExactly(new Incoming.Name("ferry", "ferry"));
        assertThat(item.times().published()).isEqualTo("2009-05-04T08:00:00Z"); // 10:00 in Paris
        assertThat(item.text().html())
                .isEqualTo("<p>One ticket is enough<br>from Monday on.</p>"
                        + "<p>The tram company agreed [sic] on Friday.</p>");
        assertThat(item.standing()).isEqualTo(Incoming.Standing.PUBLISHED);
        assertThat(item.left()).isEmpty();
    }

    @Test
    void version11() {
        Incoming item = Export.named("wxr-1.1.xml").only();

        assertThat(item.text().byline()).isEqualTo("Odile Ferrand");
        assertThat(item.text().summary()).isEqualTo("Une nuit de lumière.");
        assertThat(item.text().language()).isEqualTo("fr-FR");
        assertThat(item.text().slug()).isEqualTo("le-phare");
        assertThat(item.names().section().name()).isEqualTo("Région");
        assertThat(item.names().topics()).extracting(Incoming.Name::name).containsExactly("Patrimoine", "Mer");
        assertThat(HtmlText.ofHtml(item.text().html()).toPlainText())
                .isEqualTo("Premier paragraphe.\n\nDeuxième paragraphe.\n\nLe phare, en juin\n\nTroisième paragraphe.");
        assertThat(item.images())
                .containsExactly(new Incoming.Image(
                        "https://coast.example.org/phare.jpg",
                        "Un phare blanc",
                        "Le phare, en juin",
                        "Jo Marine",
                        "",
                        "",
                        false));
        assertThat(item.text().html()).contains("<figure><img src=\"https://coast.example.org/phare.jpg\"");
        assertThat(item.origin().oldAddresses())
                .containsExactly(
                        "https://coast.example.org/news/2011/06/le-phare/",
                        "https://coast.example.org/news/?p=31",
                        "https://coast.example.org/news/2011/06/le-phare/phare/",
                        "https://coast.example.org/news/?attachment_id=40");
        assertThat(item.toString()).doesNotContain("NOTE-SECRETE", "COMMENTAIRE", "odile@example.org");
    }

    @Test
    void version12() {
        Incoming item = Export.named("wxr-1.2.xml").only();

        assertThat(item.text().headline()).isEqualTo("Seagrass is back & spreading");
        assertThat(item.names().section()).isEqualTo(new Incoming.Name("Environment", "environment"));
        assertThat(item.names().topics()).extracting(Incoming.Name::name).containsExactly("Island", "Sea");
        assertThat(item.times().published()).isEqualTo("2023-05-18T09:00:00Z");
        assertThat(item.times().updated()).isEqualTo("2023-05-20T12:00:00Z");
        assertThat(item.images())
                .extracting(Incoming.Image::href)
                .containsExactlyInAnyOrder(
                        "https://island.example.org/wp-content/uploads/dive.jpg",
                        "https://island.example.org/wp-content/uploads/meadow.jpg",
                        "https://island.example.org/wp-content/uploads/boat.jpg");
        assertThat(item.images())
                .filteredOn(Incoming.Image::lead)
                .containsExactly(new Incoming.Image(
                        "https://island.example.org/wp-content/uploads/dive.jpg",
                        "A diver",
                        "A diver at work",
                        "",
                        "",
                        "",
                        true));
        assertThat(item.images())
                .filteredOn(image -> image.href().endsWith("meadow.jpg"))
                .singleElement()
                .satisfies(image -> {
                    assertThat(image.alt()).isEqualTo("Green leaves under water");
                    assertThat(image.credit()).isEqualTo("Pelagia Pictures");
                });
        assertThat(item.text().html())
                .doesNotContain("wp:", "donate_box")
                .contains("They wrote \"]]&gt;\" on a slate.")
                .contains("<figcaption class=\"wp-element-caption\">A meadow in <strong>May</strong>")
                .contains("<a href=\"https://video.example.org/w/9\">")
                .contains("<aside class=\"pullquote\"><p>It came back by itself.</p>");
        assertThat(item.left())
                .containsExactlyInAnyOrder(
                        "the shortcode [donate_box] was left out", "the block latest-posts was left out");
    }

    @ParameterizedTest
    @CsvSource({
        "publish, , PUBLISHED, ''",
        "future, , PUBLISHED, ''",
        "draft, , DRAFT, ''",
        "pending, , DRAFT, ''",
        "private, , DRAFT, it was private and is a draft here",
        "pitch, , DRAFT, ''",
        "publish, secret, DRAFT, it was protected by a password and is a draft here"
    })
    void whatReadersWereShown(String status, String password, Incoming.Standing standing, String left) {
        Incoming item = Export.of(Wxr.post(1)
                        .with("wp:status", status)
                        .with("wp:post_password", password == null ? "" : password)
                        .with("wp:is_sticky", "1")
                        .file())
                .only();

        assertThat(item.standing()).isEqualTo(standing);
        assertThat(item.left()).isEqualTo(left.isEmpty() ? List.of() : List.of(left));
        assertThat(item.toString()).doesNotContain("secret");
    }

    @Test
    void aScheduledPostKeepsItsTimeToCome() {
        Incoming item = Export.of(Wxr.post(1)
                        .with("wp:status", "future")
                        .with("wp:post_date_gmt", "2031-01-02 03:04:05")
                        .file())
                .only();

        assertThat(item.standing()).isEqualTo(Incoming.Standing.PUBLISHED);
        assertThat(item.times().published()).isEqualTo(Instant.parse("2031-01-02T03:04:05Z"));
    }

    @Test
    void whatIsNoPostIsRefusedWithItsReason() {
        Export export = Export.of(Wxr.file(
                Wxr.post(1).with("wp:post_type", "page"),
                Wxr.post(2).with("wp:post_type", "product"),
                Wxr.post(3).with("wp:status", "trash"),
                Wxr.post(4).with("wp:post_type", "nav_menu_item"),
                Wxr.post(5).with("title", "").saying(""),
                Wxr.post(6)));

        assertThat(export.items()).hasSize(1);
        assertThat(export.refused())
                .containsExactly(
                        "It is a page, not a post; pages are taken with --dateline.legacy.pages=true.",
                        "It is of the type \"product\", not a post.",
                        "It is in the trash.",
                        "It has neither a headline nor a text.");
    }

    @Test
    void pagesAreTakenWhereThatIsWanted() {
        Export export = Export.of(
                Wxr.post(1).with("wp:post_type", "page").file().getBytes(StandardCharsets.UTF_8),
                new LegacyProperties(true, false, true, ""));

        assertThat(export.only().origin().oldAddresses()).contains("https://old.example.org/?page_id=1");
    }

    @ParameterizedTest
    @CsvSource({
        "2019-05-04 08:00:00, 2019-05-04 23:00:00, 2019-05-04T08:00:00Z",
        "0000-00-00 00:00:00, 2019-05-04 10:00:00, 2019-05-04T08:00:00Z",
        "0000-00-00 00:00:00, 2019-01-04 10:00:00, 2019-01-04T09:00:00Z",
        "2019-13-45 00:00:00, 2019-05-04 10:00:00, 2019-05-04T08:00:00Z",
        "never, 0000-00-00 00:00:00, 2019-05-05T08:00:00Z"
    })
    void timesAreUtcElseTheSitesOwnElseTheFeeds(String utc, String local, Instant published) {
        Incoming item = Export.of(Wxr.post(1)
                        .with("wp:post_date_gmt", utc)
                        .with("wp:post_date", local)
                        .with("pubDate", "Sun, 05 May 2019 08:00:00 +0000")
                        .file())
                .only();

        assertThat(item.times().published()).isEqualTo(published);
    }

    @Test
    void whatWasPublishedWithoutADateIsADraft() {
        Incoming item =
                Export.of(Wxr.post(1).with("wp:post_date_gmt", "").file()).only();

        assertThat(item.standing()).isEqualTo(Incoming.Standing.DRAFT);
        assertThat(item.left()).containsExactly("it has no date and is a draft here");
    }

    @Test
    void severalAuthorsALanguageAndAnOriginalElsewhere() {
        Incoming item = Export.of(Wxr.post(1)
                        .raw("<category domain=\"author\" nicename=\"cap-a\"><![CDATA[Ann A.]]></category>")
                        .raw("<category domain=\"author\" nicename=\"cap-b\"><![CDATA[Ben B.]]></category>")
                        .raw("<category domain=\"language\" nicename=\"de\"><![CDATA[Deutsch]]></category>")
                        .raw(
                                "<category domain=\"category\" nicename=\"uncategorized\"><![CDATA[Uncategorized]]></category>")
                        .field("_yoast_wpseo_canonical", "https://agency.example.org/storm")
                        .file())
                .only();

        assertThat(item.text().byline()).isEqualTo("Ann A., Ben B.");
        assertThat(item.text().language()).isEqualTo("de");
        assertThat(item.names().section()).isEqualTo(Incoming.Name.NONE);
        assertThat(item.names().topics()).isEmpty();
        assertThat(item.origin().url()).isEqualTo("https://agency.example.org/storm");
    }

    @Test
    void twoPostsThatShareAGuidStayTwo() {
        Export export = Export.of(Wxr.file(
                Wxr.post(1).with("guid", "https://old.example.org/copied"),
                Wxr.post(2).with("guid", "https://old.example.org/copied"),
                Wxr.post(3).with("guid", "")));

        assertThat(export.items())
                .extracting(Incoming::uri)
                .containsExactly(
                        "https://old.example.org/copied",
                        "https://old.example.org/?p=2",
                        "https://old.example.org/?p=3");
    }

    @Test
    void aReadingThatStoppedGoesOnBehindTheLastItem() throws Exception {
        Path file = Files.createTempFile("wxr", ".xml");
        Files.writeString(
                file,
                Wxr.file(Wxr.post(1), Wxr.attachment(9, 1, "https://x.example.org/a.jpg"), Wxr.post(2), Wxr.post(3)));

        Export rest = Export.of(file, Export.USUAL, new IncomingReader.Position(2, 0));
        Files.delete(file);

        assertThat(rest.items())
                .extracting(Incoming::uri)
                .containsExactly("https://old.example.org/?p=2", "https://old.example.org/?p=3");
    }
}
