package org.dateline.search;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The index of this node. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SearchProperties.class)
class SearchConfig {

    @Bean
    Shelf searchShelf(
            SearchProperties properties, JdbcTemplate jdbc, Clock clock, @Value("${dateline.data-dir}") Path dataDir) {
        return properties.backend() == SearchProperties.Backend.OPENSEARCH
                ? new SharedShelf(jdbc, clock, properties)
                : new FileShelf(dataDir.resolve("search"));
    }

    /** Closed by {@link Indexing}, once nobody follows any more. */
    @Bean(destroyMethod = "")
    Engine searchEngine(Shelf shelf, Rows rows) {
        return new Engine(shelf, rows);
    }
}
