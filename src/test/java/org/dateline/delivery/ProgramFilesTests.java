package org.dateline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

class ProgramFilesTests {

    private static MockHttpServletResponse get(String path) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        ProgramFiles.send(path, response);
        return response;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/css/base.css",
                "/css/base-0123456789abcdef0123456789abcdef.css",
                "/css/front-admin.css",
                "/js/theme.js"
            })
    void aFileIsFoundUnderAnyReleasesName(String path) throws Exception {
        MockHttpServletResponse answer = get(path);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsByteArray()).isNotEmpty();
        assertThat(answer.getContentType()).startsWith("text/" + (path.startsWith("/css") ? "css" : "javascript"));
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/css/none.css",
                "/css/../../application.yaml",
                "/css/..%2fapplication.yaml",
                "/js/../application.js",
                "/webjars/x.js",
                "/css/",
                "/application.yaml",
                "/css/base.class"
            })
    void andNothingElse(String path) throws Exception {
        assertThat(get(path).getStatus()).isEqualTo(404);
    }
}
