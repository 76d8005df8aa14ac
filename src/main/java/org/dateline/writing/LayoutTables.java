package org.dateline.writing;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Tables that only put things side by side, as mail does: their cells become part of the text. */
final class LayoutTables {

    private static final Set<String> NO_TABLE = Set.of("presentation", "none");

    private LayoutTables() {}

    static int openedIn(Document page) {
        int opened = 0;
        Elements tables = page.body().select("table");
        for (int i = 0; i < tables.size(); i++) {
            if (isLayout(tables.get(i))) {
                open(tables.get(i));
                opened++;
            }
        }
        return opened;
    }

    private static boolean isLayout(Element table) {
        if (NO_TABLE.contains(table.attr("role").toLowerCase(Locale.ROOT))) {
            return true;
        }
        boolean nested = table.selectFirst("table table") != null;
        boolean oneColumn = table.select("tr").stream()
                .allMatch(row -> row.select("> td, > th").size() <= 1);
        return table.selectFirst("th") == null && table.selectFirst("caption") == null && (nested || oneColumn);
    }

    private static void open(Element table) {
        Element words = new Element("div");
        for (Element cell : table.select("td, th, caption")) {
            if (cell.closest("table") == table) {
                Element part = words.appendElement("div");
                cell.childNodes().stream().toList().forEach(part::appendChild);
            }
        }
        table.replaceWith(words);
    }
}
