package org.dateline.delivery;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * Lets a node that starts while its database server is away serve what it has on disk until the server answers, and start
 * then. Whatever else is wrong with the database stops the start, as always.
 */
final class StandIn implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    private static final Logger log = LoggerFactory.getLogger(StandIn.class);

    private static final String NAME = "standInServer";

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE; // all settings are there
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (!(context instanceof WebServerApplicationContext)) {
            return;
        }
        Environment settings = context.getEnvironment();
        ServerDatabase database = new ServerDatabase(
                settings.getProperty("spring.datasource.url", ""),
                settings.getProperty("spring.datasource.username"),
                settings.getProperty("spring.datasource.password"));
        if (database.isPostgres() && !isThere(database)) {
            StandInServer server = StandInServer.start(settings);
            await(database);
            log.info("The database answers. The portal starts; pages are served from the disk until it has.");
            handOver(server, context.getBeanFactory());
        }
    }

    private static void await(ServerDatabase database) {
        while (!isThere(database)) {
            try {
                TimeUnit.SECONDS.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Stopped while waiting for the database", e);
            }
        }
    }

    /** It goes when the portal's own server is about to listen, or when the start fails. */
    private static void handOver(StandInServer server, ConfigurableListableBeanFactory beans) {
        beans.registerSingleton(NAME, server);
        if (beans instanceof DefaultSingletonBeanRegistry registry) {
            registry.registerDisposableBean(NAME, server::stop);
        }
    }

    private static boolean isThere(ServerDatabase database) {
        try (Connection connection = database.connect()) {
            return connection.isValid(ServerDatabase.PATIENCE);
        } catch (SQLException e) {
            if (ServerDatabase.isAway(e)) {
                log.warn("The database cannot be reached: {}. It is tried again.", e.getMessage());
                return false;
            }
            return true; // whoever needs it says what is wrong
        }
    }
}
