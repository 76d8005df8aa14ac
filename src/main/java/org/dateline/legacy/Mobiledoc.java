package org.dateline.legacy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What Ghost's editor kept before (Mobiledoc 0.3), as HTML. */
final class Mobiledoc {

    private static final int MARKUP = 1;
    private static final int IMAGE = 2;
    private static final int LIST = 3;
    private static final int CARD = 10;
    private static final Set<String> BLOCKS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "aside");
    private static final Map<String, String> MARKS = Map.of("strong", "strong", "b", "strong", "em", "em", "i", "em");

    private final JsonNode document;
    private final Cards cards;

    private Mobiledoc(JsonNode document, List<String> left) {
        this.document = document;
        this.cards = new Cards(left);
    }

    /** @param left what could not come along is added to it */
    static Element body(String json, List<String> left) throws JacksonException {
        Element body = new Element("body");
        Mobiledoc mobiledoc = new Mobiledoc(Cards.tree(json), left);
        mobiledoc.document.path("sections").forEach(section -> mobiledoc.section(section, body));
        return body;
    }

    private void section(JsonNode section, Element out) {
        switch (section.path(0).asInt(0)) {
            case MARKUP -> {
                String tag = section.path(1).asString("p");
                markers(
                        section.path(2),
                        out.appendElement(BLOCKS.contains(tag) ? tag.replace("aside", "blockquote") : "p"));
            }
            case IMAGE -> out.appendElement("img").attr("src", section.path(1).asString(""));
            case LIST -> {
                Element list = out.appendElement(section.path(1).asString("").equals("ol") ? "ol" : "ul");
                section.path(2).forEach(item -> markers(item, list.appendElement("li")));
            }
            case CARD -> {
                JsonNode card = document.path("cards").path(section.path(1).asInt(-1));
                cards.add(card.path(0).asString(""), card.path(1), out);
            }
            default -> cards.add("section", section, out);
        }
    }

    /** Each marker opens some marks, says something, and closes some. */
    private void markers(JsonNode markers, Element out) {
        Deque<Element> open = new ArrayDeque<>(List.of(out));
        for (JsonNode marker : markers) {
            marker.path(1).forEach(mark -> open.push(mark(mark.asInt(-1), open.getFirst())));
            Element in = open.getFirst();
            if (marker.path(0).asInt(0) == 0) {
                in.appendChild(new TextNode(marker.path(3).asString("")));
            } else {
                atom(document.path("atoms").path(marker.path(3).asInt(-1)), in);
            }
            for (int closed = marker.path(2).asInt(0); closed > 0 && open.size() > 1; closed--) {
                open.pop();
            }
        }
    }

    private Element mark(int number, Element in) {
        JsonNode mark = document.path("markups").path(number);
        String tag = mark.path(0).asString("");
        if (!tag.equals("a")) {
            return in.appendElement(MARKS.getOrDefault(tag, "span"));
        }
        Element link = in.appendElement("a");
        JsonNode attributes = mark.path(1);
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            if (attributes.path(i).asString("").equals("href")) {
                link.attr("href", attributes.path(i + 1).asString(""));
            }
        }
        return link;
    }

    private static void atom(JsonNode atom, Element in) {
        if (atom.path(0).asString("").equals("soft-return")) {
            in.appendElement("br");
        } else {
            in.appendChild(new TextNode(atom.path(1).asString("")));
        }
    }
}
