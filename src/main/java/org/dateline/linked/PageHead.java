package org.dateline.linked;

import java.util.List;
import java.util.Map;
import org.dateline.shared.Figure;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a page says to other sites.
 *
 * @param address the page's own, absolute; which one is canonical is another question
 * @param locale {@code ll_TT}; null if it is not known
 * @param picture with an absolute address; null if there is none to show
 * @param authors pages about who wrote it
 * @param linked what it says in schema.org's words
 */
public record PageHead(
        String title,
        String description,
        String address,
        @Nullable String locale,
        @Nullable Figure picture,
        List<String> authors,
        Map<String, Object> linked) {

    public String card() {
        return picture == null ? "summary" : "summary_large_image";
    }

    /** The media type of the picture: it has one of two, by the end of its address. */
    public String pictureType() {
        return picture != null && picture.src().endsWith(".png") ? "image/png" : "image/jpeg";
    }
}
