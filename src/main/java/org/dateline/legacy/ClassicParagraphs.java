package org.dateline.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Gives text that marks its paragraphs by blank lines, as WordPress's older editor keeps it, the paragraphs its readers
 * saw; a single end of a line is a line break. Markup that is there already stays.
 */
final class ClassicParagraphs {

    private static final Pattern BLANK_LINE = Pattern.compile("\\R[\\h]*+\\R\\s*+");
    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Set<String> CONTAINERS =
            Set.of("div", "blockquote", "section", "article", "aside", "center", "li", "td", "th", "details");
    private static final Set<String> WORDS_OF_ITS_OWN = Set.of("li", "td", "th");
    private static final int DEEPEST = 40;

    private ClassicParagraphs() {}

    static void in(Element body) {
        in(body, 0);
    }

    /** Only for loose text between blocks. */
    static void between(Element body) {
        in(body, DEEPEST);
    }

    private static void in(Element container, int depth) {
        List<Node> nodes = new ArrayList<>(container.childNodes());
        boolean plain = WORDS_OF_ITS_OWN.contains(container.normalName())
                && nodes.stream().noneMatch(ClassicParagraphs::hasBlankLine);
        nodes.forEach(Node::remove);
        Element paragraph = new Element("p");
        for (Node node : nodes) {
            if (node instanceof Element element && isBlock(element)) {
                finish(paragraph, container, plain);
                paragraph = new Element("p");
                container.appendChild(element);
                if (CONTAINERS.contains(element.normalName()) && depth < DEEPEST) {
                    in(element, depth + 1);
                }
            } else if (node instanceof TextNode text) {
                paragraph = words(text, paragraph, container, plain);
            } else {
                paragraph.appendChild(node);
            }
        }
        finish(paragraph, container, plain);
    }

    private static boolean hasBlankLine(Node node) {
        return node instanceof TextNode text
                && BLANK_LINE.matcher(text.getWholeText()).find();
    }

    /** Says in which paragraph the text goes on. */
    private static Element words(TextNode text, Element paragraph, Element container, boolean plain) {
        String[] parts = BLANK_LINE.split(text.getWholeText(), -1);
        Element open = paragraph;
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                finish(open, container, plain);
                open = new Element("p");
            }
            lines(parts[i], open);
        }
        return open;
    }

    private static void lines(String part, Element paragraph) {
        String[] lines = LINE_END.split(part, -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0 && (paragraph.hasText() || paragraph.childrenSize() > 0)) {
                paragraph.appendElement("br");
            }
            paragraph.appendChild(new TextNode(lines[i]));
        }
    }

    private static void finish(Element paragraph, Element container, boolean plain) {
        while (paragraph.lastChild() != null && isEmptyEnd(paragraph.lastChild())) {
            paragraph.lastChild().remove();
        }
        if (!paragraph.hasText()
                && paragraph.select("img, iframe, video, audio, embed, object").isEmpty()) {
            return;
        }
        if (plain) {
            new ArrayList<>(paragraph.childNodes()).forEach(container::appendChild);
        } else {
            container.appendChild(paragraph);
        }
    }

    private static boolean isEmptyEnd(Node node) {
        return node instanceof TextNode text ? text.isBlank() : node instanceof Element element && element.nameIs("br");
    }

    private static boolean isBlock(Element element) {
        return element.isBlock() && !Set.of("ins", "del", "a").contains(element.normalName())
                || element.nameIs("td")
                || element.nameIs("th")
                || element.stream().skip(1).anyMatch(inner -> inner.nameIs("p") || inner.nameIs("figure"));
    }
}
