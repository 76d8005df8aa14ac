package org.dateline.writing;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Pictures that a clipboard names but does not carry: they are taken out and have to be uploaded. */
final class ForeignPictures {

    private static final int LONG = 60;

    private ForeignPictures() {}

    /** What they are called: by their alternative text, else by their file, else by their place. */
    static List<String> takenOutOf(Document page) {
        List<String> names = new ArrayList<>();
        for (Element image : page.body().select("img, picture > source, v|imagedata")) {
            boolean ours = image.hasAttr("data-picture") || image.closest("figure[data-picture]") != null;
            if (ours) {
                continue;
            }
            if (image.nameIs("img") && !isTracker(image)) {
                names.add(nameOf(image, names.size() + 1));
            }
            image.remove();
        }
        return names;
    }

    /** A picture of one point is there to count who opens it. */
    private static boolean isTracker(Element image) {
        return image.attr("width").equals("1") || image.attr("height").equals("1");
    }

    private static String nameOf(Element image, int place) {
        String alt = image.attr("alt").strip().replaceAll("\\s+", " ");
        if (!alt.isEmpty()) {
            return alt.length() > LONG ? alt.substring(0, LONG).strip() + "…" : alt;
        }
        String path = image.attr("src").replaceAll("[?#].*", "");
        String file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return path.startsWith("data:") || file.isEmpty() || file.length() > LONG ? "no. " + place : file;
    }
}
