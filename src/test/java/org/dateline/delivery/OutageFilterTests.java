package org.dateline.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.dateline.TestClock;
import org.dateline.media.NamedPictures;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OutageFilterTests {

    /** Where nobody listens, and where somebody does. */
    private static final ServerDatabase NOBODY = new ServerDatabase("jdbc:postgresql://localhost:1/x", "x", "x");

    private static final ServerDatabase SOMEBODY = new ServerDatabase("jdbc:h2:mem:outage", null, null);

    private static final String STORY = "/news/17/harbour-reopens";

    private static final String PICTURE = "0123456789abcdef0123456789abcdef";

    private final TestClock.Movable clock = new TestClock.Movable();
    private final Finished page = Finished.of(
            STORY,
            "text/html",
            List.of(),
            "The harbour reopened.".getBytes(UTF_8),
            Set.of(),
            clock.instant(),
            Instant.MAX);
    private final Outage outage = new Outage();
    private final Sharing sharing = new Sharing(
            SharingTests.set(Map.of("purge[0].url", "http://127.0.0.1:6081/", "purge[0].secret", "s")), clock);

    @TempDir
    Path folder;

    private final Meanwhile meanwhile = new Meanwhile(
            (key, now) -> key.equals(STORY) ? new DiskCopy(page, 200, 0) : null,
            new KeptPictures(this::pictures, PICTURE::equals, sharing),
            new AwayPage(DeliveringTests.SITE),
            List.of(),
            clock);
    private final DataSource pool = new DriverManagerDataSource("jdbc:h2:mem:outage");
    private DatabaseWatch watch = new DatabaseWatch(NOBODY, pool, outage);
    private final OutageFilter filter = new OutageFilter(outage, meanwhile, failure -> watch.isAway(failure));

    private NamedPictures pictures() {
        return NamedPictures.of(new MockEnvironment().withProperty("dateline.data-dir", folder.toString()));
    }

    /** As it comes out of the portal. */
    private static FilterChain failing(@Nullable String state) {
        return (request, response) -> {
            response.setContentType("text/plain");
            throw new ServletException(new DataAccessResourceFailureException(
                    "No page", new SQLException("terminating connection", state)));
        };
    }

    private MockHttpServletResponse ask(MockHttpServletRequest request, FilterChain chain) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, chain);
        return response;
    }

    private static MockHttpServletRequest aFiledText() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/admin/articles");
        request.setContentType("application/x-www-form-urlencoded");
        request.setCookies(new Cookie("__Host-dateline", "somebody"));
        request.addParameter("headline", "Harbour \"reopens\"");
        return request;
    }

    @Test
    void theFirstWhoComesUponItGetsTheTextBack() throws Exception {
        for (String state : Arrays.asList("57P01", "08006", null)) {
            outage.end();
            MockHttpServletResponse answer = ask(aFiledText(), failing(state));

            assertThat(answer.getStatus()).isEqualTo(503);
            assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
            Document page = Jsoup.parse(answer.getContentAsString());
            assertThat(page.select("form[action=/admin/articles] input[name=headline]")
                            .val())
                    .isEqualTo("Harbour \"reopens\"");
            assertThat(outage.isAway()).as("all others know").isTrue();
        }
    }

    @Test
    void theFirstReaderGetsThePageThatIsKept() throws Exception {
        MockHttpServletResponse answer = ask(new MockHttpServletRequest("GET", STORY), failing("57P01"));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).isEqualTo("The harbour reopened.");
        assertThat(answer.getContentType()).isEqualTo("text/html");
    }

    @Test
    void whoComesLaterDoesNotReachThePortal() throws Exception {
        outage.begin("for a test");

        assertThat(ask(aFiledText(), (request, response) -> {
                            throw new AssertionError("the portal");
                        })
                        .getStatus())
                .isEqualTo(503);
    }

    @Test
    void whateverElseFailsIsNoOutage() {
        assertThatThrownBy(() -> ask(aFiledText(), failing("23505"))).isInstanceOf(ServletException.class);
        assertThatThrownBy(() -> ask(aFiledText(), (request, response) -> {
                    throw new IllegalStateException("a fault");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ask(aFiledText(), (request, response) -> {
                    response.flushBuffer();
                    failing("57P01").doFilter(request, response);
                }))
                .as("half of it has gone out")
                .isInstanceOf(ServletException.class);
        assertThatThrownBy(() -> ask(new MockHttpServletRequest("GET", "/css/site.css"), failing("57P01")))
                .as("what needs no database")
                .isInstanceOf(ServletException.class);
        assertThat(outage.isAway()).isTrue();
        outage.end();
        watch = new DatabaseWatch(SOMEBODY, pool, outage);
        assertThatThrownBy(() -> ask(aFiledText(), failing(null)))
                .as("a connection that broke by itself")
                .isInstanceOf(ServletException.class);
        assertThat(outage.isAway()).isFalse();
    }

    /** Or no cache in front could ever be told to forget it. */
    @Test
    void aPictureSaysByWhichTagsItIsForgotten() throws Exception {
        Path files = Files.createDirectories(folder.resolve("media/rendition/" + PICTURE));
        Files.write(files.resolve("640.jpg"), new byte[] {1, 2, 3});
        outage.begin("for a test");

        MockHttpServletResponse shown = ask(reading("/media/" + PICTURE + "/640.jpg"), failing(null));
        assertThat(shown.getStatus()).isEqualTo(200);
        assertThat(shown.getContentAsByteArray()).containsExactly(1, 2, 3);
        assertThat(shown.getHeader("xkey")).isEqualTo("pictures site");
        assertThat(ask(reading("/media/" + PICTURE + "/1280.jpg"), failing(null))
                        .getStatus())
                .isEqualTo(503);
    }

    private static MockHttpServletRequest reading(String path) {
        return new MockHttpServletRequest("GET", path);
    }

    @Test
    void whileThePortalStartsTheNewsroomIsTold() throws Exception {
        MockHttpServletResponse told = new MockHttpServletResponse();
        new AwayPage(DeliveringTests.SITE, () -> true).send(aFiledText(), told);

        assertThat(told.getStatus()).isEqualTo(503);
        assertThat(told.getContentAsString())
                .contains("The portal is starting")
                .contains("value=\"Harbour &quot;reopens&quot;\"")
                .doesNotContain("database");
    }
}
