package org.dateline.media;

import java.util.List;
import java.util.Map;
import org.dateline.shared.Sha256;

/**
 * An accepted file, developed: everything of it that will be kept.
 *
 * @param width of the picture the right way up
 * @param extension of its renditions
 */
record Negative(
        Format format,
        String sha256,
        int byteSize,
        int width,
        int height,
        int frames,
        String extension,
        List<Embedded> embedded,
        Map<Rendition, byte[]> prints) {

    /** Part of every address: raise it when the same picture would come out differently. */
    private static final int PIPELINE = 1;

    private static final int KEY_LENGTH = 32;

    /** The address of renditions: the same for the same picture cut in the same way, and different for any other. */
    static String contentKey(String sha256, Focus focus) {
        String content = "%s %s %s %d".formatted(sha256, focus.x(), focus.y(), PIPELINE);
        return Sha256.hex(content).substring(0, KEY_LENGTH);
    }
}
