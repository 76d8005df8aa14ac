package org.dateline.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.dateline.intake.Incoming;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GhostReaderTests {

    private static Incoming read(Ghost post) {
        return Export.of(post.file()).only();
    }

    private static Export read(Ghost post, LegacyProperties properties) {
        return Export.of(post.file().getBytes(StandardCharsets.UTF_8), properties);
    }

    @Test
    void version1() {
        Incoming item = Export.named("ghost-1.json").only();

        assertThat(item.uri()).isEqualTo("urn:uuid:1b4e28ba-2fa1-41d2-883f-0016d3cca427");
        assertThat(item.text().byline()).isEqualTo("Pia Sund");
        assertThat(item.text().language()).isEqualTo("sv");
        assertThat(item.times().published()).isEqualTo("2017-09-12T06:30:00Z");
        assertThat(item.names().topics()).extracting(Incoming.Name::name).containsExactly("Harbour");
        assertThat(item.standing()).isEqualTo(Incoming.Standing.PUBLISHED);
    }

    @Test
    void version3() {
        Export export = Export.named("ghost-3.json");
        Incoming item = export.only();

        assertThat(item.text().html())
                .isEqualTo("<p>Loose <strong>bold and <a href=\"/about/\">a link</a></strong>.</p>"
                        + "<h2>Head</h2><ul><li>One</li><li>Two</li></ul>"
                        + "<figure><img src=\"content/images/2020/02/pier.jpg\" alt=\"A pier\">"
                        + "<figcaption>The <em>old</em> pier</figcaption></figure>"
                        + "<p><a href=\"https://page.example.org\">A page</a></p>");
        assertThat(item.images()).singleElement().satisfies(image -> {
            assertThat(image.alt()).isEqualTo("A pier");
            assertThat(image.caption()).isEqualTo("The old pier");
        });
        assertThat(item.left()).containsExactly("a part of the kind \"weather\" was left out");
        assertThat(export.refused())
                .containsExactly("It is a page, not a post; pages are taken with --dateline.legacy.pages=true.");
    }

    @Test
    void version4() {
        Incoming item = Export.named("ghost-4.json").only();

        assertThat(item.text().byline()).isEqualTo("Ines Roth, Tom Ade");
        assertThat(item.text().summary()).isEqualTo("A short word before");
        assertThat(item.names().topics()).extracting(Incoming.Name::name).containsExactly("Economy", "Ports");
        assertThat(item.images())
                .filteredOn(Incoming.Image::lead)
                .containsExactly(new Incoming.Image(
                        "content/images/2021/crane.jpg", "A red crane", "Crane by day", "", "", "", true));
        assertThat(item.origin().url()).isEqualTo("https://agency.example.org/crane");
        assertThat(item.origin().oldAddresses()).containsExactly("/crane/");
        assertThat(item.toString()).doesNotContain("INJECTED", "#internal");
    }

    @Test
    void version5() {
        Incoming item = Export.named("ghost-5.json").only();

        assertThat(item.text().html())
                .isEqualTo(
                        "<p>Plain, <strong>bold</strong>, <em>slanted</em> and <a href=\"https://x.example.org\">linked</a>."
                                + "</p><h3>Smaller head</h3><blockquote>Said</blockquote><ol><li>First</li></ol>"
                                + "<figure><img src=\"content/images/boat.jpg\" alt=\"A boat\"><figcaption>At sea</figcaption></figure>"
                                + "<p><a href=\"https://page.example.org\">A page</a></p>");
        assertThat(item.left())
                .containsExactly("a passage for members only was left out", "a part of the kind \"quiz\" was left out");
    }

    @ParameterizedTest
    @CsvSource({
        "published, public, PUBLISHED, ''",
        "scheduled, public, PUBLISHED, ''",
        "draft, public, DRAFT, ''",
        "sent, public, DRAFT, it was sent by mail alone and is a draft here",
        "published, members, DRAFT, it was for members only and is a draft here",
        "published, paid, DRAFT, it was for members only and is a draft here",
        "published, tiers, DRAFT, it was for members only and is a draft here",
        "published, 'label:vip', DRAFT, it was for members only and is a draft here"
    })
    void whatReadersWereShown(String status, String visibility, Incoming.Standing standing, String left) {
        Incoming item = read(Ghost.post().with("status", status).with("visibility", visibility));

        assertThat(item.standing()).isEqualTo(standing);
        assertThat(String.join("", item.left())).isEqualTo(left);
    }

    @Test
    void whatWasSentByMailAloneIsADraft() {
        String metas = "\"posts_meta\":[{\"post_id\":\"64a000000000000000000001\",\"email_only\":1}]";

        Incoming item = Export.of(Ghost.post().file(metas)).only();

        assertThat(item.standing()).isEqualTo(Incoming.Standing.DRAFT);
    }

    @Test
    void aPassageForMembersIsNotForEverybody() {
        Incoming item = read(Ghost.post()
                .with(
                        "html",
                        "<p>Open</p><!--kg-gated-block:begin nonMember:false memberSegment:\"status:-free\" --><p>PAID</p>"
                                + "<!--kg-gated-block:end--><p>Open too</p>"
                                + "<!--kg-gated-block:begin nonMember:true memberSegment:\"\" --><p>All</p><!--kg-gated-block:end-->"
                                + "<!--kg-gated-block:begin nonMember:false--><p>PAID without an end</p>"));

        assertThat(item.text().html()).isEqualTo("<p>Open</p><p>Open too</p><p>All</p>");
        assertThat(item.left()).containsExactly("a passage for members only was left out");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-05-18T09:00:00.000Z, 2023-05-18T09:00:00Z",
        "2023-05-18T11:00:00+02:00, 2023-05-18T09:00:00Z",
        "2023-05-18 09:00:00, 2023-05-18T09:00:00Z",
        "1684400400000, 2023-05-18T09:00:00Z"
    })
    void timesOfEveryVersion(String written, Instant meant) {
        assertThat(read(Ghost.post().with("published_at", written)).times().published())
                .isEqualTo(meant);
    }

    @Test
    void theFirstTagIsTheSectionWhereThatIsWanted() {
        String tables = """
                "tags":[{"id":"1","name":"World","slug":"world"},{"id":"2","name":"Sea","slug":"sea"},
                {"id":"3","name":"#note","slug":"hash-note","visibility":"internal"}],
                "posts_tags":[{"post_id":"64a000000000000000000001","tag_id":"2","sort_order":2},
                {"post_id":"64a000000000000000000001","tag_id":"3","sort_order":0},
                {"post_id":"64a000000000000000000001","tag_id":"1","sort_order":1}]""";
        String file = Ghost.post().file(tables);

        Incoming usual = Export.of(file).only();
        Incoming wanted = Export.of(file.getBytes(StandardCharsets.UTF_8), new LegacyProperties(false, true, false, ""))
                .only();

        assertThat(usual.names().section().isNone()).isTrue();
        assertThat(usual.names().topics()).extracting(Incoming.Name::name).containsExactly("World", "Sea");
        assertThat(wanted.names().section()).isEqualTo(new Incoming.Name("World", "world"));
        assertThat(wanted.names().topics()).extracting(Incoming.Name::name).containsExactly("Sea");
    }

    @Test
    void theAddressOfTheOldSiteFillsThePlaceholder() {
        Ghost post = Ghost.post()
                .with("feature_image", "__GHOST_URL__/content/images/a.jpg")
                .with("canonical_url", "__GHOST_URL__/storm-passes/")
                .with(
                        "html",
                        "<p><a href=\"__GHOST_URL__/other/\">o</a> <a href=\"__GHOST_URL__/content/files/a.pdf\">f</a></p>");
        Incoming item = read(post, new LegacyProperties(false, false, false, "https://old.example.org/blog/"))
                .only();

        assertThat(item.images())
                .extracting(Incoming.Image::href)
                .containsExactly("https://old.example.org/blog/content/images/a.jpg");
        assertThat(item.text().html())
                .contains("href=\"/blog/other/\"", "href=\"https://old.example.org/blog/content/files/a.pdf\"");
        assertThat(item.origin()).isEqualTo(new Incoming.Origin("", java.util.List.of("/blog/storm-passes/")));
    }

    @Test
    void cardsOfTheEditorBecomeLinksAndPictures() {
        Incoming item = read(Ghost.post().with("html", """
                <figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://b.example.org"><div \
                class="kg-bookmark-content"><div class="kg-bookmark-title">A page</div><div>Words</div></div></a></figure>\
                <figure class="kg-card kg-gallery-card"><div class="kg-gallery-container"><div class="kg-gallery-row"><div \
                class="kg-gallery-image"><img src="https://x.example.org/a.jpg" alt="A"></div><div class="kg-gallery-image"><img \
                src="https://x.example.org/b.jpg"></div></div></div><figcaption>Both</figcaption></figure>\
                <figure class="kg-card kg-embed-card"><iframe src="https://v.example.org/1" title="Film"></iframe></figure>\
                <div class="kg-card kg-button-card"><a class="kg-btn" href="https://c.example.org">Go</a></div><script>x()</script>"""));

        assertThat(org.dateline.shared.HtmlText.ofHtml(item.text().html()).toString())
                .isEqualTo(
                        "<p><a href=\"https://b.example.org\">A page</a></p>\n<p>Both</p>\n"
                                + "<p><a href=\"https://v.example.org/1\">Film</a></p>\n<p><a href=\"https://c.example.org\">Go</a></p>");
        assertThat(item.images())
                .extracting(Incoming.Image::href)
                .containsExactly("https://x.example.org/a.jpg", "https://x.example.org/b.jpg");
    }

    @Test
    void aUriIsTheUuidElseTheNumberThatCommentsHangOn() {
        assertThat(read(Ghost.post().with("uuid", "0F8FAD5B-D9CB-469F-A165-70867728950E"))
                        .uri())
                .isEqualTo("urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e");
        assertThat(read(Ghost.post().without("uuid").with("comment_id", "12")).uri())
                .isEqualTo("ghost:post:12");
        assertThat(read(Ghost.post().with("uuid", "no").with("id", 12)).uri()).isEqualTo("ghost:post:12");
    }
}
