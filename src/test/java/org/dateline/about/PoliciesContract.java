package org.dateline.about;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dateline.TestNewsroom;
import org.dateline.shared.HtmlText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

abstract class PoliciesContract {

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    Policies policies;

    @Autowired
    PolicyDesk desk;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvcTester mvc;

    private MockHttpSession chief;

    @BeforeEach
    void aNewsroom() {
        chief = newsroom.empty().chief();
    }

    @Test
    void thereIsAPageOnceItHasAText() throws Exception {
        assertThat(mvc.get().uri("/about/contact")).hasStatus(404);
        assertThat(foot()).doesNotContain("/about/contact");

        MvcTestResult answer = post(
                "contact",
                "0",
                "first-form",
                "Write to <a href=\"mailto:desk@example.org\">the desk</a>.<script>x</script>");

        assertThat(answer).hasStatus(303).hasHeader("Location", "/admin/policies/contact");
        Document page = page("/about/contact");
        assertThat(page.select("h1").text()).isEqualTo("Contact");
        assertThat(page.select(".story-body").html())
                .isEqualTo("<p>Write to <a href=\"mailto:desk@example.org\">the desk</a>.</p>");
        assertThat(page.select(".crumbs").text()).isEqualTo("Home > Contact");
        assertThat(foot()).contains("/about/contact");
        assertThat(policies.written()).singleElement().satisfies(policy -> {
            assertThat(policy.path()).isEqualTo("/about/contact");
            assertThat(policy.mail()).isEqualTo("desk@example.org");
        });
        assertThat(admin("/admin/policies")
                        .select("tbody tr:has(.state-published) a")
                        .eachAttr("href"))
                .containsExactly("/admin/policies/contact", "/about/contact");
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_entry where act = 'about.write' and object = 'about/contact'"
                                + " and done_by = 'chief'",
                        Long.class))
                .isEqualTo(1);
    }

    @Test
    void anEmptyTextTakesThePageAwayAndItsHistoryStays() throws Exception {
        post("ethics", "0", "form-0001", "We take no gifts.");
        assertThat(post("ethics", "1", "form-0002", " ")).hasStatus(303);

        assertThat(mvc.get().uri("/about/ethics")).hasStatus(404);
        assertThat(policies.written()).isEmpty();
        assertThat(admin("/admin/policies/ethics/history").select("main li").eachText())
                .hasSize(2)
                .satisfies(lines ->
                        assertThat(lines.get(0)).startsWith("Text 2, by chief").endsWith("Page removed"));
        assertThat(admin("/admin/policies/ethics/1").select(".story-body").text())
                .isEqualTo("We take no gifts.");
        assertThat(post("ethics", "2", "form-0003", "We take no gifts at all.")).hasStatus(303);
        assertThat(page("/about/ethics").select(".story-body").text()).isEqualTo("We take no gifts at all.");
    }

    @Test
    void theSameFormTwiceIsOneText() {
        post("ethics", "0", "form-0001", "We take no gifts.");

        assertThat(post("ethics", "0", "form-0001", "We take no gifts.")).hasStatus(303);
        assertThat(post("ethics", "1", "form-0002", "We take no gifts.")).hasStatus(303);

        assertThat(texts()).isEqualTo(1);
    }

    @Test
    void nobodyWritesOverWhatTheyHaveNotSeen() throws Exception {
        post("ethics", "0", "form-0001", "We take no gifts.");
        post("ethics", "1", "form-0002", "We take no gifts, and say so.");

        MvcTestResult late = post("ethics", "1", "form-0003", "We take small gifts.");

        assertThat(late).hasStatus(409);
        Document page = Jsoup.parse(late.getResponse().getContentAsString());
        assertThat(page.select("[role=alert]").text()).contains("Somebody else wrote this page meanwhile");
        assertThat(page.select("textarea[name=body]").text()).isEqualTo("We take small gifts.");
        assertThat(page.select("section .story-body").text()).isEqualTo("We take no gifts, and say so.");
        assertThat(page("/about/ethics").select(".story-body").text()).isEqualTo("We take no gifts, and say so.");
        String seen = page.select("input[name=seen]").attr("value");
        assertThat(post("ethics", seen, page.select("input[name=formToken]").attr("value"), "We take small gifts."))
                .hasStatus(303);
        assertThat(texts()).isEqualTo(3);
    }

    @Test
    void ofManyAtOnceOneWins() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(6);
        List<Future<Boolean>> written = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String text = "Rule number " + i;
            written.add(people.submit(
                    () -> desk.write(PolicyKind.ETHICS, 0, HtmlText.of(text), "token-" + text.hashCode(), "chief")));
        }

        int winners = 0;
        for (Future<Boolean> one : written) {
            winners += one.get() ? 1 : 0;
        }
        people.shutdown();

        assertThat(winners).isEqualTo(1);
        assertThat(texts()).isEqualTo(1);
    }

    @Test
    void wrongInputIsAnsweredInWords() {
        assertThat(mvc.get().uri("/about/nothing")).hasStatus(404);
        assertThat(mvc.get().uri("/admin/policies/nothing").session(chief)).hasStatus(404);
        assertThat(mvc.get().uri("/admin/policies/ethics/7").session(chief)).hasStatus(404);
        assertThat(mvc.get().uri("/admin/policies/ethics/history?before=soon").session(chief))
                .hasStatusOk();
        assertThat(post("ethics", "soon", "form-0001", "We take no gifts.")).hasStatus(409);
        assertThat(post("ethics", "0", "form-0002", "<figure data-picture=\"7\"></figure>"))
                .bodyText()
                .contains("These pages show no pictures");
        assertThat(post("ethics", "0", "form-0003", "long ".repeat(50_000)))
                .bodyText()
                .contains("The text is too long");
        assertThat(texts()).isZero();
    }

    @Test
    void onlyChiefsWriteThem() {
        MockHttpSession editor = newsroom.colleague("li");

        assertThat(mvc.get().uri("/admin/policies").session(editor)).hasStatus(403);
        assertThat(mvc.post()
                        .uri("/admin/policies/ethics")
                        .param("body", "x")
                        .session(editor)
                        .with(csrf()))
                .hasStatus(403);
    }

    @Test
    void aPageTakesAFixedNumberOfStatements() {
        for (PolicyKind kind : PolicyKind.values()) {
            desk.writeFirst(kind, HtmlText.of("What we do."), "chief");
        }

        assertThat(newsroom.statements(policies::written)).isEqualTo(1);
        assertThat(newsroom.statements(
                        () -> assertThat(mvc.get().uri("/about/ethics")).hasStatusOk()))
                .isLessThanOrEqualTo(3);
    }

    private long texts() {
        return jdbc.queryForObject("select count(*) from policy_text", Long.class);
    }

    private MvcTestResult post(String kind, String seen, String token, String body) {
        return mvc.post()
                .uri("/admin/policies/" + kind)
                .param("seen", seen)
                .param("formToken", token)
                .param("body", body)
                .session(chief)
                .with(csrf())
                .exchange();
    }

    private List<String> foot() throws Exception {
        return page("/latest").select(".foot nav a").eachAttr("href");
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(mvc.get().uri(path).exchange().getResponse().getContentAsString());
    }

    private Document admin(String path) throws Exception {
        return Jsoup.parse(
                mvc.get().uri(path).session(chief).exchange().getResponse().getContentAsString());
    }
}
