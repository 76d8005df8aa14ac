package org.dateline.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.dateline.TestNewsroom;
import org.dateline.article.Desk;
import org.dateline.intake.Alongside;
import org.dateline.intake.Incoming;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Readers' addresses go over a real connection: what is missing is told by the container. */
abstract class FormerAddressContract {

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    AddressKeeping keeping;

    @Autowired
    FormerAddresses addresses;

    @Autowired
    AddressDesk addressDesk;

    @Autowired
    Desk desk;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvcTester mvc;

    @LocalServerPort
    int port;

    @BeforeEach
    void emptyDesk() {
        newsroom.empty();
    }

    private void keep(long article, String... old) {
        Incoming item = new Incoming(
                "uri",
                Incoming.Standing.PUBLISHED,
                new Incoming.Text("", "", "", "", "", null, "", "", ""),
                Incoming.Times.NONE,
                new Incoming.Names(Incoming.Name.NONE, Incoming.Name.NONE, "", Incoming.Name.NONE, List.of()),
                List.of(),
                new Incoming.Origin("", List.of(old)),
                List.of());
        keeping.keep(List.of(new Alongside.Arrived(article, item)));
    }

    private HttpResponse<String> get(String path) {
        return ask(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)));
    }

    private static HttpResponse<String> ask(HttpRequest.Builder request) {
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private String path(long article) {
        return "/news/" + article + "/harbour-reopens-after-storm";
    }

    @Test
    void anOldAddressLeadsStraightToTheArticle() {
        long id = newsroom.aStory().run();
        keep(id, "https://old.example.org/2019/05/storm/", "https://old.example.org/?p=123");

        for (String old : List.of(
                "/2019/05/storm", "/2019/05/storm/", "/2019/05/STORM/?utm_source=x", "/?p=123", "/index.php?p=123")) {
            HttpResponse<String> answer = get(old);
            assertThat(answer.statusCode()).as(old).isEqualTo(301);
            assertThat(answer.headers().firstValue("Location")).as(old).hasValue(path(id));
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
        HttpResponse<String> head =
                ask(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/2019/05/storm/"))
                        .method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(301);
    }

    @Test
    void ourOwnAddressesComeFirst() {
        long id = newsroom.aStory().run();
        keep(id, "/latest", "/sections/world", "/?p=5", "/admin/articles", "/");

        assertThat(get("/latest").statusCode()).isEqualTo(200);
        assertThat(get("/sections/world").statusCode()).isEqualTo(200);
        assertThat(get("/").statusCode()).isEqualTo(200);
        assertThat(get("/?p=6").statusCode()).isEqualTo(200);
        assertThat(get("/?q=p").statusCode()).isEqualTo(200);
        assertThat(get("/admin/articles").headers().firstValue("Location").orElse(""))
                .contains("/login");
    }

    @Test
    void whatWasTakenBackSaysSoAtItsOldAddress() {
        long id = newsroom.aStory().run();
        keep(id, "/2019/05/storm/", "/?p=7");
        desk.withdraw(id, "It was not so.", TestNewsroom.CHIEF);

        for (String old : List.of("/2019/05/storm", "/?p=7")) {
            HttpResponse<String> answer = get(old);
            assertThat(answer.statusCode()).as(old).isEqualTo(410);
            assertThat(answer.body()).contains("It was not so.").doesNotContain("Harbour reopens");
        }
    }

    @Test
    void ofWhatReadersMayNotSeeAnOldAddressSaysNothing() {
        long id = newsroom.aStory().publishedIn(Duration.ofHours(1)).run();
        keep(id, "/2019/05/storm/", "/?p=7");

        HttpResponse<String> before = get("/2019/05/storm/");
        HttpResponse<String> never = get("/2019/05/calm/");
        HttpResponse<String> front = get("/?p=7");
        newsroom.later(Duration.ofHours(1));

        assertThat(before.statusCode()).isEqualTo(404);
        assertThat(before.body()).isEqualTo(never.body());
        assertThat(front.statusCode()).isEqualTo(200);
        assertThat(get("/2019/05/storm/").statusCode()).isEqualTo(301);
    }

    @Test
    void onlyReadersAreLedAndByOneQuestion() {
        long id = newsroom.aStory().run();
        keep(id, "/2019/05/storm");

        assertThat(newsroom.statements(() -> addresses.at("/nothing/like/it", "p=1")))
                .isEqualTo(1);
        assertThat(newsroom.statements(() -> addresses.at("/2019/05/storm/", null)))
                .isEqualTo(2);
        assertThat(newsroom.statements(() -> addresses.at("/admin/nothing", null)))
                .isZero();
        assertThat(newsroom.statements(() -> addresses.at("/preview/secret", null)))
                .isZero();
        assertThat(newsroom.statements(() -> addresses.at("/" + "a".repeat(5_000), null)))
                .isZero();
        assertThat(ask(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/2019/05/storm"))
                                .POST(HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void anAddressLeadsWhereItLedFirst() {
        long one = newsroom.aStory().run();
        long other = newsroom.aStory().headed("Another").run();

        keep(one, "/2019/05/storm", "/2019/05/STORM/");
        keep(other, "https://elsewhere.example.org/2019/05/storm");
        keep(one, "/2019/05/storm");

        assertThat(jdbc.queryForList("select article_id from old_address", Long.class))
                .containsExactly(one);
    }

    @Test
    void listsByKeyAndByBeginning() {
        long id = newsroom.aStory().run();
        for (int i = 100; i < 160; i++) {
            keep(id, "/2019/" + i, "/中国/" + i);
        }
        MockHttpSession chief = newsroom.chief();

        assertThat(addressDesk.page("/2019", "", 100)).hasSize(60);
        assertThat(addressDesk.page("/2019/15", "/2019/154", 100))
                .extracting(AddressDesk.Line::address)
                .containsExactly("/2019/155", "/2019/156", "/2019/157", "/2019/158", "/2019/159");
        assertThat(addressDesk.page("", "", 3))
                .extracting(AddressDesk.Line::address)
                .containsExactly("/2019/100", "/2019/101", "/2019/102");
        assertThat(addressDesk.page("/中", "", 100)).hasSize(60);
        assertThat(newsroom.statements(() -> addressDesk.page("/2019", "", 51))).isEqualTo(2);
        var first = Jsoup.parse(body("/admin/addresses?q=/2019/", chief));
        assertThat(first.select("tbody tr")).hasSize(50);
        String next = first.select("a[rel=next]").attr("href");
        assertThat(Jsoup.parse(body(next, chief)).select("tbody tr")).hasSize(10);
        assertThat(body("/admin/addresses?q=(", chief)).contains("No old address begins so.");
    }

    private String body(String path, MockHttpSession session) {
        try {
            return mvc.get()
                    .uri(URI.create(path))
                    .session(session)
                    .exchange()
                    .getResponse()
                    .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private int post(String path, MockHttpSession session, String address, String article) {
        return mvc.post()
                .uri(path)
                .session(session)
                .with(csrf())
                .param("address", address)
                .param("article", article)
                .exchange()
                .getResponse()
                .getStatus();
    }

    @Test
    void aChiefLaysOneByHandAndTakesItAwayAndBothAreLogged() {
        long id = newsroom.aStory().run();
        MockHttpSession chief = newsroom.chief();

        assertThat(post("/admin/addresses", chief, "https://old.example.org/Storm/", "/news/" + id + "/x"))
                .isEqualTo(303);
        assertThat(post("/admin/addresses", chief, "/storm", String.valueOf(id)))
                .isEqualTo(200); // taken
        assertThat(post("/admin/addresses", chief, "/other", "999999999")).isEqualTo(200);
        assertThat(post("/admin/addresses", chief, "/", "")).isEqualTo(200);
        long address = jdbc.queryForObject("select id from old_address", Long.class);
        assertThat(get("/storm").statusCode()).isEqualTo(301);
        String removal = "/admin/addresses/" + address + "/removal";
        assertThat(body(removal, chief)).contains("Remove this address?", "/storm", "Harbour reopens after storm");
        assertThat(post(removal, chief, "", "")).isEqualTo(303);
        assertThat(post(removal, chief, "", "")).isEqualTo(303);
        assertThat(get("/storm").statusCode()).isEqualTo(404);
        assertThat(mvc.get().uri(removal).session(chief)).hasStatus(404);

        assertThat(jdbc.queryForList(
                        "select act || ' ' || object || ' ' || done_by from audit_entry where act like 'address.%' order by number",
                        String.class))
                .containsExactly("address.add article/" + id + " chief", "address.remove article/" + id + " chief");
    }

    @Test
    void anEditorDoesNotGetThere() {
        assertThat(mvc.get().uri("/admin/addresses").session(newsroom.colleague("lin")))
                .hasStatus(403);
    }
}
