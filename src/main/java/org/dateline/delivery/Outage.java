package org.dateline.delivery;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whether the database is away, as far as this node knows. The embedded one never is. */
@Component
class Outage {

    private static final Logger log = LoggerFactory.getLogger(Outage.class);

    private volatile boolean away;

    boolean isAway() {
        return away;
    }

    /** Said once for each time. */
    void begin(@Nullable String why) {
        if (!away) {
            away = true;
            log.warn(
                    "The database cannot be reached: {}. Readers get kept pages and copies; all else is answered 503"
                            + " until it is back.",
                    why);
        }
    }

    void end() {
        if (away) {
            away = false;
            log.warn("The database is back.");
        }
    }
}
