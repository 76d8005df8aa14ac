package org.dateline.feed;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param hub the hub that tells whoever subscribed to a feed that it has changed (WebSub); null for none
 */
@ConfigurationProperties("dateline.websub")
record FeedProperties(@Nullable URI hub) {

    FeedProperties {
        String scheme = hub == null ? "https" : hub.getScheme();
        if (hub != null && (hub.getHost() == null || scheme == null || !scheme.matches("(?i)https?"))) {
            throw new IllegalArgumentException(
                    "dateline.websub.hub is \"%s\": write the hub's public address, such as https://hub.example.org/, or leave it out."
                            .formatted(hub));
        }
    }
}
