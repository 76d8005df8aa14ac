package org.dateline.signpost;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.article.Headline;
import org.dateline.article.PublishedArticles;
import org.dateline.article.PublishedNames;
import org.dateline.section.Sections;
import org.dateline.site.SiteProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * By addresses alone: sections, sources and topics called like one of the words, and stories whose address begins like what
 * was asked for, the longest beginning first.
 */
@Component
@Order(100)
class SlugMatches implements NearestMatches {

    /** Texts looked at for one beginning: versions of a story and drafts are among them. */
    private static final int LOOKED_AT = 30;

    private static final int SHORTEST = 4;

    private final PublishedArticles articles;
    private final PublishedNames names;
    private final Sections sections;
    private final SiteProperties site;

    SlugMatches(PublishedArticles articles, PublishedNames names, Sections sections, SiteProperties site) {
        this.articles = articles;
        this.names = names;
        this.sections = sections;
        this.site = site;
    }

    @Override
    public List<NearestMatch> near(List<String> words, int most) {
        List<NearestMatch> found = new ArrayList<>(stories(words, most));
        found.addAll(named(words));
        return found.stream().limit(most).toList();
    }

    private List<NearestMatch> named(List<String> words) {
        List<NearestMatch> found = new ArrayList<>();
        sections.inOrder().stream()
                .filter(section -> isCalled(section.slug(), words))
                .forEach(section -> found.add(match(NearestMatch.Kind.SECTION, section.path(), section.name())));
        names.topics(words).forEach(topic -> found.add(match(NearestMatch.Kind.TOPIC, topic.path(), topic.name())));
        names.sources().stream()
                .filter(source -> isCalled(source.slug(), words))
                .forEach(source -> found.add(match(NearestMatch.Kind.SOURCE, source.path(), source.name())));
        return found;
    }

    private NearestMatch match(NearestMatch.Kind kind, String path, String name) {
        return new NearestMatch(kind, path, name, site.language());
    }

    /** One of the words, or one that begins like it. */
    private static boolean isCalled(String slug, List<String> words) {
        return words.stream()
                .anyMatch(word -> slug.equals(word)
                        || word.length() >= SHORTEST && slug.startsWith(word)
                        || slug.length() >= SHORTEST && word.startsWith(slug));
    }

    private List<NearestMatch> stories(List<String> words, int most) {
        Set<Long> ids = new LinkedHashSet<>();
        for (String beginning : beginnings(words)) {
            if (ids.size() < most) {
                ids.addAll(names.addressed(beginning, LOOKED_AT));
            }
        }
        Map<Long, Headline> shown =
                articles.headlines(ids).stream().collect(Collectors.toMap(Headline::id, Function.identity()));
        return ids.stream()
                .map(shown::get)
                .filter(Objects::nonNull)
                .limit(most)
                .map(line -> new NearestMatch(NearestMatch.Kind.STORY, line.path(), line.headline(), line.language()))
                .toList();
    }

    /** All the words, then fewer from the end of them; then the same without what may only have been a folder's name. */
    static List<String> beginnings(List<String> words) {
        Set<String> beginnings = new LinkedHashSet<>();
        for (int from = 0; from < Math.min(words.size(), 3); from++) {
            for (int length : new int[] {words.size() - from, 3, 2, 1}) {
                if (length <= words.size() - from) {
                    beginnings.add(String.join("-", words.subList(from, from + length)));
                }
            }
        }
        return beginnings.stream()
                .filter(beginning -> beginning.length() >= SHORTEST || !beginning.matches("\\p{IsLatin}+"))
                .toList();
    }
}
