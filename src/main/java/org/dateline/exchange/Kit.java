package org.dateline.exchange;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A story ready to be carried on: clean, with its credit, its terms and the way back to us.
 *
 * @param left the pictures that may not be carried on, by what people call them
 */
record Kit(Element copy, List<String> left) {

    /** HTML that is well-formed as XML too, without a script, a style or anything that tells on readers. */
    public String html() {
        return copy.html().strip();
    }

    public String markdown() {
        return Markdown.of(copy) + "\n";
    }

    public String text() {
        return PlainText.of(copy) + "\n";
    }
}
