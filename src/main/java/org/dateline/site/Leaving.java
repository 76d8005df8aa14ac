package org.dateline.site;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Goes on serving for a while after it was asked to stop: probes are told "not now" by then, and whoever hands out requests
 * has the time to see it. First of all that hear of the end, because the others stop working when they do.
 */
@Component
@ConditionalOnWebApplication
@EnableConfigurationProperties(Leaving.Properties.class)
class Leaving implements ApplicationListener<ContextClosedEvent>, Ordered {

    private static final Logger log = LoggerFactory.getLogger(Leaving.class);

    private static final Duration LONGEST = Duration.ofMinutes(5);

    /**
     * How a node stops.
     *
     * @param delay for how long it serves on; 0 to 5 minutes
     */
    @ConfigurationProperties("dateline.stop")
    record Properties(@DefaultValue("5s") Duration delay) {

        Properties {
            if (delay.isNegative() || delay.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException(
                        "dateline.stop.delay is \"%s\": write how long to serve on after a stop was asked for, from 0s to 5m."
                                .formatted(delay));
            }
        }
    }

    private final ApplicationContext context;
    private final Properties properties;

    Leaving(ApplicationContext context, Properties properties) {
        this.context = context;
        this.properties = properties;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        if (event.getApplicationContext() != context || properties.delay().isZero()) {
            return;
        }
        log.info(
                "Not ready any more, and serving on for {} s.",
                properties.delay().toMillis() / 1000.0);
        try {
            Thread.sleep(properties.delay().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
