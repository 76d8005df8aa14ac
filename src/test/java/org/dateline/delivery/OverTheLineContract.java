package org.dateline.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.Decoder;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ValveBase;
import org.dateline.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** What goes over the line, in front of a portal that answers everything with its own name. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OverTheLineContract {

    static final String STORY = "/news/17/harbour-reopens";
    static final String TEXT = "The harbour reopened. ".repeat(100);
    private static final String STRICT = "max-age=63072000; includeSubDomains";

    final TestClock.Movable clock = new TestClock.Movable();
    final DeliveryProperties properties =
            new DeliveryProperties(DataSize.ofMegabytes(64), Duration.ofMinutes(5), List.of(), Duration.ofSeconds(11));
    final Shelf shelf = new Shelf(properties);
    final List<String> told = new CopyOnWriteArrayList<>();
    private final Sharing sharing = new Sharing(properties, clock);
    final List<String> atTheServer = new CopyOnWriteArrayList<>();
    private final Making making = new Making(shelf, clock, properties, sharing);
    final Counter counter = new Counter(
            shelf,
            making,
            new Renewing(making, new ThisNode()),
            new Packing(shelf),
            sharing,
            List.of(request -> told.add(request.path())),
            DeliveringTests.SITE);
    final Tomcat server = new Tomcat();

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        server.setBaseDir(folder.toString());
        Connector connector = connector();
        connector.setPort(0);
        server.setConnector(connector);
        connector.setProperty("compression", "on");
        server.getEngine().getPipeline().addValve(new ValveBase(true) {
            @Override
            public void invoke(Request request, Response response) throws IOException, ServletException {
                atTheServer.add(request.getMethod() + " " + request.getRequestURI());
                getNext().invoke(request, response);
            }
        });
        server.getEngine().getPipeline().addValve(new ShelfValve(counter));
        Context portal = server.addContext("", null);
        Wrapper servlet = Tomcat.addServlet(portal, "portal", new HttpServlet() {
            @Override
            protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
                response.getWriter().print("the portal");
            }
        });
        servlet.addMapping("/");
        server.start();
        shelf.put(
                Finished.of(
                        STORY,
                        "text/html;charset=UTF-8",
                        List.of(
                                new Finished.Header("Cache-Control", List.of("public, max-age=0")),
                                new Finished.Header("Link", List.of("</a>", "</b>"))),
                        TEXT.getBytes(UTF_8),
                        Set.of("article-17"),
                        clock.instant(),
                        Instant.MAX),
                0);
    }

    /** Through which requests come. */
    abstract Connector connector();

    /** What was sent whole so far, once all of it was told. */
    abstract List<String> told();

    @AfterAll
    void stop() throws Exception {
        server.stop();
        server.destroy();
    }

    record Answer(String status, List<String> head, byte[] body) {

        List<String> all(String name) {
            String begins = name.toLowerCase(Locale.ROOT) + ": ";
            return head.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(begins))
                    .map(line -> line.substring(begins.length()))
                    .toList();
        }

        String text() {
            return new String(body, UTF_8);
        }
    }

    /** Several requests down one line, and what comes back, to the byte. */
    List<Answer> ask(String... requests) throws IOException {
        try (Socket line = new Socket("localhost", server.getConnector().getLocalPort())) {
            line.setSoTimeout(10_000);
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            Stream.of(requests).map(OverTheLineContract::bytes).forEach(all::writeBytes);
            line.getOutputStream().write(all.toByteArray());
            List<Answer> answers = new ArrayList<>();
            for (String request : requests) {
                answers.add(read(line.getInputStream(), request.startsWith("HEAD")));
            }
            return answers;
        }
    }

    /** A request as a browser sends it. */
    static byte[] bytes(String request) {
        String head = request.replaceFirst("\n|$", " HTTP/1.1\nHost: news.example\n");
        return (head.strip() + "\n\n").replace("\n", "\r\n").getBytes(ISO_8859_1);
    }

    static Answer read(InputStream in, boolean head) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            lines.add(line);
        }
        Answer answer = new Answer(lines.get(0), lines.subList(1, lines.size()), new byte[0]);
        boolean none = head || answer.status().contains(" 304");
        int length = none ? 0 : Integer.parseInt(answer.all("Content-Length").get(0));
        return new Answer(answer.status(), answer.head(), in.readNBytes(length));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            assertThat(c).as("the end of " + line).isNotNegative();
            line.append((char) c);
        }
        return line.toString().strip();
    }

    @Test
    void whatIsReadyGoesOutWithEachHeaderOnceAndManyDownOneLine() throws Exception {
        told().clear();
        for (Answer answer : ask("GET " + STORY, "GET " + STORY, "GET " + STORY)) {
            assertThat(answer.status()).contains(" 200");
            assertThat(answer.text()).isEqualTo(TEXT);
            for (String name : List.of("Cache-Control", "ETag", "Vary", "Content-Length", "Content-Type", "Date")) {
                assertThat(answer.all(name)).as(name).hasSize(1).doesNotContain("");
            }
            assertThat(answer.all("Link")).containsExactly("</a>", "</b>");
            assertThat(answer.all("Content-Type")).containsExactly("text/html;charset=UTF-8");
            assertThat(answer.all("Strict-Transport-Security")).isEmpty();
        }
        assertThat(told()).containsExactly(STORY, STORY, STORY);
    }

    @Test
    void headersAloneAndWhatOneHasAreToldWithoutAByteMore() throws Exception {
        told().clear();
        Answer whole = ask("GET " + STORY + "\nAccept-Encoding: gzip").get(0);
        String tag = whole.all("ETag").get(0);

        List<Answer> answers = ask(
                "HEAD " + STORY + "\nAccept-Encoding: gzip",
                "GET " + STORY + "\nAccept-Encoding: gzip\nIf-None-Match: \"other\", " + tag,
                "GET " + STORY + "\nAccept-Encoding: gzip");

        assertThat(answers.get(0).all("Content-Length")).isEqualTo(whole.all("Content-Length"));
        assertThat(answers.get(0).all("ETag")).containsExactly(tag);
        Answer held = answers.get(1);
        assertThat(held.status()).contains(" 304");
        assertThat(held.all("ETag")).containsExactly(tag);
        assertThat(held.all("Cache-Control")).hasSize(1);
        assertThat(held.all("Content-Length")).isEmpty();
        assertThat(held.all("Content-Encoding")).isEmpty();
        assertThat(held.all("Vary")).containsExactly("Accept-Encoding");
        assertThat(held.all("Date")).hasSize(1);
        assertThat(held.all("Link")).as("what it has with the page").isEmpty();
        assertThat(new GZIPInputStream(new ByteArrayInputStream(answers.get(2).body())).readAllBytes())
                .isEqualTo(TEXT.getBytes(UTF_8));
        assertThat(told()).hasSize(2);
    }

    @Test
    void whoIsSomebodyOrDoesMoreThanReadReachesThePortal() throws Exception {
        for (String request : List.of(
                "POST " + STORY + "\nContent-Length: 0",
                "GET " + STORY + "\nCookie: " + DeliveringTests.SITE.sessionCookie() + "=somebody",
                "GET " + STORY + "\nAuthorization: Basic c29tZWJvZHk=",
                "GET " + STORY + "?before=1-1",
                "GET " + STORY + "/history",
                "GET " + STORY.replace("news", "n%65ws"))) {
            assertThat(ask(request).get(0).text()).as(request).isEqualTo("the portal");
        }
        assertThat(ask("GET " + STORY + "\nCookie: other=1").get(0).text()).isEqualTo(TEXT);
    }

    @Test
    void whatIsDueOrTakenAwayReachesThePortal() throws Exception {
        Finished page = Objects.requireNonNull(shelf.get(STORY));
        clock.pass(Duration.ofMinutes(5));
        assertThat(ask("GET " + STORY).get(0).text()).isEqualTo("the portal");
        clock.pass(Duration.ofMinutes(-5));
        shelf.changed(Set.of("article-17"));
        assertThat(ask("GET " + STORY).get(0).text()).isEqualTo("the portal");

        shelf.put(page, shelf.changes());
        assertThat(ask("GET " + STORY).get(0).text()).isEqualTo(TEXT);
    }

    @Test
    void overHttpsBrowsersAreToldToStayThere() throws Exception {
        server.getConnector().setSecure(true);
        try {
            assertThat(ask("GET " + STORY).get(0).all("Strict-Transport-Security"))
                    .containsExactly(STRICT);
        } finally {
            server.getConnector().setSecure(false);
        }
    }

    @Test
    void whoTakesBrotliGetsItOnceItIsMade() throws Exception {
        String wish = "GET " + STORY + "\nAccept-Encoding: gzip, br";
        Answer answer = ask(wish).get(0);
        Instant patience = Instant.now().plusSeconds(30);
        while (answer.all("Content-Encoding").equals(List.of("gzip"))) {
            assertThat(Instant.now()).isBefore(patience);
            Thread.sleep(5);
            answer = ask(wish).get(0);
        }
        assertThat(answer.all("Content-Encoding")).containsExactly("br");
        assertThat(Decoder.decompress(answer.body()).getDecompressedData()).isEqualTo(TEXT.getBytes(UTF_8));
        Answer gzip = ask("GET " + STORY + "\nAccept-Encoding: gzip, br;q=0").get(0);
        assertThat(gzip.all("Content-Encoding")).containsExactly("gzip");
        assertThat(gzip.all("ETag")).isNotEqualTo(answer.all("ETag"));
        assertThat(ask(wish + "\nIf-None-Match: " + answer.all("ETag").get(0))
                        .get(0)
                        .status())
                .contains(" 304");
    }
}
