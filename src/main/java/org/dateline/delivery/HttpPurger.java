package org.dateline.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Tells a cache over HTTP, in the words that its end point is set up with; it is where the operator said, or nowhere. */
final class HttpPurger implements Purger {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final EndPoint place;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    HttpPurger(EndPoint place) {
        this.place = place;
    }

    @Override
    public void purge(List<String> tags, boolean hard) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(place.url()))
                .timeout(PATIENCE)
                .header("User-Agent", "Dateline");
        if (!place.secretHeader().isEmpty()) {
            request.header(place.secretHeader(), place.secret());
        }
        if (place.kind() == EndPoint.Kind.VARNISH) {
            request.method("PURGE", BodyPublishers.noBody())
                    .header(hard ? "xkey-purge" : "xkey-softpurge", String.join(" ", tags));
        } else {
            post(request, tags, hard);
        }
        HttpResponse<InputStream> answer = client.send(request.build(), BodyHandlers.ofInputStream());
        answer.body().close(); // whatever it has to say, however long
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("it answers " + answer.statusCode());
        }
    }

    private void post(HttpRequest.Builder request, List<String> tags, boolean hard) {
        if (!hard && !place.softHeader().isEmpty()) {
            request.header(place.softHeader(), "1");
        }
        if (place.body().isEmpty()) {
            request.POST(BodyPublishers.noBody()).header(place.tagHeader(), String.join(place.separator(), tags));
        } else {
            // Our own tags are letters and digits: nothing in them has to be escaped.
            String quoted = tags.stream().map(tag -> '"' + tag + '"').collect(Collectors.joining(","));
            request.POST(BodyPublishers.ofString(place.body().replace("{tags}", quoted)))
                    .header("Content-Type", "application/json");
        }
    }
}
