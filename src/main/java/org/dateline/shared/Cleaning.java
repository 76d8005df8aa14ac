package org.dateline.shared;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Rebuilds foreign HTML from the one allow-list of news copy, block by block, so that nothing is ever "filtered out of"
 * hostile markup: what is not copied over does not exist. Words are kept even where their markup is not.
 */
final class Cleaning {

    private static final Map<String, String> INLINE = Map.of("em", "em", "i", "em", "strong", "strong", "b", "strong");
    private static final Map<String, String> TEXT_BLOCKS =
            Map.of("p", "p", "h1", "h2", "h2", "h2", "h3", "h3", "h4", "h4", "h5", "h4", "h6", "h4");
    private static final Set<String> NOT_WORDS = Set.of(
            "script",
            "style",
            "template",
            "iframe",
            "noscript",
            "noembed",
            "noframes",
            "head",
            "title",
            "meta",
            "link",
            "object",
            "embed",
            "applet",
            "svg",
            "math",
            "canvas",
            "audio",
            "video",
            "select",
            "textarea",
            "xmp");
    private static final Set<String> TABLE_PARTS = Set.of("caption", "thead", "tbody", "tfoot", "tr", "th", "td");
    private static final Map<String, Pattern> CELL_ATTRIBUTES = Map.of(
            "colspan", Pattern.compile("[1-9][0-9]?"),
            "rowspan", Pattern.compile("[1-9][0-9]?"),
            "scope", Pattern.compile("row|col|rowgroup|colgroup"));
    /** Controls, bidirectional overrides and non-characters: invisible, and able to make a text read as another. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}&&[^\\s]]|[\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]");

    private static final int MAX_DEPTH = 40;

    private Cleaning() {}

    static String clean(String html) {
        Element out = new Element("body");
        flow(Jsoup.parseBodyFragment(html).body(), out, 0);
        return print(out);
    }

    static String print(Element body) {
        Document.OutputSettings settings = new Document.OutputSettings().prettyPrint(false);
        Document document = Document.createShell("");
        document.outputSettings(settings);
        document.body().replaceWith(body);
        return body.children().stream().map(Element::outerHtml).collect(Collectors.joining("\n"));
    }

    private static void flow(Element in, Element out, int depth) {
        if (depth > MAX_DEPTH) {
            paragraph("p", List.of(new TextNode(in.text())), out);
            return;
        }
        Element run = new Element("p");
        for (Node node : in.childNodes()) {
            if (!(node instanceof Element element) || !isBlock(element)) {
                inline(node, run);
                continue;
            }
            paragraph("p", run.childNodesCopy(), out);
            run = new Element("p");
            block(element, out, depth + 1);
        }
        paragraph("p", run.childNodesCopy(), out);
    }

    private static void block(Element element, Element out, int depth) {
        String name = element.normalName();
        if (TEXT_BLOCKS.containsKey(name) && !hasBlocks(element)) {
            Element run = new Element("p");
            element.childNodes().forEach(node -> inline(node, run));
            paragraph(TEXT_BLOCKS.getOrDefault(name, "p"), run.childNodesCopy(), out);
            return;
        }
        switch (name) {
            case "ul", "ol" -> list(element, out, depth);
            case "blockquote", "figure" -> nest(name, element, out, depth);
            case "figcaption" -> nest(out.nameIs("figure") ? name : "p", element, out, depth);
            case "table" -> table(element, out, depth);
            default -> flow(element, out, depth);
        }
    }

    private static void nest(String name, Element in, Element out, int depth) {
        if (name.equals("p")) {
            flow(in, out, depth);
            return;
        }
        Element container = new Element(name);
        cell(in, container, depth);
        appendIfWorded(container, out);
    }

    private static void list(Element in, Element out, int depth) {
        Element list = new Element(in.normalName());
        for (Node node : in.childNodes()) {
            Element item = new Element("li");
            if (node instanceof Element element && element.nameIs("li")) {
                cell(element, item, depth);
            } else {
                cell(new Element("li").appendChild(node.clone()), item, depth);
            }
            appendIfWorded(item, list);
        }
        appendIfWorded(list, out);
    }

    private static void table(Element in, Element out, int depth) {
        Element table = new Element("table");
        tableParts(in, table, depth);
        appendIfWorded(table, out);
    }

    private static void tableParts(Element in, Element out, int depth) {
        for (Element part : in.children()) {
            if (!TABLE_PARTS.contains(part.normalName())) {
                continue;
            }
            Element copy = new Element(part.normalName());
            switch (part.normalName()) {
                case "th", "td" -> {
                    CELL_ATTRIBUTES.forEach((name, allowed) -> {
                        String value = part.attr(name).toLowerCase(Locale.ROOT);
                        if (allowed.matcher(value).matches()) {
                            copy.attr(name, value);
                        }
                    });
                    cell(part, copy, depth);
                    out.appendChild(copy);
                }
                case "caption" -> {
                    cell(part, copy, depth);
                    appendIfWorded(copy, out);
                }
                default -> {
                    tableParts(part, copy, depth);
                    if (copy.childrenSize() > 0) {
                        out.appendChild(copy);
                    }
                }
            }
        }
    }

    /** The inside of a list item, a table cell or a quotation: bare words where there are only words, else blocks. */
    private static void cell(Element in, Element out, int depth) {
        if (hasBlocks(in) || out.nameIs("blockquote")) {
            flow(in, out, depth + 1);
            return;
        }
        Element run = new Element("p");
        in.childNodes().forEach(node -> inline(node, run));
        tidy(run);
        run.childNodesCopy().forEach(out::appendChild);
    }

    private static void inline(Node node, Element out) {
        if (node instanceof TextNode text) {
            out.appendChild(new TextNode(INVISIBLE.matcher(text.getWholeText()).replaceAll("")));
        } else if (node instanceof Element element && !NOT_WORDS.contains(element.normalName())) {
            Element target = INLINE.containsKey(element.normalName())
                    ? mark(INLINE.getOrDefault(element.normalName(), "em"), out)
                    : element.nameIs("a") ? link(element, out) : out;
            element.childNodes().forEach(child -> inline(child, target));
        }
    }

    private static Element mark(String name, Element out) {
        boolean alreadyOn = out.closest(name) != null;
        return alreadyOn ? out : out.appendElement(name);
    }

    private static Element link(Element anchor, Element out) {
        String address = anchor.attr("href").strip();
        boolean allowed = Links.isAllowed(address) && out.closest("a") == null;
        return allowed ? out.appendElement("a").attr("href", address) : out;
    }

    private static void paragraph(String name, List<Node> nodes, Element out) {
        Element paragraph = new Element(name);
        nodes.forEach(paragraph::appendChild);
        tidy(paragraph);
        appendIfWorded(paragraph, out);
    }

    /** Collapses white space as a browser would, trims both ends and drops marks without words. */
    private static void tidy(Element run) {
        run.select("em, strong, a").forEach(mark -> {
            if (!hasWords(mark)) {
                mark.unwrap();
            }
        });
        boolean afterSpace = true;
        TextNode last = null;
        for (TextNode text : run.nodeStream(TextNode.class).toList()) {
            String collapsed = text.getWholeText().replaceAll("[ \\t\\n\\x0B\\f\\r]+", " ");
            if (afterSpace && collapsed.startsWith(" ")) {
                collapsed = collapsed.substring(1);
            }
            text.text(collapsed);
            if (!collapsed.isEmpty()) {
                afterSpace = collapsed.endsWith(" ");
                last = text;
            }
        }
        if (last != null && last.getWholeText().endsWith(" ")) {
            last.text(last.getWholeText().substring(0, last.getWholeText().length() - 1));
        }
    }

    private static void appendIfWorded(Element element, Element out) {
        if (hasWords(element)) {
            out.appendChild(element);
        }
    }

    private static boolean hasWords(Element element) {
        return !element.text().replace('\u00A0', ' ').isBlank();
    }

    private static boolean hasBlocks(Element element) {
        return element.getAllElements().stream().skip(1).anyMatch(Cleaning::isBlock);
    }

    private static boolean isBlock(Element element) {
        if (NOT_WORDS.contains(element.normalName())) {
            return false;
        }
        return element.nameIs("br")
                || element.isBlock() && !element.nameIs("a")
                || TABLE_PARTS.contains(element.normalName())
                || hasBlocks(element);
    }
}
