package org.dateline.signpost;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.article.PublishedArticles;
import org.dateline.article.Selection;
import org.dateline.site.MissingPageAddition;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the way on where there is no such page: what may have been meant, and what is new. */
@Component
class Signs implements MissingPageAddition {

    private static final int MATCHES = 6;

    private static final int LATEST = 5;

    private final List<NearestMatches> ways;
    private final PublishedArticles articles;

    Signs(List<NearestMatches> ways, PublishedArticles articles) {
        this.ways = ways;
        this.articles = articles;
    }

    @Override
    public void addTo(Model model, String path) {
        List<String> words = AskedPath.of(path).words();
        if (!words.isEmpty()) {
            model.addAttribute("nearest", nearest(words));
            model.addAttribute("words", String.join(" ", words));
            model.addAttribute("newest", articles.newest(Selection.latest(), LATEST));
        }
    }

    private List<NearestMatch> nearest(List<String> words) {
        Map<String, NearestMatch> found = new LinkedHashMap<>();
        for (NearestMatches way : ways) {
            if (found.size() < MATCHES) {
                way.near(words, MATCHES).forEach(match -> found.putIfAbsent(match.path(), match));
            }
        }
        return found.values().stream().limit(MATCHES).toList();
    }
}
