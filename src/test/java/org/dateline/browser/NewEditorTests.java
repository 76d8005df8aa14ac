package org.dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.dateline.TestNewsroom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The first story of a new editor, whose hands never leave the keyboard and whose session ends halfway. */
@BrowserTest
class NewEditorTests {

    private static final String TEXT = "#body-text";

    /** Twenty words. */
    private static final String SENTENCE =
            "On the quay the crews count the crates again, while the tide turns and" + " the gulls wait for the boats.";

    @Autowired
    Pages pages;

    @Test
    void aStoryIsWrittenIllustratedInterruptedAndPublishedWithoutAMouse(Browser chromium) throws IOException {
        try (BrowserContext context = chromium.newContext()) {
            Page page = pages.signIn(context);
            FilePayload quay = new FilePayload("quay.png", "image/png", png());
            page.onFileChooser(chooser -> chooser.setFiles(quay));
            follow(page, ".bar-links a[href='/admin/articles/new']");
            into(page, "#headline", "The boats come home early");
            choose(page, "#section", "World");
            follow(page, "[data-choose]");
            take(page);

            into(page, TEXT, "");
            paragraphs(page, 15);
            type(page, "## What the harbour says", "Enter");
            type(page, "> Nobody here has seen it so full.", "Enter", "Enter");
            page.keyboard().press("Control+Alt+t");
            type(page, "Day", "Tab");
            type(page, "Boats", "Tab");
            type(page, "Monday", "Tab");
            type(page, "31", "Control+Enter");
            page.keyboard().press("Control+Alt+p");
            upload(page);
            saved(page);

            context.clearCookies();
            paragraphs(page, 15);
            signInAgain(page);
            saved(page);

            tabTo(page, "button[value=publish]");
            page.keyboard().press("Enter");
            assertThat(page.locator(".wrongs[role=alert]")).isVisible();
            int unready =
                    page.locator("[data-unready]").count(); // the newest on the shelf may be one that nobody described
            for (int i = 1; i <= unready; i++) {
                describe(page, "li:nth-child(" + i + ") [data-unready]");
            }
            tabTo(page, "button[value=publish]");
            page.keyboard().press("Enter");
            assertThat(page.locator(".done")).hasText("Published.");
            follow(page, ".standing a[href^='/news/']");

            assertThat(page.locator("h1")).hasText("The boats come home early");
            assertThat(page.locator(".picture img, .story-body figure img")).hasCount(2);
            assertThat(page.locator(".story-body figure .credit")).hasText("Photo: Ann Example");
            assertThat(page.locator(".story-body figure img")).hasAttribute("alt", "Crates on the quay");
            assertThat(page.locator(".story-body blockquote")).hasText("Nobody here has seen it so full.");
            assertThat(page.locator(".story-body td").last()).hasText("31");
            assertThat(page.locator(".story-body").innerText().split("\\s+").length)
                    .isGreaterThan(600);
            page.locator("figure img").last().scrollIntoViewIfNeeded();
            assertThat(page.locator("figure img").last()).hasJSProperty("complete", true);
            assertThat((Boolean) page.evaluate("[...document.images].every(image => image.naturalWidth > 0)"))
                    .isTrue();
        }
    }

    private static void paragraphs(Page page, int count) {
        for (int i = 0; i < count; i++) {
            page.keyboard().insertText(SENTENCE);
            page.keyboard().press("Enter");
        }
    }

    private static void take(Page page) {
        assertThat(page.locator("[data-shelf] button").first()).isVisible();
        follow(page, "[data-shelf] button");
        assertThat(page.locator("[data-lead-picture] img")).isVisible();
    }

    private static void upload(Page page) {
        tabTo(page, "#surface-file");
        page.keyboard().press("Space");
        assertThat(page.locator(TEXT + " figure")).hasCount(1);
        assertThat(page.locator(TEXT)).isFocused();
    }

    private static void signInAgain(Page page) {
        assertThat(page.locator("[data-autosave-wrong]")).containsText("Your session has ended");
        tabTo(page, "[data-autosave-wrong] a");
        Page door = page.waitForPopup(() -> page.keyboard().press("Enter"));
        into(door, "#username", TestNewsroom.CHIEF);
        into(door, "#password", TestNewsroom.PASSWORD);
        door.keyboard().press("Enter");
        assertThat(door.locator(".bar-links")).isVisible();
        door.close();
        page.bringToFront();
    }

    private static void describe(Page page, String link) {
        tabTo(page, link);
        Page picture = page.waitForPopup(() -> page.keyboard().press("Enter"));
        into(picture, "#alt", "Crates on the quay");
        into(picture, "#creditLine", "Ann Example");
        picture.keyboard().press("Enter");
        assertThat(picture.locator(".done")).isVisible();
        picture.close();
        page.bringToFront();
    }

    private static void choose(Page page, String select, String option) {
        tabTo(page, select);
        page.keyboard().type(option);
        assertThat(page.locator(select)).hasValue("world");
    }

    private static void follow(Page page, String selector) {
        tabTo(page, selector);
        page.keyboard().press("Enter");
    }

    private static void into(Page page, String selector, String words) {
        tabTo(page, selector);
        page.keyboard().type(words);
    }

    private static void type(Page page, String words, String... keys) {
        page.keyboard().type(words);
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private static void saved(Page page) {
        assertThat(page.locator("[data-autosave]")).containsText("Saved");
    }

    private static void tabTo(Page page, String selector) {
        Locator target = page.locator(selector).first();
        assertThat(target).isVisible();
        for (int i = 0; i < 80; i++) {
            if ((Boolean) target.evaluate("element => element === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not reach " + selector);
    }

    private static byte[] png() throws IOException {
        BufferedImage image = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        for (int i = 0; i < 9; i++) {
            canvas.setColor(new Color(40 + 20 * i, 90, 140));
            canvas.fillRect(100 * i, 0, 100, 600);
        }
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
