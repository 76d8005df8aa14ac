package org.dateline.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.util.unit.DataSize;

/** Where plain requests do not get as far as the server. */
class FastPathTests extends OverTheLineContract {

    private static final String LARGE = "/news/18/all-of-it";

    private final Telling telling = new Telling(counter);

    @Override
    Connector connector() {
        Connector connector = new Connector(FastPathProtocol.class.getName());
        ((FastPathProtocol) connector.getProtocolHandler()).answerBy(counter, telling);
        return connector;
    }

    @Override
    List<String> told() {
        telling.tell();
        return told;
    }

    @BeforeEach
    void forget() {
        atTheServer.clear();
    }

    @AfterAll
    void close() {
        telling.close();
    }

    @Test
    void oneAfterTheOtherDownOneLineTheServerSeesOnlyWhatIsNotReady() throws Exception {
        List<String> texts = new ArrayList<>();
        try (Socket line = line()) {
            for (String request : List.of(
                    "GET " + STORY,
                    "GET " + STORY + "\nUser-Agent: Mozilla/5.0\nCookie: other=1\nConnection: keep-alive",
                    "GET /somewhere",
                    "POST /somewhere\nContent-Length: 0",
                    "GET " + STORY)) {
                line.getOutputStream().write(bytes(request));
                texts.add(read(line.getInputStream(), false).text());
            }
        }

        assertThat(texts).containsExactly(TEXT, TEXT, "the portal", "the portal", TEXT);
        assertThat(atTheServer).startsWith("GET /somewhere", "POST /somewhere"); // which may wait a little for the next
    }

    /** Also when nobody came for a while. */
    @Test
    void whoLooksOnIsToldWithoutAsking() throws Exception {
        for (int i = 0; i < 3; i++) {
            told.clear();
            Thread.sleep(50);
            ask("GET " + STORY);
            Until.met(Duration.ofMinutes(1), () -> !told.isEmpty());
        }
    }

    @Test
    void whatComesInPiecesOrTogetherIsReadByTheServer() throws Exception {
        try (Socket line = line()) {
            byte[] request = bytes("GET " + STORY);
            OutputStream out = line.getOutputStream();
            out.write(request, 0, 9);
            out.flush();
            Thread.sleep(50);
            out.write(request, 9, request.length - 9);
            assertThat(read(line.getInputStream(), false).text()).isEqualTo(TEXT);
        }
        assertThat(ask("GET " + STORY, "GET " + STORY)).extracting(Answer::text).containsExactly(TEXT, TEXT);
        assertThat(atTheServer).hasSize(3);
    }

    @Test
    void whatCouldBeReadInTwoWaysIsReadByTheServer() throws Exception {
        for (String request : List.of(
                "GET " + STORY + " HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET " + STORY + " HTTP/1.1\r\n\r\n",
                "GET " + STORY + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length : 4\r\n\r\n")) {
            try (Socket line = line()) {
                line.getOutputStream().write(request.getBytes(ISO_8859_1));
                assertThat(read(line.getInputStream(), true).status())
                        .as(request)
                        .contains(" 400");
            }
        }
        assertThat(atTheServer).hasSize(3);
    }

    /** A reader on a bad line holds up a worker at most, not all the others. */
    @Test
    void whoTakesAPageSlowlyGetsAllOfItAndHoldsUpNobody() throws Exception {
        byte[] page = large();
        try (Socket slow = line()) {
            slow.getOutputStream().write(bytes("GET " + LARGE));
            InputStream in = slow.getInputStream();
            assertThat(in.read()).isEqualTo('H');

            assertThat(ask("GET " + STORY).get(0).text()).isEqualTo(TEXT);

            StringBuilder head = new StringBuilder("H");
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) in.read());
            }
            assertThat(in.readNBytes(page.length)).isEqualTo(page);
            slow.getOutputStream().write(bytes("GET " + STORY));
            assertThat(read(in, false).text()).isEqualTo(TEXT);
        }
        assertThat(atTheServer).isEmpty();
    }

    /** What is left of an answer is kept meanwhile, and a worker with it. */
    @Test
    void ofThoseWhoAreSlowOnlySomeAreHereAndTheOthersWithTheServer() throws Exception {
        server.getConnector().setProperty("maxThreads", "8");
        large();
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 3; i++) {
                Socket line = line();
                slow.add(line);
                line.getOutputStream().write(bytes("GET " + LARGE));
                assertThat(line.getInputStream().read()).isEqualTo('H');
            }
            assertThat(atTheServer).containsExactly("GET " + LARGE);
            assertThat(ask("GET " + STORY).get(0).text()).isEqualTo(TEXT);
        } finally {
            for (Socket line : slow) {
                line.close();
            }
            server.getConnector().setProperty("maxThreads", "200");
        }
        Until.met(Duration.ofSeconds(30), () -> {
            atTheServer.clear();
            return ask("GET " + STORY).get(0).text().equals(TEXT) && atTheServer.isEmpty();
        });
    }

    /** On the shelf, and more than a line takes at once. */
    private byte[] large() {
        byte[] page = "The minutes of the council. ".repeat(400_000).getBytes(ISO_8859_1);
        shelf.put(
                Finished.of(LARGE, "text/plain", List.of(), page, Set.of("article-18"), clock.instant(), Instant.MAX),
                shelf.changes());
        return page;
    }

    @Test
    void whoGoesAwayBeforeTheAnswerHarmsNobody() throws Exception {
        for (int i = 0; i < 50; i++) {
            Socket line = line();
            line.setSoLinger(true, 0);
            line.getOutputStream().write(bytes("GET " + STORY));
            line.close();
        }
        assertThat(ask("GET " + STORY).get(0).text()).isEqualTo(TEXT);
    }

    @Test
    void whoHasAskedAndIsSilentIsLetGo() throws Exception {
        server.getConnector().setProperty("keepAliveTimeout", "300");
        try (Socket line = line()) {
            line.getOutputStream().write(bytes("GET " + STORY));
            assertThat(read(line.getInputStream(), false).text()).isEqualTo(TEXT);

            assertThat(line.getInputStream().read()).isEqualTo(-1);
        } finally {
            server.getConnector().setProperty("keepAliveTimeout", "20000");
        }
    }

    @Test
    void aServerThatIsStoppingAnswersNoMore() throws Exception {
        try (Socket line = line()) {
            line.getOutputStream().write(bytes("GET " + STORY));
            assertThat(read(line.getInputStream(), false).text()).isEqualTo(TEXT);
            server.getConnector().pause();
            try {
                line.getOutputStream().write(bytes("GET " + STORY));
                assertThat(line.getInputStream().read()).isEqualTo(-1);
            } finally {
                server.getConnector().resume();
            }
        }
    }

    /** As virtual threads are; nothing but the fast path has a page there. */
    @Test
    void itIsOnWithWorkersThatAreNotTheServersOwn(@TempDir Path folder) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(2);
        Tomcat other = new Tomcat();
        other.setBaseDir(folder.toString());
        Connector connector = connector();
        connector.setPort(0);
        ((FastPathProtocol) connector.getProtocolHandler()).setExecutor(workers);
        other.setConnector(connector);
        other.addContext("", null);
        other.start();
        try (Socket line = new Socket("localhost", connector.getLocalPort())) {
            line.setSoTimeout(10_000);
            line.getOutputStream().write(bytes("GET " + STORY));

            assertThat(read(line.getInputStream(), false).text()).isEqualTo(TEXT);
        } finally {
            other.stop();
            other.destroy();
            workers.shutdownNow();
        }
    }

    @Test
    void itIsOffWhereTheServerHasToSeeEveryRequest() {
        assertThat(isOn(server -> {}, properties)).isTrue();
        assertThat(isOn(server -> server.getRemoteip().setProtocolHeader("X-Forwarded-Proto"), properties))
                .isTrue();
        assertThat(isOn(server -> server.getRemoteip().setRemoteIpHeader("X-Real-IP"), properties))
                .isFalse();
        assertThat(isOn(server -> server.getAccesslog().setEnabled(true), properties))
                .isFalse();
        assertThat(isOn(
                        server -> {},
                        new DeliveryProperties(
                                DataSize.ofBytes(0), Duration.ofMinutes(5), List.of(), Duration.ofSeconds(11))))
                .isFalse();
    }

    private boolean isOn(Consumer<TomcatServerProperties> setting, DeliveryProperties delivery) {
        TomcatServerProperties settings = new TomcatServerProperties();
        setting.accept(settings);
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory();
        new DeliveryConfig()
                .readyBeforeTheServer(counter, telling, delivery, settings)
                .customize(factory);
        return factory.getProtocol().equals(FastPathProtocol.class.getName());
    }

    private Socket line() throws IOException {
        Socket line = new Socket("localhost", server.getConnector().getLocalPort());
        line.setSoTimeout(10_000);
        return line;
    }
}
