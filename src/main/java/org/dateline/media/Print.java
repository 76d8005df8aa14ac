package org.dateline.media;

import org.dateline.shared.Figure;
import org.dateline.shared.Links;
import org.jspecify.annotations.Nullable;

/**
 * A picture as others carry it on: its figure for the text, and its widest file with all that is owed to whoever made it.
 *
 * @param path of the widest file on this site
 * @param width of that file in pixels
 * @param length of that file in bytes; -1 where it is not known
 * @param creditLine who is to be named, and nothing else
 * @param licence what it may be used for: an address or words, may be empty
 */
public record Print(
        Figure figure,
        String path,
        String mediaType,
        int width,
        int height,
        long length,
        String creditLine,
        String creator,
        String licence) {

    /** The address of its licence, if that is an address. */
    public @Nullable String licenceAddress() {
        return Links.isWebAddress(licence) ? licence : null;
    }
}
