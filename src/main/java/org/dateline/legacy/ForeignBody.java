package org.dateline.legacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dateline.intake.Incoming;
import org.dateline.shared.Links;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The body of a post as another system's editor made it, turned into what a news body can hold: pictures in figures of
 * their own, what was embedded as links, tables and pull quotes without their wrappers. Collects the pictures on its way.
 */
final class ForeignBody {

    private static final String FRAMES = "iframe, embed, object, video, audio";
    private static final String NO_COPY =
            "script, style, noscript, template, form, input, select, textarea, button, svg, canvas";

    private static final Set<String> WORDS_ONLY = Set.of("ul", "ol", "table", "blockquote", "aside", "figcaption");

    private final Element body;
    private final Function<Element, @Nullable Attachment> library;
    private final Map<String, Incoming.Image> images = new LinkedHashMap<>();
    private final Set<String> left = new LinkedHashSet<>();

    /** @param library what is known of the picture that an {@code img} shows */
    ForeignBody(Element body, Function<Element, @Nullable Attachment> library) {
        this.body = body;
        this.library = library;
    }

    /** A picture that stands in front of the text; one that the text begins with as well is shown once. */
    void leadBy(Incoming.Image lead) {
        images.put(lead.href(), lead);
        Element first = body.selectFirst("img");
        if (first != null && first.attr("src").equals(lead.href()) && isFirst(first)) {
            Element figure = first.closest("figure");
            (figure == null ? first : figure).remove();
        }
    }

    private boolean isFirst(Element image) {
        Element block = image;
        while (block.parent() != null && block.parent() != body) {
            block = block.parent();
        }
        return block.elementSiblingIndex() == 0
                && (block == image || !block.ownText().matches(".*\\S.*"));
    }

    ForeignBody tidied() {
        body.select(".kg-bookmark-card, .kg-button-card, .kg-file-card").forEach(ForeignBody::card);
        frames();
        body.select(NO_COPY).remove();
        body.select("figure.wp-block-pullquote blockquote")
                .forEach(quote -> quote.tagName("aside").clearAttributes().addClass("pullquote"));
        body.select("img").forEach(this::picture);
        bareAddresses();
        return this;
    }

    /** As it stands, with no space that was not there. */
    String html() {
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        document.body().replaceWith(body);
        return body.html();
    }

    Collection<Incoming.Image> images() {
        return images.values();
    }

    /** What could not come along, a phrase each. */
    List<String> left() {
        return new ArrayList<>(left);
    }

    /** A card that stands for a page elsewhere, or a file, becomes a link to it. */
    private static void card(Element element) {
        Element link = element.selectFirst("a.kg-bookmark-container, a.kg-btn, a.kg-file-card-container");
        if (link == null) {
            return;
        }
        Element title = link.selectFirst(".kg-bookmark-title, .kg-file-card-title");
        link(element, link.attr("href"), title == null ? link.text() : title.text());
    }

    private void frames() {
        for (Element frame : body.select(FRAMES)) {
            Element source = frame.selectFirst("source[src]");
            String address = frame.hasAttr("src") ? frame.attr("src") : frame.attr("data");
            if (address.isEmpty() && source != null) {
                address = source.attr("src");
            }
            left.add("what was embedded from elsewhere is a link now");
            link(frame, address.startsWith("//") ? "https:" + address : address, frame.attr("title"));
        }
    }

    private static void link(Element element, String address, String words) {
        if (Links.isAllowed(address)) {
            Element link = new Element("a").attr("href", address).text(words.isBlank() ? address : words);
            element.before(new Element("p").appendChild(link));
        }
        element.remove();
    }

    private void picture(Element image) {
        Attachment known = library.apply(image);
        String href = known != null ? known.url() : address(image);
        if (href.isEmpty()) {
            left.add("a picture without an address was left out");
            image.remove();
            return;
        }
        String alt = image.attr("alt").isBlank() && known != null ? known.alt() : image.attr("alt");
        Element figure = image.closest("figure");
        Element caption = figure == null ? null : figure.selectFirst("figcaption");
        String words = caption != null ? caption.text() : known != null ? known.caption() : "";
        image.clearAttributes().attr("src", href).attr("alt", alt.strip());
        place(image, figure);
        String credit = known == null ? "" : known.credit();
        images.putIfAbsent(href, new Incoming.Image(href, alt.strip(), words, credit, "", "", false));
    }

    /** A picture stands by itself or right in its figure; where only words may be, it goes before the block. */
    private static void place(Element image, @Nullable Element figure) {
        Element link = image.closest("a");
        if (link != null && !link.hasText()) {
            link.unwrap();
        }
        boolean own = figure != null && figure.select("img").size() == 1;
        if (figure != null && own) {
            figure.prependChild(image);
        }
        Element moved = figure != null && own ? figure : image;
        Element outer = null;
        for (Element around = moved.parent(); around != null; around = around.parent()) {
            outer = WORDS_ONLY.contains(around.normalName()) ? around : outer;
        }
        if (outer != null) {
            outer.before(moved);
        }
    }

    /** Pages that load pictures late keep the address elsewhere. */
    private static String address(Element image) {
        for (String name : List.of("data-src", "data-lazy-src", "data-orig-file", "src")) {
            String value = image.attr(name).strip();
            if (!value.isEmpty() && value.length() <= 2_000 && !value.startsWith("data:")) {
                return value.startsWith("//") ? "https:" + value : value;
            }
        }
        return "";
    }

    /** An address alone in its paragraph was shown as what it leads to. */
    private void bareAddresses() {
        for (Element block : body.select("p, div, figure")) {
            if (block.childrenSize() > 0) {
                continue;
            }
            String words = block.text().strip();
            if (words.length() <= 2_000 && Links.isAllowed(words) && Links.isWebAddress(words)) {
                block.empty();
                block.appendElement("a").attr("href", words).text(words);
            }
        }
    }
}
