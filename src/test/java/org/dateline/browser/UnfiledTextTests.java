package org.dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dateline.Portal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything that can go wrong while somebody types, done to a real browser and a real portal: the text is back each
 * time, and has not filed itself.
 */
@InItsOwnBrowser
@Order(1)
class UnfiledTextTests {

    private static final String TEXT = "#body-text";

    private static final String ANN = "ann";
    private static final String LI = "li";
    private static final String PASSWORD = "a password nobody knows";
    private static final Pattern SAVED = Pattern.compile("Saved \\d\\d:\\d\\d · not yet filed");

    @TempDir
    static Path folder;

    private static Portal portal;
    private static String address;
    private static int number;
    private static Portal.Browser chief;
    private static List<Cookie> signedIn;

    private String form;

    @BeforeAll
    static void start() throws Exception {
        PlaywrightAssertions.setDefaultAssertionTimeout(12_000);
        portal = Portal.start(folder, "--dateline.admin.username=" + ANN, "--dateline.admin.password=" + PASSWORD);
        address = portal.address();
        String page = "/admin/accounts/new";
        ann().post(page, Map.of("username", LI, "password", PASSWORD, "role", "EDITOR", "_csrf", ann().token(page)));
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @BeforeEach
    void aDraft() throws Exception {
        Map<String, String> fields = Map.of(
                "formToken",
                "token-of-draft-" + ++number,
                "headline",
                "Draft " + number,
                "body",
                "As it was filed.",
                "action",
                "save",
                "_csrf",
                ann().token("/admin/articles/new"));
        form = ann().post("/admin/articles", fields)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    @Test
    void textIsSavedWithinTwoSecondsAfterTheLastKeyAndDuringLongTyping(Browser chromium) throws Exception {
        try (BrowserContext context = chromium.newContext()) {
            Page page = open(context, ANN);
            long typed = typeInto(page, " And this is new.");

            page.locator("[data-autosave-line]", new Page.LocatorOptions().setHasText(SAVED))
                    .waitFor();
            long saved = System.nanoTime();
            System.out.printf("Saved %d ms after the last key.%n", (saved - typed) / 1_000_000);

            assertBack(" And this is new.");
        }
    }

    @Test
    void aFormNobodyTypedInKeepsNothing(Browser chromium) throws Exception {
        try (BrowserContext context = chromium.newContext()) {
            Page page = open(context, ANN);
            assertThat(page.locator("[name=writtenIn]")).hasValue(Pattern.compile("[0-9a-f]{32}"));
            assertThat(page.locator("form[data-unfiled]")).hasCount(0);

            typeInto(page, " Now.");

            assertThat(page.locator("form[data-unfiled]")).hasCount(1);
        }
    }

    @Test
    void whenTheSessionEndsSigningInElsewhereIsEnough(Browser chromium) throws Exception {
        try (BrowserContext context = chromium.newContext()) {
            Page page = open(context, ANN);
            typeInto(page, " One.");
            saved(page);
            context.clearCookies();
            typeInto(page, " Two.");

            assertThat(page.locator("[data-autosave-wrong]")).containsText("Your session has ended");
            assertThat(page.locator("[data-autosave-wrong] a")).isVisible();
            Page elsewhere = page.waitForPopup(
                    () -> page.locator("[data-autosave-wrong] a").click());
            signIn(elsewhere, ANN);
            page.bringToFront();

            saved(page);
            assertThat(page.locator("[data-autosave-wrong]")).isHidden();
            assertBack(" One. Two.");
            page.locator("button[value=save]").click();
            assertThat(page.locator(".done")).isVisible();
            assertThat(page.locator(".found")).hasCount(0);
        }
    }

    @Test
    void whenTheSessionEndsAndTheWindowIsClosedTheBrowserBringsItBack(Browser chromium) throws Exception {
        try (BrowserContext context = chromium.newContext()) {
            Page page = open(context, ANN);
            context.clearCookies();
            typeInto(page, " Typed after the end.");
            assertThat(page.locator("[data-autosave-wrong]")).isVisible();
            page.close();

            context.clearCookies();
            Page again = open(context, ANN);
            assertThat(again.locator(TEXT)).hasText("As it was filed. Typed after the end.");
            assertThat(again.locator("[data-autosave-back]")).containsText("is back in the form");
            again.locator("[data-autosave-back] button").click();
            assertThat(again.locator(TEXT)).hasText("As it was filed.");
            again.locator("[data-autosave-back] button").click();
            assertBack(" Typed after the end.");
        }
    }

    @Test
    void aNewTextWhoseSessionEndedIsOfferedAfterSigningIn(Browser chromium) throws Exception {
        try (BrowserContext context = chromium.newContext()) {
            form = "/admin/articles/new";
            Page page = open(context, ANN);
            context.clearCookies();
            page.locator("#headline").fill("New, and the session ended");
            assertThat(page.locator("[data-autosave-wrong]")).isVisible();
            page.close();

            Page again = context.newPage();
            signIn(again, ANN);
            again.locator(".carrier a").click();
            assertThat(again.locator("#headline")).hasValue("New, and the session ended");
            assertThat(again.locator("h1")).hasText("New article");
        }
    }

    @Test
    void nobodyElseWhoSignsInGetsTheTextOfThisBrowser(Browser chromium) throws Exception {
        try (BrowserContext context = chromium.newContext()) {
            Page page = open(context, ANN);
            context.clearCookies();
            typeInto(page, " For Ann alone.");
            assertThat(page.locator("[data-autosave-wrong]")).isVisible();

            Page li = open(context, LI);
            assertThat(li.locator(TEXT)).hasText("As it was filed.");
            assertThat(li.locator(".carrier a")).hasCount(0);
            page.bringToFront();
            typeInto(page, " Still.");
            assertThat(page.locator("[data-autosave-wrong]")).containsText("Somebody else has signed in");
            li.close();
            // Else the window she wrote in files its text at once when she signs in, perhaps between page and script.
            keptInBrowser(page, "Still.");
            page.close();
            context.clearCookies();
            Page ann = open(context, ANN);
            assertThat(ann.locator(TEXT)).hasText("As it was filed. For Ann alone. Still.");
        }
    }

    @Test
    void whenTheNetworkIsCutItIsSaidAndCaughtUp(Browser chromium) throws Exception {
        try (BrowserContext context = chromium.newContext()) {
            Page page = open(context, ANN);
            context.setOffline(true);
            typeInto(page, " Typed in a tunnel.");
            assertThat(page.locator("[data-autosave-wrong]")).containsText("kept in this browser");

            context.setOffline(false);

            saved(page);
            assertThat(page.locator("[data-autosave-wrong]")).isHidden();
            assertBack(" Typed in a tunnel.");
        }
    }

    @Test
    void whenTheBrowserIsKilledTheServerHasTheText(Browser chromium) throws Exception {
        Path profile = folder.resolve("killed-" + number);
        Page page = open(launch(chromium, profile), ANN);
        typeInto(page, " Typed before the kill.");
        saved(page);

        kill(profile);

        assertBack(" Typed before the kill.");
    }

    @Test
    void whenTheBrowserIsKilledWithoutANetworkItHasTheTextItself(Browser chromium) throws Exception {
        Path profile = folder.resolve("killed-" + number);
        BrowserContext context = launch(chromium, profile);
        Page page = open(context, ANN);
        context.setOffline(true);
        typeInto(page, " Typed in a tunnel, and killed.");
        page.waitForTimeout(300);

        kill(profile);

        try (BrowserContext again = launch(chromium, profile)) {
            assertThat(open(again, ANN).locator(TEXT)).hasText("As it was filed. Typed in a tunnel, and killed.");
        } finally {
            kill(profile);
        }
        assertBack(" Typed in a tunnel, and killed.");
    }

    @Test
    void whenTheServerIsKilledAndStartedAgainNothingIsLost(Browser chromium) throws Exception {
        try (BrowserContext context = chromium.newContext()) {
            Page page = open(context, ANN);
            typeInto(page, " Before the kill.");
            saved(page);
            portal.kill();
            typeInto(page, " After it.");
            assertThat(page.locator("[data-autosave-wrong]")).containsText("kept in this browser");

            context.setOffline(true); // or the page, still signed in, adds the rest before anybody has looked
            restart();
            assertBack(" Before the kill.");
            context.setOffline(false);

            saved(page);
            assertBack(" Before the kill. After it.");
        }
    }

    @Test
    void twoWindowsOfOneEditorLoseNothing(Browser chromium) throws Exception {
        try (BrowserContext context = chromium.newContext()) {
            Page one = open(context, ANN);
            Page other = open(context, null);
            typeInto(one, " In one.");
            typeInto(other, " In the other.");
            saved(one);
            saved(other);
            typeInto(one, " And on.");
            one.waitForTimeout(1_500);

            assertThat(other.locator("[data-company-here]")).containsText("you, in another window");
            assertBack(" In one. And on.");
            Page page = open(context, null);
            page.locator(".notice a[href*='text=']").click();
            assertThat(page.locator(TEXT)).hasText("As it was filed. In the other.");
        }
    }

    @Test
    void twoEditorsSeeEachOtherAndWhatWasFiledMeanwhile(Browser chromium) throws Exception {
        try (BrowserContext first = chromium.newContext();
                BrowserContext second = chromium.newContext()) {
            Page ann = open(first, ANN);
            Page li = open(second, LI);
            assertThat(li.locator("[data-company-here]")).containsText("ann, since");
            assertThat(ann.locator("[data-company-here]")).containsText("li, since");

            li.locator("#headline").fill("Filed by Li");
            li.locator("button[value=save]").click();
            assertThat(li.locator(".done")).isVisible();

            beat(ann);
            Locator newer = ann.locator("[data-company-newer]");
            assertThat(newer).containsText("li filed revision 2");
            assertThat(newer.locator("a")).hasAttribute("href", form + "/history/compare?from=1&to=2");
            li.navigate(address + "/admin/articles");
            assertThat(li.locator("h1")).hasText("Articles");
            beat(ann);
            assertThat(ann.locator("[data-company-here]"))
                    .isEmpty(new LocatorAssertions.IsEmptyOptions().setTimeout(30_000));
        }
    }

    @Test
    void whatIsFiledIsNotOfferedAgain(Browser chromium) throws Exception {
        try (BrowserContext context = chromium.newContext()) {
            Page page = open(context, ANN);
            typeInto(page, " Filed at once.");
            page.locator("button[value=save]").click();
            assertThat(page.locator(".done")).isVisible();
            assertThat(page.locator(".found")).hasCount(0);

            typeInto(page, " Saved first.");
            saved(page);
            page.locator("button[value=save]").click();
            assertThat(page.locator(".done")).isVisible();
            page.navigate(address + form);

            assertThat(page.locator(TEXT)).hasText("As it was filed. Filed at once. Saved first.");
            assertThat(page.locator(".found")).hasCount(0);
            assertThat(page.locator("[data-autosave-back]")).isHidden();
            page.navigate(address + "/admin/articles");
            assertThat(page.locator("#unfiled ~ ul a[href^='" + form + "?']")).hasCount(0);
        }
    }

    @Test
    void signingOutAsksBeforeItEmptiesABrowserThatHasMoreThanTheServer(Browser chromium) throws Exception {
        try (BrowserContext context = chromium.newContext()) {
            Page page = open(context, ANN);
            context.setOffline(true);
            typeInto(page, " Not on the server.");
            assertThat(page.locator("[data-autosave-wrong]")).isVisible();
            StringBuilder asked = new StringBuilder();
            page.onDialog(dialog -> {
                asked.append(dialog.message());
                dialog.dismiss();
            });

            page.locator("form[action$='/logout'] button").click();
            page.waitForCondition(() -> asked.length() > 0);
            assertThat(asked.toString()).contains("Signing out removes it from this browser");
            assertThat(page.locator(TEXT)).hasText("As it was filed. Not on the server.");

            context.setOffline(false);
            saved(page);
            page.locator("form[action$='/logout'] button").click();
            assertThat(page.locator("#username")).isVisible();
            signedIn = null;
            assertBack(" Not on the server.");
        }
    }

    @Test
    void aBrowserThatKeepsNothingStillSaves(Browser chromium) throws Exception {
        try (BrowserContext context = chromium.newContext()) {
            context.addInitScript("Object.defineProperty(window, 'indexedDB', {value: undefined})");
            Page page = open(context, ANN);
            typeInto(page, " Kept nowhere else.");
            saved(page);
            context.setOffline(true);
            typeInto(page, " Not.");
            assertThat(page.locator("[data-autosave-wrong]")).containsText("Do not close this window");

            assertBack(" Kept nowhere else.");
        }
    }

    @Test
    void aFloodOfFieldsIsRefused() throws Exception {
        Map<String, String> fields = new HashMap<>(Map.of("_csrf", ann().token("/admin/articles/new")));
        for (int i = 0; i < 100_000; i++) {
            fields.put("field" + i, "");
        }

        assertThat(ann().post("/admin/writing/buffer", fields).statusCode()).isBetween(400, 499);
    }

    @Test
    void everythingItSaysLooksWell(Browser chromium) throws Exception {
        try (BrowserContext phone = chromium.newContext(looking(320, ColorScheme.LIGHT));
                BrowserContext desk = chromium.newContext(looking(1280, ColorScheme.DARK))) {
            look(phone, 320, ColorScheme.LIGHT);
            look(desk, 1280, ColorScheme.DARK);
        }
    }

    private static Browser.NewContextOptions looking(int width, ColorScheme scheme) {
        return new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme);
    }

    private void look(BrowserContext context, int width, ColorScheme scheme) {
        Page page = open(context, ANN);
        Page other = open(context, null);
        page.bringToFront();
        Looks looks = new Looks(page, width, scheme);
        typeInto(page, " More.");
        saved(page);
        looks.at("writing-saved");
        page.navigate(address + form);
        looks.at("writing-found");
        page.navigate(address + "/admin/articles");
        looks.at("writing-list");
        page.navigate(address + form);
        context.clearCookies();
        typeInto(page, " Ended.");
        assertThat(page.locator("[data-autosave-wrong]")).isVisible();
        looks.at("writing-ended");
        withoutLastWord(page); // or what the page sends as it goes could arrive with the session that comes back
        page.navigate("about:blank"); // or it would be saved as soon as the session is back, with nothing to bring back
        context.clearCookies();
        context.addCookies(signedIn);
        page.navigate(address + form);
        assertThat(page.locator("[data-autosave-back]")).isVisible();
        looks.at("writing-back");
        page.locator("[data-discard] button").click();
        looks.at("writing-discarded");
        other.close();
        looks.findNothingWrong();
    }

    // helpers

    /** Opens the form; Ann signs in once and is then known wherever she is the first to come in. */
    private Page open(BrowserContext context, String user) {
        Page page = context.newPage();
        if (ANN.equals(user) && signedIn != null && context.cookies().isEmpty()) {
            context.addCookies(signedIn);
        } else if (user != null) {
            signIn(page, user);
        }
        signedIn = ANN.equals(user) ? context.cookies() : signedIn;
        page.navigate(address + form);
        page.locator("[data-surface][data-state=ready]").waitFor();
        return page;
    }

    private static void signIn(Page page, String user) {
        page.navigate(address + "/login");
        page.fill("#username", user);
        page.fill("#password", PASSWORD);
        page.click("main button[type=submit]");
        assertThat(page.locator("h1")).hasText("Articles");
    }

    /** Types at the end of the text, key by key. */
    private static long typeInto(Page page, String words) {
        page.locator("[data-surface][data-state=ready]").waitFor();
        page.locator(TEXT).focus();
        // 20 ms after it got the focus, the surface puts the cursor where it last was: wait on the page's own clock.
        page.evaluate("() => new Promise(done => setTimeout(done, 50))");
        page.keyboard().press("Control+End");
        page.keyboard().type(words);
        return System.nanoTime();
    }

    /** Waits until the browser has words on its disk: a window that is closed at once has not written the last key yet. */
    private static void keptInBrowser(Page page, String words) {
        String find = """
                words => new Promise(found => {
                  const opening = indexedDB.open("dateline-texts");
                  opening.onsuccess = () => {
                    const all = opening.result.transaction("texts").objectStore("texts").getAll();
                    all.onsuccess = () => {
                      opening.result.close();
                      found(all.result.some(text => JSON.stringify(text.fields).includes(words)));
                    };
                  };
                })""";
        for (int i = 0; i < 100 && !(boolean) page.evaluate(find, words); i++) {
            page.waitForTimeout(100);
        }
    }

    /** Has the page go as it would with a browser that is killed: a request that outlives it is not held by being offline. */
    private static void withoutLastWord(Page page) {
        page.evaluate("for (const end of ['pagehide', 'visibilitychange'])"
                + " addEventListener(end, event => event.stopImmediatePropagation(), true)");
    }

    /** Looks who is there now, as a window does that is shown again, instead of waiting for its next beat. */
    private static void beat(Page page) {
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    }

    private static void saved(Page page) {
        assertThat(page.locator("[data-autosave-line]")).hasText(SAVED);
    }

    /** A browser that knows nothing, without script, gives Ann her text in the form, and the draft is as it was. */
    private void assertBack(String words) throws Exception {
        Document page = Jsoup.parse(ann().get(form).body());

        assertThat(Jsoup.parse(page.select("#body").val()).text()).isEqualTo("As it was filed." + words);
        assertThat(page.select(".standing").text()).contains("Draft", "Revision 1,");
        assertThat(page.select(".found").text()).contains("never filed");
    }

    private static Portal.Browser ann() throws Exception {
        if (chief == null) {
            chief = new Portal.Browser(address);
            chief.signIn(ANN, PASSWORD);
        }
        return chief;
    }

    private static BrowserContext launch(Browser chromium, Path profile) {
        BrowserType.LaunchPersistentContextOptions options =
                new BrowserType.LaunchPersistentContextOptions().setArgs(List.of("--no-sandbox", "--disable-gpu"));
        Chromium.installed().ifPresent(options::setExecutablePath);
        return chromium.browserType().launchPersistentContext(profile, options);
    }

    /** Ends the browser of a profile as a power switch would. */
    private static void kill(Path profile) {
        ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("--user-data-dir=" + profile))
                .filter(ProcessHandle::destroyForcibly)
                .forEach(process -> process.onExit().join());
    }

    private static void restart() throws InterruptedException {
        portal = Portal.start(folder, "--server.port=" + address.replaceAll(".*:", ""));
        portal.address();
        chief = null;
        signedIn = null;
    }
}
