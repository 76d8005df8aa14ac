package org.dateline.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.dateline.TestNewsroom;
import org.dateline.shared.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Exports of other systems by the very command that takes them in. */
abstract class LegacyImportContract {

    /** What an import may not touch the second time. */
    private static final List<String> TABLES = List.of(
            "article",
            "revision",
            "revision_topic",
            "article_topic",
            "article_version",
            "article_act",
            "article_schedule",
            "article_uri",
            "old_address",
            "picture",
            "article_picture",
            "section",
            "topic",
            "editor");

    @TempDir
    Path folder;

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    List<Command> commands;

    @Autowired
    FormerAddresses addresses;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvcTester mvc;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void emptyDesk() {
        newsroom.empty();
    }

    private String take(Path file) {
        printed.reset();
        List<String> arguments =
                List.of(file.toString(), "--pictures=" + folder, "--report=" + folder.resolve("report.jsonl"));
        commands.stream()
                .filter(command -> command.name().equals("import"))
                .findFirst()
                .orElseThrow()
                .run(arguments, new PrintStream(printed, true, StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8);
    }

    private String take(String text) throws IOException {
        return take(Files.writeString(folder.resolve("export"), text));
    }

    private void picture(String name, int width) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        ImageIO.write(new BufferedImage(width, 300, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    }

    private Map<String, List<?>> everything() {
        Map<String, List<?>> rows = new LinkedHashMap<>();
        for (String table : TABLES) {
            List<String> lines = new ArrayList<>();
            jdbc.queryForList("select * from " + table).forEach(row -> lines.add(row.toString()));
            lines.sort(null);
            rows.put(table, lines);
        }
        return rows;
    }

    private String page(String uri) {
        long id = jdbc.queryForObject("select article_id from article_uri where uri = ?", Long.class, uri);
        return mvc.get().uri("/news/" + id + "/x").exchange().getResponse().getStatus() == 301 ? "shown" : "hidden";
    }

    @Test
    void aWordPressExportIsTakenInWithItsPicturesAndAddresses() throws IOException {
        picture("wp-content/uploads/meadow.jpg", 400);
        picture("dive.jpg", 401);

        String said = take(Path.of("src/test/resources/legacy/wxr-1.2.xml"));

        assertThat(said).contains("(WordPress WXR)", "1 taken");
        assertThat(jdbc.queryForList("select alt || '|' || caption || '|' || credit_line from picture", String.class))
                .containsExactlyInAnyOrder(
                        "Green leaves under water|A meadow in May|Pelagia Pictures", "A diver|A diver at work|");
        ModelAndView answer = addresses.at("/2023/05/Seagrass-is-back/", null);
        assertThat(answer).isNotNull();
        assertThat(((RedirectView) answer.getView()).getUrl()).matches("/news/\\d+/seagrass-is-back");
        String body = jdbc.queryForObject("select body from revision", String.class);
        assertThat(body).contains("data-picture=", "<figcaption>A meadow in <strong>May</strong></figcaption>");
        assertThat(Files.readString(folder.resolve("report.jsonl"))).contains("donate_box", "boat.jpg");
    }

    @Test
    void takingItInAgainChangesNothing() throws IOException {
        picture("dive.jpg", 401);
        List<Path> files = List.of(
                Path.of("src/test/resources/legacy/wxr-1.0.xml"),
                Path.of("src/test/resources/legacy/wxr-1.1.xml"),
                Path.of("src/test/resources/legacy/wxr-1.2.xml"),
                Path.of("src/test/resources/legacy/ghost-1.json"),
                Path.of("src/test/resources/legacy/ghost-4.json"));
        files.forEach(file -> assertThat(take(file)).contains("1 taken, 0 changed"));
        Map<String, List<?>> before = everything();

        files.forEach(file -> assertThat(take(file)).contains("0 taken, 0 changed, 1 unchanged"));

        assertThat(everything()).isEqualTo(before);
        assertThat(before.get("revision")).hasSize(5);
        assertThat(before.get("old_address")).hasSizeGreaterThan(5);
    }

    @Test
    void whatNotEverybodySawThereNobodySeesHere() throws IOException {
        take(Wxr.file(
                Wxr.post(1),
                Wxr.post(2).with("wp:post_password", "x"),
                Wxr.post(3).with("wp:status", "private"),
                Wxr.post(4).with("wp:status", "future").with("wp:post_date_gmt", "2041-01-01 00:00:00"),
                Wxr.post(5).with("wp:post_type", "page")));

        assertThat(jdbc.queryForList("select uri from article_uri order by uri", String.class))
                .hasSize(4);
        assertThat(page("https://old.example.org/?p=1")).isEqualTo("shown");
        for (int hidden = 2; hidden <= 4; hidden++) {
            assertThat(page("https://old.example.org/?p=" + hidden)).isEqualTo("hidden");
            assertThat(addresses.at("/2019/05/storm-" + hidden + "/", null)).isNull();
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("1 skipped, 0 bad");
    }

    @Test
    void ofAFileThatWasCutOffWhatStandsBeforeIsTaken() throws IOException {
        String file = Wxr.file(Wxr.post(1), Wxr.post(2));

        String said = take(file.substring(0, file.length() - 100));

        assertThat(said).contains("1 taken", "1 bad", "The file cannot be read beyond line");
    }
}
