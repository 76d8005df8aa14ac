package org.dateline.legacy;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What Ghost's present editor keeps (Lexical), as HTML: text, headings, links, lists, quotes, pictures, and cards as links. */
final class Lexical {

    private static final Map<String, String> BLOCKS = Map.of(
            "paragraph", "p",
            "quote", "blockquote",
            "extended-quote", "blockquote",
            "aside", "blockquote",
            "listitem", "li");

    private static final int BOLD = 1;
    private static final int ITALIC = 2;

    private final Cards cards;

    private Lexical(List<String> left) {
        this.cards = new Cards(left);
    }

    /** @param left what could not come along is added to it */
    static Element body(String json, List<String> left) throws JacksonException {
        Element body = new Element("body");
        new Lexical(left).inside(Cards.tree(json).path("root"), body);
        return body;
    }

    private void inside(JsonNode node, Element out) {
        node.path("children").forEach(child -> add(child, out));
    }

    private void add(JsonNode node, Element out) {
        String type = node.path("type").asString("");
        String block = BLOCKS.get(type);
        if (block != null) {
            inside(node, out.appendElement(block));
            return;
        }
        switch (type) {
            case "heading", "extended-heading" -> {
                String tag = node.path("tag").asString("");
                inside(node, out.appendElement(tag.matches("h[1-6]") ? tag : "h2"));
            }
            case "list" -> {
                boolean numbered = node.path("listType").asString("").equals("number");
                inside(node, out.appendElement(numbered ? "ol" : "ul"));
            }
            case "text", "extended-text" -> text(node, out);
            case "link", "autolink" ->
                inside(
                        node,
                        out.appendElement("a").attr("href", node.path("url").asString("")));
            case "linebreak" -> out.appendElement("br");
            case "tab" -> out.appendText(" ");
            case "root" -> inside(node, out);
            default -> cards.add(type, node, out);
        }
    }

    private static void text(JsonNode node, Element out) {
        int format = node.path("format").asInt(0);
        Element in = out;
        if ((format & BOLD) != 0) {
            in = in.appendElement("strong");
        }
        if ((format & ITALIC) != 0) {
            in = in.appendElement("em");
        }
        in.appendChild(new TextNode(node.path("text").asString("")));
    }
}
