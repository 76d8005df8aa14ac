package org.dateline.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/**
 * Hands one real Chromium to every test that asks for a {@link Browser}, but for {@link InItsOwnBrowser}: the one on the
 * PATH, or else one that Playwright has downloaded. Without any, tests are skipped with a reason, and fail where
 * {@code CI} is true.
 */
class Chromium implements ParameterResolver {

    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome");

    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        boolean own = test.getRequiredTestClass().isAnnotationPresent(InItsOwnBrowser.class);
        ExtensionContext whose = own ? test.getParent().orElseThrow() : test.getRoot();
        // Each under a key of its own: what is not found in a store is looked for in the one around it.
        Class<?> key = own ? InItsOwnBrowser.class : Running.class;
        return whose.getStore(Namespace.create(Chromium.class))
                .computeIfAbsent(key, made -> start(), Running.class)
                .browser();
    }

    private static Running start() {
        Optional<Path> installed = installed();
        Map<String, String> environment =
                installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
        try {
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync"));
            installed.ifPresent(options::setExecutablePath);
            return new Running(playwright, playwright.chromium().launch(options));
        } catch (PlaywrightException e) {
            String reason = "NO CHROMIUM: the tests in a real browser did not run. Install it (on Debian:"
                    + " apt-get install chromium) so that it is on the PATH.";
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(reason, e);
            }
            System.err.println(reason);
            throw new TestAbortedException(reason, e);
        }
    }

    static Optional<Path> installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
