package org.dateline.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * axe-core in a page. Its program comes with each page by itself and only what is wrong is told: half a megabyte on the
 * way there, and every check that passed on the way back, would cost more than the checking.
 */
final class Axe {

    private static final String PROGRAM = program();

    private static final String RUN = """
            landmarks => axe.run(document, {resultTypes: ['violations'], rules: {'landmark-unique': {enabled: landmarks}}})
              .then(found => found.violations.map(({id, nodes}) =>
                ({id, where: nodes.map(node => node.target + ' ' + node.html + ' ' + node.failureSummary).join('; ')})))""";

    private final Page page;

    Axe(Page page) {
        this.page = page;
        page.addInitScript(PROGRAM);
    }

    /** What is wrong with the page as it stands, a line each. */
    List<String> violations() {
        if (!(boolean) page.evaluate("'axe' in window")) {
            page.evaluate(PROGRAM); // it was open before
        }
        // A page within a page has landmarks of its own, which may be named like the outer one's.
        boolean alone = page.locator("iframe").count() == 0;
        List<?> found = (List<?>) page.evaluate(RUN, alone);
        return found.stream()
                .map(rule -> (Map<?, ?>) rule)
                .map(rule -> rule.get("id") + " " + rule.get("where"))
                .toList();
    }

    private static String program() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
