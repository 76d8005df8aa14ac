package org.dateline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dateline.TestNewsroom;
import org.dateline.article.Desk;
import org.dateline.article.StoryWalk;
import org.dateline.shared.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

abstract class ExportContract {

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    ExportCommand command;

    @Autowired
    Exporting exporting;

    @Autowired
    Desk desk;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void emptyDesk() {
        newsroom.empty();
    }

    private int export(String... arguments) {
        printed.reset();
        return command.run(List.of(arguments), new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static String older(String item) {
        Map<String, Object> fields = JsonMapper.shared().readValue(item, new TypeReference<>() {});
        return JsonMapper.shared().writeValueAsString(OlderNinjs.of(fields));
    }

    private static List<String> headlines(List<String> lines) {
        return lines.stream()
                .map(line -> JsonMapper.shared()
                        .readTree(line)
                        .at("/headlines/0/value")
                        .asString())
                .toList();
    }

    private long story(String headline, String section) {
        return newsroom.aStory()
                .headed(headline)
                .in(section)
                .about("Ships", "Ports")
                .run();
    }

    @Test
    void everyPublishedStoryIsALineAndNoOther() throws IOException {
        story("One", "World");
        long taken = story("Taken back", "World");
        desk.withdraw(taken, "Wrong.", "chief");
        newsroom.aStory().headed("To come").publishedIn(Duration.ofHours(2)).run();
        story("Two", "Sport");
        Path file = folder.resolve("all.jsonl");

        assertThat(export(file.toString())).isEqualTo(Command.FINE);

        List<String> lines = Files.readAllLines(file);
        assertThat(headlines(lines)).containsExactly("One", "Two");
        assertThat(lines)
                .allSatisfy(line -> assertThat(Schemas.faultsOfNinjs(line)).isEmpty());
        assertThat(said()).contains("2 stories written to");
        assertThat(folder.toFile().list()).containsExactly("all.jsonl");
    }

    @Test
    void draftsComeBehindAndAreWithheld() {
        story("One", "World");
        newsroom.aStory().headed("To come").publishedIn(Duration.ofHours(2)).run();

        assertThat(export("-", "--drafts")).isEqualTo(Command.FINE);

        List<String> lines = said().lines().toList();
        JsonNode draft = JsonMapper.shared().readTree(lines.get(1));
        assertThat(headlines(lines)).containsExactly("One", "To come");
        assertThat(draft.at("/pubStatus").asString()).isEqualTo("withheld");
        assertThat(Instant.parse(draft.at("/embargoedUntil").asString())).isAfter(Instant.EPOCH);
        assertThat(Schemas.faultsOfNinjs(lines.get(1))).isEmpty();
        assertThat(Schemas.faultsOfOlderNinjs(older(lines.get(1)))).isEmpty();
    }

    @Test
    void aSectionOrATimeNarrowsIt() {
        story("Old", "Sport");
        newsroom.later(Duration.ofDays(2));
        story("New", "Sport");
        story("Elsewhere", "World");

        export("-", "--section=sport");
        assertThat(headlines(said().lines().toList())).containsExactly("Old", "New");
        String day = clock.instant().minus(Duration.ofDays(1)).toString();
        export("-", "--since=" + day);
        assertThat(headlines(said().lines().toList())).containsExactly("New", "Elsewhere");
    }

    @Test
    void oneThatWasKilledIsGoneOnWithAfterItsLastWholeLine() throws IOException {
        for (int i = 0; i < 5; i++) {
            story("Story " + i, "World");
        }
        newsroom.aStory().headed("To come").publishedIn(Duration.ofHours(2)).run();
        Path whole = folder.resolve("whole.jsonl");
        export(whole.toString(), "--drafts");
        byte[] all = Files.readAllBytes(whole);
        Path file = folder.resolve("killed.jsonl");

        for (int written : List.of(0, 10, all.length / 2, all.length - 1, all.length)) {
            Files.write(ExportFile.partOf(file), Arrays.copyOf(all, written));

            assertThat(export(file.toString(), "--drafts")).isEqualTo(Command.MISUSED);
            assertThat(said()).contains("An export was not finished");
            assertThat(export(file.toString(), "--drafts", "--resume")).isEqualTo(Command.FINE);
            assertThat(file).hasBinaryContent(all);
            assertThat(ExportFile.partOf(file)).doesNotExist();
        }
        Files.writeString(ExportFile.partOf(file), "{\"uri\":\"https://elsewhere.example/1\"}\n");
        assertThat(export(file.toString(), "--resume")).isEqualTo(Command.MISUSED);
        assertThat(said()).contains("no story of this site");
    }

    @Test
    void whatIsNotUnderstoodIsSaidInASentence() {
        assertThat(export()).isEqualTo(Command.MISUSED);
        assertThat(said()).contains("Say which file to write");
        assertThat(export("x", "--since=May")).isEqualTo(Command.MISUSED);
        assertThat(export("x", "--section=nowhere")).isEqualTo(Command.MISUSED);
        assertThat(said()).contains("There is no section nowhere.");
        assertThat(export("x", "--all")).isEqualTo(Command.MISUSED);
        assertThat(export("-", "--resume")).isEqualTo(Command.MISUSED);
        assertThat(export(folder.resolve("none/x").toString())).isEqualTo(Command.BAD);
        assertThat(export(folder.resolve("y").toString(), "--resume")).isEqualTo(Command.MISUSED);
        assertThat(folder.toFile().list()).isEmpty();
    }

    @Test
    void manyStoriesTakeNoMoreStatementsThanFew() {
        long picture = newsroom.picture("ship.jpg", "A ship");
        IntStream.range(0, 3)
                .forEach(
                        i -> newsroom.aStory().about("T" + i).ledBy(picture, "").run());
        long few = newsroom.statements(this::exportAll);
        IntStream.range(3, 30)
                .forEach(
                        i -> newsroom.aStory().about("T" + i).ledBy(picture, "").run());

        assertThat(newsroom.statements(this::exportAll)).isEqualTo(few).isLessThanOrEqualTo(8);
    }

    private void exportAll() {
        try {
            exporting.write(
                    new StoryWalk.Range(null, null),
                    false,
                    Exporting.Place.START,
                    new ByteArrayOutputStream(),
                    count -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
