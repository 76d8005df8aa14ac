package org.dateline.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.NewsroomTest;
import org.dateline.TestClock;
import org.dateline.TestNewsroom;
import org.dateline.article.Desk;
import org.dateline.article.PublishedArticles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Asks every address that readers have, one second before a story's time and at it. */
@NewsroomTest
class EmbargoTests {

    private static final String WORD = "Quokkalympics";
    private static final Pattern LIFETIME = Pattern.compile("(?:s-maxage|max-age)=(\\d+)");

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    Desk desk;

    @Autowired
    PublishedArticles published;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvcTester mvc;

    private long picture;
    private long open;

    @BeforeEach
    void emptyDesk() {
        newsroom.empty();
        open = newsroom.aStory()
                .headed("An open story")
                .in("Sport")
                .from("Wire")
                .editedBy("Yu Li")
                .about("Games")
                .run();
        picture = newsroom.picture("arena.jpg", WORD + " arena");
    }

    private long secret(Duration in) {
        return newsroom.aStory()
                .headed(WORD + " open")
                .summedUp("All about the " + WORD)
                .saying(WORD + " begin.")
                .in("Sport")
                .from("Wire")
                .editedBy("Yu Li")
                .about("Games")
                .ledBy(picture, WORD + " seen from above")
                .publishedIn(in)
                .run();
    }

    @Test
    void nothingOfAStoryIsAnywhereASecondBeforeItsTimeAndEverythingAtIt() {
        Map<String, String> without = probe(999_999);
        long id = secret(Duration.ofHours(1));
        newsroom.later(Duration.ofHours(1).minusSeconds(1));

        Map<String, String> before = probe(id);
        Map<String, String> never = probe(999_999);
        newsroom.later(Duration.ofSeconds(1));
        Map<String, String> after = probe(id);

        assertThat(without.keySet()).hasSizeGreaterThanOrEqualTo(9);
        before.forEach((address, answer) -> {
            assertThat(answer).as(address).doesNotContain(WORD, "quokkalympics");
            assertThat(unnumbered(answer, id)).as(address).isEqualTo(unnumbered(never.get(address), 999_999));
        });
        assertThat(withWord(after))
                .contains(
                        "/",
                        "/latest",
                        "/sections/{slug}",
                        "/sources/{slug}",
                        "/editors/{slug}",
                        "/topics/{slug}",
                        "/sitemap-news.xml",
                        "/oembed",
                        "/search",
                        "/archive/{year:\\d{4}}/{month:\\d\\d}/{day:\\d\\d}",
                        "/news/{id:\\d{1,18}}/{slug}");
        assertThat(published.pictures(id)).containsExactly(picture);
    }

    @Test
    void nothingIsAnywhereOnceAnEmbargoWasPutOnWhatWasOut() {
        long id = secret(Duration.ZERO);
        assertThat(withWord(probe(id))).isNotEmpty();
        Instant until = clock.instant().plusSeconds(3600);

        desk.embargo(id, until, "Asked by the organisers", "chief");
        newsroom.later(Duration.ofSeconds(3599));
        assertThat(withWord(probe(id))).isEmpty();
        newsroom.later(Duration.ofSeconds(1));

        assertThat(withWord(probe(id))).contains("/", "/latest", "/topics/{slug}");
    }

    @Test
    void noReaderPageMayBeKeptOverTheNextTime() {
        long id = secret(Duration.ofSeconds(5));

        for (long story : List.of(open, id, 999_999L)) {
            addresses(story).forEach((pattern, address) -> {
                MockHttpServletResponse answer = get(address);
                String caching = String.valueOf(answer.getHeader(HttpHeaders.CACHE_CONTROL));
                Matcher lifetime = LIFETIME.matcher(caching);
                while (!caching.contains("immutable") && lifetime.find()) {
                    assertThat(Long.parseLong(lifetime.group(1))).as(address).isLessThan(5);
                }
                if (answer.getStatus() == 404) {
                    assertThat(caching).as(address).doesNotContain("immutable");
                }
            });
        }
    }

    private static List<String> withWord(Map<String, String> answers) {
        return answers.entrySet().stream()
                .filter(entry -> entry.getValue().contains(WORD))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What each address answers: status, headers and body. */
    private Map<String, String> probe(long id) {
        Map<String, String> answers = new TreeMap<>();
        addresses(id).forEach((pattern, address) -> {
            MockHttpServletResponse answer = get(address);
            List<String> said = new ArrayList<>(List.of("" + answer.getStatus()));
            new TreeSet<>(answer.getHeaderNames()).forEach(name -> said.add(name + ": " + answer.getHeaders(name)));
            said.add(new String(answer.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8));
            answers.put(pattern, String.join("\n", said));
        });
        return answers;
    }

    private MockHttpServletResponse get(String address) {
        return mvc.method(HttpMethod.GET)
                .uri(java.net.URI.create(address))
                .exchange()
                .getResponse();
    }

    private static String unnumbered(String answer, long id) {
        return answer.replace("/news/" + id, "/news/ID").replaceAll("nonce-[^']+", "nonce");
    }

    /** Every mapped address outside the newsroom, filled with what belongs to the story. */
    private Map<String, String> addresses(long id) {
        Map<String, String> filled = new LinkedHashMap<>();
        String key = jdbc.queryForObject("select content_key from picture where id = ?", String.class, picture);
        requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().isEmpty()
                        || info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> !pattern.matches("/(admin|login|logout|setup|preview|error|healthz).*|\\$.*"))
                .sorted()
                .forEach(pattern -> filled.put(pattern, fill(pattern, id, key)));
        return filled;
    }

    private static String fill(String pattern, long id, String key) {
        String slug = pattern.startsWith("/sections")
                ? "sport"
                : pattern.startsWith("/sources")
                        ? "wire"
                        : pattern.startsWith("/editors")
                                ? "yu-li"
                                : pattern.startsWith("/topics") ? "games" : "quokkalympics-open";
        if (pattern.equals("/oembed")) {
            return pattern + "?url=https://news.example.org/news/" + id + "/" + slug;
        }
        return pattern.replaceAll("\\{id[^/]*?\\}(?=/|\\.[a-z]|$)", "" + id)
                .replaceAll("\\{key[^/]*\\}", key)
                .replaceAll("\\{name[^/]*\\}", "640.jpg")
                .replaceAll("\\{year[^/]*?\\}(?=/|$)", "2026")
                .replaceAll("\\{month[^/]*\\}(?=/|$)", "11")
                .replaceAll("\\{slug[^/]*\\}", slug)
                .replaceAll("\\{kind\\}", "contact")
                .replaceAll("\\{format[^}]*\\}", "atom")
                .replaceAll("\\{part:.*\\}(?=\\.xml)", TestClock.NOON.toString().substring(0, 7))
                .replaceAll("\\{number:.*\\}(?=\\.xml)", "1")
                .replaceAll("\\{year:[^/]*?\\}(?=/|$)", "2026")
                .replaceAll("\\{month:[^/]*?\\}(?=/|$)", "11")
                .replaceAll("\\{day:[^/]*?\\}(?=/|$)", "24")
                .replaceAll("\\{(?:v|version|number)[^/]*?\\}(?=/|$)", "1")
                .replaceAll("^/search.*", "$0?q=begin");
    }
}
