package org.dateline.shared;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Where pictures of ours stand in marked-up copy: {@code <figure data-picture="17">}, without the picture itself. */
final class Pictures {

    static final String NUMBER = "data-picture";

    private static final String IMAGE = "> img[" + NUMBER + "]";
    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

    private Pictures() {}

    /** Whether this is a figure or an image that says which picture of ours it shows. */
    static boolean isPicture(Element element) {
        return (element.nameIs("figure") || element.nameIs("img")) && numberOf(element) != null;
    }

    /** The figure as copy holds it; a credit the page had printed into its caption is the page's, not the copy's. */
    static Element figure(Element element, UnaryOperator<Element> words) {
        Element figure = new Element("figure").attr(NUMBER, String.valueOf(numberOf(element)));
        Element caption = element.selectFirst("> figcaption");
        if (caption != null) {
            Element own = caption.clone();
            own.select("." + Figure.CREDIT).remove();
            Element finished = words.apply(own);
            if (Run.hasWords(finished)) {
                figure.appendChild(finished);
            }
        }
        return figure;
    }

    /** What stood in a figure before its caption, all of it if there is none. */
    static Element before(Element element) {
        Element caption = element.selectFirst("> figcaption");
        int end = caption == null ? element.childNodeSize() : caption.siblingIndex();
        return part(element, 0, end);
    }

    /** What stood in a figure after its caption. */
    static Element after(Element element) {
        Element caption = element.selectFirst("> figcaption");
        return part(
                element,
                caption == null ? element.childNodeSize() : caption.siblingIndex() + 1,
                element.childNodeSize());
    }

    /** Without the image that gave the figure its number. */
    private static Element part(Element element, int from, int to) {
        Node image = element.attr(NUMBER).isEmpty() ? element.selectFirst(IMAGE) : null;
        Element part = new Element("div");
        element.childNodes().subList(from, to).stream()
                .filter(node -> node != image)
                .forEach(node -> part.appendChild(node.clone()));
        return part;
    }

    static Set<Long> in(Element body) {
        return body.select("figure[" + NUMBER + "]").stream()
                .map(figure -> Long.valueOf(figure.attr(NUMBER)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static @Nullable String numberOf(Element element) {
        String own = element.attr(NUMBER);
        if (own.isEmpty() && element.nameIs("figure")) {
            Element image = element.selectFirst(IMAGE);
            own = image == null ? "" : image.attr(NUMBER);
        }
        return ID.matcher(own).matches() ? own : null;
    }
}
