package org.dateline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.dateline.NewsroomTest;
import org.dateline.TestNewsroom;
import org.dateline.article.PublishedArticles;
import org.dateline.article.Story;
import org.dateline.source.IndexRule;
import org.dateline.source.Source;
import org.dateline.source.Sources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NewsroomTest
class NinjsTests {

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    PublishedArticles articles;

    @Autowired
    Sources sources;

    @Autowired
    Ninjs ninjs;

    @BeforeEach
    void emptyDesk() {
        newsroom.empty();
    }

    private Story story(long id) {
        Story story = articles.story(id);
        if (story == null) {
            throw new AssertionError("readers do not see " + id);
        }
        return story;
    }

    private static JsonNode read(String item) {
        return JsonMapper.shared().readTree(item);
    }

    private long summit() {
        return summit("arena.jpg");
    }

    private long summit(String file) {
        long picture = newsroom.picture(file, "The arena at dusk");
        return newsroom.aStory()
                .headed("Leaders meet in \"Harbour\"")
                .summedUp("Two days, one table.")
                .saying("<p>They met. <a href=\"/news/1/x\">Before</a></p><figure data-picture=\"%d\">"
                                .formatted(picture)
                        + "<figcaption>Doors open</figcaption></figure><ul><li>One</li><li>Two</li></ul>")
                .datelined("UNITED NATIONS", "2023-05-16", "Wire")
                .in("World")
                .from("The Wire")
                .editedBy("Yu Li")
                .about("Summit", "北京")
                .ledBy(picture, "Seen from above")
                .publishedAt("2023-05-18T09:30:00Z")
                .run();
    }

    @Test
    void everyFactOfAStoryStandsInItsPlace() {
        JsonNode item = read(ninjs.item(story(summit())));

        assertThat(item.at("/uri").asString()).startsWith("https://news.example.org/news/");
        assertThat(item.at("/firstCreated").asString()).isEqualTo("2023-05-18T09:30:00Z");
        assertThat(item.at("/contentCreated").asString()).isEqualTo("2023-05-16T00:00:00Z");
        assertThat(item.at("/located").asString()).isEqualTo("UNITED NATIONS");
        assertThat(item.at("/type").asString()).isEqualTo("composite");
        assertThat(item.at("/pubStatus").asString()).isEqualTo("usable");
        assertThat(item.at("/headlines/0/value").asString()).isEqualTo("Leaders meet in \"Harbour\"");
        assertThat(item.at("/descriptions/1/value").asString()).isEqualTo("UNITED NATIONS, May 16 (Wire) --");
        assertThat(item.at("/people/0/literal").asString()).isEqualTo("yu-li");
        assertThat(item.at("/infoSources/0/literal").asString()).isEqualTo("the-wire");
        assertThat(item.at("/infoSources/1/name").asString()).isEqualTo("Wire");
        assertThat(item.at("/subjects/0/rel").asString()).isEqualTo("section");
        assertThat(item.at("/associations/0/descriptions/2/value").asString()).isEqualTo("Seen from above");
        assertThat(item.at("/bodies/0/value").asString())
                .contains("href=\"https://news.example.org/news/1/x\"", "<figcaption>Doors open</figcaption>")
                .contains("src=\"https://news.example.org/media/arena-jpg-0123456789abcdef0123/1280.jpg\"")
                .doesNotContain("data-picture");
        assertThat(item.at("/bodies/1/value").asString()).isEqualTo("They met. Before\n\n- One\n- Two");
    }

    @Test
    void itKeepsToTheSchemaWhateverAStorySays() {
        List<String> items = List.of(
                ninjs.item(story(summit())),
                ninjs.item(story(newsroom.aStory().inLanguage("zh-Hans").run())),
                ninjs.item(story(newsroom.aStory()
                        .headed("]]> \u2028 </script> \uD83D\uDE00")
                        .saying("<p>a & b < c</p>")
                        .run())));

        assertThat(items).allSatisfy(item -> {
            assertThat(Schemas.faultsOfNinjs(item)).isEmpty();
            assertThat(item).doesNotContain("\n");
        });
    }

    @Test
    void theSchemaRefusesWhatTheStandardDoes() {
        String item = ninjs.item(story(summit()));
        List<UnaryOperator<String>> mistakes = List.of(
                text -> text.replace("\"located\"", "\"place\""),
                text -> text.replace("\"rel\"", "\"relation\""),
                text -> text.replace("\"contentType\"", "\"contenttype\""),
                text -> text.replace("\"pubStatus\":\"usable\"", "\"pubStatus\":\"published\""),
                text -> text.replace("\"type\":\"composite\"", "\"type\":\"story\""),
                text -> text.replaceFirst("\"version\":\"(\\d+)\"", "\"version\":$1"),
                text -> text.replaceFirst("\"charCount\":(\\d+)", "\"charCount\":\"$1\""),
                text -> text.replace("2023-05-16T00:00:00Z", "2023-05-16"),
                text -> text.replaceFirst("\"uri\":\"https://[^/]*", "\"uri\":\""),
                text -> text.replaceFirst("\"name\":\"[^\"]*\",\"rel\":\"lead\"", "\"rel\":\"lead\""));

        assertThat(mistakes).allSatisfy(mistake -> {
            String wrong = mistake.apply(item);
            assertThat(wrong).isNotEqualTo(item);
            assertThat(Schemas.faultsOfNinjs(wrong)).isNotEmpty();
        });
    }

    @Test
    void termsAreALinkAndNoRightsExpression() {
        Source source = newsroom.source("The Wire");
        String licence = "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/";
        source.describe("The Wire", "https://wire.example/?desk[0]=1", "", licence, IndexRule.INDEX, null);
        sources.save(source);

        String item = ninjs.item(story(newsroom.aStory().from("The Wire").run()));

        assertThat(Schemas.faultsOfNinjs(item)).isEmpty();
        assertThat(read(item).at("/rightsInfo").toString())
                .isEqualTo("{\"linkedRights\":\"https://creativecommons.org/licenses/by/4.0/\"}");
        assertThat(read(item).at("/infoSources/0/uri").asString()).isEqualTo("https://wire.example/?desk%5B0%5D=1");
    }

    @Test
    void aHundredStoriesTakeNoMoreStatementsThanOne() {
        List<Story> one = List.of(story(summit()));
        List<Story> many = IntStream.range(0, 20)
                .mapToObj(i -> story(
                        i % 2 == 0
                                ? summit("arena" + i + ".jpg")
                                : newsroom.aStory().run()))
                .toList();

        long ofOne = newsroom.statements(() -> ninjs.items(one));
        long ofMany = newsroom.statements(() -> ninjs.items(many));

        assertThat(ofMany).isEqualTo(ofOne);
    }
}
