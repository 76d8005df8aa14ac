package org.dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.linked.Vocabulary;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the pages of the demonstration newsroom say to machines, each held against schema.org's vocabulary. */
@BrowserTest
class LinkedDataTests {

    private static final String TOLD = "script[type=application/ld+json]";

    /** What is there to be found; whatever else tells machines something is held to the same. */
    private static final Set<String> FOUND = Set.of(
            "front",
            "latest",
            "section",
            "source",
            "editor",
            "topic",
            "article",
            "article-table",
            "article-long",
            "article-chinese",
            "article-arabic",
            "article-russian",
            "corrections",
            "feeds",
            "about",
            "about-contact");

    @Autowired
    Pages pages;

    @Test
    void everyPageSaysWhatSchemaOrgKnows() throws IOException {
        Vocabulary vocabulary = new Vocabulary();
        Map<String, List<String>> faults = new LinkedHashMap<>();
        for (Map.Entry<String, Document> page : told().entrySet()) {
            List<String> data = page.getValue().select(TOLD).stream()
                    .map(script -> script.data())
                    .toList();
            assertThat(data).as(page.getKey()).hasSize(1);
            assertThat(data.get(0)).as(page.getKey()).doesNotContain("<", "\u2028", "\u2029");
            faults.put(page.getKey(), vocabulary.faults(read(data.get(0))));
        }

        assertThat(faults)
                .hasSizeGreaterThanOrEqualTo(14)
                .allSatisfy((name, found) -> assertThat(found).isEmpty());
    }

    @Test
    void everyPageHasACard() throws IOException {
        told().forEach((name, page) -> {
            String[] needed = {"og:type", "og:title", "og:description", "og:url", "og:site_name", "og:locale"};
            for (String property : needed) {
                assertThat(page.select("meta[property=" + property + "]").eachAttr("content"))
                        .as(name + " " + property)
                        .hasSize(1)
                        .noneMatch(String::isBlank);
            }
            boolean pictured = !page.select("meta[property=og:image]").isEmpty();
            assertThat(page.select("meta[name=twitter:card]").attr("content"))
                    .as(name)
                    .isEqualTo(pictured ? "summary_large_image" : "summary");
            assertThat(page.select("meta[property^=og:image:]")).as(name).hasSizeGreaterThanOrEqualTo(pictured ? 3 : 0);
            assertThat(page.select("meta[name=robots][content=max-image-preview:large]"))
                    .as(name)
                    .hasSize(1);
            assertThat(page.select("meta[name^=og:], meta[name^=article:], meta[property^=twitter:]"))
                    .as(name)
                    .isEmpty();
        });
    }

    private static JsonNode read(String data) {
        return JsonMapper.shared().readTree(data);
    }

    private Map<String, Document> told() throws IOException {
        Map<String, Document> told = new LinkedHashMap<>();
        for (Map.Entry<String, String> page : pages.ofReaders().entrySet()) {
            Document document = Jsoup.connect(pages.address(page.getValue()))
                    .ignoreHttpErrors(true)
                    .get();
            if (FOUND.contains(page.getKey()) || !document.select(TOLD).isEmpty()) {
                told.put(page.getKey(), document);
            }
        }
        return told;
    }
}
