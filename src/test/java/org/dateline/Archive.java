package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** A PostgreSQL of its own for several portals, with as many stories that wait for their time as a test wants. */
public final class Archive implements AutoCloseable {

    private static final String PASSWORD = "a password nobody knows";

    private final Path folder;
    private EmbeddedPostgres server;

    public final JdbcTemplate jdbc;

    public Archive(Path folder) throws IOException {
        this.folder = folder;
        server = server(0);
        jdbc = new JdbcTemplate(server.getPostgresDatabase());
    }

    private EmbeddedPostgres server(int port) throws IOException {
        // So that the instant at which anybody could see it first is known of every row.
        return EmbeddedPostgres.builder()
                .setServerConfig("track_commit_timestamp", "on")
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    /** Away without its data being lost, until work is done. */
    public void without(Work work) throws Exception {
        int port = server.getPort();
        server.close();
        work.run();
        server = server(port);
    }

    /** What a test does meanwhile. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    public Portal portal(String... settings) {
        List<String> all = Stream.concat(
                        Stream.of(
                                "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                                "--spring.datasource.username=postgres",
                                "--dateline.admin.username=ann",
                                "--dateline.admin.password=" + PASSWORD),
                        Arrays.stream(settings))
                .toList();
        return Portal.start(folderOfItsOwn(), all.toArray(String[]::new));
    }

    /** As on a machine of its own: an index in a folder is one node's. */
    private Path folderOfItsOwn() {
        try {
            return Files.createTempDirectory(folder, "node");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ann, signed in. */
    public Portal.Browser chief(String address) throws Exception {
        Portal.Browser chief = new Portal.Browser(address);
        assertThat(chief.signIn("ann", PASSWORD)).isEqualTo("/admin");
        return chief;
    }

    /** Posts a story that all others are copies of. */
    public void post(String address) throws Exception {
        Portal.Browser chief = chief(address);
        chief.post("/admin/sections/new", Map.of("name", "World", "_csrf", chief.token("/admin/sections/new")));
        Map<String, String> fields = text(chief, "A story in its time");
        fields.put("formToken", "the-first-of-many");
        fields.put("slug", "a-story-in-its-time");
        fields.put("body", "<p>It was due.</p>");
        fields.put("topics", "Ports, Ferries");
        fields.put("action", "save");
        int status = chief.post("/admin/articles", fields).statusCode();
        assertThat(status).isEqualTo(303);
    }

    /** The form of a new story that is to be published, to be filled in otherwise where that matters. */
    public static Map<String, String> text(Portal.Browser chief, String headline)
            throws IOException, InterruptedException {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("formToken", "for-" + headline.replace(' ', '-'));
        fields.put("headline", headline);
        fields.put("slug", "a-story");
        fields.put("body", "<p>What happened \"there\".</p>\n<p>And then.</p>");
        fields.put("section", "world");
        fields.put("language", "en");
        fields.put("action", "publish");
        fields.put("baseRevision", "0");
        fields.put("_csrf", chief.token("/admin/articles/new"));
        return fields;
    }

    /** Schedules a copy for an instant; says under which number. */
    public long schedule(Instant due) {
        List<Long> copies = copies(1);
        due(copies, List.of(due));
        return copies.get(0);
    }

    /** So many copies that wait for a day far off. */
    public List<Long> copies(int count) {
        long base = count("select id from article where form_token = 'the-first-of-many'");
        String fresh = "form_token like 'copy-%' and draft_revision_id is null";
        jdbc.update("insert into article (" + columns("article", "") + ") select "
                + columns("article", "a.")
                        .replace("a.draft_revision_id", "null")
                        .replace("a.form_token", "'copy-' || gen_random_uuid()")
                + " from article a, generate_series(1, " + count + ") where a.id = " + base);
        jdbc.update("insert into revision (" + columns("revision", "") + ") select "
                + columns("revision", "r.").replace("r.article_id", "a.id")
                + " from revision r, article a where r.article_id = " + base + " and a." + fresh);
        jdbc.update("insert into revision_topic (revision_id, topic_id) select n.id, t.topic_id from revision n"
                + " join article a on a.id = n.article_id and a." + fresh
                + ", revision_topic t join revision r on r.id = t.revision_id and r.article_id = " + base);
        jdbc.update("insert into article_schedule (article_id, task, revision_number, due_at, change_kind, change_note,"
                + " outcome, tries, failure, made_at, made_by) select id, 'PUBLISH', 1, '2100-01-01', 'UPDATE', '',"
                + " 'PENDING', 0, '', now(), 'ann' from article where " + fresh);
        List<Long> ids = jdbc.queryForList("select id from article where " + fresh + " order by id", Long.class);
        jdbc.update("update article a set draft_revision_id = (select r.id from revision r where r.article_id = a.id),"
                + " scheduled_id = (select s.id from article_schedule s where s.article_id = a.id), state = 'SCHEDULED'"
                + " where " + fresh);
        return ids;
    }

    public void due(List<Long> ids, List<Instant> times) {
        List<Object[]> rows = IntStream.range(0, ids.size())
                .mapToObj(i -> new Object[] {Timestamp.from(times.get(i)), ids.get(i)})
                .toList();
        jdbc.batchUpdate("update article_schedule set due_at = ? where article_id = ?", rows);
    }

    private String columns(String table, String prefix) {
        return jdbc
                .queryForList(
                        "select column_name from information_schema.columns where table_name = ? and column_name <> 'id'"
                                + " order by column_name",
                        String.class,
                        table)
                .stream()
                .map(prefix::concat)
                .collect(Collectors.joining(", "));
    }

    public long count(String sql, Object... values) {
        return jdbc.queryForObject(sql, Long.class, values);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
