package org.dateline.reading;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import ua_parser.Parser;

/**
 * Tells programs from browsers by what they call themselves: by the list of names that the ua-parser project keeps, and by
 * a habit of all browsers, which begin with "Mozilla". One that pretends to be a browser is taken for one.
 */
@Component
@Lazy
class KnownRobots {

    private static final int LONGEST = 512;

    private static final int REMEMBERED = 2_000;

    private final Parser parser = new Parser();

    private final Map<String, Boolean> known = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    boolean isRobot(@Nullable String browser) {
        if (browser == null || !browser.startsWith("Mozilla/") || browser.length() > LONGEST) {
            return true;
        }
        Boolean before = known.get(browser);
        if (before != null) {
            return before;
        }
        boolean robot = isListed(browser);
        known.put(browser, robot);
        return robot;
    }

    private boolean isListed(String browser) {
        String device = Optional.ofNullable(parser.parseDevice(browser))
                .map(found -> found.family)
                .orElse("");
        String agent = Optional.ofNullable(parser.parseUserAgent(browser))
                .map(found -> found.family)
                .orElse("");
        return "Spider".equals(device) || agent.startsWith("Headless") || agent.startsWith("PhantomJS");
    }
}
