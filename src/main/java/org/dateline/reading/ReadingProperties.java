package org.dateline.reading;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether and for how long it is counted what is read.
 *
 * @param enabled false: nothing is counted, and the list of the most read is not shown
 * @param hours the window of that list, 1 to 168
 */
@ConfigurationProperties("dateline.reading")
record ReadingProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("24") int hours) {

    ReadingProperties {
        if (hours < 1 || hours > 168) {
            throw new IllegalArgumentException(
                    "dateline.reading.hours is %d: write for how many hours the most read count, from 1 to 168."
                            .formatted(hours));
        }
    }
}
