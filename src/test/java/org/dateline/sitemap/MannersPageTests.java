package org.dateline.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.NewsroomTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The addresses for visiting programs on a site that reserves nothing and names nobody. */
@NewsroomTest
class MannersPageTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void robotsAreAnsweredInPlainTextAndOnceOnly() throws Exception {
        MockHttpServletResponse answer = get("/robots.txt");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(answer.getContentAsString())
                .startsWith("User-agent: *\nDisallow: /admin\n")
                .endsWith("\nSitemap: https://news.example.org/sitemap.xml\n"
                        + "Sitemap: https://news.example.org/sitemap-news.xml\n")
                .doesNotContain("GPTBot");
        assertThat(answer.getHeader("tdm-reservation")).isNull();
        assertThat(mvc.get().uri("/robots.txt").header("If-None-Match", answer.getHeader("ETag")))
                .hasStatus(304);
    }

    @Test
    void whatTheSettingsDoNotSayIsNotFound() {
        assertThat(get("/.well-known/security.txt").getStatus()).isEqualTo(404);
        assertThat(get("/.well-known/tdmrep.json").getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse get(String path) {
        return mvc.get().uri(path).exchange().getResponse();
    }
}
