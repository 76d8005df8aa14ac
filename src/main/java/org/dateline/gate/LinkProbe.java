package org.dateline.gate;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpHead;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.client.InetAddressFilter;

/**
 * Asks whether there is something behind an address that anybody may have typed: without cookies, without a body, without
 * following anything unseen, and only where the public web is. Each step of a redirect is looked at like the first.
 */
class LinkProbe implements AutoCloseable {

    private static final int MOST_REDIRECTS = 5;

    private static final Timeout PATIENCE = Timeout.ofSeconds(5);

    /** However slowly a host drips its answer. */
    private static final long LONGEST_SECONDS = 15;

    private static final long LONGEST_FETCH_SECONDS = 60;

    private final Set<Integer> ports;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "link-watch");
        thread.setDaemon(true);
        return thread;
    });

    LinkProbe(DnsResolver resolver, InetAddressFilter allowed, Set<Integer> ports, String userAgent) {
        this.ports = ports;
        Http1Config bounds = Http1Config.custom()
                .setMaxLineLength(8_192)
                .setMaxHeaderCount(100)
                .build();
        PoolingHttpClientConnectionManager connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new PublicAddresses(resolver, allowed))
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(bounds)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(PATIENCE)
                        .setSocketTimeout(PATIENCE)
                        .build())
                .setMaxConnTotal(16)
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(PATIENCE)
                        .setResponseTimeout(PATIENCE)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent(userAgent)
                .disableCookieManagement()
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /** What comes of asking for an address: HEAD, and where that is not liked, GET with one byte read. */
    Answer ask(String address) {
        Answer head = follow(address, false);
        return head.status() >= 400 || head.outcome() == Answer.Outcome.FAILED ? follow(address, true) : head;
    }

    private Answer follow(String address, boolean get) {
        String next = address;
        for (int step = 0; step <= MOST_REDIRECTS; step++) {
            URI target = WebLink.askable(next, ports);
            if (target == null) {
                return Answer.without(Answer.Outcome.REFUSED);
            }
            try {
                Step taken = take(get ? new HttpGet(target) : new HttpHead(target));
                if (taken.location() == null) {
                    return Answer.of(taken.status());
                }
                next = target.resolve(taken.location()).toString();
            } catch (PublicAddresses.Forbidden e) {
                return Answer.without(Answer.Outcome.REFUSED);
            } catch (SSLException | HttpException e) {
                return Answer.without(Answer.Outcome.FAILED);
            } catch (IOException e) {
                return Answer.without(Answer.Outcome.UNREACHED);
            } catch (IllegalArgumentException e) {
                return Answer.without(Answer.Outcome.FAILED); // a redirect to what is no address
            }
        }
        return Answer.without(Answer.Outcome.FAILED);
    }

    /**
     * What is behind an address, whole.
     *
     * @param most so many bytes and no more
     * @throws IOException with a plain sentence, if it is not there, not public, too long or too slow
     */
    byte[] fetch(String address, int most) throws IOException {
        String next = address;
        for (int step = 0; step <= MOST_REDIRECTS; step++) {
            URI target = WebLink.askable(next, ports);
            if (target == null) {
                throw new IOException("it is no address of the public web");
            }
            try {
                Fetched fetched = fetched(new HttpGet(target), most);
                if (fetched.location() == null) {
                    return fetched.bytes();
                }
                next = target.resolve(fetched.location()).toString();
            } catch (PublicAddresses.Forbidden e) {
                throw new IOException("it is no address of the public web", e);
            } catch (HttpException | IllegalArgumentException e) {
                throw new IOException("its server does not speak as it should", e);
            }
        }
        throw new IOException("it leads from one address to the next without end");
    }

    private record Fetched(byte[] bytes, @Nullable String location) {}

    private Fetched fetched(HttpGet request, int most) throws IOException, HttpException {
        ScheduledFuture<?> end = watch.schedule(request::cancel, LONGEST_FETCH_SECONDS, TimeUnit.SECONDS);
        ClassicHttpResponse response = null;
        try {
            response = client.executeOpen(null, request, null);
            String location = location(response);
            if (location != null) {
                return new Fetched(new byte[0], location);
            }
            if (response.getCode() != 200 || response.getEntity() == null) {
                throw new IOException("its server answers " + response.getCode());
            }
            byte[] bytes = response.getEntity().getContent().readNBytes(most + 1);
            if (bytes.length > most) {
                throw new IOException("it is longer than %,d bytes".formatted(most));
            }
            return new Fetched(bytes, null);
        } finally {
            end.cancel(false);
            request.cancel();
            Closer.closeQuietly(response);
        }
    }

    private static @Nullable String location(ClassicHttpResponse response) {
        Header location = response.getFirstHeader("Location");
        int status = response.getCode();
        boolean moved = status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
        return moved && location != null ? location.getValue() : null;
    }

    private record Step(int status, @Nullable String location) {}

    private Step take(HttpUriRequestBase request) throws IOException, HttpException {
        request.setHeader("Accept", "text/html, */*;q=0.5");
        if (request instanceof HttpGet) {
            request.setHeader("Range", "bytes=0-0");
        }
        ScheduledFuture<?> end = watch.schedule(request::cancel, LONGEST_SECONDS, TimeUnit.SECONDS);
        ClassicHttpResponse response = null;
        try {
            response = client.executeOpen(null, request, null);
            HttpEntity body = response.getEntity();
            InputStream content = body == null ? null : body.getContent();
            if (content != null) {
                content.read();
            }
            return new Step(response.getCode(), location(response));
        } finally {
            end.cancel(false);
            request.cancel(); // closing alone would read the body to its end, and there may be none
            Closer.closeQuietly(response);
        }
    }

    @Override
    public void close() throws IOException {
        watch.shutdownNow();
        client.close();
    }
}
