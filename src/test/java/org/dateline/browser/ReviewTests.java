package org.dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Commenting on words of a draft, in a real browser. */
@BrowserTest
class ReviewTests {

    @Autowired
    Pages pages;

    @Test
    void wordsAreSelectedAndCommentedOnByKeyboard(Browser chromium) {
        try (BrowserContext context = chromium.newContext(
                new Browser.NewContextOptions().setViewportSize(320, 900).setColorScheme(ColorScheme.DARK))) {
            Page page = open(context);
            Looks looks = new Looks(page, 320, ColorScheme.DARK);
            String words = (String) page.evaluate("""
                    () => {
                      const walker = document.createTreeWalker(document.querySelectorAll("[data-words]")[1], NodeFilter.SHOW_TEXT);
                      let text = walker.nextNode();
                      while (text.data.trim().length < 12) text = walker.nextNode();
                      const from = text.data.search(/\\S/);
                      document.getSelection().setBaseAndExtent(text, from, text, from + 9);
                      return text.data.slice(from, from + 9).trim();
                    }""");
            assertThat(page.locator("[data-quote]")).isVisible();
            page.locator("[data-quote]").focus();
            page.keyboard().press("Enter");

            assertThat(page.locator("#about")).hasValue("2");
            assertThat(page.locator("#quote")).hasValue(words);
            assertThat(page.locator("#text")).isFocused();
            assertThat(page.locator("[data-status]")).containsText("Quoted from paragraph 2.");
            page.keyboard().type("Says who, @chief?");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");

            assertThat(page.locator(".review-comments .done")).hasText("Your comment is there.");
            assertThat(page.locator(".exchange .quote").first()).hasText(words);
            assertThat(page.locator("#paragraph-2 .passage-acts")).containsText("Comment by chief");
            looks.at("admin-article-review-commented");
            page.locator(".exchange summary").first().focus();
            page.locator(".exchange-acts form button").first().press("Enter");
            assertThat(page.locator(".review-comments .done")).containsText("Settled.");
            looks.findNothingWrong();
        }
    }

    @Test
    void aParagraphIsCommentedOnWithoutScript(Browser chromium) {
        try (BrowserContext context =
                chromium.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = open(context);
            page.locator("#paragraph-1 [data-about]").click();
            assertThat(page.locator("#about")).hasValue("1");
            page.locator("#text").fill("Shorter, please.");
            page.locator("#write > button").click();
            assertThat(page.locator(".exchange .about a").first()).hasText("Paragraph 1");
        }
    }

    private Page open(BrowserContext context) {
        Page page = pages.signIn(context);
        page.navigate(pages.address("/admin/articles?state=published"));
        page.navigate(pages.address(page.locator("tbody th a").first().getAttribute("href")) + "/review");
        return page;
    }
}
