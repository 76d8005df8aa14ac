package org.dateline.delivery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * This node as its readers know it: for who wants a page made as it is made for them. Whoever asks names themselves, by a
 * name that only this process knows, and so goes past the shelf.
 */
@Component
class ThisNode {

    private static final Logger log = LoggerFactory.getLogger(ThisNode.class);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();

    private volatile @Nullable URI place;

    /** What somebody is called who may ask this node, and nobody else. */
    static final class Name {

        private final String value;

        /**
         * @param purpose a word
         */
        Name(String purpose) {
            byte[] secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            this.value = purpose + " " + HexFormat.of().formatHex(secret);
        }

        /** The value of the Authorization header. */
        String value() {
            return value;
        }

        boolean is(@Nullable String named) {
            return named != null
                    && MessageDigest.isEqual(
                            named.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Not where it speaks TLS itself: this node would have to trust a certificate that names another host. */
    @EventListener
    void listens(ServletWebServerInitializedEvent event) {
        if ("management".equals(event.getApplicationContext().getServerNamespace())) {
            return;
        }
        ServerProperties server = event.getApplicationContext().getBean(ServerProperties.class);
        if (server.getSsl() != null && server.getSsl().isEnabled()) {
            log.warn("No copies of pages are made while server.ssl is on: let a proxy speak TLS instead.");
            return;
        }
        InetAddress address = server.getAddress();
        at(
                address == null || address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address,
                event.getWebServer().getPort());
    }

    void at(InetAddress address, int port) {
        String host = address.getHostAddress();
        place = URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
    }

    /** Whether it can be asked yet. */
    boolean listens() {
        return place != null;
    }

    /**
     * Asks for a page, and waits.
     *
     * @return the status of the answer; none below 500 says that it was not heard
     * @throws IOException if there is no answer
     */
    int ask(String page, Name name) throws IOException, InterruptedException {
        URI here = place;
        if (here == null) {
            throw new IOException("This node cannot ask itself");
        }
        HttpRequest request;
        try {
            request = HttpRequest.newBuilder(here.resolve(page))
                    .header(HttpHeaders.AUTHORIZATION, name.value())
                    .timeout(PATIENCE)
                    .build();
        } catch (IllegalArgumentException e) {
            throw new IOException("No address: " + page, e);
        }
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
