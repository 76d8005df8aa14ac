package org.dateline.merge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.shared.HtmlText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A block of news copy, or a part of one that holds blocks itself. Equal is what is written the same. */
final class Block {

    private static final Set<String> TEXTS = Set.of("p", "h2", "h3");
    private static final Set<String> LISTS = Set.of("ul", "ol");

    private final Element element;
    private final String html;
    private final Map<Word, Integer> counts = new HashMap<>();

    Block(Element element) {
        if (element.ownerDocument() == null) {
            plain(Document.createShell("")).body().appendChild(element);
        }
        this.element = element;
        this.html = element.outerHtml();
    }

    static List<Block> of(HtmlText text) {
        return of(plain(Jsoup.parseBodyFragment(text.toString())).body());
    }

    /** Printed as it is: a break put in to please the eye would be a blank between words. */
    private static Document plain(Document document) {
        document.outputSettings().prettyPrint(false);
        return document;
    }

    private static List<Block> of(Element parent) {
        return parent.children().stream().map(Block::new).toList();
    }

    List<Block> parts() {
        return of(element);
    }

    Element element() {
        return element;
    }

    String name() {
        return element.normalName();
    }

    String inner() {
        return element.html();
    }

    Attributes attributes() {
        return element.attributes();
    }

    boolean is(String... names) {
        return Set.of(names).contains(name());
    }

    /** Holds words, not blocks. */
    boolean isText() {
        return TEXTS.contains(name()) || is("caption", "figcaption");
    }

    /** Whether one of the two can be an edit of the other. */
    boolean canBecome(Block other) {
        return name().equals(other.name())
                || TEXTS.contains(name()) && TEXTS.contains(other.name())
                || LISTS.contains(name()) && LISTS.contains(other.name());
    }

    /** How many of their words two blocks share, from 0 to 1. */
    double likeness(Block other) {
        Map<Word, Integer> mine = counts();
        Map<Word, Integer> theirs = other.counts();
        int shared = mine.entrySet().stream()
                .mapToInt(entry -> Math.min(entry.getValue(), theirs.getOrDefault(entry.getKey(), 0)))
                .sum();
        int all = sum(mine) + sum(theirs);
        return all == 0 ? (html.equals(other.html) ? 1 : 0) : 2.0 * shared / all;
    }

    private Map<Word, Integer> counts() {
        if (counts.isEmpty()) {
            Words.of(element.text()).stream()
                    .map(Token::word)
                    .filter(Word::counts)
                    .forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        return counts;
    }

    private static int sum(Map<Word, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Block block && block.html.equals(html);
    }

    @Override
    public int hashCode() {
        return html.hashCode();
    }

    @Override
    public String toString() {
        return html;
    }
}
