package org.dateline.media;

import java.time.Instant;
import java.util.List;

/**
 * What goes with a picture when it leaves the house.
 *
 * @param alt what it shows, for those who do not see it; empty if it only decorates
 * @param caption the picture's own, where its use has none
 * @param credit the line that is printed with it, in the site's language
 * @param creditLine who is to be named, without any words around
 * @param digitalSourceType a code of IPTC's vocabulary; may be empty
 * @param reusable whether others may carry it from here
 * @param files from narrow to wide, at absolute addresses; never empty
 */
public record PictureSheet(
        long picture,
        String alt,
        String caption,
        String credit,
        String creditLine,
        String creator,
        String licence,
        String digitalSourceType,
        boolean reusable,
        Instant uploadedAt,
        List<File> files) {

    /** One size of it, in pixels. */
    public record File(String href, String mediaType, int width, int height) {}

    /** What people call it: what it shows, else what its caption says; empty if it has no words. */
    public String name() {
        return alt.isEmpty() ? caption : alt;
    }

    public File widest() {
        return files.get(files.size() - 1);
    }
}
