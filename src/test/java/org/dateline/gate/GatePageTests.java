package org.dateline.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.article.NewsroomContract.body;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.dateline.NewsroomTest;
import org.dateline.TestNewsroom;
import org.dateline.article.GateFinding;
import org.dateline.shared.Audited;
import org.dateline.shared.Deed;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** The gate's pages: for chiefs to change, for everyone to read. */
@NewsroomTest
@RecordApplicationEvents
class GatePageTests {

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    GateRules rules;

    @Autowired
    RuleDesk desk;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ITemplateEngine templates;

    @Autowired
    ApplicationEvents events;

    private MockHttpSession session;

    @BeforeEach
    void defaults() {
        newsroom.empty();
        GateDefaults.restore(jdbc);
        session = newsroom.chief();
    }

    @AfterEach
    void backToDefaults() {
        newsroom.empty();
        GateDefaults.restore(jdbc);
    }

    @Test
    void theListNamesEveryKindAndHowStrictItIs() {
        Document page = page("/admin/gate");

        assertThat(page.select("main h2").eachText())
                .hasSize(Kind.values().length)
                .startsWith("Headline length", "Summary", "Section");
        assertThat(page.select("section:has(#section) .state").text()).isEqualTo("Blocks");
        assertThat(page.select("section:has(#wire-lines) li").eachText()).contains("ATTENTION EDITORS", "*（完）");
        assertThat(page.select("header.bar a[href=/admin/gate]")).hasSize(1);
    }

    @Test
    void aRuleIsWrittenTriedAndSwitchedOn() {
        newsroom.source("Wire");
        newsroom.aStory().headed("Harbour reopens after storm").from("Wire").run();
        newsroom.aStory().headed("Harbour reopens").run();

        MvcTestResult made = post(
                "/admin/gate/rules/new",
                "kind",
                "headline-length",
                "source",
                "wire",
                "severity",
                "BLOCK",
                "least",
                "",
                "most",
                "20");
        String address = location(made);
        assertThat(page("/admin/gate").select("#headline-length").size()).isEqualTo(1);
        MvcTestResult tried = post(address + "/trials");
        Document trial = page(location(tried));

        assertThat(trial.select("strong").text()).isEqualTo("Of 1 published articles, 1 would be caught (100 %).");
        assertThat(trial.select("section:has(#articles) td").eachText())
                .containsExactly("Wire", "Shorten the headline: it is 27 characters long, at most 20 are meant.");
        assertThat(json(location(tried) + "/progress")).isEqualTo("{\"busy\":false,\"behind\":1,\"total\":1}");

        GateRule rule = last();
        assertThat(post(address + "/switch", "version", "" + rule.version(), "to", "on"))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo("/admin/gate");
        assertThat(last().isOn()).isTrue();
        assertThat(deeds()).contains("gate.rule.add", "gate.trial.start", "gate.rule.switch-on");
        assertThat(facts("gate.rule.switch-on").facts())
                .containsEntry("kind", "headline-length")
                .containsEntry("source", "wire")
                .containsEntry("length", "0-20");
    }

    @Test
    void whatCannotBeMeantIsSaidInASentence() {
        long style = general(Kind.HOUSE_STYLE).id();
        long length = general(Kind.HEADLINE_LENGTH).id();
        long wire = general(Kind.WIRE_LINES).id();

        assertThat(wrong("/admin/gate/rules/" + style, "severity", "WARN", "words", "Peking => Beijing\nPeking"))
                .contains("Line 2 is not written as wrong => right: Peking");
        assertThat(wrong("/admin/gate/rules/" + length, "severity", "WARN", "least", "90", "most", "20"))
                .contains("The most is less than the fewest.");
        assertThat(wrong("/admin/gate/rules/" + length, "severity", "WARN", "least", "-1", "most", "x"))
                .contains("Write a number from 0 to 999.");
        assertThat(wrong("/admin/gate/rules/" + wire, "severity", "WARN", "words", "=\n"))
                .contains("Line 1 holds no phrase");
        assertThat(wrong("/admin/gate/rules/" + wire, "severity", "WARN", "words", "x\n".repeat(301)))
                .contains("Write at most 300 lines.");
        assertThat(wrong("/admin/gate/rules/" + wire, "severity", "SEVERE", "words", "x"))
                .contains("Choose how strict the rule is.");
        assertThat(wrong("/admin/gate/rules/new", "kind", "x", "severity", "WARN"))
                .contains("Choose what the rule looks at.");
        assertThat(wrong("/admin/gate/rules/new", "kind", "summary", "severity", "WARN", "source", "nobody"))
                .contains("There is no such source.");
        assertThat(wrong("/admin/gate/rules/" + wire, "severity", "WARN", "words", "x", "version", "99"))
                .contains("Somebody changed this rule meanwhile.");
        assertThat(mvc.get().uri("/admin/gate/rules/999999").session(session)).hasStatus(404);
        assertThat(mvc.get().uri("/admin/gate/trials/999999").session(session)).hasStatus(404);
        assertThat(mvc.get().uri("/admin/articles/999999/gate").session(session))
                .hasStatus(404);
    }

    @Test
    void aRuleIsDeletedAfterAQuestion() {
        GateRule rule = general(Kind.WIRE_LINES);

        Document question = page("/admin/gate/rules/" + rule.id() + "/removal");
        assertThat(question.select("h1").text()).isEqualTo("Delete this rule?");
        assertThat(post("/admin/gate/rules/" + rule.id() + "/removal", "version", "99"))
                .hasStatus(303);
        assertThat(rules.all()).hasSize(Kind.values().length);
        assertThat(post("/admin/gate/rules/" + rule.id() + "/removal", "version", "" + rule.version()))
                .hasStatus(303);
        assertThat(post("/admin/gate/rules/" + rule.id() + "/removal", "version", "" + rule.version()))
                .hasStatus(303);

        assertThat(rules.all()).hasSize(Kind.values().length - 1);
        assertThat(facts("gate.rule.delete").by()).isEqualTo(TestNewsroom.CHIEF);
    }

    @Test
    void editorsReadAndOnlyChiefsChange() {
        GateRule rule = general(Kind.SUMMARY);
        long id = newsroom.aStory().run();
        post(
                "/admin/accounts/new",
                "username",
                "lin",
                "password",
                TestNewsroom.PASSWORD,
                "role",
                "EDITOR",
                "editor",
                "");
        String trial = location(post("/admin/gate/rules/" + rule.id() + "/trials"));
        session = newsroom.signIn("lin", TestNewsroom.PASSWORD);

        assertThat(page("/admin/gate").select("main form, main a[role=button]")).isEmpty();
        assertThat(page(trial).select("main form")).isEmpty();
        assertThat(page("/admin/articles/" + id + "/gate").select("tbody tr")).hasSize(Kind.values().length);
        assertThat(mvc.get().uri("/admin/gate/rules/" + rule.id()).session(session))
                .hasStatus(403);
        assertThat(post("/admin/gate/rules/" + rule.id(), "severity", "OFF")).hasStatus(403);
        assertThat(post("/admin/gate/rules/" + rule.id() + "/trials")).hasStatus(403);
        assertThat(post(trial + "/cancellation")).hasStatus(403);
        assertThat(mvc.get().uri("/admin/gate")).hasStatus3xxRedirection();
    }

    @Test
    void aDraftIsHeldAgainstEveryRule() {
        long id = newsroom.aStory()
                .headed("<b>Harbour</b> reopens")
                .saying("CORRECTS <script>alert(1)</script> spelling\n\nText")
                .run();

        Document page = page("/admin/articles/" + id + "/gate");

        assertThat(page.select("#section .state").text()).isEqualTo("Passed");
        assertThat(page.select("#summary .state").text()).isEqualTo("Warning");
        assertThat(page.select("#wire-lines .state").text()).isEqualTo("Warning");
        assertThat(page.select("#alt-text .state").text()).isEqualTo("Nothing to look at");
        assertThat(page.select("#house-style .state").text()).isEqualTo("Switched off");
        assertThat(page.select("main script, main b")).isEmpty();
    }

    @Test
    void thePanelSaysWhatStopsFirstAndAsksForAReason() {
        Document panel = panel(List.of(
                new GateFinding("section", true, "Choose <a section>.", "section"),
                new GateFinding("summary", false, "Write a summary.", "summary"),
                new GateFinding("other", false, "Look.", null)));

        assertThat(panel.select(".wrongs a[href=#section]").text()).isEqualTo("Choose <a section>.");
        assertThat(panel.select(".notice li").eachText()).containsExactly("Write a summary.", "Look.");
        assertThat(panel.select("input[name=overrideReason]")).hasSize(1);
        assertThat(panel(List.of(new GateFinding("summary", false, "Write a summary.", "summary")))
                        .select("input, .wrongs"))
                .isEmpty();
        assertThat(panel(List.of()).body().text()).isEmpty();
    }

    @Autowired
    ApplicationContext context;

    private Document panel(List<GateFinding> findings) {
        MockServletContext servlets = new MockServletContext();
        WebContext words = new WebContext(
                JakartaServletWebApplication.buildApplication(servlets)
                        .buildExchange(new MockHttpServletRequest(servlets), new MockHttpServletResponse()),
                Locale.ENGLISH);
        words.setVariable("findings", findings);
        words.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(context, null));
        return Jsoup.parse(templates.process("gate/admin/findings", Set.of("panel"), words));
    }

    private String wrong(String address, String... fields) {
        return body(post(address, fields)).select(".wrong, .wrongs").text();
    }

    private Document page(String address) {
        MvcTestResult result = mvc.get().uri(address).session(session).exchange();
        assertThat(result).as(address).hasStatusOk();
        return body(result);
    }

    private String json(String address) {
        return mvc.get().uri(address).session(session).exchange().getResponse().getContentAsByteArray().length == 0
                ? ""
                : new String(mvc.get()
                        .uri(address)
                        .session(session)
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray());
    }

    private MvcTestResult post(String address, String... fields) {
        MockMvcTester.MockMvcRequestBuilder request =
                mvc.post().uri(address).session(session).with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    private static String location(MvcTestResult result) {
        assertThat(result).hasStatus(303);
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }

    private GateRule last() {
        List<GateRule> all = rules.all();
        return all.stream().max(Comparator.comparing(GateRule::id)).orElseThrow();
    }

    private GateRule general(Kind kind) {
        return Objects.requireNonNull(rules.at(GateRule.place(kind, null, GateRule.Status.ON)));
    }

    private List<String> deeds() {
        return events.stream(Audited.class).map(event -> event.deed().act()).toList();
    }

    private Deed facts(String act) {
        return events.stream(Audited.class)
                .map(Audited::deed)
                .filter(deed -> deed.act().equals(act))
                .findFirst()
                .orElseThrow();
    }
}
