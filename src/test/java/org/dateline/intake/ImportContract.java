package org.dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.TestClock;
import org.dateline.TestNewsroom;
import org.dateline.article.Article;
import org.dateline.article.Change;
import org.dateline.article.ChangeKind;
import org.dateline.article.Copy;
import org.dateline.article.Desk;
import org.dateline.article.Filing;
import org.dateline.article.Release;
import org.dateline.article.State;
import org.dateline.article.TestVersions;
import org.dateline.shared.Command;
import org.dateline.shared.HtmlText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Taking a file in, whatever database its articles are kept in. */
public abstract class ImportContract {

    /** What differs between two articles that say the same. */
    private static final Set<String> OWN = Set.of(
            "id",
            "form_token",
            "article_id",
            "revision_id",
            "draft_revision_id",
            "published_revision_id",
            "created_by",
            "done_by",
            "digest");

    private static final String STORY = """
            {"uri":"urn:x:1","type":"text","language":"en","pubStatus":"usable","firstCreated":"2023-05-18T09:30:00Z",\
            "versionCreated":"%s","headlines":[{"value":"Harbour reopens"}],"descriptions":[{"value":"After the storm."}],\
            "bodies":[{"contentType":"text/html","value":"<p>The harbour <b>reopened</b>.</p><p>%s</p>"}],\
            "infoSources":[{"name":"Coast Press","role":"source"}],"people":[{"name":"Lin Example","rel":"editor"}],\
            "subjects":[{"name":"World","rel":"section"},{"name":"Storms"},{"name":"Ports"}]}
            """;

    private static final String FIRST = STORY.formatted("2023-05-18T09:30:00Z", "Ferries sail again.");

    @TempDir
    Path folder;

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    TestVersions versions;

    @Autowired
    List<Command> commands;

    @Autowired
    Desk desk;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvcTester mvc;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void anEmptyDesk() {
        newsroom.empty();
    }

    private int command(String name, String... arguments) {
        printed.reset();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return commands.stream()
                .filter(command -> command.name().equals(name))
                .findFirst()
                .orElseThrow()
                .run(List.of(arguments), out);
    }

    private int take(String lines, String... options) {
        try {
            Path file = Files.writeString(folder.resolve("items.jsonl"), lines);
            return command(
                    "import",
                    Stream.concat(Stream.of(file.toString()), Stream.of(options))
                            .toArray(String[]::new));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String said() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private String report() throws IOException {
        return Files.readString(folder.resolve("items.jsonl.report.jsonl"));
    }

    private Article article() {
        return Objects.requireNonNull(
                desk.open(jdbc.queryForObject("select article_id from article_uri where uri = 'urn:x:1'", Long.class)));
    }

    private long rows(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Long.class);
    }

    @Test
    void anImportedArticleHasTheRowsThatTheDeskWrites() {
        long made = newsroom.aStory()
                .headed("Harbour reopens")
                .summedUp("After the storm.")
                .saying("<p>The harbour <b>reopened</b>.</p><p>Ferries sail again.</p>")
                .in("World")
                .from("Coast Press")
                .editedBy("Lin Example")
                .about("Storms", "Ports")
                .publishedAt("2023-05-18T09:30:00Z")
                .run();

        assertThat(take(FIRST)).isEqualTo(Command.FINE);

        long taken = article().id();
        for (String table : List.of(
                "article where id",
                "revision where article_id",
                "article_version where article_id",
                "article_act where article_id",
                "article_topic where article_id",
                "revision_topic where (select r.article_id from revision r where r.id = revision_id)")) {
            assertThat(content(table, taken)).as(table).isNotEmpty().isEqualTo(content(table, made));
        }
        assertThat(versions.intact()).isEqualTo(2);
        assertThat(jdbc.queryForObject(
                        "select count(*) from archive_mark where published_on = date '2023-05-18'", Long.class))
                .as("whoever counts by time is told, as the desk tells them")
                .isEqualTo(2);
        assertThat(command("audit", "verify")).isEqualTo(Command.FINE);
        assertThat(mvc.get().uri("/news/" + taken + "/harbour-reopens"))
                .hasStatusOk()
                .bodyText()
                .contains("sail again");
    }

    private List<Map<String, String>> content(String table, long article) {
        return jdbc.queryForList("select * from " + table + " = ?", article).stream()
                .map(row -> row.entrySet().stream()
                        .filter(column -> !OWN.contains(column.getKey().toLowerCase(java.util.Locale.ROOT)))
                        .collect(Collectors.toMap(Map.Entry::getKey, column -> String.valueOf(column.getValue()))))
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    @Test
    void whatComesAgainChangesNothing() {
        String lines = new Corpus(7).lines(60).collect(Collectors.joining("\n"));
        assertThat(take(lines)).isEqualTo(Command.FINE);
        List<Long> before = counts();

        assertThat(take(lines)).isEqualTo(Command.FINE);

        assertThat(said()).contains("0 taken, 0 changed, 60 unchanged, 0 skipped, 0 bad");
        assertThat(counts()).isEqualTo(before);
        assertThat(rows("article")).isEqualTo(60);
        assertThat(versions.intact()).isEqualTo(60);
    }

    private List<Long> counts() {
        return Stream.of("article", "revision", "article_version", "article_act", "topic", "section", "article_uri")
                .map(this::rows)
                .toList();
    }

    @Test
    void aChangedItemBecomesAnotherVersionOfTheSameArticle() {
        take(FIRST);
        clock.pass(Duration.ofHours(1));
        Instant hourLater = clock.instant();

        assertThat(take(STORY.formatted("2023-05-18T12:00:00Z", "Ferries sail at noon.")))
                .isZero();

        assertThat(said()).contains("0 taken, 1 changed");
        assertThat(article().publication().updatedAt()).isEqualTo(hourLater);
        assertThat(article().publication().version()).isEqualTo(2);
        clock.pass(Duration.ofHours(1));

        take(STORY.formatted("2023-05-18T12:00:00Z", "Ferries sailed at noon."));

        assertThat(article().publication().version()).isEqualTo(3);
        assertThat(article().publication().updatedAt())
                .as("the same version of its publisher is a mended one")
                .isEqualTo(hourLater);
        assertThat(versions.intact()).isEqualTo(3);
    }

    @Test
    void whatAnEditorChangedIsNotOverwritten() throws IOException {
        take(FIRST);
        Copy copy = article().draft().copy();
        desk.publish(
                new Filing(article().id(), "t", 1, copy.saying(HtmlText.of("Corrected by hand."))),
                new Release(new Change(ChangeKind.CORRECTION, "It was wrong."), null),
                "ann");

        assertThat(take(STORY.formatted("2023-05-19T00:00:00Z", "Something newer.")))
                .isZero();

        assertThat(said()).contains("1 skipped");
        assertThat(report()).contains("\"why\":\"Its article was edited here since");
        assertThat(article().draft().copy().body()).isEqualTo(HtmlText.of("Corrected by hand."));
    }

    @Test
    void whatWasWithdrawnHereIsNeverRevived() {
        take(FIRST);
        desk.withdraw(article().id(), "It was wrong.", "ann");

        take(STORY.formatted("2023-05-19T00:00:00Z", "Something newer."));

        assertThat(said()).contains("1 skipped");
        assertThat(article().state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void aCanceledItemIsWithdrawnWithANotice() {
        take(FIRST);

        assertThat(
                        take(
                                "{\"uri\":\"urn:x:1\",\"pubStatus\":\"canceled\"}\n{\"uri\":\"urn:x:2\",\"pubstatus\":\"canceled\"}"))
                .isZero();

        assertThat(said()).contains("1 changed", "1 skipped", "canceled before it came");
        assertThat(article().state()).isEqualTo(State.WITHDRAWN);
        assertThat(mvc.get().uri("/news/" + article().id() + "/harbour-reopens"))
                .hasStatus(410)
                .bodyText()
                .contains("withdrawn by its publisher");
    }

    @Test
    void whatIsWithheldOrEmbargoedIsKeptFromReaders() {
        take(FIRST.replace("usable", "withheld"));
        assertThat(article().state()).isEqualTo(State.DRAFT);

        take(FIRST);
        assertThat(article().state()).as("it is released").isEqualTo(State.PUBLISHED);
        newsroom.empty();
        Instant later = clock.instant().plus(Duration.ofHours(3));

        take(FIRST.replace("\"type\"", "\"embargoedUntil\":\"" + later + "\",\"type\""));

        assertThat(article().state()).isEqualTo(State.SCHEDULED);
        assertThat(mvc.get().uri("/news/" + article().id() + "/harbour-reopens"))
                .hasStatus(404);
        newsroom.later(Duration.ofHours(4));
        assertThat(article().state()).isEqualTo(State.PUBLISHED);
        assertThat(versions.intact()).isEqualTo(1);
    }

    @Test
    void whatIsBadIsNamedByItsLineAndStopsNothing() throws IOException {
        String deep = "[".repeat(2_000);
        List<String> lines = new ArrayList<>(List.of(
                "not json",
                "{\"uri\":\"urn:x:3\",\"uri\":\"urn:x:4\"}",
                "{\"uri\":\"urn:x:5\",\"headline\":{}}",
                "{\"headline\":\"No name\",\"body_text\":\"x\"}",
                "{\"uri\":\"urn:x:6\",\"a\":" + deep,
                "{\"uri\":\"urn:x:7\",\"headline\":\"H\",\"body_text\":\"x\",\"versioncreated\":\"yesterday\"}",
                "{\"uri\":\"urn:x:8\",\"type\":\"video\"}",
                "",
                FIRST.strip()));

        assertThat(take(String.join("\n", lines))).isEqualTo(Command.BAD);

        assertThat(said()).contains("1 taken", "1 skipped", "6 bad", "Line 1: The line is not the JSON we read");
        assertThat(report())
                .contains("\"line\":2", "\"line\":3", "\"line\":4", "\"line\":5", "\"line\":6", "\"line\":7")
                .contains("not a time as in", "of type \\\"video\\\"", "Duplicate");
        assertThat(rows("article")).isOne();
    }

    @Test
    void anImportedArticleIsAnArticleLikeAnyOther() {
        take(FIRST);
        long id = article().id();

        assertThat(mvc.get().uri("/admin/articles/" + id).session(newsroom.chief()))
                .hasStatusOk()
                .bodyText()
                .contains("Harbour reopens");
        Copy copy = article().draft().copy();
        for (ChangeKind kind : List.of(ChangeKind.MINOR, ChangeKind.CORRECTION)) {
            Copy next = copy.saying(HtmlText.of("The harbour is open: " + kind));
            int base = article().draft().number();
            desk.publish(new Filing(id, "t", base, next), new Release(new Change(kind, "Said."), null), "ann");
        }
        desk.withdraw(id, "Gone.", "ann");

        assertThat(versions.intact()).isEqualTo(3);
        assertThat(article().state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void aTrialWritesNothingAndDraftsShowNothing() {
        assertThat(take(FIRST, "--dry-run")).isZero();
        assertThat(said()).contains("Nothing was written", "1 taken");
        assertThat(rows("article") + rows("section") + rows("import_run")).isZero();

        assertThat(take(FIRST, "--drafts")).isZero();
        assertThat(article().state()).isEqualTo(State.DRAFT);
    }
}
