package org.dateline.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Clean copy as Markdown: CommonMark, with tables as GitHub writes them. What Markdown has no words for stays HTML, which it
 * allows.
 */
final class Markdown {

    private Markdown() {}

    static String of(Element body) {
        return blocks(body.children());
    }

    private static String blocks(List<Element> elements) {
        List<String> blocks = new ArrayList<>();
        boolean other = false;
        for (Element element : elements) {
            Element before = element.previousElementSibling();
            // Two lists in a row with one mark would be one list.
            other = before != null && before.nameIs(element.normalName()) && !other;
            String block = block(element, other);
            if (!block.isBlank()) {
                blocks.add(block);
            }
        }
        return String.join("\n\n", blocks);
    }

    private static String block(Element element, boolean other) {
        return switch (element.normalName()) {
            case "h1" -> heading("# ", element);
            case "h2" -> heading("## ", element);
            case "h3" -> heading("### ", element);
            case "ul", "ol" -> list(element, other);
            case "blockquote", "aside" -> quote(element);
            case "table" -> table(element);
            case "figure" -> figure(element);
            case "hr" -> "---";
            default -> line(element);
        };
    }

    private static String heading(String mark, Element element) {
        String words = MarkdownWords.of(element);
        return words.isEmpty() ? "" : mark + words;
    }

    private static String line(Element element) {
        return MarkdownWords.atStart(MarkdownWords.of(element));
    }

    private static String quote(Element element) {
        return blocks(element.children())
                .lines()
                .map(line -> line.isEmpty() ? ">" : "> " + line)
                .collect(Collectors.joining("\n"));
    }

    private static String list(Element list, boolean other) {
        boolean loose =
                list.children().stream().anyMatch(item -> item.select("> p").size() > 1);
        List<String> items = new ArrayList<>();
        for (Element item : list.children()) {
            String mark = list.nameIs("ol") ? items.size() + 1 + (other ? ") " : ". ") : other ? "* " : "- ";
            items.add(mark + indented(item(item, loose), " ".repeat(mark.length())));
        }
        return String.join(loose ? "\n\n" : "\n", items);
    }

    private static String item(Element item, boolean loose) {
        return loose
                ? blocks(item.children())
                : item.children().stream()
                        .map(part -> block(part, false))
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining("\n"));
    }

    private static String indented(String text, String by) {
        return text.lines()
                .map(line -> line.isEmpty() ? line : by + line)
                .collect(Collectors.joining("\n"))
                .stripLeading();
    }

    private static String figure(Element figure) {
        Element image = figure.selectFirst("> img");
        Element caption = figure.selectFirst("> figcaption");
        String picture = image == null
                ? ""
                : "![" + MarkdownWords.escaped(image.attr("alt")) + "](" + MarkdownWords.destination(image.attr("src"))
                        + ")";
        String words = caption == null ? "" : line(caption);
        return Stream.of(picture, words).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    /** One whose cells span others has no Markdown. */
    private static String table(Element table) {
        if (!table.select("[colspan], [rowspan]").isEmpty()) {
            return table.outerHtml().replaceAll("\\s*\\n\\s*", " ");
        }
        List<Element> rows = table.select("tr");
        int width = rows.stream().mapToInt(Element::childrenSize).max().orElse(0);
        boolean headed = !rows.isEmpty() && rows.get(0).children().stream().allMatch(cell -> cell.nameIs("th"));
        List<String> lines = new ArrayList<>();
        lines.add(headed ? row(rows.get(0), width) : row(new Element("tr"), width));
        lines.add("|" + " --- |".repeat(width));
        rows.stream().skip(headed ? 1 : 0).forEach(row -> lines.add(row(row, width)));
        Element caption = table.selectFirst("> caption");
        return (caption == null ? "" : line(caption) + "\n\n") + String.join("\n", lines);
    }

    private static String row(Element row, int width) {
        StringBuilder line = new StringBuilder("|");
        for (int i = 0; i < width; i++) {
            line.append(' ')
                    .append(i < row.childrenSize() ? cell(row.child(i)) : "")
                    .append(" |");
        }
        return line.toString();
    }

    private static String cell(Element cell) {
        return cell.children().stream()
                .map(MarkdownWords::of)
                .collect(Collectors.joining("<br>"))
                .replace("|", "\\|");
    }
}
