package org.dateline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.Archive;
import org.dateline.Portal;

/** One node leaves and comes back, and then the other leaves, while readers read and search and an editor files. */
final class RollingRestart {

    private static final Duration BOUND = Duration.ofMinutes(2);
    private static final String FILED = "Filed while nodes came and went";

    private final Archive archive;
    private final NodeWithCopies firm;
    private final List<String> pages;
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger filed = new AtomicInteger();
    private volatile boolean over;

    RollingRestart(Archive archive, NodeWithCopies firm, List<String> pages) {
        this.archive = archive;
        this.firm = firm;
        this.pages = pages;
    }

    /** Gives the node that came back. */
    Portal nobodyNotices(Portal one, Portal other, Portal.Browser chief) throws Exception {
        List<String> nodes = List.of(one.address(), other.address());
        try (Balancer balancer = new Balancer(nodes)) {
            untilReady(balancer, nodes);
            Portal.Browser reader = new Portal.Browser(balancer);
            Portal.Browser editor = chief.at(balancer);
            Map<String, String> text = Archive.text(editor, FILED);
            text.put("action", "save");
            List<Thread> all = List.of(
                    new Thread(() -> goOn(() -> read(reader))), new Thread(() -> goOn(() -> file(editor, text))));
            all.forEach(Thread::start);

            one.stop();
            Portal back = firm.start(archive);
            // No list: a draft is filed on the other node all the time, and who is only starting cannot know what it
            // means.
            Until.met(BOUND, () -> new Portal.Browser(nodes.get(0)).gets(pages.get(0)));
            assertThat(back.log()).contains("Until the portal has started");
            untilReady(balancer, nodes);
            other.stop();
            untilReady(balancer, nodes.subList(0, 1));

            int then = reads.get();
            int thenFiled = filed.get();
            Until.met(BOUND, () -> reads.get() > then + pages.size() && filed.get() > thenFiled);
            over = true;
            for (Thread thread : all) {
                thread.join();
            }
            System.out.printf(
                    "Two nodes stopped and one started under %d reads and %d texts filed: %d failures.%n",
                    reads.get(), filed.get(), failures.size());
            assertThat(failures).isEmpty();
            assertThat(archive.count("select count(*) from revision where headline like ?", FILED + "%"))
                    .isEqualTo(filed.get());
            return back;
        }
    }

    private interface Deed {
        void run() throws Exception;
    }

    private void goOn(Deed deed) {
        while (!over) {
            try {
                deed.run();
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) {
                failures.add(e.toString());
            }
        }
    }

    private void read(Portal.Browser reader) throws Exception {
        String page = pages.get(reads.getAndIncrement() % pages.size());
        int status = reader.get(page).statusCode();
        if (status != 200) {
            failures.add(page + ": " + status);
        }
    }

    private void file(Portal.Browser editor, Map<String, String> text) throws Exception {
        Map<String, String> fields = new HashMap<>(text);
        int number = filed.get() + 1;
        fields.put("formToken", "filed-meanwhile-" + number);
        fields.put("headline", FILED + " " + number);
        int status = editor.post("/admin/articles", fields).statusCode();
        if (status == 303) {
            filed.incrementAndGet();
        } else {
            failures.add("filing: " + status);
        }
    }

    private static void untilReady(Balancer balancer, List<String> nodes) throws Exception {
        Until.met(BOUND, () -> balancer.ready().equals(nodes));
    }
}
