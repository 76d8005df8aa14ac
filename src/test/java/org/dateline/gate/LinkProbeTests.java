package org.dateline.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.dateline.gate.Answer.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.http.client.InetAddressFilter;

/** What the probe asks, of whom, and whom it never asks. An open server stands for the web, another for what is inside. */
class LinkProbeTests {

    private static final String OPEN = "127.0.0.2";

    private final Map<String, List<String>> names = new HashMap<>();
    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger inside = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer open;
    private HttpServer inner;
    private HttpServer innerSix;
    private LinkProbe probe;
    private LinkProbe strict;

    @BeforeEach
    void servers() throws IOException {
        open = server(OPEN, 0, this::answer);
        int port = open.getAddress().getPort();
        inner = server("127.0.0.1", port, exchange -> {
            inside.incrementAndGet();
            send(exchange, 200);
        });
        innerSix = server("::1", port, exchange -> {
            inside.incrementAndGet();
            send(exchange, 200);
        });
        names.put("open.example", List.of(OPEN));
        names.put("loop.example", List.of("127.0.0.1"));
        names.put("localhost", List.of("127.0.0.1", "::1"));
        names.put("six.example", List.of("::1"));
        names.put("mapped.example", List.of("::ffff:127.0.0.1"));
        names.put("metadata.example", List.of("169.254.169.254"));
        names.put("mixed.example", List.of("8.8.8.8", "127.0.0.1"));
        names.put("private.example", List.of("10.1.2.3"));
        names.put("unique.example", List.of("fd00::1"));
        names.put("127.1", List.of("127.0.0.1"));
        DnsResolver resolver = new Names();
        InetAddressFilter test =
                address -> address.getHostAddress().equals(OPEN) || PublicAddresses.PUBLIC.matches(address);
        probe = new LinkProbe(resolver, test, Set.of(80, 443, port), "Dateline-link-check (+https://news.example.org)");
        strict = new LinkProbe(resolver, PublicAddresses.PUBLIC, Set.of(80, 443, port), "test");
    }

    @AfterEach
    void stop() throws IOException {
        probe.close();
        strict.close();
        Stream.of(open, inner, innerSix).forEach(server -> server.stop(0));
        threads.shutdownNow();
    }

    @Test
    void whatAnswersIsAlive() {
        assertThat(ask("/fine")).isEqualTo(Answer.of(200));
        assertThat(seen).containsExactly("HEAD /fine");
        assertThat(ask("/nohead")).isEqualTo(Answer.of(200));
        assertThat(ask("/headless").outcome()).isEqualTo(Outcome.ALIVE);
        assertThat(ask("/forbidden")).isEqualTo(Answer.of(403));
        assertThat(ask("/forbidden").outcome()).isEqualTo(Outcome.ALIVE);
        assertThat(ask("/gone")).isEqualTo(Answer.of(410));
        assertThat(ask("/missing").outcome()).isEqualTo(Outcome.GONE);
        assertThat(ask("/broken").outcome()).isEqualTo(Outcome.FAILED);
        assertThat(ask("/endless").outcome()).isEqualTo(Outcome.ALIVE);
        assertThat(probe.ask("http://nowhere.example/").outcome()).isEqualTo(Outcome.UNREACHED);
    }

    @Test
    void redirectsAreFollowedFiveTimesAndNothingIsCarriedAlong() {
        assertThat(ask("/hops/5").outcome()).isEqualTo(Outcome.ALIVE);
        assertThat(ask("/hops/6").outcome()).isEqualTo(Outcome.FAILED);
        assertThat(ask("/circle").outcome()).isEqualTo(Outcome.FAILED);
        assertThat(ask("/to?" + "http://[").outcome()).isIn(Outcome.FAILED, Outcome.REFUSED);
        assertThat(seen).noneMatch(line -> line.contains("cookie"));
        assertThat(seen).noneMatch(line -> line.contains("agent"));
    }

    @Test
    void noTrickReachesWhatIsInside() {
        String p = ":" + open.getAddress().getPort();
        List<String> tricks = new ArrayList<>();
        for (String host : List.of(
                "127.0.0.1",
                "127.0.0.2",
                "127.1",
                "127.0.1",
                "0",
                "0.0.0.0",
                "2130706433",
                "017700000001",
                "0x7f000001",
                "0x7f.1",
                "0177.0.0.1",
                "127.000.000.001",
                "127.0.0.1.",
                "127.0.0.01",
                "localhost",
                "LOCALHOST",
                "localhost.",
                "loop.example",
                "six.example",
                "mapped.example",
                "metadata.example",
                "mixed.example",
                "private.example",
                "unique.example",
                "[::1]",
                "[0:0:0:0:0:0:0:1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b::a9fe:a9fe]",
                "[64:ff9b:1::a00:1]",
                "[2002:7f00:1::]",
                "[2001:db8::1]",
                "[fe80::1]",
                "[fe80::1%25lo]",
                "[fc00::1]",
                "[fd00:ec2::254]",
                "[fec0::1]",
                "[ff02::1]",
                "[3fff::1]",
                "169.254.169.254",
                "10.0.0.1",
                "172.16.0.1",
                "192.168.0.1",
                "100.64.0.1",
                "192.0.0.1",
                "192.0.2.1",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "good.example@127.0.0.1",
                "127.0.0.1@open.example",
                "open.example%00.example",
                "open.example%40127.0.0.1",
                "open.example\\@127.0.0.1",
                "[::1",
                "::1",
                "１２７.０.０.１",
                "①②⑦.0.0.1",
                "127。0。0。1",
                "ⓛoop.example")) {
            tricks.add("http://" + host + p + "/");
            tricks.add("http://" + host + "/");
            tricks.add("https://" + host + p + "/");
        }
        tricks.addAll(List.of(
                "http:///127.0.0.1/",
                "//127.0.0.1" + p + "/",
                "http:/127.0.0.1" + p + "/",
                "http:127.0.0.1" + p,
                "http://open.example:22/",
                "http://open.example:6379/",
                "http://open.example:0/",
                "http://open.example:65536/",
                "http://open.example" + p + "/\r\nHost: localhost",
                "http://open.example" + p + "/ HTTP/1.1",
                "file:///etc/passwd",
                "ftp://127.0.0.1/",
                "gopher://127.0.0.1" + p + "/_x",
                "jar:http://127.0.0.1" + p + "/!/",
                "javascript:alert(1)",
                "dict://127.0.0.1" + p + "/",
                "http://" + "a".repeat(65_000) + "/",
                "",
                "http://",
                "http://?",
                "http://#@127.0.0.1/"));

        for (String trick : tricks) {
            assertThat(strict.ask(trick).outcome()).as(trick).isIn(Outcome.REFUSED, Outcome.UNREACHED);
        }

        assertThat(tricks).hasSizeGreaterThan(200);
        assertThat(inside).hasValue(0);
        assertThat(seen).isEmpty();
    }

    @Test
    void noRedirectLeadsInside() {
        String p = ":" + open.getAddress().getPort();
        for (String target : List.of(
                "http://127.0.0.1" + p + "/",
                "http://localhost" + p + "/",
                "http://[::1]" + p + "/",
                "http://loop.example" + p + "/",
                "http://mixed.example" + p + "/",
                "http://169.254.169.254/latest/meta-data/",
                "//127.0.0.1" + p + "/",
                "http://x@127.0.0.1" + p + "/",
                "file:///etc/passwd",
                "gopher://127.0.0.1" + p + "/",
                "ftp://127.0.0.1/",
                "jar:http://127.0.0.1" + p + "/!/",
                "http://open.example:22/",
                "http://2130706433" + p + "/")) {
            for (int status : new int[] {301, 302, 303, 307, 308}) {
                assertThat(ask("/go/" + status + "?" + target).outcome())
                        .as(target)
                        .isEqualTo(Outcome.REFUSED);
            }
        }

        assertThat(inside).hasValue(0);
    }

    @Test
    void aNameIsLookedUpOnceForEachConnection() {
        int[] asked = {0};
        DnsResolver rebinding = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return new InetAddress[] {InetAddress.getByName(asked[0]++ % 2 == 0 ? OPEN : "127.0.0.1")};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        int port = open.getAddress().getPort();
        LinkProbe turned =
                new LinkProbe(rebinding, address -> address.getHostAddress().equals(OPEN), Set.of(port), "test");

        assertThat(turned.ask("http://rebind.example:" + port + "/fine").outcome())
                .isEqualTo(Outcome.ALIVE);
        assertThat(turned.ask("http://rebind.example:" + port + "/fine").outcome())
                .isEqualTo(Outcome.REFUSED);
        assertThat(asked[0]).isEqualTo(2);
        assertThat(inside).hasValue(0);
    }

    private Answer ask(String path) {
        return probe.ask("http://open.example:" + open.getAddress().getPort() + path);
    }

    private class Names implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
            List<String> found = names.get(name);
            if (found == null && !name.matches("[0-9.]+|\\[?[0-9a-fA-F:.]+]?")) {
                throw new UnknownHostException(host);
            }
            List<InetAddress> addresses = new ArrayList<>();
            for (String address : found == null ? List.of(name) : found) {
                addresses.add(InetAddress.getByName(address));
            }
            return addresses.toArray(InetAddress[]::new);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    private interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    private HttpServer server(String host, int port, Handler handler) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(host), port), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                handler.handle(exchange);
            }
        });
        server.start();
        return server;
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean head = exchange.getRequestMethod().equals("HEAD");
        String path = exchange.getRequestURI().getPath();
        seen.add(exchange.getRequestMethod() + " " + path
                + (exchange.getRequestHeaders().containsKey("Cookie") ? " cookie" : "")
                + ("Dateline-link-check (+https://news.example.org)"
                                .equals(exchange.getRequestHeaders().getFirst("User-Agent"))
                        ? ""
                        : " agent"));
        exchange.getResponseHeaders().set("Set-Cookie", "a=b");
        if (path.startsWith("/hops/")) {
            int left = Integer.parseInt(path.substring(6));
            move(exchange, 302, left == 0 ? "" : left == 1 ? "/fine" : "/hops/" + (left - 1));
            return;
        }
        if (path.startsWith("/go/")) {
            move(
                    exchange,
                    Integer.parseInt(path.substring(4)),
                    exchange.getRequestURI().getRawQuery());
            return;
        }
        switch (path) {
            case "/circle" -> move(exchange, 301, "/circle");
            case "/to" -> move(exchange, 301, exchange.getRequestURI().getRawQuery());
            case "/nohead" -> send(exchange, head ? 405 : 200);
            case "/headless" -> send(exchange, head ? 404 : 206);
            case "/forbidden" -> send(exchange, 403);
            case "/gone" -> send(exchange, 410);
            case "/missing" -> send(exchange, 404);
            case "/broken" -> send(exchange, 503);
            case "/endless" -> flood(exchange, head);
            default -> send(exchange, 200);
        }
    }

    private static void flood(HttpExchange exchange, boolean head) throws IOException {
        if (head) {
            send(exchange, 501);
            return;
        }
        exchange.sendResponseHeaders(200, 0);
        byte[] some = new byte[8_192];
        try (OutputStream body = exchange.getResponseBody()) {
            while (true) {
                body.write(some);
            }
        } catch (IOException e) {
            // the probe has read its byte and left
        }
    }

    private static void move(HttpExchange exchange, int status, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        send(exchange, status);
    }

    private static void send(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
    }
}
