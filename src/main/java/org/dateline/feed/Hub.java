package org.dateline.feed;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A WebSub hub: told that a feed has moved, it fetches the feed and hands it on. */
class Hub {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI address;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER) // the hub is where its owner said, or nowhere
            .build();

    Hub(URI address) {
        this.address = address;
    }

    /** Comes back once the hub knows; fails if it does not say so. */
    void tell(String feed) throws IOException, InterruptedException {
        String form = "hub.mode=publish&hub.url=" + URLEncoder.encode(feed, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("User-Agent", "Dateline")
                .POST(BodyPublishers.ofString(form))
                .build();
        HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
        answer.body().close(); // whatever it has to say, however long
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("The hub answers " + answer.statusCode());
        }
    }
}
