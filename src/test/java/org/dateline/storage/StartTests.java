package org.dateline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.Portal;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting as an operator does: what is printed, what is refused, and what a stop leaves behind. */
@Order(3)
class StartTests {

    private static final Pattern SETUP = Pattern.compile("/setup\\?code=([a-z0-9-]+)");

    @TempDir
    Path folder;

    @Test
    void aNewSiteIsSetUpOnceThroughTheLinkAndASecondProcessIsRefused() throws Exception {
        try (Portal portal = Portal.start(folder)) {
            Portal.Browser browser = new Portal.Browser(portal.address());
            Matcher link = SETUP.matcher(portal.log());
            assertThat(link.find()).isTrue();
            String path = link.group();
            assertThat(browser.get("/setup?code=wrong").statusCode()).isEqualTo(404);

            Map<String, String> account = Map.of(
                    "code",
                    link.group(1),
                    "username",
                    "ann",
                    "password",
                    "a password nobody knows",
                    "_csrf",
                    browser.token(path));
            assertThat(browser.post("/setup", account).statusCode()).isEqualTo(303);
            assertThat(browser.post("/setup", account).statusCode()).isEqualTo(404);
            assertThat(browser.signIn("ann", "a password nobody knows")).isEqualTo("/admin");

            try (Portal second = Portal.start(folder)) {
                assertThat(second.exitCode()).isNotZero();
                assertThat(second.log())
                        .contains("Another process has the database")
                        .contains("dateline.data-dir")
                        .doesNotContain("\tat ");
            }

            portal.stop();
            assertThat(portal.log()).doesNotContain("ERROR");
        }
        try (Portal again = Portal.start(folder)) {
            assertThat(new Portal.Browser(again.address()).signIn("ann", "a password nobody knows"))
                    .isEqualTo("/admin");
            assertThat(again.log()).doesNotContain("/setup");
        }
    }

    @Test
    void anInMemoryDatabaseIsRefused() throws Exception {
        try (Portal portal = Portal.start(folder, "--spring.datasource.url=jdbc:h2:mem:x")) {
            assertThat(portal.exitCode()).isNotZero();
            assertThat(portal.log())
                    .contains("where stories could be lost")
                    .contains("Remove spring.datasource.url")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void aWrongSettingIsRefusedWithASentence() throws Exception {
        try (Portal portal = Portal.start(folder, "--dateline.site.base-url=news.example.org")) {
            assertThat(portal.exitCode()).isNotZero();
            assertThat(portal.log())
                    .contains("write the site's public address without a path")
                    .doesNotContain("\tat ");
        }
    }
}
