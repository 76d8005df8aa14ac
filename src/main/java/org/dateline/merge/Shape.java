package org.dateline.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.shared.HtmlText;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a block may hold: one caption, rows of one width. */
final class Shape {

    private Shape() {}

    /** Whether what was joined part by part still has the shape that its three origins have. */
    static boolean isSound(Element joined, Element... origins) {
        if (joined.children().stream()
                        .filter(part -> part.nameIs("caption") || part.nameIs("figcaption"))
                        .count()
                > 1) {
            return false;
        }
        if (!joined.nameIs("table")) {
            return true;
        }
        boolean spans = Stream.of(origins)
                .anyMatch(origin -> !origin.select("[rowspan], [colspan]").isEmpty());
        if (spans) {
            return Stream.of(origins).map(Shape::widths).distinct().count() == 1
                    && widths(joined).equals(widths(origins[0]));
        }
        boolean even = Stream.of(origins).allMatch(Shape::isEven);
        return !even || isEven(joined);
    }

    private static boolean isEven(Element table) {
        return Set.copyOf(widths(table)).size() <= 1;
    }

    private static List<Integer> widths(Element table) {
        return table.select("tr").stream().map(Element::childrenSize).toList();
    }

    /** Two versions of one block, one after the other; where there is room for one only, in one. */
    static List<Block> both(Block first, Block second) {
        if (!first.is("td", "th", "caption", "figcaption") || !second.is("td", "th", "caption", "figcaption")) {
            return List.of(first, second);
        }
        Element one = first.element().clone();
        if (first.isText() || second.isText()) {
            List<Token> words = new ArrayList<>(Words.of(first.element()));
            words.add(new Token(new Word("/", Marks.NONE), Token.Gap.BLANK));
            words.addAll(Words.of(second.element()));
            one.empty();
            Words.write(words, one);
        } else {
            second.element().children().forEach(child -> one.appendChild(child.clone()));
        }
        return List.of(new Block(one));
    }

    /** A block as copy of its own, to be shown. */
    static @Nullable HtmlText shown(@Nullable Block block) {
        if (block == null) {
            return null;
        }
        return switch (block.name()) {
            case "li", "td", "th" -> HtmlText.ofHtml(block.isText() ? "<p>" + block.inner() + "</p>" : block.inner());
            case "caption", "figcaption" -> HtmlText.ofHtml("<p>" + block.inner() + "</p>");
            case "tr" -> HtmlText.ofHtml("<table><tbody>" + block + "</tbody></table>");
            default -> HtmlText.ofHtml(block.toString());
        };
    }
}
