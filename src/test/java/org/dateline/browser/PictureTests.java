package org.dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.dateline.media.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What an editor does with a picture. */
@BrowserTest
class PictureTests {

    private static final String BRING = """
            ([event, name, base64]) => {
              const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
              const transfer = new DataTransfer();
              transfer.items.add(new File([bytes], name, {type: 'image/jpeg'}));
              const how = {bubbles: true, cancelable: true};
              document.body.dispatchEvent(event === 'paste'
                ? new ClipboardEvent('paste', {...how, clipboardData: transfer})
                : new DragEvent(event, {...how, dataTransfer: transfer}));
            }""";

    @Autowired
    Pages pages;

    @Test
    void aPictureComesInByFileByDropAndByPaste(Browser chromium) {
        try (BrowserContext context = chromium.newContext()) {
            Page page = pages.signIn(context);
            page.navigate(pages.address("/admin/media"));
            Locator list = page.locator("[data-upload-list] li");

            page.locator("#file").setInputFiles(file("chosen.jpg", Samples.jpeg(401, 300)));
            page.locator("[data-upload] button").click();
            page.locator("#file").setInputFiles(file("words.jpg", "no picture".getBytes(StandardCharsets.UTF_8)));
            page.locator("[data-upload] button").click();
            assertThat(list.nth(0)).containsText("chosen.jpg: The picture is in the library.");
            assertThat(list.nth(1))
                    .hasText("words.jpg: This is not a picture we can take. Choose a JPEG, PNG, WebP or GIF file.");

            bring(page, "dragover", "dropped.jpg", Samples.jpeg(402, 300));
            assertThat(page.locator("[data-upload]")).hasAttribute("data-over", "");
            bring(page, "drop", "dropped.jpg", Samples.jpeg(402, 300));
            assertThat(list.nth(2)).containsText("dropped.jpg: The picture is in the library.");

            bring(page, "paste", "image.png", Samples.jpeg(403, 300));
            assertThat(list.nth(3)).containsText("image.png: The picture is in the library.");
            bring(page, "paste", "again.png", Samples.jpeg(403, 300));
            assertThat(list.nth(4)).containsText("The library has this very picture already.");

            list.nth(0).locator("a").click();
            assertThat(page.locator("h1")).containsText("Picture");
        }
    }

    @Test
    void theFocalPointMovesByClickAndByKeysAndIsSaved(Browser chromium) {
        try (BrowserContext context = chromium.newContext()) {
            Page page = pages.signIn(context);
            upload(page, file("ferry.jpg", Samples.jpeg(800, 600)));

            Locator image = page.locator("[data-focal] img");
            image.click(new Locator.ClickOptions()
                    .setPosition(image.boundingBox().width * 0.25, image.boundingBox().height * 0.75));
            assertThat(Double.parseDouble(page.locator("#focalX").inputValue())).isBetween(24.0, 26.0);
            assertThat(Double.parseDouble(page.locator("#focalY").inputValue())).isBetween(74.0, 76.0);
            page.locator("#focalX").fill("30");
            page.locator(".focal-point").focus();
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("#focalX")).hasValue("34");

            page.locator("#alt").fill("A ferry leaves.");
            page.locator("#creditLine").fill("Ana Ruiz");
            page.keyboard().press("Enter");
            assertThat(page.locator(".done")).hasText("Saved.");
            assertThat(page.locator("#focalX")).hasValue("34");
        }
    }

    @Test
    void allOfItWorksWithoutScript(Browser chromium) {
        try (BrowserContext context =
                chromium.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = pages.signIn(context);
            upload(page, file("plain.jpg", withTwoCaptions(500)));

            assertThat(page.locator(".done")).containsText("The picture is in the library.");
            page.locator("#alt").fill("Typed before");
            page.locator("button[value='caption.IPTC']").click();
            assertThat(page.locator("#caption")).hasValue("An older caption");
            assertThat(page.locator("#alt")).hasValue("Typed before");
            page.locator("#focalX").fill("10");
            page.locator(".acts button").click();
            assertThat(page.locator(".done")).hasText("Saved.");
            page.locator("a.danger").click();
            page.locator(".danger-act").click();
            assertThat(page.locator(".done")).hasText("The picture is deleted.");
        }
    }

    @ParameterizedTest
    @CsvSource({"320,LIGHT", "768,LIGHT", "1280,DARK"})
    void theLibraryLooksWell(int width, ColorScheme scheme, Browser chromium) {
        try (BrowserContext context = chromium.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme))) {
            Page page = pages.signIn(context);
            Looks looks = new Looks(page, width, scheme);
            upload(page, file("a-very-long-name-without-any-gap-".repeat(3) + ".jpg", withTwoCaptions(960)));
            looks.at("admin-media-edit");
            String form = page.url();

            page.locator("#focalX").fill("wrong");
            page.locator(".acts button").click();
            looks.at("admin-media-wrong");
            page.navigate(form + "/deletion");
            looks.at("admin-media-delete");
            page.navigate(pages.address("/admin/media"));
            looks.at("admin-media");
            page.navigate(pages.address("/admin/media?q=nothing+like+it"));
            looks.at("admin-media-none");

            looks.findNothingWrong();
        }
    }

    private static byte[] withTwoCaptions(int width) {
        byte[] older = Samples.withSegment(Samples.jpeg(width, 400), 0xED, Samples.iptc(120, "An older caption"));
        return Samples.withSegment(
                older,
                0xE1,
                Samples.xmp("<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">A newer caption</rdf:li></rdf:Alt>"
                        + "</dc:description>"));
    }

    /** By the plain form, which ends at the new picture's page. */
    private void upload(Page page, FilePayload file) {
        page.navigate(pages.address("/admin/media"));
        page.locator("#file").setInputFiles(file);
        page.locator("[data-upload] button").click();
        if (page.url().endsWith("/admin/media")) {
            page.locator("[data-upload-list] a").click();
        }
        page.waitForURL("**/admin/media/*");
    }

    private static void bring(Page page, String event, String name, byte[] file) {
        page.evaluate(BRING, new String[] {event, name, Base64.getEncoder().encodeToString(file)});
    }

    private static FilePayload file(String name, byte[] bytes) {
        return new FilePayload(name, "image/jpeg", bytes);
    }
}
