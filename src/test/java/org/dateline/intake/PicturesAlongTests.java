package org.dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.dateline.NewsroomTest;
import org.dateline.TestNewsroom;
import org.dateline.article.Copy;
import org.dateline.article.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@NewsroomTest
class PicturesAlongTests {

    private static final String ITEM = """
            {"uri":"urn:x:1","headline":"Quay","service":[{"name":"World"}],"body_html":"<p>PARIS, May 3 (Wire) -- One.</p>\
            <figure><img src=\\"%1$s\\"><figcaption>At noon</figcaption></figure><p>Two.</p>","associations":{"mainpic":{"type":\
            "picture","description_text":"The quay","alttext":"A quay","byline":"Ann","copyrightnotice":"Wire",\
            "renditions":{"m":{"href":"%2$s","width":99}}}}}""";

    @TempDir
    Path folder;

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    ImportCommand command;

    @Autowired
    Desk desk;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void anEmptyDesk() {
        newsroom.empty();
    }

    private Copy take(String inText, String leading, String... options) throws Exception {
        Path file = Files.writeString(folder.resolve("items.jsonl"), ITEM.formatted(inText, leading));
        List<String> words = new ArrayList<>(List.of(file.toString()));
        words.addAll(List.of(options));
        assertThat(command.run(words, new PrintStream(folder.resolve("out").toFile())))
                .isZero();
        long id = jdbc.queryForObject("select article_id from article_uri", Long.class);
        return Objects.requireNonNull(desk.open(id)).draft().copy();
    }

    private String report() throws Exception {
        return Files.readString(folder.resolve("items.jsonl.report.jsonl"));
    }

    private void picture(String name, int colour) throws Exception {
        BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, colour);
        Path file = folder.resolve("pictures").resolve(name);
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    @Test
    void picturesComeOutOfAFolderWithTheirWords() throws Exception {
        picture("media/lead.png", 0xFF0000);
        picture("inner.png", 0x00FF00);

        Copy copy = take(
                "https://x.example/a/inner.png",
                "https://x.example/media/lead.png",
                "--pictures",
                folder.resolve("pictures").toString());

        assertThat(copy.pictures()).hasSize(2);
        assertThat(copy.dateline().place()).isEqualTo("PARIS");
        assertThat(copy.body().toString()).contains("<p>One.</p>", "data-picture", "At noon", "<p>Two.</p>");
        assertThat(jdbc.queryForMap(
                        "select * from picture where id = ?", copy.lead().picture()))
                .containsEntry("alt", "A quay")
                .containsEntry("caption", "The quay")
                .containsEntry("creator", "Ann")
                .containsEntry("credit_line", "Wire");
    }

    @Test
    void withoutBeingAskedForTheyStayBehind() throws Exception {
        Copy copy = take("https://x.example/a/inner.png", "https://x.example/media/lead.png");

        assertThat(copy.pictures()).isEmpty();
        assertThat(report()).contains("its 2 pictures");
    }

    @Test
    void nothingIsTakenFromOutsideTheFolderOrInsideTheNetwork() throws Exception {
        picture("x.png", 0x0000FF);
        ImageIO.write(
                new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB),
                "png",
                folder.resolve("secret.png").toFile());

        Copy copy =
                take("../secret.png", "http://127.0.0.1:80/x", "--fetch", "--pictures=" + folder.resolve("pictures"));

        assertThat(copy.pictures()).isEmpty();
        assertThat(report())
                .contains("the picture ../secret.png: it is no address of the public web")
                .contains("the picture http://127.0.0.1:80/x: it is no address of the public web");
    }
}
