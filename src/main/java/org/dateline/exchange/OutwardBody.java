package org.dateline.exchange;

import org.dateline.article.Copy;
import org.dateline.site.SiteProperties;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** The text of a story as others get it: links and pictures at absolute addresses, and none of our numbers. */
final class OutwardBody {

    private static final String NUMBER = "data-picture";

    private OutwardBody() {}

    /**
     * @param draw a new figure for the one with this number and these words of its own (null if it has none); null
     *     leaves it out
     */
    static Element of(Copy copy, SiteProperties site, Drawing draw) {
        Element body = blank();
        body.html(copy.body().toString());
        body.select("a[href^=/]").forEach(link -> link.attr("href", site.absolute(link.attr("href"))));
        body.select("figure").forEach(figure -> {
            Element drawn = draw.figure(number(figure), figure.selectFirst("> figcaption"));
            if (drawn == null) {
                figure.remove();
            } else {
                figure.replaceWith(drawn);
            }
        });
        return body;
    }

    /** An empty body that prints well-formed both as HTML and as XHTML. */
    static Element blank() {
        Document document = Document.createShell("");
        document.outputSettings()
                .prettyPrint(false)
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml);
        return document.body();
    }

    /** How a figure of the text is drawn for others. */
    interface Drawing {
        @Nullable
        Element figure(long picture, @Nullable Element ownWords);
    }

    private static long number(Element figure) {
        return Long.parseLong(figure.attr(NUMBER));
    }

    /** With words set in at the start of its first paragraph, or as one of their own. */
    static void lead(Element body, String words) {
        Element first = body.firstElementChild();
        if (first == null || !first.nameIs("p")) {
            first = new Element("p");
            body.prependChild(first);
            first.text(words);
        } else {
            first.prependText(words + " ");
        }
    }

    static Element withoutFigures(Element body) {
        Element words = body.clone();
        words.select("figure").remove();
        return words;
    }

    static Element image(String href, int width, int height, String alt) {
        return new Element("img")
                .attr("src", href)
                .attr("width", String.valueOf(width))
                .attr("height", String.valueOf(height))
                .attr("alt", alt);
    }
}
