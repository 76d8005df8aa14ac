package org.dateline.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Lists that Word writes as paragraphs with a painted bullet, and those that its web edition cuts into one list an item. */
final class WordLists {

    private static final Pattern LEVEL = Pattern.compile("mso-list\\s*:[^;]*\\blevel([1-9])", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("[(]?(?:[0-9]{1,3}|[a-zA-Z]|[ivxlcIVXLC]{1,6})[.)]");

    private final List<String> removed;
    private final List<Element> open = new ArrayList<>();
    private int lines;

    private WordLists(List<String> removed) {
        this.removed = removed;
    }

    /** How many paragraphs became items. */
    static int rebuiltIn(Document page, List<String> removed) {
        WordLists lists = new WordLists(removed);
        for (Element line : page.body().select("p[style*=mso-list], h1[style*=mso-list], div[style*=mso-list]")) {
            Matcher level = LEVEL.matcher(line.attr("style"));
            if (level.find()) {
                lists.take(line, Integer.parseInt(level.group(1)));
            }
        }
        joinCutLists(page);
        return lists.lines;
    }

    private void take(Element line, int level) {
        String bullet = bulletOf(line);
        String kind = NUMBER.matcher(bullet).matches() ? "ol" : "ul";
        if (!follows(line)) {
            open.clear();
        }
        while (open.size() > level) {
            open.remove(open.size() - 1);
        }
        if (open.size() == level && !open.get(level - 1).nameIs(kind)) {
            open.remove(level - 1);
        }
        if (open.isEmpty()) {
            Element list = new Element(kind);
            line.before(list);
            open.add(list);
        }
        while (open.size() < level) {
            open.add(inside(open.get(open.size() - 1)).appendElement(kind));
        }
        Element item = open.get(open.size() - 1).appendElement("li");
        line.childNodes().stream().toList().forEach(item::appendChild);
        line.remove();
        lines++;
    }

    private static Element inside(Element list) {
        Element last = list.lastElementChild();
        return last == null ? list.appendElement("li") : last;
    }

    /** Whether nothing stands between the list so far and this line. */
    private boolean follows(Element line) {
        return !open.isEmpty() && elementBefore(line) == open.get(0);
    }

    private static @Nullable Node elementBefore(Element line) {
        Node before = line.previousSibling();
        while (before instanceof TextNode text && text.isBlank()
                || before != null && before.nodeName().equals("#comment")) {
            before = before.previousSibling();
        }
        return before;
    }

    /** Takes the painted bullet out; its words are none of the text's. */
    private String bulletOf(Element line) {
        Element painted = line.selectFirst("[style~=(?i)mso-list\\s*:\\s*Ignore]");
        if (painted == null) {
            return "";
        }
        String bullet = painted.text().replace('\u00A0', ' ').strip();
        painted.remove();
        if (!bullet.isEmpty()) {
            removed.add(bullet);
        }
        return bullet;
    }

    private static void joinCutLists(Document page) {
        page.body().select("div.ListContainerWrapper").forEach(Element::unwrap);
        for (Element list : page.body().select("ul[class*=ListStyle], ol[class*=ListStyle]")) {
            Element before = list.previousElementSibling();
            if (before != null
                    && before.nameIs(list.normalName())
                    && before.className().contains("ListStyle")) {
                list.childNodes().stream().toList().forEach(before::appendChild);
                list.remove();
            }
        }
    }
}
