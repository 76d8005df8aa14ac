package org.dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.NewsroomTest;
import org.dateline.TestNewsroom;
import org.dateline.article.PublishedArticles;
import org.dateline.exchange.Ninjs;
import org.dateline.shared.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a site gives away, an empty one takes in, and gives away again the same. */
@NewsroomTest
class RoundTripTests {

    /** What names an article and its history on the site that it is on (docs/ninjs.md). */
    private static final List<String> OF_THE_SITE = List.of("uri", "altIds", "trustIndicators");

    private static final int ITEMS = Integer.getInteger("dateline.roundtrip.items", 1_000);

    @TempDir
    Path folder;

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    PublishedArticles published;

    @Autowired
    Ninjs ninjs;

    @Autowired
    ImportCommand command;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void anEmptyDesk() {
        newsroom.empty();
    }

    private void take(Stream<String> lines) throws Exception {
        Path file = folder.resolve("items.jsonl");
        Files.write(file, (Iterable<String>) lines::iterator);
        PrintStream out = new PrintStream(folder.resolve("out").toFile());
        assertThat(command.run(List.of(file.toString()), out)).isEqualTo(Command.FINE);
    }

    private List<String> exported() {
        List<Long> ids = jdbc.queryForList("select id from article order by id", Long.class);
        return ninjs.items(ids.stream()
                .map(id -> Objects.requireNonNull(published.story(id)))
                .toList());
    }

    private static List<String> withoutSite(List<String> items) {
        return items.stream()
                .map(item -> {
                    JsonNode json = JsonMapper.shared().readTree(item);
                    ((ObjectNode) json).remove(OF_THE_SITE);
                    return json.toString();
                })
                .sorted()
                .toList();
    }

    @Test
    void whatIsTakenInAgainSaysTheSame() throws Exception {
        take(new Corpus(3).lines(ITEMS));
        List<String> first = exported();
        newsroom.empty();

        take(first.stream());

        List<String> second = exported();
        assertThat(second).hasSize(ITEMS);
        assertThat(withoutSite(second)).isEqualTo(withoutSite(first));
    }

    @Test
    void aSiteKnowsItsOwnArticlesAgain() throws Exception {
        newsroom.aStory().headed("Made here").run();
        take(new Corpus(4).lines(20));
        List<String> items = exported();

        take(items.stream());

        assertThat(jdbc.queryForObject("select count(*) from article", Long.class))
                .isEqualTo(21);
        assertThat(Files.readString(folder.resolve("out"))).contains("0 taken, 0 changed, 21 unchanged");
        assertThat(items.stream().collect(Collectors.joining())).contains("\"role\":\"origin\"");
    }
}
