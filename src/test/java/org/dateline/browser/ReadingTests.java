package org.dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a reader does with a page. */
@BrowserTest
class ReadingTests {

    @Autowired
    Pages pages;

    @Test
    void textSizeGoesUpAndDownIsAnnouncedAndStaysOnEveryPage(Browser chromium) {
        try (BrowserContext context = chromium.newContext()) {
            Page page = context.newPage();
            page.navigate(pages.address(pages.ofReaders().get("article")));
            Locator larger = page.getByText("Larger");
            Locator smaller = page.getByText("Smaller");
            double before = fontSize(page, ".story-body");
            double crumbs = fontSize(page, ".crumbs");
            assertThat(larger.boundingBox().height).isGreaterThanOrEqualTo(44);

            larger.focus();
            List<Long> sizes = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                page.keyboard().press("Enter");
                sizes.add(Math.round(100 * fontSize(page, ".story-body") / before));
            }

            assertThat(sizes).containsExactly(115L, 135L, 160L, 160L);
            assertThat(page.locator(".text-size [role=status], [role=status][data-message]"))
                    .hasText("Text size: 160 %");
            assertThat(larger).hasAttribute("aria-disabled", "true");
            assertThat(fontSize(page, ".crumbs")).isEqualTo(crumbs);

            page.navigate(pages.address(pages.ofReaders().get("article-long")));
            assertThat(Math.round(100 * fontSize(page, ".story-body") / before)).isEqualTo(160);
            smaller.click();
            assertThat(page.locator(".text-size [role=status], [role=status][data-message]"))
                    .hasText("Text size: 135 %");
            assertThat(context.cookies()).isEmpty();
        }
    }

    @Test
    void aThemeIsKeptOnTheDevice(Browser chromium) {
        try (BrowserContext context = chromium.newContext()) {
            Page page = context.newPage();
            page.navigate(pages.address("/"));
            assertThat(background(page)).isEqualTo("rgb(255, 255, 255)");

            page.getByText("Dark").click();
            assertThat(background(page)).isEqualTo("rgb(21, 23, 26)");
            page.navigate(pages.address("/latest"));
            assertThat(background(page)).isEqualTo("rgb(21, 23, 26)");
            assertThat(page.locator("[data-theme-choice] [value=dark]")).hasAttribute("aria-pressed", "true");

            page.getByText("Match device").click();
            page.reload();
            assertThat(background(page)).isEqualTo("rgb(255, 255, 255)");
            assertThat(context.cookies()).isEmpty();
        }
    }

    @Test
    void everythingReadsWithoutScript(Browser chromium) {
        try (BrowserContext context =
                chromium.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(pages.address("/"));
            page.locator(".top-lead a").click();

            assertThat(page.locator("h1")).isVisible();
            assertThat(page.locator(".story-body p").first()).isVisible();
            assertThat(page.locator(".text-size")).isHidden();
            assertThat(page.locator(".theme")).isHidden();
            page.locator(".crumbs a").last().click();
            page.locator(".pager a[rel=next]").click();
            assertThat(page.locator(".card").first()).isVisible();
            page.locator(".masthead-nav a").nth(1).click();
            assertThat(page.locator("h1")).hasText("World");
        }
    }

    @Test
    void theKeyboardReachesTheTextAtOnce(Browser chromium) {
        try (BrowserContext context = chromium.newContext()) {
            Page page = context.newPage();
            page.navigate(pages.address("/latest"));
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).isFocused();
        }
    }

    @Test
    void aPageIsLightAndComesFromOneHost(Browser chromium) throws IOException {
        try (BrowserContext context = chromium.newContext()) {
            Page page = context.newPage();
            List<Response> answers = new ArrayList<>();
            page.onResponse(answers::add);
            page.navigate(pages.address(pages.ofReaders().get("article-long")));

            int text = 0;
            int script = 0;
            for (Response answer : List.copyOf(answers)) {
                assertThat(answer.url()).startsWith(pages.address("/"));
                String type = answer.headers().getOrDefault("content-type", "");
                if (answer.status() == 200 && (type.contains("html") || type.contains("css"))) {
                    text += gzipped(answer.body());
                } else if (answer.status() == 200 && type.contains("javascript")) {
                    script += gzipped(answer.body());
                }
            }
            System.out.printf(
                    "The longest demonstration story: %d bytes with its styles, %d of script, gzipped.%n",
                    text, script);
            assertThat(text).isBetween(3_000, 14 * 1_024);
            assertThat(script).isBetween(100, 5 * 1_024);
        }
    }

    @Test
    void anArticlePrintsWithItsCreditAndAddress(Browser chromium) {
        try (BrowserContext context = chromium.newContext()) {
            Page page = context.newPage();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
            page.navigate(pages.address(pages.ofReaders().get("article")));

            assertThat(page.locator(".story-address")).isVisible();
            assertThat(page.locator(".story-meta")).isVisible();
            assertThat(page.locator(".story-editor")).isVisible();
            assertThat(page.locator(".masthead-nav")).isHidden();
            assertThat(page.locator(".text-size")).isHidden();
        }
    }

    private static int gzipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size();
    }

    private static double fontSize(Page page, String selector) {
        return Double.parseDouble(page.locator(selector)
                .evaluate("element => getComputedStyle(element).fontSize")
                .toString()
                .replace("px", ""));
    }

    private static String background(Page page) {
        return page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
                .toString();
    }
}
