package org.dateline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.Archive;
import org.dateline.Portal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Two nodes lose their database; one of them is even started anew meanwhile. */
final class WithoutDatabase {

    private static final Duration BOUND = Duration.ofMinutes(2);
    private static final String UNREAD = "A story that nobody has read";
    private static final String TYPED = "Written while the database was away";

    private final Archive archive;
    private final NodeWithCopies copies;
    private final Portal one;
    private final String address;
    private final String other;

    private String unread = "";
    private String withdrawn = "";

    WithoutDatabase(Archive archive, NodeWithCopies copies, Portal one, Portal other) throws Exception {
        this.archive = archive;
        this.copies = copies;
        this.one = one;
        this.address = one.address();
        this.other = other.address();
    }

    /** Gives the node that was started meanwhile. */
    Portal readersKeepReading(String story, String headline) throws Exception {
        Portal.Browser chief = archive.chief(other);
        unread = publish(chief, UNREAD);
        withdrawn = publish(chief, "A story that was not true");
        withdraw(chief, withdrawn);
        long entries = archive.count("select max(number) from audit_entry");
        Until.met(BOUND, () -> copies.trueUpTo() >= entries);
        Map<String, String> text = Archive.text(chief, TYPED);
        Map<String, String> again = new HashMap<>();
        Portal[] restarted = new Portal[1];
        archive.without(() -> {
            again.putAll(textComesBack(chief, text)); // before that node had time to look whether the database is there
            pagesAreServed(address, story, headline);
            assertThat(textComesBack(chief, text)).isEqualTo(again);
            one.kill();
            restarted[0] = copies.start(archive);
            assertThat(restarted[0].address()).isEqualTo(address);
            assertThat(restarted[0].log()).contains("Pages are served as they lie in");
            pagesAreServed(address, story, headline);
        });
        Instant back = Instant.now();
        Until.met(BOUND, () -> chief.post("/admin/articles", again).statusCode() == 303);
        Duration healed = Duration.between(back, Instant.now());
        // Between the two that listen there one after the other, nobody does for a moment.
        Until.met(BOUND, () -> new Portal.Browser(address).gets("/login"));
        System.out.printf(
                "After the database came back: %d ms until what was typed could be posted, %d ms until a node that"
                        + " was started without it was whole.%n",
                healed.toMillis(), Duration.between(back, Instant.now()).toMillis());
        assertThat(archive.count("select count(*) from revision where headline = ?", TYPED))
                .isOne();
        assertThat(new Portal.Browser(address).get("/latest").body()).contains(TYPED);
        assertThat(new Portal.Browser(address).get(withdrawn).statusCode()).isEqualTo(410);
        return restarted[0];
    }

    private void pagesAreServed(String at, String story, String headline) throws Exception {
        Portal.Browser reader = new Portal.Browser(at);
        Until.met(
                BOUND,
                () -> reader.get("/search?q=news")
                        .headers()
                        .firstValue("Retry-After")
                        .equals(Optional.of("5")));
        for (String page : List.of(unread, "/", "/latest", "/sections/world")) {
            HttpResponse<String> answer = reader.get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.body()).contains(UNREAD).doesNotContain("A story that was not true");
        }
        assertThat(reader.get(story).body()).contains(headline);
        HttpResponse<String> gone = reader.get(withdrawn);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("It was not so.").doesNotContain("A story that was not true");
        HttpResponse<String> search = reader.get("/search?q=news");
        assertThat(search.statusCode()).isEqualTo(503);
        assertThat(search.headers().firstValue("Retry-After")).hasValue("5");
        HttpResponse<String> admin = reader.get("/admin");
        assertThat(admin.statusCode()).isEqualTo(503);
        assertThat(admin.body()).contains("The database cannot be reached");
        assertThat(reader.get("/healthz/live").statusCode()).isEqualTo(200);
        assertThat(reader.get("/healthz/ready").statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(reader.get(unread).body());
        for (Element link : page.select("link[rel=stylesheet], script[src]")) {
            String file = link.hasAttr("href") ? link.attr("href") : link.attr("src");
            assertThat(reader.get(file).statusCode()).as(file).isEqualTo(200);
        }
    }

    /** What was sent stands in the answer, whole, to be sent again. */
    private static Map<String, String> textComesBack(Portal.Browser chief, Map<String, String> text) throws Exception {
        HttpResponse<String> answer = chief.post("/admin/articles", text);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        Map<String, String> kept = new HashMap<>();
        for (Element field : Jsoup.parse(answer.body()).select("form[action=/admin/articles] input")) {
            kept.put(field.attr("name"), field.attr("value"));
        }
        assertThat(kept).isEqualTo(text);
        return kept;
    }

    /** Says where it is. */
    private static String publish(Portal.Browser chief, String headline) throws Exception {
        HttpResponse<String> answer = chief.post("/admin/articles", Archive.text(chief, headline));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String form = answer.headers().firstValue("Location").orElseThrow();
        return "/news/" + form.replaceAll("\\D", "") + "/a-story";
    }

    private static void withdraw(Portal.Browser chief, String path) throws Exception {
        String form = "/admin/articles/" + path.replaceAll("\\D", "");
        HttpResponse<String> answer = chief.post(
                form + "/withdrawal", Map.of("notice", "It was not so.", "_csrf", chief.token(form + "/withdrawal")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }
}
