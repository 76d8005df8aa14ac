package org.dateline.delivery;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How pages are kept ready, here and in caches in front.
 *
 * @param memory what they may take; 0 keeps none
 * @param lifetime after which a page is made anew though nothing it shows has changed: its age in words, what is read most
 * @param purge the caches in front that are told what to forget; with none, no other cache may use a page without asking
 * @param longestLag after which no node sends what was before a change: caches are told once more then
 */
@ConfigurationProperties("dateline.delivery")
record DeliveryProperties(
        @DefaultValue("64MB") DataSize memory,
        @DefaultValue("5m") Duration lifetime,
        @DefaultValue List<EndPoint> purge,
        @DefaultValue("11s") Duration longestLag) {

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
        if (longestLag.compareTo(Duration.ofSeconds(2)) < 0 || longestLag.compareTo(Duration.ofMinutes(10)) > 0) {
            throw new IllegalArgumentException(
                    "dateline.delivery.longest-lag is %s: write how long a slow node may take to follow, from 2s to 10m."
                            .formatted(longestLag));
        }
        if (purge.stream().map(EndPoint::name).distinct().count() < purge.size()) {
            throw new IllegalArgumentException(
                    "dateline.delivery.purge names one end point twice: give each a name of its own.");
        }
    }
}
