package org.dateline.stamp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.ServletWebRequest;

class StampTests {

    private static final Instant CHANGED = Instant.parse("2026-05-18T09:30:00.700Z");
    private static final String CHANGED_IN_SECONDS = "Mon, 18 May 2026 09:30:00 GMT";

    private final Stamp stamp = new Stamp("7", CHANGED, CHANGED.plusSeconds(60));
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/feed.atom");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void whoHasItIsToldSoByTag() {
        request.addHeader(HttpHeaders.IF_NONE_MATCH, "\"another\", " + stamp.etag("feed"));

        assertThat(isHeld()).isTrue();
        assertThat(response.getStatus()).isEqualTo(304);
        assertThat(response.getHeader(HttpHeaders.ETAG)).isEqualTo(stamp.etag("feed"));
    }

    @Test
    void theTagDecidesBeforeTheDate() {
        request.addHeader(HttpHeaders.IF_NONE_MATCH, "\"another\"");
        request.addHeader(HttpHeaders.IF_MODIFIED_SINCE, CHANGED_IN_SECONDS);

        assertThat(isHeld()).isFalse();
        assertThat(response.getHeader(HttpHeaders.LAST_MODIFIED)).isEqualTo(CHANGED_IN_SECONDS);
    }

    @Test
    void aDateAloneIsEnough() {
        request.addHeader(HttpHeaders.IF_MODIFIED_SINCE, CHANGED_IN_SECONDS);

        assertThat(isHeld()).isTrue();
    }

    @Test
    void aDateThatMayStillBeAnotherStatesIsNotTold() {
        Stamp young = new Stamp("7", CHANGED, CHANGED.plusMillis(200));

        assertThat(young.isHeldBy(new ServletWebRequest(request, response), "feed"))
                .isFalse();
        assertThat(response.getHeader(HttpHeaders.LAST_MODIFIED)).isNull();
        assertThat(response.getHeader(HttpHeaders.ETAG)).isNotNull();
    }

    @Test
    void whatIsMadeOfOneStateIsToldApart() {
        assertThat(stamp.etag("feed")).isNotEqualTo(stamp.etag("sitemap")).matches("W/\"[0-9a-f]{24}\"");
        assertThat(stamp.etag("feed")).isNotEqualTo(new Stamp("8", CHANGED, CHANGED).etag("feed"));
    }

    private boolean isHeld() {
        return stamp.isHeldBy(new ServletWebRequest(request, response), "feed");
    }
}
