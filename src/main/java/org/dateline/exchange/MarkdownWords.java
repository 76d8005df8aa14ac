package org.dateline.exchange;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The words of a block as Markdown on one line, with its links and emphasis; nothing in them reads as markup. */
final class MarkdownWords {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>~#&]");

    /** What a line must not begin with: a heading, a list, a quotation, a rule. */
    private static final Pattern START = Pattern.compile("^([-+=|:]|[0-9]{1,9}(?=[.)]))");

    private final StringBuilder out = new StringBuilder();

    private MarkdownWords() {}

    static String of(Element block) {
        MarkdownWords words = new MarkdownWords();
        words.nodes(block);
        return words.out.toString().strip();
    }

    /** A line of words as a block of its own. */
    static String atStart(String words) {
        return START.matcher(words)
                .replaceFirst(found ->
                        Character.isDigit(found.group().charAt(0)) ? found.group() + "\\\\" : "\\\\" + found.group());
    }

    static String escaped(String text) {
        return SPECIAL.matcher(text.replaceAll("\\s+", " ")).replaceAll("\\\\$0");
    }

    /** An address as the target of a link. */
    static String destination(String address) {
        return "<"
                + address.replace("\\", "%5C")
                        .replace("<", "%3C")
                        .replace(">", "%3E")
                        .replaceAll("\\s", "%20") + ">";
    }

    private void nodes(Element parent) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                out.append(escaped(text.getWholeText()));
            } else if (node instanceof Element element) {
                element(element);
            }
        }
    }

    private void element(Element element) {
        switch (element.normalName()) {
            case "a" -> link(element);
            case "strong" -> emphasis(element, "**", "strong");
            case "em" -> emphasis(element, "*", "em");
            case "br" -> out.append(' ');
            default -> nodes(element);
        }
    }

    private void link(Element link) {
        out.append('[');
        nodes(link);
        out.append("](").append(destination(link.attr("href"))).append(')');
    }

    /**
     * Stars count as emphasis only where they lean on a word from outside in (CommonMark, 6.2), which text without blanks
     * between words often fails; tags always count.
     */
    private void emphasis(Element element, String mark, String tag) {
        String inner = of(element);
        if (inner.isEmpty()) {
            out.append(element.wholeText());
            return;
        }
        String text = element.wholeText();
        out.append(text.startsWith(" ") ? " " : "");
        boolean leans = leans(inner, before(), after(element, text));
        out.append(leans ? mark : "<" + tag + ">").append(inner).append(leans ? mark : "</" + tag + ">");
        out.append(text.endsWith(" ") ? " " : "");
    }

    private static boolean leans(String inner, int before, int after) {
        int first = inner.codePointAt(0);
        int last = inner.codePointBefore(inner.length());
        return Character.isLetterOrDigit(first)
                && Character.isLetterOrDigit(last)
                && !Character.isLetterOrDigit(before)
                && !Character.isLetterOrDigit(after)
                && before != '*'
                && after != '*';
    }

    private int before() {
        return out.isEmpty() ? ' ' : out.codePointBefore(out.length());
    }

    private static int after(Element element, String text) {
        Node next = element.nextSibling();
        String following = next instanceof TextNode words ? words.getWholeText() : "";
        return text.endsWith(" ") || next == null ? ' ' : following.isEmpty() ? 'x' : following.codePointAt(0);
    }
}
