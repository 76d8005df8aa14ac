package org.dateline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.Archive;
import org.dateline.Portal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Corrects a story on one node while readers ask both for it and for a list: each ends with the new words. A few corrections
 * with each build; {@code -Ddateline.delivery.corrections=1000} tells how late the last reader had them. Then the database
 * goes, and comes back.
 */
class TrueOnEveryNodeTests {

    private static final int CORRECTIONS = Integer.getInteger("dateline.delivery.corrections", 3);

    @TempDir
    Path folder;

    @Test
    void aCorrectionReachesEveryPageOnEveryNodeAndReadersKeepReadingWithoutADatabase() throws Exception {
        NodeWithCopies firm = new NodeWithCopies(folder.resolve("copies"));
        try (Archive archive = new Archive(folder);
                Portal one = firm.start(archive);
                Portal other = archive.portal()) {
            List<Portal.Browser> nodes =
                    List.of(new Portal.Browser(one.address()), new Portal.Browser(other.address()));
            Portal.Browser chief = archive.chief(one.address());
            chief.post("/admin/sections/new", Map.of("name", "World", "_csrf", chief.token("/admin/sections/new")));
            String form = publish(chief, "/admin/articles", "publish", "Headline 0", "0");
            String story = "/news/" + form.replaceAll("\\D", "") + "/a-story";
            List<String> pages = List.of(story, "/latest", "/sections/world", "/");
            List<Long> late = new ArrayList<>();
            for (int i = 1; i <= CORRECTIONS; i++) {
                for (Portal.Browser node : nodes) {
                    for (String page : pages) {
                        assertThat(node.get(page).body()).contains("Headline " + (i - 1));
                    }
                }
                publish(chief, form, "publish", "Headline " + i, "" + i);
                late.add(untilAllShow(nodes, pages, "Headline " + i));
            }
            late.sort(null);
            System.out.printf(
                    "%d corrections on two nodes, four pages each: p50 %d ms, most %d ms until the last page had it.%n",
                    CORRECTIONS, late.get(CORRECTIONS / 2), late.get(CORRECTIONS - 1));
            new WithoutDatabase(archive, firm, one, other).readersKeepReading(story, "Headline " + CORRECTIONS);
        }
    }

    private static String publish(Portal.Browser chief, String path, String action, String headline, String base)
            throws Exception {
        Map<String, String> fields = new HashMap<>();
        fields.put("formToken", "the-story-that-is-corrected");
        fields.put("headline", headline);
        fields.put("slug", "a-story");
        fields.put("body", "<p>What happened.</p>");
        fields.put("section", "world");
        fields.put("language", "en");
        fields.put("action", action);
        fields.put("changeKind", "correction");
        fields.put("changeNote", "The headline was wrong.");
        fields.put("baseRevision", base);
        fields.put("_csrf", chief.token("/admin/articles/new"));
        var answer = chief.post(path, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** In milliseconds from the answer on. */
    private static long untilAllShow(List<Portal.Browser> nodes, List<String> pages, String headline) throws Exception {
        Instant answered = Instant.now();
        for (Portal.Browser node : nodes) {
            for (String page : pages) {
                while (!node.get(page).body().contains(headline)) {
                    assertThat(Duration.between(answered, Instant.now()))
                            .as(page)
                            .isLessThan(Duration.ofMinutes(1));
                    Thread.sleep(5);
                }
            }
        }
        return Duration.between(answered, Instant.now()).toMillis();
    }
}
