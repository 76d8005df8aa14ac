package org.dateline.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dateline.NewsroomTest;
import org.dateline.TestNewsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the writing surface is served: its modules, the policy of its page, and the way of a clipboard. */
@NewsroomTest
class WritingSurfaceTests {

    private static final Pattern IMPORT = Pattern.compile(
            "(?m)^(?:import|export)\\b[^;]*?from\\s*[\"']([^\"']+)[\"']|\\bimport\\([\"']([^\"']+)[\"']\\)");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    ImportMap modules;

    @BeforeEach
    void clear() {
        newsroom.empty();
    }

    @Test
    void everyImportOfEveryModuleIsInTheMapAndServedForAYear() throws IOException {
        Set<String> used = new HashSet<>();

        for (Map.Entry<String, String> module : modules.imports().entrySet()) {
            MvcTestResult answer = mvc.get().uri(module.getValue()).exchange();
            assertThat(answer).as(module.getKey()).hasStatusOk();
            assertThat(answer.getResponse().getHeader("Cache-Control")).contains("max-age=31536000");
            List<String> imports = new ArrayList<>();
            IMPORT.matcher(answer.getResponse().getContentAsString(StandardCharsets.UTF_8))
                    .results()
                    .map(WritingSurfaceTests::name)
                    .forEach(imports::add);
            assertThat(modules.imports().keySet()).as(module.getKey()).containsAll(imports);
            used.addAll(imports);
        }

        assertThat(modules.imports()).hasSizeGreaterThan(25);
        used.add("/js/editor/start.js");
        assertThat(used).isEqualTo(modules.imports().keySet());
    }

    private static String name(MatchResult found) {
        String name = found.group(1) != null ? found.group(1) : found.group(2);
        return name.startsWith("./") ? "/js/editor/" + name.substring(2) : name;
    }

    @Test
    void onlyThePageWithTheSurfaceHasANonceAndADifferentOneEachTime() {
        String first = policy("/admin/articles/new");
        String second = policy("/admin/articles/new");

        assertThat(first)
                .containsPattern("script-src 'self' 'nonce-[A-Za-z0-9+/]{24}';")
                .contains("trusted-types 'none'");
        assertThat(second).isNotEqualTo(first);
        assertThat(policy("/admin/articles")).contains("script-src 'self';");
        assertThat(policy("/")).contains("script-src 'self';").doesNotContain("nonce");
    }

    @Test
    void theImportMapIsWhatTheNonceAllows() {
        MvcTestResult answer =
                mvc.get().uri("/admin/articles/new").session(newsroom.chief()).exchange();

        String nonce = policyOf(answer).replaceAll(".*'nonce-([^']+)'.*", "$1");
        assertThat(answer)
                .bodyText()
                .contains("<script type=\"importmap\" nonce=\"" + nonce + "\">{\"imports\":{")
                .contains("prosemirror-model");
    }

    @Test
    void aClipboardComesBackCleanWithItsReport() {
        MvcTestResult answer =
                post("{\"html\":\"<p style='x'>One <b>two</b><img src='file:///q.png'></p><script>x</script>\"}");

        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.html").isEqualTo("<p>One <strong>two</strong></p>");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.report")
                .asArray()
                .containsExactly(
                        "1 picture was left behind and needs to be uploaded: q.png.",
                        "Left out 1 script.",
                        "Dropped 1 style.");
        assertThat(answer).bodyJson().extractingPath("$.counts.styles").isEqualTo(1);
    }

    @Test
    void plainWordsStayWordsAndATypedFieldIsReadAsWhenItIsSaved() {
        assertThat(post("{\"text\":\"<b>1 < 2</b>\\n\\nB\"}"))
                .bodyJson()
                .extractingPath("$.html")
                .isEqualTo("<p>&lt;b&gt;1 &lt; 2&lt;/b&gt;</p>\n<p>B</p>");
        assertThat(post("{\"typed\":\"<b>A</b>\"}"))
                .bodyJson()
                .extractingPath("$.html")
                .isEqualTo("<p><strong>A</strong></p>");
        assertThat(post("{}")).bodyJson().extractingPath("$.html").isEqualTo("");
    }

    @Test
    void whatIsTooLargeOrNoClipboardIsRefused() {
        assertThat(post("{\"html\":\"" + "x".repeat(ClipboardController.MAX_BYTES) + "\"}"))
                .hasStatus(413);
        assertThat(post("{\"html\":")).hasStatus(400);
    }

    @Test
    void onlyStaffWithAFormMayAsk() {
        assertThat(mvc.post()
                        .uri("/admin/writing/clipboard")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .session(newsroom.chief()))
                .hasStatus(403);
        assertThat(mvc.post()
                        .uri("/admin/writing/clipboard")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .with(csrf()))
                .hasStatus3xxRedirection();
    }

    @Test
    void deepAndLongClipboardsAreCleanedToo() {
        String deep = "<b><p style='mso-list:l0 level1 lfo1'><del>".repeat(500) + "word";
        assertThat(Pasted.of(deep).report().removed()).containsExactly("word");
        String lines = "<p style='mso-list:l0 level9 lfo1'><span style='mso-list:Ignore'>1.</span>x</p>".repeat(1_000);
        assertThat(Pasted.of(lines).report().listLines()).isEqualTo(1_000);
    }

    private MvcTestResult post(String json) {
        return mvc.post()
                .uri("/admin/writing/clipboard")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .session(newsroom.chief())
                .with(csrf())
                .exchange();
    }

    private String policy(String path) {
        return policyOf(mvc.get().uri(path).session(newsroom.chief()).exchange());
    }

    private static String policyOf(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getHeader("Content-Security-Policy"));
    }
}
