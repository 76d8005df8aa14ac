package org.dateline.writing;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Bold and italics that a style says, and those that a style takes back. */
final class Emphasis {

    private static final Pattern BOLD = Pattern.compile("bold|bolder|[6-9]00");
    private static final Pattern NORMAL = Pattern.compile("normal|lighter|[1-5]00");
    private static final Pattern ITALIC = Pattern.compile("italic|oblique.*");
    private static final Set<String> CROSSHEADS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    /** What a page sets in bold by itself, our own included. */
    private static final String BOLD_ANYWAY = "h1, h2, h3, h4, h5, h6, th, .story-dateline";

    private Emphasis() {}

    static void saidIn(Document page) {
        for (Element element : page.body().select("b, strong, i, em, [style]")) {
            Style style = Style.of(element);
            boolean bold = BOLD.matcher(style.get("font-weight")).matches();
            boolean italic = ITALIC.matcher(style.get("font-style")).matches();
            boolean tookBold =
                    isBold(element) && NORMAL.matcher(style.get("font-weight")).matches();
            boolean tookItalic = isItalic(element) && style.is("font-style", "normal");
            if (element.is("span, font, a")) {
                if (bold && element.closest(BOLD_ANYWAY) == null) {
                    wrapWords(element, "strong");
                }
                if (italic) {
                    wrapWords(element, "em");
                }
            }
            if (tookBold || tookItalic) {
                element.tagName("span");
            }
        }
        page.body().select("b, strong").stream()
                .filter(Emphasis::isWholeCrosshead)
                .forEach(Element::unwrap);
    }

    private static void wrapWords(Element element, String mark) {
        Element marked = new Element(mark);
        element.childNodesCopy().forEach(marked::appendChild);
        element.empty();
        element.appendChild(marked);
    }

    /** Every crosshead is bold: a program that says so again adds nothing. */
    private static boolean isWholeCrosshead(Element element) {
        Element parent = element.parent();
        return parent != null
                && CROSSHEADS.contains(parent.normalName())
                && parent.text().strip().equals(element.text().strip());
    }

    private static boolean isBold(Element element) {
        return element.nameIs("b") || element.nameIs("strong");
    }

    private static boolean isItalic(Element element) {
        return element.nameIs("i") || element.nameIs("em");
    }
}
