package org.dateline.feed;

import java.net.URI;
import java.time.Clock;
import org.dateline.site.SiteProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FeedProperties.class)
class FeedConfig {

    /** Without a hub nothing is noted for it either. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("dateline.websub.hub")
    static class WithHub {

        @Bean
        Pinging pinging(Pings pings, FeedsOf feeds, FeedProperties settings, SiteProperties site, Clock clock) {
            return new Pinging(pings, feeds, new Hub(address(settings)), site, clock);
        }

        private static URI address(FeedProperties settings) {
            if (settings.hub() == null) {
                throw new IllegalArgumentException(
                        "dateline.websub.hub is empty: write the hub's public address, or leave it out.");
            }
            return settings.hub();
        }

        @Bean
        @ConditionalOnBooleanProperty(name = "dateline.scheduling", matchIfMissing = true)
        Beat pingBeat(Pinging pinging) {
            return new Beat(pinging);
        }
    }

    /** The clock's hand; tests move their own. */
    static class Beat {

        private final Pinging pinging;

        Beat(Pinging pinging) {
            this.pinging = pinging;
        }

        @Scheduled(fixedDelay = 2_000, initialDelay = 5_000)
        void beat() {
            pinging.tell();
        }
    }
}
