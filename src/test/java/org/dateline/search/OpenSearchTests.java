package org.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.dateline.NewsroomTest;
import org.dateline.TestNewsroom;
import org.dateline.article.Desk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the embedded index does, by a real OpenSearch that two nodes ask; skipped where no Java can run one. */
@NewsroomTest
class OpenSearchTests {

    @TempDir
    static Path folder;

    private static OpenSearchServer server;

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

    @BeforeAll
    static void start() throws Exception {
        server = OpenSearchServer.start(folder);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    private Engine node() {
        SearchProperties properties = new SearchProperties(
                SearchProperties.Backend.OPENSEARCH, List.of(server.address()), "", "", "dateline", "opensearch:3.0");
        return new Engine(new SharedShelf(jdbc, clock, properties), rows);
    }

    private Answer find(Engine engine, String words) {
        return engine.ask(index -> new Finder(index).find(Question.of(words), clock.instant()));
    }

    @Test
    void twoNodesAskOneIndexWhichFollowsAndIsMadeAnew() {
        newsroom.empty();
        newsroom.aStory()
                .headed("Ministers agree")
                .saying("The ministers agreed on fishing.")
                .about("Sea")
                .run();
        newsroom.aStory().headed("中国与欧盟加强合作").inLanguage("zh").run();
        newsroom.aStory()
                .headed("Les ministres")
                .saying("L’économie a progressé.")
                .inLanguage("fr")
                .run();
        newsroom.aStory().headed("الوزراء يتفقون").inLanguage("ar").run();
        newsroom.aStory().headed("Министры договорились").inLanguage("ru").run();
        newsroom.aStory().headed("Crece la economía").inLanguage("es").run();
        try (Engine one = node();
                Engine other = node()) {
            one.heal();
            other.heal();

            Answer found = find(other, "minister fish");
            assertThat(found.total()).isEqualTo(1);
            assertThat(Hit.parts(found.hits().get(0).body().get(0)))
                    .extracting(Hit.Part::text)
                    .contains("fishing");
            assertThat(found.counts("section")).hasSize(1);
            assertThat(found.counts("topic")).hasSize(1);
            for (String words : List.of("合作", "economie", "وزراء", "министр", "economias", "中")) {
                assertThat(find(one, words).total()).as(words).isPositive();
            }
            long id = newsroom.aStory().headed("Parliament votes").run();
            one.follow();
            assertThat(find(other, "parliament -minister").total()).isEqualTo(1);
            assertThat(one.ask(index -> new Spelling(index).better(Words.of("parlament")))
                            .text())
                    .isEqualTo("parliament");

            desk.withdraw(id, "Wrong", TestNewsroom.CHIEF);
            other.follow();
            assertThat(find(one, "parliament").total()).isZero();

            assertThat(other.rebuild(told -> {})).isTrue();
            one.follow();
            assertThat(find(one, "合作").total()).isEqualTo(1);
            assertThat(jdbc.queryForObject("select generation from search_shared", Long.class))
                    .isEqualTo(2);
        }
    }
}
