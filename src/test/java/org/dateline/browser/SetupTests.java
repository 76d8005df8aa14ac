package org.dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.Portal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first minutes of a new site, from the link on the console to an empty desk. */
@InBrowser
class SetupTests {

    private static final Pattern LINK = Pattern.compile("/setup\\?code=[a-z0-9-]+");

    @TempDir
    Path folder;

    @Test
    void aNewSiteIsSetUpFromTheLinkOnTheConsole(Browser chromium) throws Exception {
        try (Portal portal = Portal.start(folder);
                BrowserContext context =
                        chromium.newContext(new Browser.NewContextOptions().setViewportSize(320, 900))) {
            String address = portal.address();
            Matcher link = LINK.matcher(portal.log());
            assertThat(link.find()).isTrue();
            Page page = context.newPage();
            Looks looks = new Looks(page, 320, ColorScheme.LIGHT);

            page.navigate(address + "/");
            looks.at("front-empty");
            page.navigate(address + link.group());
            page.locator("#username").fill("Ann");
            page.locator("#password").fill("too short");
            page.locator("main button[type=submit]").click();
            looks.at("setup");
            assertThat(page.locator("#password-wrong").textContent()).contains("15 characters");
            page.locator("#password").fill("a password nobody knows");
            page.locator("main button[type=submit]").click();
            page.locator("#username").fill("ann");
            page.locator("#password").fill("a password nobody knows");
            page.locator("main button[type=submit]").click();
            looks.at("admin-articles-empty");

            assertThat(page.locator(".empty").textContent()).contains("No articles yet");
            looks.findNothingWrong();
        }
    }
}
