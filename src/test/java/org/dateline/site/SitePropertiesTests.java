package org.dateline.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitePropertiesTests {

    @Test
    void linksAreBuiltFromTheBase() {
        SiteProperties site = site("https://news.example.org/", "en");

        assertThat(site.absolute("/news/1/x")).isEqualTo("https://news.example.org/news/1/x");
        assertThat(site.isHttps()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "news.example.org",
                "ftp://x.example",
                "https://x.example/path",
                "https://x.example?q",
                "/",
                "https://a.example,b.example"
            })
    void aWrongBaseIsRefusedWithASentence(String base) {
        assertThatThrownBy(() -> site(base, "en")).hasMessageContaining("dateline.site.base-url");
    }

    @Test
    void aWrongLanguageIsRefusedWithASentence() {
        assertThatThrownBy(() -> site("https://x.example", "english please")).hasMessageContaining("language tag");
    }

    private static SiteProperties site(String base, String language) {
        return new SiteProperties(
                "Dateline",
                "",
                URI.create(base),
                ZoneOffset.UTC,
                language,
                SiteProperties.AiUse.ALLOWED,
                List.of(),
                List.of());
    }
}
