package org.dateline.shared;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A picture as a page shows it.
 *
 * @param src the address for browsers that know no better
 * @param srcset the same picture at other widths, as HTML writes it; empty if there is one only
 * @param width of the picture behind {@code src}, in pixels
 * @param alt what it shows, for those who do not see it; empty if it only decorates
 * @param caption the picture's own, where its use has none
 * @param credit who is to be named
 */
public record Figure(
        long picture, String src, String srcset, int width, int height, String alt, String caption, String credit) {

    /** The class of the credit in a caption. */
    public static final String CREDIT = "credit";

    /** The same picture under other words; none leaves it its own. */
    public Figure captioned(String words) {
        return words.isEmpty() ? this : new Figure(picture, src, srcset, width, height, alt, words, credit);
    }

    /** Fills a figure of copy: the image first, then its caption with the credit that cannot be left out. */
    void fill(Element figure, String sizes) {
        Element image = new Element("img")
                .attr("src", src)
                .attr("width", String.valueOf(width))
                .attr("height", String.valueOf(height))
                .attr("alt", alt)
                .attr("loading", "lazy")
                .attr("decoding", "async");
        if (!srcset.isEmpty()) {
            image.attr("srcset", srcset).attr("sizes", sizes);
        }
        figure.prependChild(image);
        @Nullable Element own = figure.selectFirst("> figcaption");
        Element line = own != null ? own : figure.appendElement("figcaption").text(caption);
        if (!credit.isEmpty()) {
            line.appendText(" ").appendElement("span").addClass(CREDIT).text(credit);
        }
        if (!Run.hasWords(line)) {
            line.remove();
        }
    }
}
