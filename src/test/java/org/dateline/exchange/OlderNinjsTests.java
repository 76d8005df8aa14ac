package org.dateline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OlderNinjsTests {

    @Test
    void anEmbargoHasANameOfItsOwn() {
        Map<String, Object> older = OlderNinjs.of(Map.of(
                "uri", "https://news.example.org/news/1",
                "versionCreated", "2026-11-30T09:00:00Z",
                "embargoedUntil", "2026-12-01T09:00:00Z"));

        assertThat(older).containsOnlyKeys("uri", "versioncreated", "embargoed", "standard");
        assertThat(older).containsEntry("embargoed", "2026-12-01T09:00:00Z");
    }

    @Test
    void aRelationIsToldAsAProfile() {
        Map<String, Object> picture = Map.of("name", "A quay", "rel", "lead", "profile", "reusable");

        assertThat(OlderNinjs.of(Map.of("associations", List.of(picture))))
                .containsEntry("associations", List.of(Map.of("name", "A quay", "profile", "lead")));
    }
}
