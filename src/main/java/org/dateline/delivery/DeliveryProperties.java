package org.dateline.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How pages are kept ready.
 *
 * @param memory what they may take; 0 keeps none
 * @param lifetime after which a page is made anew though nothing it shows has changed: its age in words, what is read most
 */
@ConfigurationProperties("dateline.delivery")
record DeliveryProperties(
        @DefaultValue("64MB") DataSize memory,
        @DefaultValue("5m") Duration lifetime) {

    DeliveryProperties {
        if (memory.isNegative()) {
            throw new IllegalArgumentException(
                    "dateline.delivery.memory is %s: write how much the pages kept ready may take, as 64MB, or 0 for none."
                            .formatted(memory));
        }
        if (lifetime.isNegative() || lifetime.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException(
                    "dateline.delivery.lifetime is %s: write after how long a page is made anew, at most 1h."
                            .formatted(lifetime));
        }
    }
}
