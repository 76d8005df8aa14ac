package org.dateline.search;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;

/** How an index on a server is opened. */
final class OpenSearchSettings {

    private OpenSearchSettings() {}

    static Map<String, Object> of(SearchProperties properties) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("type", "elasticsearch");
        settings.put("uris", properties.hosts().stream().map(URI::toString).collect(Collectors.joining(",")));
        if (!properties.username().isEmpty()) {
            settings.put("username", properties.username());
            settings.put("password", properties.password());
        }
        // The newest dialect that this release of Search has words for; later ones understand it.
        settings.put("version", properties.version());
        settings.put("version_check.enabled", false);
        settings.put("schema_management.minimal_required_status", "yellow");
        settings.put("analysis.configurer", (ElasticsearchAnalysisConfigurer) new OpenSearchAnalysis());
        return settings;
    }
}
