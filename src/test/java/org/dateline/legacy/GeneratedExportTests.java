package org.dateline.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.dateline.intake.Incoming;
import org.dateline.shared.HtmlText;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports put together by chance, of parts that WordPress and Ghost write: whatever comes together, some things hold. */
class GeneratedExportTests {

    private static final List<String> STATUSES = List.of("publish", "future", "draft", "private", "pending", "trash");
    private static final List<String> PARTS = List.of(
            "%s",
            "<p>%s</p>",
            "<h2>%s</h2>",
            "<ul><li>%s</li></ul>",
            "<blockquote>%s</blockquote>",
            "<!-- wp:paragraph --><p>%s</p><!-- /wp:paragraph -->",
            "<em>%s",
            "</div>%s",
            "[caption id=\"attachment_9\"]<img src=\"https://x.example.org/9.jpg\"> %s[/caption]",
            "[box a=\"1\"]%s[/box]",
            "[caption]%s",
            "<table><tr><td>%s",
            "%s<!--more-->",
            "<figure><img class=\"wp-image-9\" src=\"/a.jpg\"><figcaption>%s</figcaption></figure>",
            "<a href=\"javascript:x\">%s</a>",
            "<script>var hidden = 1;</script>%s",
            "[[%s]]",
            "%s ]]> &amp; &bogus; \u0000");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void wordsStayAndNothingOfTheOldMarkupDoes(long seed) {
        Random chance = new Random(seed);
        List<Wxr> posts = new ArrayList<>(List.of(Wxr.attachment(9, 1, "https://x.example.org/9.jpg")));
        List<List<String>> words = new ArrayList<>();
        for (int id = 10; id < 30; id++) {
            List<String> said = new ArrayList<>();
            String content = content(chance, id, said);
            String status = STATUSES.get(chance.nextInt(STATUSES.size()));
            posts.add(Wxr.post(id).with("wp:status", status).saying(content));
            if (!status.equals("trash")) {
                words.add(said);
            }
        }

        Export export = Export.of(Wxr.file(posts.toArray(Wxr[]::new)));

        assertThat(export.end()).isEmpty();
        assertThat(export.items()).hasSize(words.size());
        for (int i = 0; i < words.size(); i++) {
            holds(export.items().get(i), words.get(i));
        }
        assertThat(Export.of(Wxr.file(posts.toArray(Wxr[]::new)))).isEqualTo(export);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theSameHoldsForGhost(long seed) {
        Random chance = new Random(seed);
        List<String> said = new ArrayList<>();
        String html = content(chance, 1, said).replaceAll("\\[/?(caption|box)[^\\]]*]", "");

        Export export = Export.of(Ghost.post().with("html", html).file());

        holds(export.only(), said);
    }

    private static String content(Random chance, int id, List<String> said) {
        StringBuilder content = new StringBuilder();
        for (int part = 0; part < 1 + chance.nextInt(8); part++) {
            String word = "w" + id + "x" + part + "y";
            said.add(word);
            content.append(PARTS.get(chance.nextInt(PARTS.size())).formatted(word))
                    .append("\n\n");
        }
        return content.toString();
    }

    private static void holds(Incoming item, List<String> words) {
        HtmlText clean = HtmlText.ofHtml(item.text().html());
        assertThat(clean.toPlainText()).contains(words).doesNotContain("hidden", "[caption", "[box", "wp:");
        assertThat(HtmlText.ofHtml(clean.toString())).isEqualTo(clean);
        assertThat(Jsoup.parse(item.text().html()).select("img").eachAttr("src"))
                .isSubsetOf(item.images().stream().map(Incoming.Image::href).collect(Collectors.toSet()));
    }
}
