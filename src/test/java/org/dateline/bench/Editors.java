package org.dateline.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.dateline.Portal;

/**
 * A busy desk for {@code bench/run}: publishes a story and then corrects it, and so on, evenly for a while:
 * {@code java … org.dateline.bench.Editors ADDRESS USERNAME PASSWORD A_MINUTE SECONDS}.
 */
final class Editors {

    private static final String BODY =
            "<p>" + "The council said on Monday that the harbour would open again. ".repeat(50) + "</p>";

    private final Portal.Browser desk;
    private final String token;

    private Editors(Portal.Browser desk) throws Exception {
        this.desk = desk;
        this.token = desk.token("/admin/articles/new");
    }

    public static void main(String[] args) throws Exception {
        Portal.Browser desk = new Portal.Browser(args[0]);
        desk.signIn(args[1], args[2]);
        Editors editors = new Editors(desk);
        long pause = Duration.ofMinutes(1).toMillis() / Integer.parseInt(args[3]);
        Instant end = Instant.now().plusSeconds(Long.parseLong(args[4]));
        String run = Long.toString(Instant.now().toEpochMilli(), 36);
        String form = "";
        int acts = 0;
        do {
            Instant begun = Instant.now();
            boolean first = acts % 2 == 0;
            String story = run + "-" + acts / 2;
            form = editors.publish(first ? "/admin/articles" : form, story, first ? 0 : 1);
            acts++;
            Thread.sleep(
                    Math.max(0, pause - Duration.between(begun, Instant.now()).toMillis()));
        } while (Instant.now().isBefore(end));
        System.out.println(acts);
    }

    private String publish(String path, String story, int base) throws Exception {
        Map<String, String> fields = new HashMap<>(Map.of(
                "formToken",
                "bench-" + story,
                "headline",
                "Harbour opens again, report " + base + " of " + story,
                "body",
                BODY,
                "section",
                "world",
                "language",
                "en",
                "action",
                "publish",
                "changeKind",
                "correction",
                "changeNote",
                "The day was wrong.",
                "baseRevision",
                "" + base,
                "_csrf",
                token));
        var answer = desk.post(path, fields);
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + "\n" + answer.body());
        }
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
