package org.dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The front page arranged by keyboard and by pointer, published, and put back. */
@BrowserTest
class FrontDeskTests {

    private static final String HEADLINE = " .front-headline";

    @Autowired
    Pages pages;

    @ParameterizedTest
    @CsvSource({"320,DARK", "1280,LIGHT"})
    void storiesAreMovedByKeyboardAndByPointerThenPublishedAndPutBack(int width, ColorScheme scheme, Browser chromium) {
        try (BrowserContext context = chromium.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme))) {
            Page page = pages.signIn(context);
            Looks looks = new Looks(page, width, scheme);
            page.navigate(pages.address("/admin/front"));
            looks.at("admin-front");
            String first = page.locator("#lead-1" + HEADLINE).textContent();
            String second = page.locator("#second-1" + HEADLINE).textContent();
            BoundingBox handle = page.locator("#second-1 [data-handle]").boundingBox();
            assertThat(Math.min(handle.width, handle.height)).isGreaterThanOrEqualTo(44);

            page.locator("#second-1 [data-handle]").focus();
            page.keyboard().press("ArrowUp");
            assertThat(page.locator("[data-drag-status]")).containsText("Lead. There now: " + first);
            page.keyboard().press("Escape");
            assertThat(page.locator("[data-drag-status]")).hasText("Left where it was.");
            page.keyboard().press("Enter");
            page.keyboard().press("ArrowUp");
            page.keyboard().press("Enter");
            assertThat(page.locator("#lead-1" + HEADLINE)).hasText(second);
            assertThat(page.locator("#lead-1 [data-handle]")).isFocused();

            drag(page, "#second-1", "#second-2");
            assertThat(page.locator("#second-2" + HEADLINE)).hasText(first);
            looks.at("admin-front-arranged");
            page.locator("#lead-1 details summary").click();
            page.locator("#lead-1 [name=until]")
                    .evaluate("field => { field.type = 'text'; field.value = 'tomorrow'; }");
            page.locator("#lead-1 .front-pin button").click();
            looks.at("admin-front-wrong");
            page.locator("#lead-1 .front-acts [name=version]").first().evaluate("field => field.value = '0'");
            page.locator("#lead-1 .front-acts button").first().click();
            looks.at("admin-front-clash");
            page.locator(".front-clash a").click();

            page.locator("#note").fill("As the browser arranged it");
            page.locator("button[value=now]").click();
            assertThat(page.locator(".done")).containsText("readers see this front page now");
            page.navigate(pages.address("/"));
            assertThat(page.locator(".top-lead h2")).hasText(second);
            page.navigate(pages.address("/admin/front/preview?width=desktop"));
            assertThat(page.frameLocator("iframe").locator(".top-lead h2")).hasText(second);
            looks.at("admin-front-preview");

            page.navigate(pages.address("/admin/front"));
            page.locator("form[action$='/undo'] button").click();
            assertThat(page.locator(".done")).containsText("Put back");
            page.navigate(pages.address("/"));
            assertThat(page.locator(".top-lead h2")).hasText(first);
            page.navigate(pages.address("/admin/front/editions"));
            looks.at("admin-front-editions");
            page.locator("tbody th a").first().click();
            looks.at("admin-front-edition");
            page.navigate(pages.address("/admin/front/draft/discard"));
            looks.at("admin-front-discard");
            looks.findNothingWrong();
        }
    }

    private static void drag(Page page, String from, String to) {
        page.locator(to).scrollIntoViewIfNeeded();
        page.locator(from).scrollIntoViewIfNeeded();
        BoundingBox start = page.locator(from + " [data-handle]").boundingBox();
        page.mouse().move(start.x + 20, start.y + 20);
        page.mouse().down();
        BoundingBox end = page.locator(to).boundingBox();
        page.mouse().move(end.x + 30, end.y + 25, new Mouse.MoveOptions().setSteps(5));
        assertThat(page.locator(to)).hasClass(Pattern.compile("front-target"));
        page.mouse().up();
    }
}
