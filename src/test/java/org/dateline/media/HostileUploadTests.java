package org.dateline.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.dateline.NewsroomTest;
import org.dateline.TestNewsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What strangers send, and what colleagues pass on without knowing: nothing of it stays. */
@NewsroomTest
@Isolated("it measures what memory the whole process keeps")
class HostileUploadTests {

    private static final int AT_LEAST = 60;
    private static final long MEMORY = 256L << 20;

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    WebServerApplicationContext server;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MediaConfig config;

    private UploadDesk desk;

    @BeforeEach
    void anEmptyLibrary() {
        newsroom.empty();
        desk = new UploadDesk(server.getWebServer().getPort());
    }

    @Test
    void everyHostileFileIsAnsweredWithItsSentenceAndLeavesNothing() throws IOException {
        desk.signIn();
        Properties sentences = sentences();
        Map<String, HostileFiles.File> files = HostileFiles.all();
        List<Path> before = kept();
        List<String> wrong = new ArrayList<>();
        long memory = live();
        long slowest = 0;

        for (Map.Entry<String, HostileFiles.File> file : files.entrySet()) {
            long start = System.nanoTime();
            HttpResponse<String> answer =
                    desk.upload("picture.jpg", file.getValue().bytes());
            slowest = Math.max(slowest, System.nanoTime() - start);
            if (!isExpected(file.getValue().answer(), answer, sentences)) {
                wrong.add(file.getKey() + ": " + answer.statusCode() + " " + answer.body());
            }
        }

        assertThat(files).hasSizeGreaterThanOrEqualTo(AT_LEAST);
        assertThat(wrong).isEmpty();
        assertThat(live() - memory).isLessThan(MEMORY);
        assertThat(jdbc.queryForObject("select count(*) from picture", Long.class))
                .isZero();
        assertThat(kept()).isEqualTo(before);
        System.out.printf(
                Locale.ROOT, "%d hostile files refused, the slowest in %d ms.%n", files.size(), slowest / 1_000_000);
    }

    private static boolean isExpected(String keys, HttpResponse<String> answer, Properties sentences) {
        return answer.statusCode() == 422
                && Stream.of(keys.replace("media.refused.", "").split("\\|"))
                        .map(key -> sentences.getProperty("media.refused." + key))
                        .map(sentence -> sentence.substring(0, (sentence + "{").indexOf('{')))
                        .anyMatch(start -> answer.body().startsWith("{\"error\":\"" + start));
    }

    @Test
    void namesThatReachElsewhereAreOnlyNames() throws IOException {
        desk.signIn();
        int number = 0;
        for (String name : List.of(
                "../../../etc/passwd.jpg",
                "..\\\\..\\\\windows.jpg",
                "%2e%2e%2fetc.jpg",
                "a%00b.jpg",
                "n".repeat(400) + ".jpg",
                ".",
                "con")) {
            number++;

            HttpResponse<String> answer = desk.upload(name, Samples.jpeg(40 + number, 30));

            assertThat(answer.statusCode()).as(name).isEqualTo(201);
        }
        assertThat(kept())
                .allMatch(file -> PictureStore.NAME
                        .matcher(config.folder().relativize(file).toString())
                        .matches());
        assertThat(jdbc.queryForList("select file_name from picture", String.class))
                .hasSize(number)
                .allMatch(name -> name.length() <= 200 && !name.contains("/") && !name.contains("\\"));
    }

    @Test
    void strangersCannotMakeTheServerReadFiles() throws IOException {
        List<Path> before = kept();

        for (String path : List.of("/admin/media", "/login", "/admin/articles/new", "/", "/setup", "/logout")) {
            assertThat(desk.announce(path, 19_000_000)).as(path).isIn(403, 405);
        }
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void filesAreTakenByTheLibraryAlone() throws IOException {
        desk.signIn();

        assertThat(desk.post("/admin/articles/new", "x.jpg", Samples.jpeg(9, 9), "text/html")
                        .statusCode())
                .isEqualTo(403);
        assertThat(desk.announce("/admin/media", 26 << 20)).isEqualTo(413);
    }

    @Test
    void wordsThatAreABombAreNotUnpacked() {
        desk.signIn();
        byte[] bomb = Samples.join(Samples.text("Comment\0\0"), Samples.deflated(new byte[100_000_000]));

        HttpResponse<String> answer = desk.upload("bomb.png", Samples.withChunk(Samples.png(60, 40), "zTXt", bomb));

        assertThat(answer.statusCode()).isEqualTo(201);
    }

    @Test
    void manyAtOnceWaitForAPlace() throws Exception {
        desk.signIn();
        ExecutorService editors = Executors.newFixedThreadPool(8);
        List<Callable<HttpResponse<String>>> uploads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            byte[] file = Samples.jpeg(400 + i % 4, 300);
            uploads.add(() -> desk.upload("a.jpg", file));
        }

        List<Future<HttpResponse<String>>> answers = editors.invokeAll(uploads);

        for (Future<HttpResponse<String>> answer : answers) {
            assertThat(answer.get().statusCode()).as(answer.get().body()).isIn(200, 201);
        }
        assertThat(jdbc.queryForObject("select count(*) from picture", Long.class))
                .isEqualTo(4);
        editors.shutdown();
    }

    /** Every file in the library's folder, once the server has put away what it worked with. */
    private List<Path> kept() throws IOException {
        for (int tries = 0;
                tries < 100 && !files(config.folder().resolve("incoming")).isEmpty();
                tries++) {
            Thread.onSpinWait();
            Thread.yield();
        }
        return files(config.folder());
    }

    private static List<Path> files(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static long live() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    static Properties sentences() throws IOException {
        Properties sentences = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/messages/media.properties"))) {
            sentences.load(in);
        }
        return sentences;
    }
}
