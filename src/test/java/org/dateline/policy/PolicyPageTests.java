package org.dateline.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.Set;
import org.dateline.NewsroomTest;
import org.dateline.TestNewsroom;
import org.dateline.shared.Audited;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@NewsroomTest
@RecordApplicationEvents
class PolicyPageTests {

    @Autowired
    private TestNewsroom newsroom;

    @Autowired
    private ApprovalPolicy policy;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationEvents events;

    private MockHttpSession chief;

    @BeforeEach
    void aNewsroom() {
        chief = newsroom.empty().chief();
    }

    @Test
    void aChiefSaysHowManyHaveToApprove() {
        assertThat(chosen(page())).containsExactly("0", "0", "1", "1");

        assertThat(post("ownCopy", "2")).hasStatus(303);

        assertThat(chosen(page())).containsExactly("2", "0", "1", "1");
        assertThat(policy.approvals(Set.of(Occasion.OWN_COPY, Occasion.URGENT))).isEqualTo(2);
        assertThat(events.stream(Audited.class)
                        .map(event -> event.deed().toString())
                        .filter(deed -> deed.contains("policy")))
                .singleElement()
                .asString()
                .contains("policy.change", "policy/own-copy", "from=0", "to=2", "by=chief");
    }

    @Test
    void whatIsNoSuchNumberIsRefused() {
        for (String number : new String[] {"4", "-1", "", "many"}) {
            MvcTestResult answer = post("wireCopy", number);
            assertThat(answer).hasStatusOk();
            assertThat(document(answer).select("#wireCopy-wrong").text()).isEqualTo("Choose a number from 0 to 3.");
        }
        assertThat(policy.approvals(Set.of(Occasion.WIRE_COPY))).isZero();
    }

    @Test
    void whoSawAnotherPolicyChangesNothing() {
        String seen = page().select("[name=seen]").val();
        post("urgent", "3");

        MvcTestResult answer = post("ownCopy", "1", seen);

        assertThat(document(answer).select(".wrongs").text()).contains("Somebody else changed this meanwhile.");
        assertThat(policy.rules()).containsEntry(Occasion.URGENT, 3).containsEntry(Occasion.OWN_COPY, 0);
    }

    @Test
    void onlyChiefsSayWhoHasToApprove() {
        MockHttpSession lin = newsroom.colleague("lin");

        assertThat(mvc.get().uri("/admin/policy").session(lin)).hasStatus(403);
        assertThat(mvc.post().uri("/admin/policy").session(lin).with(csrf())).hasStatus(403);
    }

    private MvcTestResult post(String name, String number) {
        return post(name, number, page().select("[name=seen]").val());
    }

    private MvcTestResult post(String name, String number, String seen) {
        var request =
                mvc.post().uri("/admin/policy").session(chief).with(csrf()).param("seen", seen);
        page().select("main select")
                .forEach(field -> request.param(
                        field.attr("name"),
                        field.attr("name").equals(name)
                                ? number
                                : field.select("[selected]").val()));
        return request.exchange();
    }

    private static java.util.List<String> chosen(Document page) {
        return page.select("main option[selected]").eachAttr("value");
    }

    private Document page() {
        return document(mvc.get().uri("/admin/policy").session(chief).exchange());
    }

    private static Document document(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
