package org.dateline.shared;

import java.util.Set;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Marked-up copy that is clean by construction: there is no way to make one that has not passed {@link Cleaning}, and
 * cleaning it again changes nothing. The only type a page may print unescaped.
 */
public final class HtmlText {

    public static final HtmlText EMPTY = new HtmlText("");

    private static final Pattern MARKUP = Pattern.compile(
            "</?(p|h[1-6]|a|em|strong|b|i|u|blockquote|ul|ol|li|figure|figcaption|img|aside|table|thead|tbody|tfoot|tr|th|td|caption|div|span|br|section|article|pre|code|font|script|style)\\b[^<>]*>|<!--",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BLANK_LINE = Pattern.compile("\\n[\\h]*\\n\\s*");

    private static final Pattern LINE = Pattern.compile("\\n");

    private static final String PARAGRAPH = "<p>";

    private final String html;

    private HtmlText(String html) {
        this.html = html;
    }

    /** Copy as an editor types or pastes it: HTML if it contains any markup we know, else plain paragraphs. */
    public static HtmlText of(String typed) {
        return MARKUP.matcher(typed).find() ? ofHtml(typed) : ofPlain(typed);
    }

    public static HtmlText ofHtml(String html) {
        return new HtmlText(Cleaning.clean(html));
    }

    /**
     * Paragraphs are set apart by blank lines; a text without any blank line has one paragraph a line, since a newline
     * is then all that wire copy has to mark one.
     */
    public static HtmlText ofPlain(String text) {
        return ofHtml(paragraphs(text));
    }

    /** Plain text as HTML that is not cleaned yet: what {@link #ofPlain} makes its copy of. */
    public static String paragraphs(String text) {
        String unix = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        Pattern gap = BLANK_LINE.matcher(unix).find() ? BLANK_LINE : LINE;
        return gap.splitAsStream(unix)
                .filter(paragraph -> !paragraph.isBlank())
                .map(paragraph -> "<p>" + Entities.escape(paragraph) + "</p>")
                .collect(Collectors.joining("\n"));
    }

    /**
     * The same copy with words set in at the start of its first paragraph, in a span of the given class: where a
     * dateline stands. Copy that starts with something else gets a paragraph of its own for them.
     */
    public HtmlText ledBy(String words, String cssClass) {
        Element line = new Element("span").addClass(cssClass).text(words);
        if (html.startsWith(PARAGRAPH)) {
            String printed = Cleaning.print(new Element("body").appendChild(line));
            return new HtmlText(PARAGRAPH + printed + " " + html.substring(PARAGRAPH.length()));
        }
        Element body = body();
        Element first = body.firstElementChild();
        if (first == null || !first.nameIs("p")) {
            first = new Element("p");
            body.prependChild(first);
        }
        first.prependText(" ");
        first.prependChild(line);
        return new HtmlText(Cleaning.print(body));
    }

    /** The same copy with each table in a box of the given class that a keyboard can scroll, named by its caption. */
    public HtmlText withTablesIn(String cssClass) {
        if (!html.contains("<table")) {
            return this;
        }
        Element body = body();
        body.select("table").forEach(table -> {
            Element box = new Element("div").addClass(cssClass).attr("tabindex", "0");
            Element caption = table.selectFirst("> caption");
            if (caption != null) {
                box.attr("role", "region").attr("aria-label", caption.text());
            }
            table.replaceWith(box);
            box.appendChild(table);
        });
        return new HtmlText(Cleaning.print(body));
    }

    /** The same copy with its pictures in their places; a figure whose picture is not found keeps its caption alone. */
    public HtmlText withPictures(LongFunction<@Nullable Figure> find, String sizes) {
        if (!html.contains(Pictures.NUMBER)) {
            return this;
        }
        Element body = body();
        body.select("figure[" + Pictures.NUMBER + "]").forEach(figure -> {
            Figure found = find.apply(Long.parseLong(figure.attr(Pictures.NUMBER)));
            if (found != null) {
                found.fill(figure, sizes);
            }
        });
        return new HtmlText(Cleaning.print(body));
    }

    /** The numbers of the pictures it shows, in the order of the text. */
    public Set<Long> pictures() {
        return html.contains(Pictures.NUMBER) ? Pictures.in(body()) : Set.of();
    }

    /** The words alone, a blank line between blocks. */
    public String toPlainText() {
        return body().children().stream().map(Element::text).collect(Collectors.joining("\n\n"));
    }

    /** What an editor is shown for editing: plain paragraphs where that loses nothing, else the markup. */
    public String toEditableText() {
        String plain = toPlainText();
        return HtmlText.of(plain).equals(this) ? plain : html;
    }

    public boolean isEmpty() {
        return html.isEmpty();
    }

    private Element body() {
        Element body = Jsoup.parseBodyFragment(html).body();
        body.childNodes().stream()
                .filter(node -> !(node instanceof Element))
                .toList()
                .forEach(Node::remove);
        return body;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HtmlText text && text.html.equals(html);
    }

    @Override
    public int hashCode() {
        return html.hashCode();
    }

    /** The markup. */
    @Override
    public String toString() {
        return html;
    }
}
