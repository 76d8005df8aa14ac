package org.dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page type at every size and in both themes: accessible, nothing sticks out, nothing jumps, nothing complains. */
@BrowserTest
class LooksTests {

    private static final String MOVED = """
            () => new Promise(done => new PerformanceObserver(list => done(
                list.getEntries().reduce((sum, entry) => sum + entry.value, 0)))
              .observe({type: 'layout-shift', buffered: true}) || setTimeout(() => done(0), 50))""";

    /** Between the two layouts there is nothing new to hear, only to see. */
    private static final int MIDDLE = 768;

    @Autowired
    Pages pages;

    @ParameterizedTest
    @CsvSource({"320,LIGHT", "320,DARK", "768,LIGHT", "768,DARK", "1280,LIGHT", "1280,DARK"})
    void readersSeeEveryPageWell(int width, ColorScheme scheme, Browser chromium) {
        try (BrowserContext context = open(chromium, width, scheme)) {
            look(context.newPage(), pages.ofReaders(), width, scheme);
        }
    }

    @ParameterizedTest
    @CsvSource({"320,LIGHT", "320,DARK", "1280,LIGHT", "1280,DARK"})
    void staffSeeEveryPageWell(int width, ColorScheme scheme, Browser chromium) {
        try (BrowserContext context = open(chromium, width, scheme)) {
            look(context.newPage(), Map.of("login", "/login", "login-wrong", "/login?wrong"), width, scheme);
            look(pages.signIn(context), pages.ofStaff(), width, scheme);
        }
    }

    private static BrowserContext open(Browser chromium, int width, ColorScheme scheme) {
        return chromium.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
    }

    private void look(Page page, Map<String, String> addresses, int width, ColorScheme scheme) {
        Queue<String> complaints = new ConcurrentLinkedQueue<>();
        page.onConsoleMessage(message -> complain(message, complaints));
        page.onPageError(complaints::add);
        List<String> faults = new ArrayList<>();
        addresses.forEach((name, path) -> {
            page.navigate(pages.address(path));
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(
                            "target/screenshots",
                            "%s-%d-%s.png".formatted(name, width, scheme.name().toLowerCase(java.util.Locale.ROOT)))));
            if (width != MIDDLE) {
                for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
                    faults.add(name + ": " + rule.getId() + " " + rule.getNodes());
                }
            }
            int wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
            if (wide > width) {
                faults.add(name + " is " + wide + " px wide");
            }
            double moved = ((Number) page.evaluate(MOVED)).doubleValue();
            if (moved > 0) {
                faults.add(name + " shifts by " + moved);
            }
        });
        assertThat(faults).isEmpty();
        assertThat(complaints).isEmpty();
    }

    private static void complain(ConsoleMessage message, Queue<String> complaints) {
        boolean expected =
                message.text().contains("404 (Not Found)") || message.text().contains("status of 404");
        if (message.type().equals("error") && !expected) {
            complaints.add(message.text());
        }
    }
}
