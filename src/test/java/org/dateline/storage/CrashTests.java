package org.dateline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.Portal;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the portal in the middle of posting and looks whether every acknowledged article is there, once, whole. One
 * round with each build; {@code -Ddateline.crash.rounds=20} for the full measure.
 */
@Order(3)
class CrashTests {

    private static final int ROUNDS = Integer.getInteger("dateline.crash.rounds", 1);
    private static final int EDITORS = 4;
    private static final String PASSWORD = "a password nobody knows";

    @TempDir
    Path folder;

    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, String> attempted = new ConcurrentHashMap<>();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
    private final AtomicInteger number = new AtomicInteger();

    @Test
    void nothingAcknowledgedIsLostOrDoubled() throws Exception {
        Random random = new Random(20261124);
        for (int round = 0; round < ROUNDS; round++) {
            try (Portal portal = start()) {
                String address = portal.address();
                openSection(address);
                check(address);
                ExecutorService editors = Executors.newFixedThreadPool(EDITORS);
                for (int i = 0; i < EDITORS; i++) {
                    editors.submit(() -> postUntilItBreaks(address));
                }
                waitUntilSome(acknowledged.size() + 6);
                Thread.sleep(random.nextInt(1_500));
                portal.kill();
                if (!unexpected.isEmpty()) {
                    portal.log()
                            .lines()
                            .filter(line -> line.matches(".* (WARN|ERROR) .*"))
                            .forEach(unexpected::add);
                }
                editors.shutdown();
                assertThat(editors.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            }
        }
        try (Portal portal = start()) {
            check(portal.address());
        }
        assertThat(unexpected).isEmpty();
        System.out.printf(
                "Killed %d times: %d articles acknowledged of %d attempted, none lost, none doubled.%n",
                ROUNDS, acknowledged.size(), attempted.size());
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS * 5);
    }

    /** A round without work would show nothing; how long work takes is the machine's affair. */
    private void waitUntilSome(int number) throws InterruptedException {
        for (int i = 0; i < 600 && acknowledged.size() < number; i++) {
            Thread.sleep(100);
        }
    }

    private Portal start() {
        return Portal.start(folder, "--dateline.admin.username=ann", "--dateline.admin.password=" + PASSWORD);
    }

    private static void openSection(String address) throws IOException, InterruptedException {
        Portal.Browser chief = new Portal.Browser(address);
        chief.signIn("ann", PASSWORD);
        chief.post("/admin/sections/new", Map.of("name", "World", "_csrf", chief.token("/admin/sections/new")));
    }

    private void postUntilItBreaks(String address) {
        try {
            Portal.Browser browser = new Portal.Browser(address);
            String door = browser.signIn("ann", PASSWORD);
            if (!door.equals("/admin")) {
                unexpected.add("Signing in led to " + door);
            }
            String csrf = browser.token("/admin/articles/new");
            while (true) {
                post(browser, csrf);
            }
        } catch (IOException | InterruptedException e) {
            // The portal is dead: what was answered before is what counts.
        }
    }

    private void post(Portal.Browser browser, String csrf) throws IOException, InterruptedException {
        String token = "crash-token-%06d".formatted(number.incrementAndGet());
        Map<String, String> fields = new HashMap<>(Map.of(
                "formToken",
                token,
                "headline",
                "Story " + token,
                "body",
                "Text of " + token + ". ".repeat(200),
                "section",
                "world",
                "action",
                "publish",
                "_csrf",
                csrf));
        attempted.put(token, "");
        var answer = browser.post("/admin/articles", fields);
        if (answer.statusCode() != 303) {
            unexpected.add(answer.statusCode() + " "
                    + org.jsoup.Jsoup.parse(answer.body()).text());
        } else {
            acknowledged.put(
                    token, answer.headers().firstValue("Location").orElseThrow().replaceAll("\\D", ""));
        }
    }

    private void check(String address) throws IOException, InterruptedException {
        Portal.Browser reader = new Portal.Browser(address);
        List<String> listed = new ArrayList<>();
        String path = "/latest";
        while (!path.isEmpty()) {
            var page = org.jsoup.Jsoup.parse(reader.get(path).body());
            listed.addAll(page.select(".card-headline").eachText());
            path = page.select(".pager a[rel=next]").attr("href");
        }
        assertThat(listed).doesNotHaveDuplicates();
        assertThat(listed)
                .containsAll(acknowledged.keySet().stream()
                        .map(token -> "Story " + token)
                        .toList());
        assertThat(attempted.keySet().stream().map(token -> "Story " + token)).containsAll(listed);
        for (Map.Entry<String, String> entry : acknowledged.entrySet()) {
            var page = org.jsoup.Jsoup.parse(reader.get("/news/" + entry.getValue() + "/story-" + entry.getKey())
                    .body());
            assertThat(page.select(".story-body").text()).startsWith("Text of " + entry.getKey() + ".");
        }
    }
}
