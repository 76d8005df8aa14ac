package org.dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Looking at a draft and showing it to somebody, in a real browser. */
@BrowserTest
class PreviewTests {

    @Autowired
    Pages pages;

    @Test
    void aDraftIsSharedAndTakenBackByKeyboardAlone(Browser chromium) {
        try (BrowserContext context = chromium.newContext();
                BrowserContext outside = chromium.newContext()) {
            context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
            Page page = open(context);
            tabTo(page, "#hours");
            page.keyboard().press("ArrowUp");
            tabTo(page, "#note");
            page.keyboard().type("The lawyer");
            tabTo(page, ".sharing .viewing button");
            page.keyboard().press("Enter");
            assertThat(page.locator("#link")).isVisible();
            tabTo(page, "[data-copy-button]");
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-copy-status]")).hasText("Copied.");
            String link = (String) page.evaluate("navigator.clipboard.readText()");

            Page reader = outside.newPage();
            reader.navigate(pages.address(link.replaceFirst("^https?://[^/]*", "")));
            assertThat(reader.locator("[role=note]").first()).containsText("unpublished draft");
            assertThat(outside.cookies()).isEmpty();

            tabTo(page, ".end button");
            page.keyboard().press("Enter");
            assertThat(page.locator(".done")).containsText("The link has ended");
            reader.reload();
            assertThat(reader.locator("h1")).hasText("This link shows nothing");
        }
    }

    @Test
    void theFrameIsAsWideAsItIsNamedAndItsLinksStayPut(Browser chromium) {
        try (BrowserContext context = chromium.newContext()) {
            Page page = open(context);
            FrameLocator frame = page.frameLocator("iframe");
            assertThat(frame.locator("h1")).isVisible();
            assertThat(frame.locator("html").evaluate("html => window.innerWidth"))
                    .isEqualTo(388);
            frame.locator("[data-larger]").click();
            assertThat(frame.locator("html")).hasAttribute("data-text-size", "1");
            frame.locator(".crumbs a").first().click();
            assertThat(page.locator("[data-preview-status]")).hasText("Links lead nowhere in the preview.");
            assertThat(frame.locator("article.story")).isVisible();

            page.locator(".widths a").nth(1).click();
            assertThat(frame.locator("html").evaluate("html => window.innerWidth"))
                    .isEqualTo(1278);
            double drawn = page.locator("iframe").boundingBox().width;
            assertThat(drawn).isLessThanOrEqualTo(page.locator(".framed").boundingBox().width + 1);
        }
    }

    @Test
    void itWorksWithoutScript(Browser chromium) {
        try (BrowserContext context =
                chromium.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = open(context);
            page.locator(".widths a").nth(1).click();
            page.locator("#at").fill("2031-01-01T09:00");
            page.locator("form.viewing button").click();
            assertThat(page.frameLocator("iframe").locator("article.story .notice, article.story [role=note]"))
                    .isVisible();
            assertThat(page.locator("iframe.desktop")).isVisible();
        }
    }

    private Page open(BrowserContext context) {
        Page page = pages.signIn(context);
        page.navigate(pages.address("/admin/articles?state=published"));
        page.navigate(pages.address(page.locator("tbody th a").first().getAttribute("href")) + "/preview");
        return page;
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 120; i++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("selector => document.activeElement?.matches(selector) ?? false", selector)) {
                return;
            }
        }
        throw new AssertionError("no Tab leads to " + selector);
    }
}
