package org.dateline.delivery;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * Lets a node that is not whole yet serve what it has on disk: while its database server is away, and in the seconds that the start
 * takes. Whatever else is wrong with the database stops the start, as always.
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
        StandInServer server = database.isPostgres() ? start(settings, database) : null;
        if (server != null) {
            handOver(server, context.getBeanFactory());
        }
    }

    private static @Nullable StandInServer start(Environment settings, ServerDatabase database) {
        CopyFolder folder = new CopyFolder(Binder.get(settings)
                .bindOrCreate("dateline.delivery.copies", CopiesProperties.class)
                .folder());
        if (isThere(database)) {
            CatchingUp since = since(folder, database);
            return since != null && since.isOfThisLog() ? startBesideThePortal(settings, folder, since) : null;
        }
        StandInServer server = StandInServer.start(settings, folder);
        await(database);
        CatchingUp since = since(folder, database);
        if (since != null) {
            server.follow(since);
        }
        log.info(
                "The database answers. The portal starts; pages that are still true are served from the disk until it has.");
        return server;
    }

    /** None if it cannot: what is wrong for it may be right for the portal, or the portal says what is wrong. */
    private static @Nullable StandInServer startBesideThePortal(
            Environment settings, CopyFolder folder, CatchingUp since) {
        try {
            log.info("Until the portal has started, pages that are still true are served from {}.", folder);
            return StandInServer.start(settings, folder, since);
        } catch (RuntimeException e) {
            log.warn("No pages are served until the portal has started: {}", e.toString());
            since.close();
            return null;
        }
    }

    /** Null without copies, or if nobody can be asked. */
    private static @Nullable CatchingUp since(CopyFolder folder, ServerDatabase database) {
        CopyFolder.AsOf asOf = folder.asOf();
        if (asOf == null) {
            return null;
        }
        try {
            return CatchingUp.by(database, asOf);
        } catch (SQLException e) {
            log.warn("The database cannot be asked which copies are still true: {}", e.getMessage());
            return null;
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
