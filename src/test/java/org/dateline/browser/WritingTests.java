package org.dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.dateline.shared.HtmlText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The writing surface in a real browser: what it shows, what is sent and what readers see is one tree. */
@BrowserTest
class WritingTests {

    private static final String TEXT = "#body-text";
    /** The tree of a text: names, classes, pictures and words, without what only a page or an editor adds to look at. */
    private static final String TREE = """
            selector => {
              const tree = node => {
                if (node.nodeType === 3) return node.data;
                if (node.nodeType !== 1 || node.matches("img, .credit, .surface-about, [contenteditable=false], br")) return "";
                const inner = [...node.childNodes].map(tree).join("").trim();
                if (node.matches("tbody, .story-table") || node.matches(selector)) return inner;
                const name = node.matches("aside") ? "ASIDE." + node.className.toUpperCase() : node.tagName;
                return "<" + name + (node.dataset.picture ?? "") + ">" + inner + "</>";
              };
              return tree(document.querySelector(selector)).replace(/\\s+/g, " ").replace(/ ?([<>]) ?/g, "$1");
            }""";

    private static final String FILE = """
            kind => {
              const data = new DataTransfer();
              data.items.add(new File([new Uint8Array([1])], "quay.png", { type: "image/png" }));
              const target = document.querySelector("#body-text");
              const box = target.getBoundingClientRect();
              target.dispatchEvent(kind === "paste"
                ? new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })
                : new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true, clientX: box.x + 40, clientY: box.y + 20 }));
            }""";

    /** Signing in costs a second, on purpose: once is enough here. */
    private static List<Cookie> signedIn = List.of();

    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();

    @Autowired
    Pages pages;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aWholeStoryIsWrittenByKeyboardAlone(Browser chromium) {
        try (BrowserContext context = chromium.newContext()) {
            Page page = open(context);
            page.locator("#headline").fill("Written by keyboard");
            page.locator("#section").selectOption("world");
            page.locator("#topics").fill("");
            page.locator(TEXT).focus();

            type(page, "The harbour reopened.", "Enter");
            type(page, "## What comes next", "Enter");
            type(page, "Ships ");
            press(page, "Control+b");
            type(page, "wait");
            press(page, "Control+b");
            type(page, " at ");
            press(page, "Control+k");
            assertThat(page.locator("[data-dialog=link]")).isVisible();
            type(page, "not an address", "Enter");
            assertThat(page.locator("[data-dialog=link] [data-wrong]")).isVisible();
            press(page, "Control+a");
            type(page, "example.org/quay", "Enter");
            assertThat(page.locator("[data-dialog=link]")).isHidden();
            type(page, " now.", "Enter");
            type(page, "> We are glad.", "Enter", "Enter");
            type(page, "- fish", "Enter");
            type(page, "grain", "Enter", "Enter");
            press(page, "Control+Alt+t");
            type(page, "Port", "Tab");
            type(page, "Ships", "Tab");
            type(page, "Ansel", "Tab");
            type(page, "12", "Control+Enter");
            press(page, "Control+Alt+p");
            page.locator("[data-shelf] button").first().press("Enter");
            assertThat(page.locator(TEXT + " figure")).hasCount(1);
            type(page, "The end.");
            tabTo(page, "button[value=save]");
            press(page, "Enter");
            assertThat(page.locator("[role=status].done, p.done")).isVisible();

            assertThat(page.locator("#body")).hasValue("""
                    <p>The harbour reopened.</p>
                    <h2>What comes next</h2>
                    <p>Ships <strong>wait</strong> at <a href="https://example.org/quay">https://example.org/quay</a> now.</p>
                    <blockquote><p>We are glad.</p></blockquote>
                    <ul><li><p>fish</p></li><li><p>grain</p></li></ul>
                    <table><tbody><tr><th scope="col"><p>Port</p></th><th scope="col"><p>Ships</p></th></tr><tr><td><p>Ansel</p></td><td><p>12</p></td></tr></tbody></table>
                    <figure data-picture="17"></figure>
                    <p>The end.</p>""".replace("17", picture()));
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void aDialogGivesTheCursorBackAtOnceAndNeverAgain(Browser chromium) {
        try (BrowserContext context = chromium.newContext()) {
            Page page = open(context);
            page.locator("[data-choose]").click();

            page.evaluate("""
                    text => {
                      const dialog = document.querySelector("[data-dialog=picture]");
                      dialog.addEventListener("close", () => dialog.dataset.heard = "");
                      dialog.querySelector("[data-close]").click();
                      dialog.dataset.cursor = document.activeElement.hasAttribute("data-choose");
                      document.querySelector(text).focus();
                    }""", TEXT);

            assertThat(page.locator("[data-dialog=picture][data-heard]")).hasAttribute("data-cursor", "true");
            assertThat(page.locator(TEXT)).isFocused();
        }
    }

    @Test
    void theToolbarIsOneStopWithArrowsInside(Browser chromium) {
        try (BrowserContext context = chromium.newContext()) {
            Page page = open(context);
            page.locator(TEXT).focus();
            type(page, "Words");

            press(page, "Alt+F10");
            assertThat(page.locator("[data-act=strong]")).isFocused();
            press(page, "ArrowLeft");
            assertThat(page.locator("[data-act=help]")).isFocused();
            press(page, "Home");
            press(page, "ArrowRight");
            assertThat(page.locator("[data-act=em]")).isFocused();
            press(page, "End");
            press(page, "ArrowRight");
            assertThat(page.locator("[data-act=strong]")).isFocused();
            assertThat(page.locator(".surface-bar [tabindex='0']")).hasCount(1);
            press(page, "Escape");
            assertThat(page.locator(TEXT)).isFocused();
            press(page, "Control+a");
            page.locator("[data-act=crosshead]").click();
            assertThat(page.locator("[data-act=crosshead]")).hasAttribute("aria-pressed", "true");
            assertThat(page.locator("#body")).hasValue("<h2>Words</h2>");
            page.locator("[data-act=undo]").click();
            assertThat(page.locator("#body")).hasValue("<p>Words</p>");
        }
    }

    @Test
    void theKeysCanBeSwitchedOffAndStayOffOnThisDevice(Browser chromium) {
        try (BrowserContext context = chromium.newContext()) {
            Page page = open(context);
            page.locator(TEXT).focus();
            press(page, "Control+/");
            Locator sheet = page.locator("[data-dialog=help]");
            for (Locator button : page.locator(".surface-bar [data-keys]").all()) {
                String name = button.getAttribute("data-name");
                assertThat(sheet).containsText(name == null ? button.textContent() : name);
            }
            sheet.locator("[data-shortcuts]").uncheck();
            press(page, "Escape");
            assertThat(page.locator(TEXT)).isFocused();

            page.reload();
            page.locator(TEXT).focus();
            type(page, "## plain ");
            press(page, "Control+b");
            type(page, "words");

            assertThat(page.locator("#body")).hasValue("<p>## plain words</p>");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"**/prosemirror-view/**", "**/js/editor/schema*", "**/prosemirror-model/**"})
    void whenAModuleFailsTheFieldWorks(String missing, Browser chromium) {
        try (BrowserContext context = chromium.newContext()) {
            Page page = signIn(context);
            page.route(missing, Route::abort);
            page.navigate(pages.address("/admin/articles/new"));

            assertThat(page.locator("[data-failed]")).isVisible();
            assertThat(page.locator(".surface-bar")).isHidden();
            page.locator("#headline").fill("Without the editor");
            page.locator("#body").fill("It works.");
            page.locator("button[value=save]").click();
            assertThat(page.locator("p.done")).isVisible();
            assertThat(page.locator("[data-failed]")).isVisible();
            assertThat(page.locator("#body")).hasValue("It works.");
        }
    }

    @Test
    void withoutScriptThereIsAFieldAndNoToolbar(Browser chromium) {
        try (BrowserContext context =
                chromium.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = signIn(context);
            page.navigate(pages.address("/admin/articles/new"));

            assertThat(page.locator("#body")).isVisible();
            assertThat(page.locator(".surface-bar")).isHidden();
        }
    }

    @Test
    void anyStoryIsReadAndWrittenAsTheServerKeepsIt(Browser chromium) {
        try (BrowserContext context = chromium.newContext()) {
            Page page = open(context);
            List<String> stories = new ArrayList<>(jdbc.queryForList("select body from revision", String.class).stream()
                    .map(body -> HtmlText.ofHtml(body).toString())
                    .toList());
            stories.add("");
            Random random = new Random(20261124);
            for (int i = 0; i < 2_000; i++) {
                stories.add(RandomBody.canonical(random));
            }

            Object wrong = page.evaluate("""
                    async stories => {
                      const { parse, serialise } = await import("/js/editor/html.js");
                      const wrong = [];
                      for (const story of stories) {
                        try {
                          const doc = parse(story);
                          doc.check();
                          if (serialise(doc) !== story) wrong.push(story);
                        } catch (error) { wrong.push(error.message + ": " + story); }
                      }
                      return wrong;
                    }""", stories);

            assertThat(stories.stream().distinct().count()).isGreaterThan(1_500);
            assertThat((List<?>) wrong).isEmpty();
        }
    }

    @Test
    void plainTextInTheFieldIsReadByTheServersRule(Browser chromium) {
        try (BrowserContext context = chromium.newContext()) {
            Page page = open(context);
            page.locator("#headline").fill("Plain");
            page.locator(TEXT).focus();
            type(page, "One & two.", "Enter");
            type(page, "Three.");
            page.locator("button[value=save]").click();

            assertThat(page.locator(TEXT + " p")).hasText(new String[] {"One & two.", "Three."});
            assertThat(page.locator(".surface-counts")).containsText("3 words");
            assertThat(page.locator("#body")).hasValue("One & two.\n\nThree.");
        }
    }

    @Test
    void aTextThatCannotBeReadWholeStaysInTheField(Browser chromium) {
        try (BrowserContext context = chromium.newContext()) {
            Page page = pages.signIn(context);
            page.route(
                    "**/admin/writing/clipboard",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("application/json")
                            .setBody("{\"html\":\"<p>half <u>a</u></p>\",\"report\":[]}")));
            String form = saved(page, "Half a text");
            page.navigate(form);

            assertThat(page.locator("[data-failed]")).isVisible();
            assertThat(page.locator("#body")).isVisible();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "word-desktop-story,Kept 2 links",
        "google-docs-story,Kept 1 link",
        "libreoffice-story,Dropped",
        "outlook-desktop-mail,picture",
        "wire-english,Pasted"
    })
    void aClipboardIsCleanedReportedAndUndone(String origin, String report, Browser chromium) throws IOException {
        try (BrowserContext context = chromium.newContext()) {
            Page page = open(context);
            page.locator(TEXT).focus();
            paste(page, golden(origin + ".html"));

            assertThat(page.locator("[data-note]")).containsText(report);
            assertThat(page.locator("#body"))
                    .hasValue(golden(origin + ".clean.html").strip());
            press(page, "Control+z");
            assertThat(page.locator("#body")).hasValue("");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void oneParagraphGoesIntoTheLineAndTheServersSilenceLosesNoWord(Browser chromium) {
        try (BrowserContext context = chromium.newContext()) {
            Page page = open(context);
            page.locator(TEXT).focus();
            type(page, "Before  after");
            for (int i = 0; i < 6; i++) {
                press(page, "ArrowLeft");
            }
            paste(page, "<p>a <b>bold</b> word</p>");
            assertThat(page.locator("#body")).hasValue("<p>Before a <strong>bold</strong> word after</p>");

            page.route("**/admin/writing/clipboard", Route::abort);
            press(page, "Control+End");
            paste(page, "<p>one</p>");
            assertThat(page.locator("[data-note]")).containsText("only the words");
            assertThat(page.locator("#body")).hasValue("<p>Before a <strong>bold</strong> word afterplain words</p>");
        }
    }

    @ParameterizedTest
    @CsvSource({"320,LIGHT", "768,LIGHT", "1280,DARK"})
    void theSurfaceAndItsDialogsAreAccessible(int width, ColorScheme scheme, Browser chromium) throws IOException {
        try (BrowserContext context = chromium.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme))) {
            Page page = open(context);
            List<String> faults = new ArrayList<>();
            page.locator(TEXT).focus();
            paste(page, golden("all-constructs.html").replace("17", picture()));
            assertThat(page.locator(TEXT + " table")).isVisible();
            page.locator(TEXT + " td").first().click();
            Axe axe = new Axe(page);
            look(page, axe, "writing", width, scheme, faults);
            for (String dialog : List.of("link", "picture", "help")) {
                page.locator("[data-act=" + dialog + "]").click();
                assertThat(page.locator("[data-dialog=" + dialog + "]")).isVisible();
                look(page, axe, "writing-" + dialog, width, scheme, faults);
                press(page, "Escape");
            }
            assertThat(faults).isEmpty();
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void readersSeeTheTreeThatTheEditorShowed(Browser chromium) throws IOException {
        try (BrowserContext context = chromium.newContext()) {
            Page page = open(context);
            page.locator("#headline").fill("The same tree");
            page.locator("#section").selectOption("world");
            page.locator(TEXT).focus();
            paste(page, golden("all-constructs.html").replace("17", readyPicture()));
            assertThat(page.locator(TEXT + " table")).isVisible();
            Object written = page.evaluate(TREE, TEXT);
            page.locator("button[value=publish]").click();
            assertThat(page.locator("main")).containsText("Published.");
            page.locator(".standing a[href^='/news/']").click();
            assertThat(page.locator(".story-body table")).isVisible();

            assertThat(page.evaluate(TREE, ".story-body")).isEqualTo(written);
            assertThat((String) written)
                    .contains("FIGCAPTION")
                    .contains("CAPTION")
                    .contains("aside.correction".toUpperCase());
        }
    }

    @Test
    void picturesComeInByFileDropAndPasteAndARefusalSaysWhy(Browser chromium) throws IOException {
        try (BrowserContext context = chromium.newContext()) {
            Page page = open(context);
            List<String> types = new ArrayList<>();
            page.route("**/admin/media", route -> {
                types.add(String.valueOf(route.request().headerValue("content-type")));
                if (types.size() == 1) {
                    route.resume();
                    return;
                }
                boolean refused = types.size() == 4;
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(refused ? 422 : 201)
                        .setContentType("application/json")
                        .setBody(
                                refused
                                        ? "{\"error\":\"It is cut off.\"}"
                                        : "{\"picture\":{\"id\":" + (900 + types.size())
                                                + ",\"alt\":\"\",\"ready\":false}}"));
            });
            page.locator("[data-act=picture]").click();
            page.locator("#surface-file").setInputFiles(new FilePayload("quay.png", "image/png", png()));
            assertThat(page.locator(TEXT + " figure")).hasCount(1);
            page.evaluate(FILE, "paste");
            assertThat(page.locator(TEXT + " figure")).hasCount(2);
            page.evaluate(FILE, "drop");
            assertThat(page.locator(TEXT + " figure")).hasCount(3);
            page.evaluate(FILE, "paste");
            assertThat(page.locator("[data-note]")).containsText("It is cut off.");

            assertThat(page.locator(TEXT + " figure").first()).containsText("needs a description");
            assertThat(types).allMatch(type -> type.startsWith("multipart/form-data"));
            page.locator(TEXT + " figcaption").first().click();
            type(page, "The quay");
            assertThat(page.locator("#body"))
                    .hasValue(Pattern.compile("[\\s\\S]*<figcaption>The quay</figcaption>[\\s\\S]*"));
        }
    }

    @Test
    void theTextHasItsLanguageItsDirectionAndItsErrors(Browser chromium) {
        try (BrowserContext context = chromium.newContext()) {
            Page page = open(context);
            page.locator("summary").first().click();
            page.locator("#language").fill("ar");
            page.locator("#language").blur();

            assertThat(page.locator(TEXT)).hasAttribute("lang", "ar");
            assertThat(page.locator(TEXT)).hasAttribute("dir", "rtl");
            assertThat(page.locator(TEXT)).hasAttribute("spellcheck", "true");
            page.locator("label[for=body]").click();
            assertThat(page.locator(TEXT)).isFocused();
            page.locator("button[value=publish]").click();
            assertThat(page.locator(TEXT)).hasAttribute("aria-invalid", "true");
            assertThat(page.locator(TEXT)).hasAttribute("aria-describedby", Pattern.compile("body-wrong body-ways"));
        }
    }

    @Test
    void readersAndOtherStaffPagesLoadNothingOfIt(Browser chromium) {
        try (BrowserContext context = chromium.newContext()) {
            Page page = signIn(context);
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> asked.add(request.url()));
            page.navigate(pages.address("/"));
            page.navigate(pages.address("/admin/sections"));
            assertThat(asked).noneMatch(url -> url.contains("prosemirror") || url.contains("/js/editor/"));

            page.navigate(pages.address("/admin/articles/new"));
            assertThat(page.locator(TEXT)).isVisible();

            assertThat(asked.stream().filter(url -> url.contains("/js/editor/") || url.contains("prosemirror")))
                    .hasSizeGreaterThan(20)
                    .allMatch(url -> url.matches(".*(-[0-9a-f]{32}\\.js|/webjars/[a-z-]+/[0-9.]+/.*)"));
        }
    }

    private static void look(Page page, Axe axe, String name, int width, ColorScheme scheme, List<String> faults) {
        Looks.picture(page, name, width, scheme);
        if (width != 768) {
            axe.violations().forEach(violation -> faults.add(name + ": " + violation));
        }
        if (((Number) page.evaluate("document.documentElement.scrollWidth")).intValue() > width) {
            faults.add(name + " sticks out at " + width);
        }
    }

    private Page signIn(BrowserContext context) {
        if (signedIn.isEmpty()) {
            Page page = pages.signIn(context);
            signedIn = context.cookies();
            return page;
        }
        context.addCookies(signedIn);
        return context.newPage();
    }

    /** A new article, its surface ready. */
    private Page open(BrowserContext context) {
        Page page = signIn(context);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.addInitScript(
                "addEventListener('securitypolicyviolation', e => console.error('CSP ' + e.violatedDirective))");
        page.navigate(pages.address("/admin/articles/new"));
        assertThat(page.locator(TEXT)).isVisible();
        return page;
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    /** The one that stands first on the shelf. */
    private String picture() {
        return jdbc.queryForObject("select max(id) from picture", String.class);
    }

    private String readyPicture() {
        return jdbc.queryForObject("select max(id) from picture where uploaded_by = 'demo'", String.class);
    }

    /** The address of a draft that was saved with this in its field, without script. */
    private String saved(Page page, String body) {
        page.route("**/js/editor/start*", Route::abort);
        page.navigate(pages.address("/admin/articles/new"));
        page.locator("#headline").fill("Saved without the editor");
        page.locator("#body").fill(body);
        page.locator("button[value=save]").click();
        assertThat(page.locator("p.done")).isVisible();
        page.unroute("**/js/editor/start*");
        return page.url();
    }

    private static void paste(Page page, String html) {
        page.evaluate("""
                html => {
                  const data = new DataTransfer();
                  data.setData("text/html", html);
                  data.setData("text/plain", "plain words");
                  document.activeElement.dispatchEvent(
                    new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
                }""", html);
    }

    private static String golden(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/clipboard", name), StandardCharsets.UTF_8);
    }

    private static void type(Page page, String words, String... keys) {
        page.keyboard().type(words);
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private static void press(Page page, String key) {
        page.keyboard().press(key);
    }

    private static void tabTo(Page page, String selector) {
        Locator target = page.locator(selector).first();
        for (int i = 0; i < 40; i++) {
            if ((Boolean) target.evaluate("element => element === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not reach " + selector);
    }
}
