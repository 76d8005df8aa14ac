package org.dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Looks at pages as they stand: takes their picture and collects what is wrong with them. */
final class Looks {

    /** Between the two layouts there is nothing new to hear, only to see. */
    private static final int MIDDLE = 768;

    private static final int NARROW = 320;

    private static final String MOVED = """
            () => new Promise(done => {
              const name = node => node?.nodeType === 1 ? node.cloneNode(false).outerHTML : node?.textContent;
              const rect = ({x, y, width, height}) => [x, y, width, height].map(Math.round);
              const tell = source => `${name(source.node)} from ${rect(source.previousRect)} to ${rect(source.currentRect)}`;
              new PerformanceObserver(list => done([
                list.getEntries().reduce((sum, entry) => sum + entry.value, 0),
                list.getEntries().flatMap(entry => entry.sources.map(tell)).join("; ")]))
                .observe({type: 'layout-shift', buffered: true});
              setTimeout(() => done([0, ""]), 50);
            })""";

    /** Less than half a window by one pixel: a line whose height is no whole number, drawn in two steps by a busy machine. */
    private static final double MAY_MOVE = 0.0005;

    /** On a machine that only says yes or no, nobody looks at the pictures. */
    private static final boolean SOMEBODY_LOOKS = System.getenv("CI") == null;

    private final Page page;
    private final Axe axe;
    private int width;
    private ColorScheme scheme;
    private boolean narrowToo;
    private final List<String> faults = new ArrayList<>();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();

    Looks(Page page, int width, ColorScheme scheme) {
        this.page = page;
        this.axe = new Axe(page);
        this.width = width;
        this.scheme = scheme;
        page.onConsoleMessage(this::complain);
        page.onPageError(complaints::add);
    }

    /** From now on also at each page on a telephone's width, as it is there already: what moves while it comes was seen. */
    Looks alsoNarrow() {
        narrowToo = true;
        return this;
    }

    /** Looks at the page that is open now. */
    void at(String name) {
        // First of all: taking the picture of a whole page changes the window, and that moves things.
        List<?> moved = (List<?>) page.evaluate(MOVED);
        if (((Number) moved.get(0)).doubleValue() > MAY_MOVE) {
            faults.add(name + " shifts by " + moved);
        }
        stands(name);
        if (narrowToo) {
            int wide = width;
            ColorScheme before = scheme;
            resize(NARROW, ColorScheme.LIGHT);
            stands(name);
            resize(wide, before);
        }
    }

    private void resize(int to, ColorScheme seen) {
        width = to;
        scheme = seen;
        page.setViewportSize(width, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.evaluate(
                "document.getAnimations().forEach(change => change.finish())"); // a colour takes its time to change
    }

    private void stands(String name) {
        picture(page, name, width, scheme);
        if (width != MIDDLE) {
            axe.violations().forEach(violation -> faults.add(name + ": " + violation));
        }
        int wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        if (wide > width) {
            faults.add(name + " is " + wide + " px wide");
        }
    }

    /** Takes a picture of the whole page, if anybody looks at it. */
    static void picture(Page page, String name, int width, ColorScheme scheme) {
        if (SOMEBODY_LOOKS) {
            String file = "%s-%d-%s.png".formatted(name, width, scheme.name().toLowerCase(Locale.ROOT));
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots", file)));
        }
    }

    /** A page that is there to say no makes the browser log that it was told no. */
    private void complain(ConsoleMessage message) {
        boolean expected = message.text().matches("Failed to load resource: .*status of 4(03|04|09|10).*");
        if (message.type().equals("error") && !expected) {
            complaints.add(message.text());
        }
    }

    void findNothingWrong() {
        assertThat(faults).isEmpty();
        assertThat(complaints).isEmpty();
    }
}
