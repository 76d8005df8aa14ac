package org.dateline.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read off the line, and what is not. Lines end in CRLF here where the text has {@code |}. */
class BareRequestTests {

    private static @Nullable BareRequest read(String text) {
        byte[] bytes = text.replace("|", "\r\n").getBytes(ISO_8859_1);
        return BareRequest.of(bytes, bytes.length, "192.0.2.7");
    }

    @Test
    void aPlainRequestIsReadToItsLastHeader() {
        BareRequest request = Objects.requireNonNull(
                read("GET /latest?before=17-4&a=b HTTP/1.1|HOST: [::1]:8080|If-None-Match:  \"a\", \"b\" |"
                        + "accept-encoding: gzip, br|IF-NONE-MATCH: \"c\"|X-Own: |cookie: a=b; theme=dark||"));

        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.path()).isEqualTo("/latest");
        assertThat(request.query()).isEqualTo("before=17-4&a=b");
        assertThat(request.header("Accept-Encoding")).isEqualTo("gzip, br");
        assertThat(request.headers("If-None-Match")).containsExactly("\"a\", \"b\"", "\"c\"");
        assertThat(request.header("x-own")).isEmpty();
        assertThat(request.header("Referer")).isNull();
        assertThat(request.headers("Referer")).isEmpty();
        assertThat(request.hasCookie("theme")).isTrue();
        assertThat(request.hasCookie("session")).isFalse();
        assertThat(request.from()).isEqualTo("192.0.2.7");
    }

    @Test
    void aRequestForHeadersOnlyIsOneToo() {
        BareRequest request = Objects.requireNonNull(read("HEAD / HTTP/1.1|Host: a|Connection: Keep-Alive||"));

        assertThat(request.method()).isEqualTo("HEAD");
        assertThat(request.query()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET",
                "GET ",
                "GET /",
                "GET / HTTP/1.1",
                "GET / HTTP/1.1|",
                "GET / HTTP/1.1||",
                "GET / HTTP/1.1|Host: a|",
                "GET / HTTP/1.1|Host: a||x",
                "GET / HTTP/1.1|Host: a||GET / HTTP/1.1|Host: a||",
                "GET / HTTP/1.0|Host: a||",
                "GET / HTTP/2.0|Host: a||",
                "get / HTTP/1.1|Host: a||",
                "POST / HTTP/1.1|Host: a||",
                "GET  / HTTP/1.1|Host: a||",
                "GET / HTTP/1.1 |Host: a||",
                "GET http://a/ HTTP/1.1|Host: a||",
                "GET * HTTP/1.1|Host: a||",
                "GET /\u00e4 HTTP/1.1|Host: a||",
                "GET /\ta HTTP/1.1|Host: a||",
                "GET / HTTP/1.1|Host: a|Host: a||",
                "GET / HTTP/1.1|Host: ||",
                "GET / HTTP/1.1|Host: a/b||",
                "GET / HTTP/1.1|Host: a@b||",
                "GET / HTTP/1.1|Host : a||",
                "GET / HTTP/1.1| Host: a||",
                "GET / HTTP/1.1|Host: a| folded||",
                "GET / HTTP/1.1|Host: a|X:\tb||",
                "GET / HTTP/1.1|Host: a|X: \u00e4||",
                "GET / HTTP/1.1|Host: a|X: b\n|",
                "GET / HTTP/1.1|Host: a|X: b\n\n",
                "GET / HTTP/1.1\nHost: a\n\n",
                "GET / HTTP/1.1|Host: a|X: b\rY: c||",
                "GET / HTTP/1.1|Host: a|X: b\u0000||",
                "GET / HTTP/1.1|Host: a|X||",
                "GET / HTTP/1.1|Host: a|: b||",
                "GET / HTTP/1.1|Host: a|Content-Length: 0||",
                "GET / HTTP/1.1|Host: a|content-length: 4||abcd",
                "GET / HTTP/1.1|Host: a|Transfer-Encoding: chunked||",
                "GET / HTTP/1.1|Host: a|Expect: 100-continue||",
                "GET / HTTP/1.1|Host: a|Upgrade: h2c||",
                "GET / HTTP/1.1|Host: a|Connection: close||",
                "GET / HTTP/1.1|Host: a|Connection: keep-alive, Upgrade||",
                "GET / HTTP/1.1|Host: a|Authorization: Basic YTpi||",
                "GET / HTTP/1.1|Host: a|X-Forwarded-For: 192.0.2.1||",
                "GET / HTTP/1.1|Host: a|x-forwarded-proto: https||",
                "GET / HTTP/1.1|Host: a|Forwarded: proto=https||",
                "GET / HTTP/1.1|Host: a|Via: 1.1 b||"
            })
    void whateverElseThereIsOrMightBeMeantIsForTheServer(String text) {
        assertThat(read(text)).isNull();
    }

    @Test
    void whoSendsVeryManyHeadersTalksToTheServer() {
        assertThat(read("GET / HTTP/1.1|Host: a|" + "X: b|".repeat(47) + "|")).isNotNull();
        assertThat(read("GET / HTTP/1.1|Host: a|" + "X: b|".repeat(48) + "|")).isNull();
    }
}
