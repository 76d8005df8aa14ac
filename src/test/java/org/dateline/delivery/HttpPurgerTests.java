package org.dateline.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a cache hears, by one that writes it down: as docs/caching.md has it for each. */
class HttpPurgerTests {

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String url;
    private int status = 200;

    @BeforeEach
    void aCacheThatWritesDownWhatItHears() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        url = "http://127.0.0.1:" + server.getAddress().getPort() + "/service/ID/purge";
        server.createContext("/", exchange -> {
            String headers = Stream.of(
                            "X-purge-secret",
                            "Xkey-purge",
                            "Xkey-softpurge",
                            "Fastly-key",
                            "Surrogate-key",
                            "Fastly-soft-purge",
                            "Authorization",
                            "Content-type",
                            "Upgrade")
                    .filter(exchange.getRequestHeaders()::containsKey)
                    .map(name -> name + ": " + exchange.getRequestHeaders().getFirst(name))
                    .collect(Collectors.joining("; "));
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + headers + " " + body);
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void itIsGone() {
        server.stop(0);
    }

    @Test
    void varnishHearsPurge() throws Exception {
        Purger varnish = new HttpPurger(new EndPoint(EndPoint.Kind.VARNISH, "", url, "", "a secret", "", "", ""));
        varnish.purge(List.of("a17", "s3"), false);
        varnish.purge(List.of("a17"), true);

        assertThat(heard)
                .containsExactly(
                        "PURGE /service/ID/purge X-purge-secret: a secret; Xkey-softpurge: a17 s3 ",
                        "PURGE /service/ID/purge X-purge-secret: a secret; Xkey-purge: a17 ");
    }

    @Test
    void fastlyHearsHeaders() throws Exception {
        Purger fastly = new HttpPurger(
                new EndPoint(EndPoint.Kind.HTTP, "", url, "Fastly-Key", "token", "", "Fastly-Soft-Purge", ""));
        fastly.purge(List.of("a17", "s3"), false);
        fastly.purge(List.of("a17"), true);

        assertThat(heard)
                .containsExactly(
                        "POST /service/ID/purge Fastly-key: token; Surrogate-key: a17 s3; Fastly-soft-purge: 1 ",
                        "POST /service/ID/purge Fastly-key: token; Surrogate-key: a17 ");
    }

    @Test
    void cloudflareHearsJson() throws Exception {
        new HttpPurger(new EndPoint(
                        EndPoint.Kind.HTTP,
                        "",
                        url,
                        "Authorization",
                        "Bearer token",
                        "Cache-Tag",
                        "",
                        "{\"tags\":[{tags}]}"))
                .purge(List.of("a17", "s3"), false);

        assertThat(heard)
                .containsExactly(
                        "POST /service/ID/purge Authorization: Bearer token; Content-type: application/json {\"tags\":[\"a17\",\"s3\"]}");
    }

    @Test
    void whatIsNoYesIsANoAndLeadsNowhereElse() {
        Purger varnish = new HttpPurger(new EndPoint(EndPoint.Kind.VARNISH, "", url, "", "a secret", "", "", ""));
        for (int answer : List.of(307, 403, 503)) {
            status = answer;
            assertThatThrownBy(() -> varnish.purge(List.of("a17"), false)).hasMessageContaining("answers " + answer);
        }
        assertThat(heard).hasSize(3).allMatch(line -> line.contains("/service/ID/purge"));
    }
}
