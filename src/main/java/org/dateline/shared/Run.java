package org.dateline.shared;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Words in one block with their marks (emphasis and links), copied over from foreign markup. */
final class Run {

    /** Elements whose text is no reader's words. */
    static final Set<String> NOT_WORDS = Set.of(
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

    private static final Map<String, String> INLINE = Map.of("em", "em", "i", "em", "strong", "strong", "b", "strong");

    /** Controls, bidirectional overrides and non-characters: invisible, and able to make a text read as another. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}&&[^\\s]]|[\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]");

    private final Element block;

    Run(String name) {
        block = new Element(name);
    }

    void add(Node node) {
        copy(node, block);
    }

    private static void copy(Node node, Element out) {
        if (node instanceof TextNode text) {
            out.appendChild(new TextNode(INVISIBLE.matcher(text.getWholeText()).replaceAll("")));
        } else if (node instanceof Element element && !NOT_WORDS.contains(element.normalName())) {
            Element target = INLINE.containsKey(element.normalName())
                    ? mark(INLINE.getOrDefault(element.normalName(), "em"), out)
                    : element.nameIs("a") ? link(element, out) : out;
            element.childNodes().forEach(child -> copy(child, target));
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

    /** The block with its white space collapsed as a browser would, trimmed at both ends, without wordless marks. */
    Element finished() {
        block.select("em, strong, a").forEach(mark -> {
            if (!hasWords(mark)) {
                mark.unwrap();
            }
        });
        boolean afterSpace = true;
        TextNode last = null;
        for (TextNode text : block.nodeStream(TextNode.class).toList()) {
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
        return block;
    }

    static boolean hasWords(Element element) {
        return !element.text().replace('\u00A0', ' ').isBlank();
    }
}
