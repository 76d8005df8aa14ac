package org.dateline.media;

import java.util.List;

/**
 * A picture as machines are told of it.
 *
 * @param cuts the widest of each cut that readers can have, each at an absolute address; what other sites show first
 * @param alt what it shows; empty if it only decorates
 * @param creditLine who is to be named, without the words a page puts around it
 * @param licence as the library has it; may be a name, an address, or empty
 */
public record Described(
        long picture,
        List<Cutting> cuts,
        String alt,
        String caption,
        String creditLine,
        String creator,
        String licence) {

    /** One file of it. */
    public record Cutting(String address, int width, int height, String mediaType) {}
}
