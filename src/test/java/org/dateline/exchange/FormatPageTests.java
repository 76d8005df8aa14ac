package org.dateline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.dateline.NewsroomTest;
import org.dateline.TestNewsroom;
import org.dateline.article.Desk;
import org.dateline.article.Withdrawal;
import org.dateline.shared.Reuse;
import org.dateline.source.Source;
import org.dateline.source.Sources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NewsroomTest
class FormatPageTests {

    private static final List<String> ENDS = List.of("ninjs.json", "newsml.xml", "md", "txt");

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Desk desk;

    @Autowired
    Sources sources;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void emptyDesk() {
        newsroom.empty();
    }

    private MockHttpServletResponse get(String address, String... headers) {
        var request = mvc.get().uri(java.net.URI.create(address));
        for (int i = 0; i < headers.length; i += 2) {
            request = request.header(headers[i], headers[i + 1]);
        }
        return request.exchange().getResponse();
    }

    private String body(String address) {
        return new String(get(address).getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private long ferry() {
        long free = newsroom.picture("ferry.jpg", "The ferry at anchor");
        long bound = newsroom.picture("crowd.jpg", "A crowd on the pier");
        jdbc.update("update picture set reuse = 'ALLOWED' where id = ?", free);
        return newsroom.aStory()
                .headed("Ferry *returns*")
                .summedUp("After <two> weeks.")
                .saying(
                        "<p>It is back.</p><figure data-picture=\"%d\"></figure><p>See <a href=\"/news/1/x\">before</a>.</p>"
                                .formatted(bound))
                .datelined("PORT TOWN", "2026-05-16", "Wire")
                .ledBy(free, "")
                .editedBy("Yu Li")
                .about("Ships")
                .run();
    }

    @Test
    void eachFormatHasItsTypeAndIsWhatItSays() throws Exception {
        long id = ferry();

        assertThat(get("/news/" + id + ".ninjs.json").getContentType()).startsWith("application/json");
        assertThat(get("/news/" + id + ".newsml.xml").getContentType())
                .isEqualTo("application/vnd.iptc.g2.newsitem+xml");
        assertThat(get("/news/" + id + ".md").getContentType()).isEqualTo("text/markdown;charset=utf-8");
        assertThat(get("/news/" + id + ".txt").getContentType()).isEqualTo("text/plain;charset=utf-8");
        assertThat(Schemas.faultsOfNinjs(body("/news/" + id + ".ninjs.json"))).isEmpty();
        assertThat(Schemas.faultsOfOlderNinjs(body("/news/" + id + ".ninjs.json?version=2.4")))
                .isEmpty();
        assertThat(Schemas.faultsOfOlderNinjs(body("/news/" + id + ".ninjs.json")))
                .isNotEmpty();
        Schemas.checkNewsMl(body("/news/" + id + ".newsml.xml"));
        String item = body("/news/" + id + ".newsml.xml");
        assertThatThrownBy(() -> Schemas.checkNewsMl(item.replace("slugline", "sluglines")));
        assertThat(get("/news/" + id + ".ninjs.json?version=4").getStatus()).isEqualTo(400);
    }

    @Test
    void markdownAndTextCarryCreditAndLeaveOutWhatMayNotBeReused() {
        long id = ferry();

        assertThat(body("/news/" + id + ".md"))
                .startsWith("# Ferry \\*returns\\*\n\nAfter \\<two\\> weeks.\n\n")
                .contains("![The ferry at anchor](<https://news.example.org/media/")
                .contains("PORT TOWN, May 16 (Wire) -- It is back.")
                .contains("[before](<https://news.example.org/news/1/x>)")
                .contains("SHA-256")
                .contains("/news/" + id + "/ferry-returns")
                .doesNotContain("crowd");
        assertThat(body("/news/" + id + ".txt"))
                .startsWith("Ferry *returns*\n\nAfter <two> weeks.")
                .contains("Credit: Dateline", "https://news.example.org/corrections.atom");
    }

    @Test
    void whoHasItIsToldSoBeforeAnythingIsMade() {
        long id = ferry();
        newsroom.later(Duration.ofSeconds(10));
        for (String end : ENDS) {
            String address = "/news/" + id + "." + end;
            MockHttpServletResponse first = get(address);
            String tag = first.getHeader("ETag");
            assertThat(tag).isNotNull();
            MockHttpServletResponse[] again = new MockHttpServletResponse[1];
            long asked = newsroom.statements(() -> again[0] = get(address, "If-None-Match", tag));
            assertThat(again[0].getStatus()).isEqualTo(304);
            assertThat(again[0].getContentAsByteArray()).isEmpty();
            assertThat(asked).isLessThanOrEqualTo(4);
            assertThat(get(address, "If-Modified-Since", first.getHeader("Last-Modified"))
                            .getStatus())
                    .isEqualTo(304);
        }
        newsroom.aStory().headed("Another").run();

        assertThat(get(
                                "/news/" + id + ".md",
                                "If-None-Match",
                                get("/news/" + id + ".md").getHeader("ETag"))
                        .getStatus())
                .isEqualTo(304);
    }

    @Test
    void whatReadersDoNotSeeIsNowhere() {
        long later = newsroom.aStory().publishedIn(Duration.ofHours(1)).run();
        for (String end : ENDS) {
            for (long id : List.of(later, 999_999L)) {
                String address = "/news/" + id + "." + end;
                assertThat(get(address).getStatus()).isEqualTo(404);
                assertThat(get(address, "If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT")
                                .getStatus())
                        .isEqualTo(404);
                assertThat(get(address, "If-None-Match", "*").getStatus()).isEqualTo(404);
            }
        }
    }

    @Test
    void aWithdrawnStoryIsCanceledAndSaysNothingOfItself() throws Exception {
        long id = ferry();
        desk.withdraw(id, Withdrawal.Reason.WITHDRAWN, "It was not so.", "chief");

        MockHttpServletResponse ninjs = get("/news/" + id + ".ninjs.json");
        JsonNode item = JsonMapper.shared().readTree(ninjs.getContentAsString());
        assertThat(ninjs.getStatus()).isEqualTo(410);
        assertThat(item.at("/pubStatus").asString()).isEqualTo("canceled");
        assertThat(item.at("/version").asString()).isEqualTo("2");
        assertThat(Schemas.faultsOfNinjs(ninjs.getContentAsString())).isEmpty();
        assertThat(Schemas.faultsOfOlderNinjs(body("/news/" + id + ".ninjs.json?version=2.4")))
                .isEmpty();
        assertThat(get("/news/" + id + ".newsml.xml").getStatus()).isEqualTo(410);
        Schemas.checkNewsMl(body("/news/" + id + ".newsml.xml"));
        for (String end : ENDS) {
            assertThat(body("/news/" + id + "." + end)).doesNotContain("Ferry", "It is back");
            assertThat(get("/news/" + id + "." + end).getStatus()).isEqualTo(410);
        }
    }

    @Test
    void thePageOffersItselfToWhoMayCarryIt() {
        long id = ferry();
        String page = body("/news/" + id + "/ferry-returns");

        assertThat(page)
                .contains("Republish this story", "A crowd on the pier")
                .contains("type=\"application/vnd.iptc.g2.newsitem+xml\"")
                .contains("&lt;h1&gt;Ferry *returns*&lt;/h1&gt;");
        assertThat(page.substring(page.indexOf("<textarea"), page.indexOf("</textarea")))
                .contains("ferry-jpg", "SHA-256", "First published by Dateline")
                .doesNotContain("crowd", "data-picture", "<script");
    }

    @Test
    void aWireStoryIsOfferedOnlyWhereItsSourceAllows() {
        Source wire = newsroom.source("The Wire");
        long id = newsroom.aStory().from("The Wire").run();
        String address = "/news/" + id + "/harbour-reopens-after-storm";

        assertThat(body(address)).doesNotContain("Republish this story");
        wire = sources.findBySlug(wire.slug());
        wire.republishes(Reuse.ALLOWED);
        sources.save(wire);
        assertThat(body(address)).contains("Republish this story", "Credit: The Wire");
    }
}
