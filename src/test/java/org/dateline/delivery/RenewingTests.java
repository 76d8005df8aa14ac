package org.dateline.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.dateline.TestClock;
import org.dateline.shared.MadeOf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** A node that asks itself, in front of a portal that answers everything with the same words. */
class RenewingTests {

    private static final String STORY = "/news/17/harbour-reopens";
    private static final String LIST = "/latest?before=12-3";
    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final Duration BOUND = Duration.ofSeconds(20);

    private final TestClock.Movable clock = new TestClock.Movable();
    private final DeliveryProperties properties =
            new DeliveryProperties(DataSize.ofMegabytes(1), LIFETIME, List.of(), Duration.ofSeconds(11));
    private final Shelf shelf = new Shelf(properties);
    private final Sharing sharing = new Sharing(properties, clock);
    private final Making making = new Making(shelf, clock, properties, sharing);
    private final ThisNode node = new ThisNode();
    private final Renewing renewing = new Renewing(making, node);
    private final Counter counter =
            new Counter(shelf, making, renewing, new Packing(shelf), sharing, List.of(), DeliveringTests.SITE);

    private final Tomcat server = new Tomcat();
    private final HttpClient reader = HttpClient.newHttpClient();
    private final AtomicInteger made = new AtomicInteger();
    private volatile CountDownLatch open = new CountDownLatch(0);
    private volatile String text = "The harbour is closed.";
    private volatile int status = 200;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        server.setBaseDir(folder.toString());
        server.setPort(0);
        Context portal = server.addContext("", null);
        FilterDef filter = new FilterDef();
        filter.setFilterName("delivering");
        filter.setFilter(new Delivering(counter, shelf, making, renewing, sharing));
        portal.addFilterDef(filter);
        FilterMap everything = new FilterMap();
        everything.setFilterName("delivering");
        everything.addURLPattern("/*");
        portal.addFilterMap(everything);
        Tomcat.addServlet(portal, "portal", new Portal()).addMapping("/");
        server.start();
        node.at(InetAddress.getLoopbackAddress(), server.getConnector().getLocalPort());
    }

    @AfterEach
    void stop() throws Exception {
        renewing.close();
        server.stop();
        server.destroy();
    }

    private final class Portal extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            made.incrementAndGet();
            MadeOf.noteArticle(17);
            try {
                assertThat(open.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            response.setStatus(status);
            response.setHeader("Cache-Control", "public, max-age=0, must-revalidate");
            response.setContentType("text/plain;charset=UTF-8");
            response.getOutputStream().write(text.getBytes(UTF_8));
        }
    }

    private HttpResponse<String> get(String page, String... headers) throws Exception {
        URI place = URI.create("http://localhost:" + server.getConnector().getLocalPort() + page);
        HttpRequest.Builder request = HttpRequest.newBuilder(place).timeout(BOUND);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return reader.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private void isSoon(String page, String words) throws Exception {
        Until.met(BOUND, () -> get(page).body().equals(words));
    }

    @Test
    void itGoesOutOnceMoreAndIsMadeBehindTheReadersBack() throws Exception {
        for (String page : List.of(STORY, LIST)) {
            text = "The harbour is closed.";
            get(page);
            clock.pass(LIFETIME);
            int before = made.get();
            open = new CountDownLatch(1);
            text = "The harbour is open.";

            for (int i = 0; i < 20; i++) {
                assertThat(get(page).body()).as("while it is made").isEqualTo("The harbour is closed.");
            }
            open.countDown();

            isSoon(page, "The harbour is open.");
            assertThat(made).as("once for all").hasValue(before + 1);
        }
        assertThat(counter.sent()).as("nobody but readers is counted").isGreaterThanOrEqualTo(44);
    }

    @Test
    void whatIsTwiceAsOldOrOverByItselfIsMadeWhileItsReaderWaits() throws Exception {
        get(STORY);
        text = "The harbour is open.";
        clock.pass(LIFETIME.multipliedBy(2));
        assertThat(get(STORY).body()).isEqualTo("The harbour is open.");

        Instant end = clock.instant().plusSeconds(10);
        shelf.put(
                Finished.of(LIST, "text/plain", List.of(), "An end.".getBytes(UTF_8), Set.of(), clock.instant(), end),
                shelf.changes());
        assertThat(get(LIST).body()).isEqualTo("An end.");
        clock.pass(Duration.ofSeconds(10));
        assertThat(get(LIST).body()).isEqualTo("The harbour is open.");
    }

    @Test
    void aChangeMeanwhileIsNotMadeUndone() throws Exception {
        get(STORY);
        clock.pass(LIFETIME);
        open = new CountDownLatch(1);
        get(STORY);
        Until.met(BOUND, () -> made.get() == 2);

        shelf.changed(Set.of(MadeOf.article(17)));
        text = "It says so now.";
        open.countDown();

        assertThat(get(STORY).body()).isEqualTo("It says so now.");
    }

    @Test
    void whatCannotBeMadeGoesOutAsItWasAndIsNotTriedAllTheTime() throws Exception {
        get(STORY);
        clock.pass(LIFETIME);
        status = 503;

        for (int i = 0; i < 50; i++) {
            assertThat(get(STORY).statusCode()).isEqualTo(200);
        }
        assertThat(made.get()).isLessThan(20);
        status = 200;
        text = "The harbour is open.";
        isSoon(STORY, "The harbour is open.");
    }

    @Test
    void whatIsNoPageAnyMoreLeavesTheShelf() throws Exception {
        get(STORY);
        clock.pass(LIFETIME);
        status = 404;

        get(STORY);

        Until.met(BOUND, () -> get(STORY).statusCode() == 404);
        assertThat(shelf.get(STORY)).isNull();
    }

    @Test
    void nobodyElseCanHaveAPageMadeAnew() throws Exception {
        get(STORY);
        HttpResponse<String> answer = get(STORY, "Authorization", "Renew " + "0".repeat(48));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(text);
        assertThat(get(STORY, "Authorization", renewing.name().value()).statusCode())
                .isEqualTo(204);
    }
}
