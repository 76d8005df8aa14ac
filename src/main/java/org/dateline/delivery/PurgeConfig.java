package org.dateline.delivery;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.audit.LastEntry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Only where a cache stands in front of us: else nothing is noted for one. */
@Configuration(proxyBeanMethods = false)
@Conditional(PurgeConfig.WithCache.class)
class PurgeConfig {

    static final class WithCache implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return Binder.get(context.getEnvironment())
                    .bind("dateline.delivery.purge[0].url", Bindable.of(String.class))
                    .isBound();
        }
    }

    @Bean
    Purging purging(
            Purges purges,
            Happenings happenings,
            LastEntry last,
            PlatformTransactionManager transactions,
            Clock clock,
            DeliveryProperties properties) {
        Map<String, Purger> caches =
                properties.purge().stream().collect(Collectors.toMap(EndPoint::name, HttpPurger::new));
        return new Purging(
                purges,
                happenings,
                last,
                new TransactionTemplate(transactions),
                clock,
                properties.longestLag(),
                caches);
    }

    @Bean
    CachesOutput cachesOutput(Purges purges) {
        return new CachesOutput(purges);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "dateline.scheduling", matchIfMissing = true)
    PurgeBeat purgeBeat(Purging purging) {
        return new PurgeBeat(purging);
    }
}
