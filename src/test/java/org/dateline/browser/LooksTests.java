package org.dateline.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.dateline.TestNewsroom;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page type at every size and in both themes: accessible, nothing sticks out, nothing jumps, nothing complains. */
@BrowserTest
@Order(2)
class LooksTests {

    @Autowired
    Pages pages;

    @ParameterizedTest
    @CsvSource({"320,LIGHT", "768,LIGHT", "1280,DARK"})
    void readersSeeEveryPageWell(int width, ColorScheme scheme, Browser chromium) {
        try (BrowserContext context = open(chromium, width, scheme)) {
            Page page = context.newPage();
            Looks looks = new Looks(page, width, scheme);
            pages.ofReaders().forEach((name, path) -> {
                page.navigate(pages.address(path));
                looks.at(name);
            });
            looks.findNothingWrong();
        }
    }

    /** Staff see each page as it comes at a desk, and then made narrow and light. */
    @Test
    void staffSeeEveryPageWell(Browser chromium) {
        try (BrowserContext context = open(chromium, 1280, ColorScheme.DARK)) {
            Page page = context.newPage();
            Looks looks = new Looks(page, 1280, ColorScheme.DARK).alsoNarrow();
            page.navigate(pages.address("/login?wrong"));
            looks.at("login-wrong");
            page.navigate(pages.address("/login"));
            looks.at("login");
            pages.signIn(page);
            pages.ofStaff().forEach((name, path) -> {
                page.navigate(pages.address(path));
                looks.at(name);
            });
            lookAtWhatIsShared(page, looks);
            lookAtWhatFollowsAButton(page, looks);
            looks.findNothingWrong();
        }
    }

    private void lookAtWhatIsShared(Page page, Looks looks) {
        page.navigate(pages.address("/admin/articles?state=published"));
        page.navigate(pages.address(page.locator("tbody th a").first().getAttribute("href")) + "/preview");
        page.locator("#note").fill("The lawyer");
        page.locator(".sharing .viewing button").click();
        looks.at("admin-article-preview-shared");
        String link = page.locator("#link").inputValue().replaceFirst("^https?://[^/]*", "");
        String preview = page.url();
        page.navigate(pages.address(link));
        looks.at("shared");
        page.navigate(preview);
        page.locator("tbody td a").first().click();
        looks.at("admin-share-uses");
        page.navigate(pages.address("/admin/shares"));
        looks.at("admin-shares-some");
        page.navigate(preview);
        page.locator("button.all").click();
        looks.at("admin-article-preview-ended");
        page.navigate(pages.address(link));
        looks.at("shared-ended");
    }

    private void lookAtTheHistory(Page page, Looks looks, String history) {
        page.navigate(history);
        page.locator("main form button[type=submit]").click();
        looks.at("admin-history-compared");
        page.locator(".field-change a").first().click();
        looks.at("admin-history-restore");
        page.locator("main form button[type=submit]").click();
        looks.at("admin-history");
        page.navigate(history + "/2");
        page.locator("#name").fill("As agreed with the port");
        page.locator(".milestone button").first().click();
        looks.at("admin-history-revision");
    }

    private void lookAtWhatFollowsAButton(Page page, Looks looks) {
        page.navigate(pages.address("/admin/gate"));
        page.locator("form[action$=trials] button").first().click();
        looks.at("admin-gate-trial");
        page.navigate(pages.address("/admin/gate"));
        page.locator(".gate-rules a.danger").first().click();
        looks.at("admin-gate-removal");

        page.navigate(pages.address("/admin/articles/new"));
        page.locator("#datelineDate").evaluate("field => { field.type = 'text'; field.value = 'yesterday'; }");
        page.locator("button[value=publish]").click();
        looks.at("admin-article-wrong");

        page.navigate(pages.address("/admin/articles/paste"));
        page.locator("#page").fill("Home > Latest\nA headline\nSource: Nobody\nOSLO (X) -- Text.\nEditor: No One");
        page.locator("main button[type=submit]").click();
        looks.at("admin-paste-taken");

        page.locator("#section").selectOption("sport");
        page.locator("button[value=publish]").click();
        looks.at("admin-article-published");

        page.locator("[name=baseRevision]").evaluate("field => field.value = '0'");
        page.locator("#headline").fill("Another headline");
        page.locator("button[value=save]").click();
        looks.at("admin-article-conflict");

        page.locator("form.write button[value=save]").click();
        String form = page.url();
        lookAtTheHistory(page, looks, form + "/history");
        page.navigate(form + "/withdrawal");
        page.locator("#notice").fill("Only a test.");
        page.locator("main button[type=submit]").click();
        looks.at("admin-article-withdrawn");

        page.navigate(pages.address("/news/" + form.replaceAll(".*/", "")));
        looks.at("article-withdrawn");

        page.navigate(pages.address("/admin/articles/new"));
        page.locator("#headline").fill("Typed before the session ended");
        page.context().clearCookies();
        page.locator("button[value=save]").click();
        looks.at("login-unsent");
        page.fill("#username", TestNewsroom.CHIEF);
        page.fill("#password", TestNewsroom.PASSWORD);
        page.click("main button[type=submit]");
        looks.at("admin-article-unsent");
    }

    private static BrowserContext open(Browser chromium, int width, ColorScheme scheme) {
        return chromium.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
    }
}
