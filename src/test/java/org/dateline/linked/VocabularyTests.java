package org.dateline.linked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The check of structured data can fail. */
class VocabularyTests {

    private final Vocabulary vocabulary = new Vocabulary();

    @Test
    void whatIsRightPasses() {
        assertThat(faults("""
                "headline": "Tides", "dateModified": "2026-11-24T12:00:00+01:00", "wordCount": 3,
                "correction": {"@type": "CorrectionComment", "text": "Not five."},
                "publisher": {"@id": "https://example.org/#us"}""")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"headlined\": \"Tides\"",
                "\"headline\": \"\"",
                "\"headline\": [\"Tides\", 4]",
                "\"image\": []",
                "\"masthead\": \"https://example.org/about\"",
                "\"wordCount\": \"3\"",
                "\"dateModified\": \"2026-11-24T12:00:00\"",
                "\"license\": \"Free to share\"",
                "\"author\": {\"@type\": \"Place\", \"name\": \"Here\"}",
                "\"author\": {\"@type\": \"Writer\", \"name\": \"Li\"}",
                "\"author\": {\"@id\": \"https://example.org/#nobody\"}",
                "\"author\": {\"@type\": \"Person\", \"wordCount\": 3}",
                "\"url\": \"/news/1\"",
                "\"correction\": {\"@type\": \"CorrectionComment\", \"correctedWork\": {\"@id\": \"https://example.org/#us\"}}"
            })
    void whatIsWrongIsFound(String property) {
        assertThat(faults(property)).isNotEmpty();
    }

    private List<String> faults(String properties) {
        return vocabulary.faults(JsonMapper.shared().readTree("""
                {"@context": "https://schema.org", "@graph": [
                  {"@type": "NewsArticle", %s},
                  {"@type": "Organization", "@id": "https://example.org/#us", "name": "Us"}]}""".formatted(properties)));
    }
}
