package org.dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.TestNewsroom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an editor does, from signing in to what a reader then sees. */
@BrowserTest
class PostingTests {

    @Autowired
    Pages pages;

    @Test
    void aStoryIsPostedByKeyboardAlone(Browser chromium) {
        try (BrowserContext context = chromium.newContext()) {
            Page page = context.newPage();
            page.navigate(pages.address("/login"));
            tabTo(page, "#username");
            page.keyboard().type(TestNewsroom.CHIEF);
            page.keyboard().press("Tab");
            page.keyboard().type(TestNewsroom.PASSWORD);
            page.keyboard().press("Enter");
            tabTo(page, ".bar-links a[href='/admin/articles/new']");
            page.keyboard().press("Enter");
            tabTo(page, "#headline");
            page.keyboard().type("Posted by keyboard alone");
            tabTo(page, "#body-text");
            page.keyboard().type("The first paragraph.");
            page.keyboard().press("Enter");
            page.keyboard().type("The second paragraph.");
            tabTo(page, "#section");
            page.keyboard().type("Cul");
            tabTo(page, "button[value=publish]");
            page.keyboard().press("Enter");
            tabTo(page, ".standing a[href^='/news/']");
            page.keyboard().press("Enter");

            assertThat(page.locator("h1")).hasText("Posted by keyboard alone");
            assertThat(page.locator(".story-body p"))
                    .hasText(new String[] {"The first paragraph.", "The second paragraph."});
            assertThat(page.locator(".story-kicker")).hasText("Culture");
        }
    }

    @Test
    void aStoryIsPostedWithoutScript(Browser chromium) {
        try (BrowserContext context =
                chromium.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = pages.signIn(context);
            page.navigate(pages.address("/admin/articles/new"));
            page.locator("button[value=publish]").click();
            assertThat(page.locator(".wrongs[role=alert]")).containsText("everything you typed is still here");
            page.locator("#headline").fill("Posted without script");
            page.locator("#body").fill("It works.");
            page.locator("#section").selectOption("sport");
            page.locator("button[value=preview]").click();
            assertThat(page.frameLocator("iframe").locator("h1")).hasText("Posted without script");
            page.getByText("Back to the form").click();
            page.locator("button[value=publish]").click();
            assertThat(page.locator(".done")).hasText("Published.");

            page.getByText("Withdraw…").click();
            page.locator("#notice").fill("Only a test.");
            page.locator("main button[type=submit]").click();
            assertThat(page.locator(".standing .state")).hasText("Withdrawn");
        }
    }

    @Test
    void textThatMeetsAnEndedSessionComesBackAfterSigningInAndIsNotSavedByItself(Browser chromium) {
        try (BrowserContext context =
                chromium.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = pages.signIn(context);
            page.navigate(pages.address("/admin/articles/new"));
            page.locator("#headline").fill("Typed for \"an hour\" & more");
            page.locator("#body").fill("First <b>paragraph</b>.\n\nSecond paragraph.");
            page.locator("#section").selectOption("science");
            context.clearCookies();

            page.locator("button[value=publish]").click();
            assertThat(page.locator(".notice")).containsText("Nothing you typed is lost");
            page.fill("#username", TestNewsroom.CHIEF);
            page.fill("#password", "a wrong password, typed in haste");
            page.click("main button[type=submit]");
            assertThat(page.locator("[role=alert]")).isVisible();
            page.fill("#username", TestNewsroom.CHIEF);
            page.fill("#password", TestNewsroom.PASSWORD);
            page.click("main button[type=submit]");

            assertThat(page.locator(".notice:visible")).containsText("Here is everything you typed");
            assertThat(page.locator("#headline")).hasValue("Typed for \"an hour\" & more");
            assertThat(page.locator("#body")).hasValue("First <b>paragraph</b>.\n\nSecond paragraph.");
            assertThat(page.locator("#section")).hasValue("science");
            page.navigate(pages.address("/admin/articles"));
            assertThat(page.locator("tbody").getByText("Typed for")).isHidden();
            page.goBack();
            page.locator("button[value=publish]").click();
            assertThat(page.locator(".done")).hasText("Published.");
        }
    }

    @Test
    void aPastedPageBecomesAStory(Browser chromium) {
        String text = """
                Home > Latest > Contents

                River towns agree on a common flood alarm

                Updated: June 9, 2024 Source: Xinhua News Agency
                fontLarger fontSmaller

                PORT ANSEL, June 7 (Xinhua) -- Eleven towns signed.

                The alarm starts in autumn.

                Editor: Maria Example
                """;
        try (BrowserContext context = chromium.newContext()) {
            Page story = paste(context, text);

            assertThat(story.locator("main"))
                    .containsText(java.util.regex.Pattern.compile(
                            "Home\\s*>\\s*Latest\\s*>\\s*Contents[\\s\\S]*River towns agree"));
            assertThat(story.locator(".story-meta")).containsText("Updated: June 9, 2024");
            assertThat(story.locator(".story-editor")).hasText("Editor: Maria Example");
            story.locator(".story-editor a").click();
            assertThat(story.locator("h1")).hasText("Maria Example");
        }
    }

    @Test
    void thePageTheOwnerShowedBecomesTheSamePage(Browser chromium) throws IOException {
        Path reference = Path.of("../shared/reference/reference-page.txt");
        assumeTrue(Files.exists(reference), "the owner's page is not here");
        String text = Files.readString(reference);

        try (BrowserContext context = chromium.newContext()) {
            Page story = paste(context, text);
            String shown = story.locator("main").innerText().replaceAll("[\\s\\u00A0]+", " ");

            int at = 0;
            for (String line : text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList()) {
                String expected = line.replace("fontLarger fontSmaller", "Larger Smaller")
                        .replaceAll("[\\s\\u00A0]+", " ")
                        .strip();
                int found = shown.indexOf(expected, at);
                assertThat(found).as(expected + "\nin\n" + shown).isGreaterThanOrEqualTo(at);
                at = found + expected.length();
            }
            story.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/screenshots/reference.png")));
        }
    }

    /** Pastes a page, takes every offer, publishes, and goes to the public page. */
    private Page paste(BrowserContext context, String text) {
        Page page = pages.signIn(context);
        page.navigate(pages.address("/admin/articles/paste"));
        page.locator("#page").fill(text);
        page.locator("main button[type=submit]").click();
        assertThat(page.locator(".taken")).isVisible();
        for (Locator offer : page.locator(".offer [type=checkbox]").all()) {
            offer.check();
        }
        page.locator("#section").selectOption("world");
        page.locator("button[value=publish]").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Public page"))
                .click();
        return page;
    }

    private static void tabTo(Page page, String selector) {
        Locator target = page.locator(selector).first();
        for (int i = 0; i < 60; i++) {
            if ((Boolean) target.evaluate("element => element === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not reach " + selector);
    }
}
