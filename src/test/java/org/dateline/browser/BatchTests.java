package org.dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Many stories at once, from the list to the undo, and the topics that are offered while one types. */
@BrowserTest
class BatchTests {

    @Autowired
    Pages pages;

    @ParameterizedTest
    @CsvSource({"320,LIGHT", "768,DARK", "1280,DARK"})
    void manyStoriesAreChangedAndChangedBack(int width, ColorScheme scheme, Browser chromium) {
        try (BrowserContext context = chromium.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme))) {
            Page page = pages.signIn(context);
            Looks looks = new Looks(page, width, scheme);
            page.navigate(pages.address("/admin/articles"));
            page.locator("[data-select-all] input").check();
            assertThat(page.locator("tbody input[name=article]:checked").count())
                    .isEqualTo(page.locator("tbody input[name=article]").count());
            page.locator("main .acts button").first().click();
            page.locator("#addTopics").fill("Batch test");
            page.locator("main button[type=submit]").click();
            looks.at("admin-batch-preview");

            page.locator("main .acts button").first().click();
            page.waitForSelector("form[action$='/undo'] button");
            looks.at("admin-batch-done");

            page.locator("form[action$='/undo'] button").click();
            page.waitForCondition(
                    () -> page.locator("main .state").textContent().equals("Undone"));
            looks.at("admin-batch-undone");

            page.navigate(pages.address("/admin/batches/replace"));
            page.locator("#find").fill("the");
            page.locator("#replacement").fill("a");
            page.locator("main button[type=submit]").click();
            looks.at("admin-replace-preview");
            page.locator("button[formaction$='/discard']").click();
            page.navigate(pages.address("/admin/topics/batch-test/merge?into=water"));
            looks.at("admin-topic-merge");
            looks.findNothingWrong();
        }
    }

    @Test
    void topicsAreOfferedToTheKeyboard(Browser chromium) {
        try (BrowserContext context = chromium.newContext()) {
            Page page = pages.signIn(context);
            Looks looks = new Looks(page, 1280, ColorScheme.LIGHT);
            page.navigate(pages.address("/admin/articles/new"));
            page.locator("#topics").fill("Something new, ");
            page.locator("#topics").pressSequentially("wat");
            page.waitForSelector("[role=option]");
            assertThat(page.locator("#topics").getAttribute("aria-expanded")).isEqualTo("true");
            page.keyboard().press("ArrowDown");
            String active = page.locator("#topics").getAttribute("aria-activedescendant");
            assertThat(page.locator("#" + active).getAttribute("aria-selected")).isEqualTo("true");
            page.keyboard().press("Enter");

            assertThat(page.locator("#topics").inputValue()).isEqualTo("Something new, Water, ");
            assertThat(page.url()).endsWith("/admin/articles/new");

            page.locator("#topics").pressSequentially("s");
            page.waitForSelector("[role=option]");
            looks.at("admin-topics-offered");
            page.keyboard().press("Escape");
            assertThat(page.locator("[role=option]").count()).isZero();
            looks.findNothingWrong();
        }
    }
}
