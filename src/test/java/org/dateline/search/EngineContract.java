package org.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.TestNewsroom;
import org.dateline.article.Desk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Indexes of several nodes beside one database: how they follow it, and what they do when they are hurt. */
abstract class EngineContract {

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    Desk desk;

    @Autowired
    Rows rows;

    @Autowired
    Clock clock;

    @Autowired
    JdbcTemplate jdbc;

    @TempDir
    Path folder;

    private final List<Engine> engines = new ArrayList<>();

    @BeforeEach
    void emptyDesk() {
        newsroom.empty();
    }

    @AfterEach
    void closeAll() {
        engines.forEach(Engine::close);
    }

    private Engine node(String name) {
        Engine engine = new Engine(new FileShelf(folder.resolve(name)), rows);
        engines.add(engine);
        engine.heal();
        return engine;
    }

    private long found(Engine engine, String words) {
        Answer answer = engine.ask(index -> new Finder(index).find(Question.of(words), clock.instant()));
        return answer == null ? -1 : answer.total();
    }

    @Test
    void eachNodeFollowsWhatAnyOtherDoes() {
        newsroom.aStory().headed("Storm before").run();
        Engine one = node("one");
        Engine other = node("other");
        long id = newsroom.aStory().headed("Storm after").run();
        one.follow();
        other.follow();
        assertThat(found(one, "storm")).isEqualTo(2);
        assertThat(found(other, "storm")).isEqualTo(2);

        desk.withdraw(id, "Wrong", TestNewsroom.CHIEF);
        assertThat(other.follow()).isEqualTo(1);

        assertThat(found(other, "storm")).isEqualTo(1);
        assertThat(other.follow()).as("nothing is written twice").isZero();
    }

    @Test
    void aNodeThatWasAwayFollowsFromWhereItWas() {
        newsroom.aStory().headed("Storm before").run();
        node("one").close();
        newsroom.aStory().headed("Storm after").run();
        // As an import may leave it: new, but touched long ago.
        jdbc.update(
                "update article set touched_at = timestamp '2020-01-01 00:00:00' where id = (select max(id) from article)");

        assertThat(found(node("one"), "storm")).isEqualTo(2);
        assertThat(folder.resolve("one/1")).as("it was not made anew").isDirectory();
    }

    @Test
    void anIndexThatIsHurtIsMadeAnewAndTheOldOneIsCleared() throws IOException {
        newsroom.aStory().headed("Storm one").run();
        for (String hurt : List.of("cut", "garbled", "files gone", "position lost", "other release", "all gone")) {
            Path node = folder.resolve(hurt);
            node(hurt).close();
            hurt(node.resolve("1"), hurt);

            Engine engine = node(hurt);

            assertThat(found(engine, "storm")).as(hurt).isEqualTo(1);
            assertThat(node.resolve("current")).as(hurt).hasContent(hurt.equals("all gone") ? "1" : "2");
            assertThat(node.resolve("1").toFile().exists()).as(hurt).isEqualTo(hurt.equals("all gone"));
        }
    }

    private static void hurt(Path index, String how) throws IOException {
        switch (how) {
            case "cut" -> overwrite(index, "segments_", false);
            case "garbled" -> overwrite(index, "_", true);
            case "files gone" -> deleteAll(index.resolve(Index.STORY));
            case "position lost" -> Files.delete(index.resolve("position"));
            case "other release" ->
                Files.writeString(
                        index.resolve("position"),
                        Files.readString(index.resolve("position")).replace("schema=", "schema=0"));
            default -> deleteAll(index.getParent());
        }
    }

    private static void overwrite(Path index, String prefix, boolean whole) throws IOException {
        try (Stream<Path> files = Files.list(index.resolve(Index.STORY))) {
            for (Path file : files.filter(one -> one.getFileName().toString().startsWith(prefix))
                    .toList()) {
                byte[] bytes = Files.readAllBytes(file);
                for (int i = bytes.length / 2; whole && i < bytes.length * 3 / 4; i++) {
                    bytes[i] ^= 0x55;
                }
                Files.write(file, whole ? bytes : java.util.Arrays.copyOf(bytes, bytes.length / 2));
            }
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        org.springframework.util.FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void anIndexThatLacksAStoryOrIsOfAnotherDatabaseIsMadeAnew() {
        newsroom.aStory().headed("Storm one").run();
        newsroom.aStory().headed("Storm two").run();
        Engine one = node("one");
        one.ask(index -> {
            index.write(List.of(), List.of(Entry.published(rows.position().article())));
            return 0;
        });
        assertThat(found(one, "storm")).isEqualTo(1);

        one.heal();
        assertThat(found(one, "storm")).isEqualTo(2);
        newsroom.empty();
        newsroom.aStory().headed("Calm").run();
        one.follow();
        one.heal();

        assertThat(found(one, "storm")).isZero();
        assertThat(found(one, "calm")).isEqualTo(1);
    }

    @Test
    void readersAreAnsweredWhileTheIndexIsMadeAnewAndTheToolMayMakeIt() {
        newsroom.aStory().headed("Storm one").run();
        Engine portal = node("one");
        List<Long> answers = new ArrayList<>();
        Engine tool = new Engine(new FileShelf(folder.resolve("one")), rows);
        engines.add(tool);

        boolean made = tool.rebuild(progress -> answers.add(found(portal, "storm")));
        newsroom.aStory().headed("Storm two").run();
        tool.close();
        portal.follow();

        assertThat(made).isTrue();
        assertThat(answers).isNotEmpty().containsOnly(1L);
        assertThat(found(portal, "storm")).isEqualTo(2);
        assertThat(folder.resolve("one/current")).hasContent("2");
        assertThat(folder.resolve("one/1")).doesNotExist();
    }
}
