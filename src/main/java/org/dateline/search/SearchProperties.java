package org.dateline.search;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which index is asked.
 *
 * @param backend {@code embedded}: each node has one of its own, in the data directory; {@code opensearch}: all nodes ask one
 *     server, or several
 * @param hosts the servers' addresses
 * @param username empty for none
 * @param prefix what the names of its indexes begin with
 * @param version the server's dialect, as Hibernate Search names it
 */
@ConfigurationProperties("dateline.search")
record SearchProperties(
        @DefaultValue("embedded") Backend backend,
        @DefaultValue("http://localhost:9200") List<URI> hosts,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("dateline") String prefix,
        @DefaultValue("opensearch:3.0") String version) {

    enum Backend {
        EMBEDDED,
        OPENSEARCH
    }

    SearchProperties {
        if (!prefix.matches("[a-z][a-z0-9_-]{0,40}")) {
            throw new IllegalArgumentException(
                    "dateline.search.prefix is \"%s\": write a lower-case word, such as dateline.".formatted(prefix));
        }
        for (URI host : hosts) {
            if (host.getHost() == null || !List.of("http", "https").contains(host.getScheme())) {
                throw new IllegalArgumentException(
                        "dateline.search.hosts has \"%s\": write the address of each server, such as http://search.example.org:9200."
                                .formatted(host));
            }
        }
    }
}
