package org.dateline.shared;

import java.util.ArrayList;
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
 * Rebuilds foreign HTML as a news body, block by block, so that nothing is ever "filtered out of" hostile markup: what is
 * not copied over does not exist. Words are kept even where their markup is not. A body is, and can only be:
 *
 * <pre>
 * body       = (p | h2 | h3 | blockquote | aside | ul | ol | table | figure)*
 * p, h2, h3  = words                       with a, strong, em, in this order of nesting
 * blockquote = p+                          aside = p+, of class pullquote or correction
 * ul, ol     = li+                         li = p (p | ul | ol)*
 * table      = caption? tbody              tbody = tr+, tr = (th | td)+, th, td = p+, caption = words
 * figure     = figcaption?                 with the number of a picture of ours in data-picture; figcaption = words
 * </pre>
 */
final class Cleaning {

    private static final Map<String, String> TEXT_BLOCKS =
            Map.of("p", "p", "h1", "h2", "h2", "h2", "h3", "h3", "h4", "h3", "h5", "h3", "h6", "h3");
    private static final Set<String> IN_BODY =
            Set.of("p", "h2", "h3", "blockquote", "aside", "ul", "ol", "table", "figure");
    private static final Set<String> IN_ITEM = Set.of("p", "ul", "ol");
    private static final Set<String> WORDS_ONLY = Set.of("p");
    private static final Set<String> TABLE_PARTS = Set.of("caption", "thead", "tbody", "tfoot", "tr", "th", "td");
    private static final Pattern SPAN = Pattern.compile("[2-9]|[1-9][0-9]");
    private static final Pattern SCOPE = Pattern.compile("row|col|rowgroup|colgroup");
    private static final int MAX_DEPTH = 40;

    private Cleaning() {}

    static String clean(String html) {
        String clean = CleanAlready.read(html);
        return clean != null ? clean : rebuilt(html);
    }

    /** The same for whatever it is. */
    static String rebuilt(String html) {
        Element out = new Element("body");
        flow(Jsoup.parseBodyFragment(html).body(), out, "p", IN_BODY, 0);
        return print(out);
    }

    static String print(Element body) {
        Document.OutputSettings settings = new Document.OutputSettings().prettyPrint(false);
        Document document = Document.createShell("");
        document.outputSettings(settings);
        document.body().replaceWith(body);
        return body.children().stream().map(Element::outerHtml).collect(Collectors.joining("\n"));
    }

    /**
     * @param name the block that loose words become
     * @param allowed the blocks that may stand here
     */
    private static void flow(Element in, Element out, String name, Set<String> allowed, int depth) {
        if (depth > MAX_DEPTH) {
            Run flat = new Run("p");
            flat.add(new TextNode(in.text()));
            appendIfWorded(flat.finished(), out);
            return;
        }
        Run run = new Run(name);
        for (Node node : in.childNodes()) {
            if (!(node instanceof Element element) || !isBlock(element)) {
                run.add(node);
                continue;
            }
            appendIfWorded(run.finished(), out);
            run = new Run(name);
            block(element, out, name, allowed, depth + 1);
        }
        appendIfWorded(run.finished(), out);
    }

    private static void block(Element element, Element out, String name, Set<String> allowed, int depth) {
        String tag = element.normalName();
        String text = TEXT_BLOCKS.get(tag);
        if (text != null) {
            flow(element, out, allowed.contains(text) ? text : "p", allowed, depth);
        } else if (Pictures.isPicture(element) && allowed.contains("figure")) {
            flow(Pictures.before(element), out, "p", allowed, depth);
            out.appendChild(Pictures.figure(element, caption -> words(caption, "figcaption", depth)));
            flow(Pictures.after(element), out, "p", allowed, depth);
        } else if (!allowed.contains(tag)) {
            flow(element, out, name, allowed, depth);
        } else {
            switch (tag) {
                case "ul", "ol" -> list(element, out, depth);
                case "blockquote" -> nest(element, new Element(tag), out, depth);
                case "aside" -> aside(element, out, depth);
                case "table" -> table(element, out, depth);
                default -> flow(element, out, "p", allowed, depth);
            }
        }
    }

    private static void nest(Element in, Element container, Element out, int depth) {
        flow(in, container, "p", WORDS_ONLY, depth);
        appendIfWorded(container, out);
    }

    private static void aside(Element in, Element out, int depth) {
        String kind = in.hasClass("pullquote") ? "pullquote" : in.hasClass("correction") ? "correction" : "";
        if (kind.isEmpty()) {
            flow(in, out, "p", IN_BODY, depth);
        } else {
            nest(in, new Element("aside").addClass(kind), out, depth);
        }
    }

    private static void list(Element in, Element out, int depth) {
        Element list = new Element(in.normalName());
        for (Node node : in.childNodes()) {
            if (!(node instanceof Element element)) {
                item(new Element("li").appendChild(node.clone()), list, depth);
            } else if (element.nameIs("li")) {
                item(element, list, depth);
            } else {
                loose(element, list, depth);
            }
        }
        appendIfWorded(list, out);
    }

    /** What stands in a list outside its items belongs to the item before it. */
    private static void loose(Element element, Element list, int depth) {
        Element before = list.lastElementChild();
        boolean inner = element.nameIs("ul") || element.nameIs("ol");
        if (before != null && inner && depth <= MAX_DEPTH) {
            list(element, before, depth + 1);
        } else {
            item(new Element("li").appendChild(element.clone()), list, depth);
        }
    }

    /** An item begins with words: a list that stands in their place gives its items to the list around it. */
    private static void item(Element in, Element list, int depth) {
        Element parts = new Element("li");
        flow(in, parts, "p", IN_ITEM, depth + 1);
        Element item = null;
        for (Element part : new ArrayList<>(parts.children())) {
            if (item == null && part.nameIs("p")) {
                item = list.appendElement("li");
            }
            if (item != null) {
                item.appendChild(part);
            } else {
                new ArrayList<>(part.children()).forEach(list::appendChild);
            }
        }
    }

    private static void table(Element in, Element out, int depth) {
        Element table = new Element("table");
        Element caption = new Element("caption");
        in.select("> caption").forEach(one -> caption.appendElement("div").appendChildren(one.childNodesCopy()));
        appendIfWorded(words(caption, "caption", depth), table);
        Element rows = new Element("tbody");
        for (String part : List.of("> thead > tr", "> tr, > tbody > tr", "> tfoot > tr")) {
            in.select(part).forEach(row -> row(row, rows, depth));
        }
        if (Run.hasWords(rows)) {
            out.appendChild(table.appendChild(rows));
        } else {
            flow(caption, out, "p", WORDS_ONLY, depth);
        }
    }

    private static void row(Element in, Element rows, int depth) {
        Element row = new Element("tr");
        for (Element cell : in.select("> th, > td")) {
            Element copy = row.appendElement(cell.normalName());
            keep(cell, copy, "colspan", SPAN);
            keep(cell, copy, "rowspan", SPAN);
            if (cell.nameIs("th")) {
                keep(cell, copy, "scope", SCOPE);
            }
            flow(cell, copy, "p", WORDS_ONLY, depth + 1);
            if (copy.childrenSize() == 0) {
                copy.appendElement("p");
            }
        }
        if (row.childrenSize() > 0) {
            rows.appendChild(row);
        }
    }

    private static void keep(Element from, Element to, String name, Pattern allowed) {
        String value = from.attr(name).strip().toLowerCase(Locale.ROOT);
        if (allowed.matcher(value).matches()) {
            to.attr(name, value);
        }
    }

    /** The words of an element in one run, a space where a block ended. */
    private static Element words(Element in, String name, int depth) {
        Element blocks = new Element("body");
        flow(in, blocks, "p", WORDS_ONLY, depth + 1);
        Run run = new Run(name);
        for (Element block : blocks.children()) {
            run.add(new TextNode(" "));
            block.childNodes().forEach(run::add);
        }
        return run.finished();
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
                        || Pictures.isPicture(element)
                        || TABLE_PARTS.contains(element.normalName()));
    }
}
