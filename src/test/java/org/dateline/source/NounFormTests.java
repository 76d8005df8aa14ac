package org.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import org.dateline.NewsroomTest;
import org.dateline.TestNewsroom;
import org.dateline.editor.Editors;
import org.dateline.section.Sections;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Sections, sources and editors are kept with the same care. */
@NewsroomTest
class NounFormTests {

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    Sections sections;

    @Autowired
    Sources sources;

    @Autowired
    Editors editors;

    @Autowired
    MockMvcTester mvc;

    private MockHttpSession chief;

    @BeforeEach
    void emptyDesk() {
        newsroom.empty();
        chief = newsroom.chief();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sections", "sources", "editors"})
    void aNounIsMadeNamedAndChanged(String nouns) {
        assertThat(post("/admin/" + nouns + "/new", Map.of("name", "Café North", "slug", "")))
                .hasStatus(303)
                .hasHeader("Location", "/admin/" + nouns + "/cafe-north");
        assertThat(mvc.get().uri("/" + nouns + "/cafe-north")).hasStatusOk();
        assertThat(post("/admin/" + nouns + "/new", Map.of("name", "CAFE north")))
                .hasStatusOk()
                .bodyText()
                .contains("taken already");
        assertThat(post("/admin/" + nouns + "/cafe-north", Map.of("name", "Café South", "version", "0")))
                .hasStatus(303);
        assertThat(mvc.get().uri("/" + nouns + "/cafe-north")).bodyText().contains("Café South");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sections", "sources", "editors"})
    void ofTwoChiefsTheSecondIsToldAndNothingTypedIsLost(String nouns) {
        post("/admin/" + nouns + "/new", Map.of("name", "One"));
        post("/admin/" + nouns + "/one", Map.of("name", "Theirs", "version", "0"));

        MvcTestResult told = post("/admin/" + nouns + "/one", Map.of("name", "Mine", "version", "0"));
        String version = Jsoup.parse(text(told)).select("[name=version]").attr("value");

        assertThat(told).bodyText().contains("Theirs").contains("Mine");
        assertThat(post("/admin/" + nouns + "/one", Map.of("name", "Mine", "version", version)))
                .hasStatus(303);
        assertThat(mvc.get().uri("/" + nouns + "/one")).bodyText().contains("Mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sections", "sources", "editors"})
    void aNamelessNounIsNotMade(String nouns) {
        assertThat(post("/admin/" + nouns + "/new", Map.of("name", "  ", "slug", "kept-slug")))
                .hasStatusOk()
                .bodyText()
                .contains("kept-slug");
        assertThat(mvc.get().uri("/admin/" + nouns + "/nope").session(chief)).hasStatus(404);
    }

    @Test
    void aSourceKeepsItsTerms() {
        post(
                "/admin/sources/new",
                Map.of(
                        "name", "Reuters",
                        "homePage", "https://www.reuters.com",
                        "creditLine", "(Reuters)",
                        "licence", "Thirty days.",
                        "indexRule", "NOINDEX",
                        "republish", "ALLOWED",
                        "retentionDays", "30"));
        Source source = sources.findBySlug("reuters");

        assertThat(source.homePage()).isEqualTo("https://www.reuters.com");
        assertThat(source.indexRule()).isEqualTo(IndexRule.NOINDEX);
        assertThat(source.retentionDays()).isEqualTo(30);
        assertThat(source.isRepublishable()).isTrue();
        assertThat(source.licence()).isEqualTo("Thirty days.");
        assertThat(source.creditLine()).isEqualTo("(Reuters)");
        assertThat(post(
                        "/admin/sources/new",
                        Map.of("name", "Bad", "homePage", "javascript:alert(1)", "retentionDays", "-1")))
                .bodyText()
                .contains("begins with https://")
                .contains("whole number of days");
        assertThat(sources.findBySlug("bad")).isNull();
    }

    @Test
    void sectionsStandInTheirOrder() {
        post("/admin/sections/new", Map.of("name", "Second", "rank", "20"));
        post("/admin/sections/new", Map.of("name", "First", "rank", "10"));
        post("/admin/sections/new", Map.of("name", "Last"));

        assertThat(sections.inOrder()).extracting("name").containsExactly("First", "Second", "Last");
        assertThat(Jsoup.parse(text(mvc.get().uri("/").exchange()))
                        .select(".masthead-nav a")
                        .eachText())
                .containsExactly("Latest", "First", "Second", "Last");
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).session(chief).with(csrf());
        for (Map.Entry<String, String> field : fields.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
