package org.dateline.shared;

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

    private static final Map<String, String> TEXT_BLOCKS =
            Map.of("p", "p", "h1", "h2", "h2", "h2", "h3", "h3", "h4", "h4", "h5", "h4", "h6", "h4");
    private static final Set<String> TABLE_PARTS = Set.of("caption", "thead", "tbody", "tfoot", "tr", "th", "td");
    private static final Map<String, Pattern> CELL_ATTRIBUTES = Map.of(
            "colspan", Pattern.compile("[1-9][0-9]?"),
            "rowspan", Pattern.compile("[1-9][0-9]?"),
            "scope", Pattern.compile("row|col|rowgroup|colgroup"));

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
            Run flat = new Run("p");
            flat.add(new TextNode(in.text()));
            appendIfWorded(flat.finished(), out);
            return;
        }
        Run run = new Run("p");
        for (Node node : in.childNodes()) {
            if (!(node instanceof Element element) || !isBlock(element)) {
                run.add(node);
                continue;
            }
            appendIfWorded(run.finished(), out);
            run = new Run("p");
            block(element, out, depth + 1);
        }
        appendIfWorded(run.finished(), out);
    }

    private static void block(Element element, Element out, int depth) {
        String name = element.normalName();
        if (TEXT_BLOCKS.containsKey(name) && !hasBlocks(element)) {
            Run run = new Run(TEXT_BLOCKS.getOrDefault(name, "p"));
            element.childNodes().forEach(run::add);
            appendIfWorded(run.finished(), out);
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
        Run run = new Run("p");
        in.childNodes().forEach(run::add);
        run.finished().childNodesCopy().forEach(out::appendChild);
    }

    private static void appendIfWorded(Element element, Element out) {
        if (Run.hasWords(element)) {
            out.appendChild(element);
        }
    }

    private static boolean isBlock(Element element) {
        return isItselfBlock(element) || hasBlocks(element);
    }

    private static boolean hasBlocks(Element element) {
        return element.stream().skip(1).anyMatch(Cleaning::isItselfBlock);
    }

    private static boolean isItselfBlock(Element element) {
        return !Run.NOT_WORDS.contains(element.normalName())
                && (element.nameIs("br")
                        || element.isBlock() && !element.nameIs("a")
                        || TABLE_PARTS.contains(element.normalName()));
    }
}
