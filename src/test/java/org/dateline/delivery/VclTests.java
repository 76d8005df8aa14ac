package org.dateline.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What our VCL makes of a node's answers, in a real Varnish, with a node that answers what a test wants. */
class VclTests {

    private static final String KEPT = Lifetime.NEW_ARTICLE.forAll();

    @TempDir
    static Path folder;

    private static HttpServer node;
    private static Varnish varnish;

    private static final List<Headers> asked = new CopyOnWriteArrayList<>();
    private static final List<String> paths = new CopyOnWriteArrayList<>();
    private static volatile int status;
    private static volatile String text;
    private static volatile String caching;
    private static volatile CountDownLatch gate;

    private final HttpClient reader = HttpClient.newHttpClient();

    @BeforeAll
    static void varnishBeforeANode() throws Exception {
        Varnish.demand();
        node = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        node.setExecutor(Executors.newCachedThreadPool());
        node.createContext("/healthz", exchange -> send(exchange, 200, "no-store", "ok"));
        node.createContext("/", VclTests::answer);
        node.start();
        varnish = Varnish.start(folder);
        String address = "http://127.0.0.1:" + node.getAddress().getPort();
        varnish.serve(address, address);
    }

    @AfterAll
    static void allIsStopped() throws Exception {
        if (node != null) {
            varnish.close();
            node.stop(0);
        }
    }

    @BeforeEach
    void aPageOfAStory() throws Exception {
        status = 200;
        text = "The first text";
        caching = KEPT;
        gate = new CountDownLatch(0);
        varnish.purge("xkey-purge", "site");
        asked.clear();
        paths.clear();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestHeaders());
        paths.add(exchange.getRequestURI().toString());
        String said = text;
        try {
            assertThat(gate.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        send(exchange, status, status < 500 ? caching : "no-store", said);
    }

    private static void send(HttpExchange exchange, int status, String caching, String text) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Cache-Control", caching);
        headers.set("xkey", "a17 s3 site");
        headers.set("Surrogate-Key", "a17 s3 site");
        headers.set("CDN-Cache-Control", "max-age=60");
        headers.set("ETag", '"' + text.replace(' ', '-') + '"');
        headers.set("Vary", "Accept-Encoding");
        headers.set("Set-Cookie", "somebody=1");
        byte[] bytes = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(varnish.address() + path)).timeout(Duration.ofSeconds(30));
        return reader.send(
                (headers.length > 0 ? request.headers(headers) : request).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return String.join("|", answer.headers().allValues(name));
    }

    @Test
    void aPageIsKeptForAllAndSaysNothingOfIt() throws Exception {
        get("/news/17/a", "Cookie", "dateline=somebody");
        HttpResponse<String> kept = get("/news/17/a", "Cookie", "dateline=another");

        assertThat(paths).hasSize(1);
        assertThat(asked.get(0)).doesNotContainKey("Cookie");
        assertThat(header(kept, "Cache-Status")).isEqualTo("varnish; hit");
        assertThat(header(kept, "Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
        assertThat(header(kept, "ETag")).isEqualTo("\"The-first-text\"");
        assertThat(kept.headers().map()).doesNotContainKeys("set-cookie", "xkey", "surrogate-key", "cdn-cache-control");
        assertThat(get("/news/17/a", "If-None-Match", "\"The-first-text\"").statusCode())
                .isEqualTo(304);
        assertThat(paths).hasSize(1);
    }

    @Test
    void onePageHasOneAddress() throws Exception {
        get("/latest?utm_source=letter&before=12-3&fbclid=x");
        get("/latest?before=12-3");
        get("/latest?before=12-3&mc_cid=1&gclid=2");
        get("/search?to=2&q=a%26b&from=1");
        get("/search?q=a%26b&from=1&to=2&msclkid=3");
        get("/?utm_medium=mail");

        assertThat(paths).containsExactly("/latest?before=12-3", "/search?from=1&q=a%26b&to=2", "/");
    }

    @Test
    void aNodeIsAskedForEachEncodingOnce() throws Exception {
        get("/", "Accept-Encoding", "gzip, deflate, br, zstd");
        get("/", "Accept-Encoding", "br");
        get("/", "Accept-Encoding", "gzip;q=1.0, br;q=0");
        get("/", "Accept-Encoding", "deflate, gzip");
        get("/", "Accept-Encoding", "identity");
        get("/");

        assertThat(asked)
                .extracting(headers -> headers.getFirst("Accept-Encoding"))
                .containsExactly("br, gzip", "gzip", null);
    }

    @Test
    void theNewsroomIsNeverKept() throws Exception {
        for (String path :
                List.of("/admin", "/admin/articles?q=1", "/login", "/logout", "/setup?code=1", "/preview/x")) {
            get(path, "Cookie", "dateline=somebody");
            assertThat(header(get(path, "Cookie", "dateline=somebody"), "Cache-Status"))
                    .as(path)
                    .isEqualTo("varnish; fwd=bypass");
        }
        assertThat(asked).hasSize(12).allMatch(headers -> "dateline=somebody".equals(headers.getFirst("Cookie")));
        get("/administration", "Cookie", "dateline=somebody");
        assertThat(asked.get(12)).doesNotContainKey("Cookie");
    }

    @Test
    void afterASoftPurgeNobodyIsSentTheOldText() throws Exception {
        get("/news/17/a");
        text = "The second text";

        assertThat(varnish.purge("xkey-softpurge", "a18 s3")).contains("200 Outdated 1");
        assertThat(get("/news/17/a").body()).isEqualTo("The second text");
        assertThat(get("/news/17/a").body()).isEqualTo("The second text");
        assertThat(paths).hasSize(2);
    }

    @Test
    void aFailingNodeDoesNotTakeTheOldTextAwayButAHardPurgeDoes() throws Exception {
        get("/news/17/a");
        status = 503;
        text = "The node's own words";
        varnish.purge("xkey-softpurge", "a17");

        for (int i = 0; i < 3; i++) {
            HttpResponse<String> old = get("/news/17/a");
            assertThat(old.statusCode()).isEqualTo(200);
            assertThat(old.body()).isEqualTo("The first text");
        }
        assertThat(varnish.purge("xkey-purge", "a17")).contains("200 Removed 1");
        HttpResponse<String> none = get("/news/17/a");
        assertThat(none.statusCode()).isEqualTo(503);
        assertThat(none.body()).isEqualTo("The node's own words");
        assertThat(header(none, "Cache-Control")).isEqualTo("no-store");
    }

    /** The node does not answer before the reader has the old text. */
    @Test
    void whatRanOutByItselfIsSentOnceMoreWhileItIsMadeAnew() throws Exception {
        caching = Lifetime.BROWSERS + ", s-maxage=1, stale-while-revalidate=60";
        get("/news/17/a");
        text = "The second text";
        gate = new CountDownLatch(1);
        HttpResponse<String> last = get("/news/17/a");
        for (int i = 0; i < 100 && paths.size() < 2; i++) {
            Thread.sleep(100);
            last = get("/news/17/a");
        }
        assertThat(paths).hasSize(2);
        assertThat(last.body()).isEqualTo("The first text");

        status = 500;
        gate.countDown();
        assertThat(get("/news/17/a").body()).isEqualTo("The first text");
    }

    @Test
    void whatMayNotBeKeptIsNot() throws Exception {
        for (String lifetime : List.of("no-store", Lifetime.BROWSERS, Lifetime.BROWSERS + ", s-maxage=0")) {
            caching = lifetime;
            status = 404;
            get("/news/99/" + lifetime.length());
            get("/news/99/" + lifetime.length());
        }
        assertThat(paths).hasSize(6);
    }

    @Test
    void onlyThePortalMayPurge() throws Exception {
        get("/news/17/a");

        assertThat(varnish.purgeFrom("127.0.0.1", "guessed", "xkey-purge", "site"))
                .contains("403 Not allowed");
        assertThat(varnish.purgeFrom("127.0.0.1", "", "xkey-purge", "site")).contains("403 Not allowed");
        assertThat(varnish.purgeFrom("127.0.0.2", Varnish.SECRET, "xkey-purge", "site"))
                .contains("403 Not allowed");
        assertThat(varnish.purge("xkey", "site")).contains("400 No tags");
        get("/news/17/a");
        assertThat(paths).hasSize(1);
    }

    @Test
    void withoutASecretNobodyMayPurge() throws Exception {
        try (Varnish open = Varnish.start(folder, "")) {
            String address = "http://127.0.0.1:" + node.getAddress().getPort();
            open.serve(address, address);
            for (String secret :
                    List.of("", "guessed", "guessed\r\nX-Purge-Expected: guessed", "\r\nX-Purge-Expected: ")) {
                assertThat(open.purgeFrom("127.0.0.1", secret, "xkey-purge", "site"))
                        .as(secret)
                        .contains("403 Not allowed");
            }
        }
    }
}
