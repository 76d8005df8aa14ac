package org.dateline.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** Clean copy as plain text: a blank line between blocks, lists with their marks, tables a row a line. */
final class PlainText {

    private final List<String> blocks = new ArrayList<>();

    private PlainText() {}

    static String of(Element body) {
        PlainText text = new PlainText();
        body.children().forEach(text::block);
        return String.join("\n\n", text.blocks);
    }

    private void block(Element element) {
        switch (element.normalName()) {
            case "ul", "ol" -> add(list(element, ""));
            case "table" -> add(table(element));
            case "blockquote", "aside" -> element.children().forEach(this::block);
            case "figure" -> {
                Element caption = element.selectFirst("> figcaption");
                add(caption == null ? "" : caption.text());
            }
            default -> add(element.text());
        }
    }

    private void add(String block) {
        if (!block.isBlank()) {
            blocks.add(block);
        }
    }

    private static String list(Element list, String indent) {
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (Element item : list.children()) {
            number++;
            String mark = list.nameIs("ol") ? number + ". " : "- ";
            String inner = indent + " ".repeat(mark.length());
            List<String> parts = new ArrayList<>();
            for (Element part : item.children()) {
                boolean nested = part.nameIs("ul") || part.nameIs("ol");
                parts.add(nested ? list(part, inner) : (parts.isEmpty() ? "" : inner) + part.text());
            }
            lines.add(indent + mark + String.join("\n", parts).stripLeading());
        }
        return String.join("\n", lines);
    }

    private static String table(Element table) {
        Element caption = table.selectFirst("> caption");
        String rows = table.select("tr").stream()
                .map(row -> row.children().stream().map(Element::text).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
        return caption == null ? rows : caption.text() + "\n" + rows;
    }
}
