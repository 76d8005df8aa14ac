package org.dateline.storage;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageProperties.class)
class StorageConfig {

    @Bean
    SchemaGuard schemaGuard() {
        return new SchemaGuard();
    }

    @Bean
    static QueriesAsWritten queriesAsWritten() {
        return new QueriesAsWritten();
    }

    /** An H2 by address is either gone at the next stop (in memory) or without the durable settings we open ours with. */
    @Bean
    static BeanFactoryPostProcessor onlyDurableDatabases(Environment environment) {
        return factory -> {
            String url = environment.getProperty("spring.datasource.url", "");
            if (url.startsWith("jdbc:h2:")) {
                throw new StorageRefusal(
                        "spring.datasource.url names an H2 database of its own (%s), where stories could be lost."
                                .formatted(url.replaceAll(";.*", "")),
                        "Remove spring.datasource.url to use the embedded database file in dateline.data-dir,"
                                + " or name a PostgreSQL database (jdbc:postgresql://…).");
            }
        };
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
    static class Embedded {

        @Bean
        EmbeddedDatabase embeddedDatabase(StorageProperties properties) {
            return EmbeddedDatabase.open(properties.dataDir());
        }

        /** Milliseconds, as addresses of list pages carry them: a finer clock would let two moments look like one. */
        @Bean
        Clock clock() {
            return Clock.tick(Clock.system(ZoneOffset.UTC), Duration.ofMillis(1));
        }

        @Bean
        Checkpointing checkpointing(EmbeddedDatabase database) {
            return new Checkpointing(database);
        }

        @Bean
        JdbcConnectionDetails portalConnection(EmbeddedDatabase database) {
            return new Portal(database);
        }

        @Bean
        FlywayConnectionDetails ownerConnection(EmbeddedDatabase database) {
            return new Owner(database);
        }
    }

    /** Several machines may decide by it: the server's clock counts. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${spring.datasource.url:none}' != 'none'")
    static class Server {

        /** Let go of by the end of the process alone: what writes there may be stopped later than this would be. */
        @Bean(destroyMethod = "")
        @ConditionalOnWebApplication
        NodeFolder nodeFolder(StorageProperties properties) {
            return NodeFolder.hold(properties.dataDir());
        }

        @Bean
        DatabaseClock clock(DataSource database) {
            JdbcTemplate jdbc = new JdbcTemplate(database);
            return new DatabaseClock(
                    () -> Objects.requireNonNull(jdbc.queryForObject("select clock_timestamp()", OffsetDateTime.class))
                            .toInstant(),
                    System::nanoTime);
        }
    }

    private record Portal(EmbeddedDatabase database) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return database.url();
        }

        @Override
        public String getUsername() {
            return EmbeddedDatabase.PORTAL;
        }

        @Override
        public String getPassword() {
            return database.keys().portal();
        }
    }

    private record Owner(EmbeddedDatabase database) implements FlywayConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return database.url();
        }

        @Override
        public String getUsername() {
            return EmbeddedDatabase.OWNER;
        }

        @Override
        public String getPassword() {
            return database.keys().owner();
        }
    }
}
