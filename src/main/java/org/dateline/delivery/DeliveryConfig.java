package org.dateline.delivery;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.DispatcherType;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliveryProperties.class)
class DeliveryConfig {

    private static final Logger log = LoggerFactory.getLogger(DeliveryConfig.class);

    private static final int PIECE = 32 * 1024;

    @Bean
    FilterRegistrationBean<Delivering> delivering(
            Counter counter,
            Shelf shelf,
            Making making,
            Renewing renewing,
            Sharing sharing,
            DeliveryProperties properties) {
        FilterRegistrationBean<Delivering> filter =
                new FilterRegistrationBean<>(new Delivering(counter, shelf, making, renewing, sharing));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1); // before it stands what answers while there is no database
        filter.setDispatcherTypes(DispatcherType.REQUEST);
        filter.setEnabled(properties.memory().toBytes() > 0 || sharing.isOn());
        return filter;
    }

    /** Behind whatever else looks at requests there: a log has these too, and the address of a reader behind a proxy. */
    @Bean
    @Order
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> readyBeforeThePortal(
            Counter counter, DeliveryProperties properties) {
        return tomcat -> {
            if (properties.memory().toBytes() > 0) {
                tomcat.addEngineValves(new ShelfValve(counter));
            }
        };
    }

    /**
     * Not where the server writes a log of requests, which has to see them all; and what is encrypted, or comes through a
     * proxy, goes past it anyway.
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> readyBeforeTheServer(
            Counter counter, Telling telling, DeliveryProperties properties, TomcatServerProperties server) {
        return tomcat -> {
            if (properties.memory().toBytes() > 0
                    && !server.getAccesslog().isEnabled()
                    && isUsual(server.getRemoteip())) {
                tomcat.setProtocol(FastPathProtocol.class.getName());
                tomcat.addConnectorCustomizers(connector -> {
                    if (connector.getProtocolHandler() instanceof FastPathProtocol fast) {
                        fast.answerBy(counter, telling);
                    }
                });
            }
        };
    }

    /** What a proxy says under another name than proxies do is known to the server only. */
    private static boolean isUsual(TomcatServerProperties.Remoteip proxy) {
        return Stream.of(proxy.getRemoteIpHeader(), proxy.getProtocolHeader())
                .allMatch(
                        name -> name == null || name.toLowerCase(Locale.ROOT).startsWith(BareRequestReader.OF_PROXIES));
    }

    /** For the operator: the portal's own metrics see only what reaches it. */
    @Bean
    MeterBinder pages(Counter counter, Making making, Shelf shelf) {
        return registry -> {
            FunctionCounter.builder("dateline.pages.sent", counter, Counter::sent)
                    .description("Answers with pages that are the same for everyone")
                    .register(registry);
            FunctionCounter.builder("dateline.pages.made", making, Making::made)
                    .description("Pages that had to be made for them")
                    .register(registry);
            Gauge.builder("dateline.pages.ready", shelf, Shelf::size)
                    .description("What the pages that are ready take")
                    .baseUnit(BaseUnits.BYTES)
                    .register(registry);
        };
    }

    /** A whole page goes out in one piece, headers and all; 8 KiB by default make three of it. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> roomForAPage() {
        return tomcat -> tomcat.addConnectorCustomizers(
                connector -> connector.setProperty("socket.appWriteBufSize", String.valueOf(PIECE)));
    }

    /** The clock's hand, on a thread of its own: other work may take its time, this may not wait for it. */
    @Bean
    @ConditionalOnBooleanProperty(name = "dateline.scheduling", matchIfMissing = true)
    SmartLifecycle keepingUpBeat(KeepingUp keepingUp) {
        return new Beat(keepingUp);
    }

    /** Sooner than the clock's hand, where the database can say that something was done. */
    @Bean
    @ConditionalOnBooleanProperty(name = "dateline.scheduling", matchIfMissing = true)
    SmartLifecycle listening(DataSource database, KeepingUp keepingUp) {
        return new Listening(database, keepingUp::look);
    }

    private static final class Beat implements SmartLifecycle {

        private static final long MILLIS = 250;

        private final KeepingUp keepingUp;
        private volatile @Nullable ScheduledExecutorService thread;
        private boolean told;

        Beat(KeepingUp keepingUp) {
            this.keepingUp = keepingUp;
        }

        /** Said once for each time that the database is away, not for each look. */
        private void look() {
            try {
                keepingUp.look();
                told = false;
            } catch (RuntimeException e) {
                if (!told) {
                    log.warn("What changed cannot be read; pages are sent as they were: {}", e.toString());
                }
                told = true;
            }
        }

        @Override
        public void start() {
            ScheduledExecutorService hand = Executors.newSingleThreadScheduledExecutor(work -> {
                Thread made = new Thread(work, "delivery");
                made.setDaemon(true);
                return made;
            });
            hand.scheduleWithFixedDelay(this::look, 0, MILLIS, TimeUnit.MILLISECONDS);
            thread = hand;
        }

        @Override
        public void stop() {
            ScheduledExecutorService hand = thread;
            if (hand != null) {
                hand.shutdown();
            }
            thread = null;
        }

        @Override
        public boolean isRunning() {
            return thread != null;
        }
    }
}
