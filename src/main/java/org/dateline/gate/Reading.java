package org.dateline.gate;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dateline.article.Copy;
import org.dateline.article.GateContext;
import org.dateline.media.Picture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Copy as the rules read it: block by block, with what is known of its pictures and links.
 *
 * @param blocks the text in its order: paragraphs, headings, items, captions, cells
 * @param links the web addresses it links to
 * @param pictures those it shows, by number; one that is gone is missing
 * @param dead those of the links that lead nowhere
 */
record Reading(
        Copy copy,
        GateContext context,
        List<String> blocks,
        List<String> links,
        Map<Long, Picture> pictures,
        Set<String> dead) {

    /** As many links of one text as are looked up. */
    private static final int MOST_LINKS = 500;

    private static final Set<String> BLOCKS = Set.of(
            "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "caption", "figcaption", "pre", "dt", "dd");

    private static final String ANY_BLOCK = String.join(",", BLOCKS);

    static Reading of(Copy copy, GateContext context) {
        Element body = Jsoup.parseBodyFragment(copy.body().toString()).body();
        List<Element> found = body.select(ANY_BLOCK);
        Set<Element> outer = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element block : found) {
            Element around = block.parent();
            while (around != null && !BLOCKS.contains(around.normalName())) {
                around = around.parent();
            }
            if (around != null) {
                outer.add(around);
            }
        }
        List<String> blocks = found.stream()
                .map(block -> outer.contains(block) ? block.ownText() : block.text())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        return new Reading(copy, context, blocks, links(body), Map.of(), Set.of());
    }

    /** The web addresses that a text links to. */
    static List<String> links(String html) {
        return html.contains("href") ? links(Jsoup.parseBodyFragment(html).body()) : List.of();
    }

    private static List<String> links(Element body) {
        return body.select("a[href]").eachAttr("href").stream()
                .filter(WebLink::isWeb)
                .distinct()
                .limit(MOST_LINKS)
                .toList();
    }

    /** The same, knowing more. */
    Reading knowing(Map<Long, Picture> known, Set<String> nowhere) {
        return new Reading(copy, context, blocks, links, known, nowhere);
    }

    /** The pictures it shows that the library has. */
    List<Picture> shown() {
        return copy.pictures().stream()
                .map(pictures::get)
                .filter(Objects::nonNull)
                .toList();
    }
}
