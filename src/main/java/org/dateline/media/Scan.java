package org.dateline.media;

import org.jspecify.annotations.Nullable;

/**
 * What walking through a file's parts told, without unpacking a pixel.
 *
 * @param frames how many it holds; only the first becomes a picture
 * @param plain the same picture rebuilt from nothing but the parts a decoder needs: all it will ever see
 * @param bytesPerPixel what a pixel takes when unpacked
 * @param profile the colour profile where the decoder does not read it by itself
 */
record Scan(
        Format format,
        int width,
        int height,
        int frames,
        int bytesPerPixel,
        byte[] plain,
        byte @Nullable [] profile,
        Packets packets) {

    /** What describes the picture, still packed up. */
    record Packets(byte @Nullable [] exif, byte @Nullable [] xmp, byte @Nullable [] iptc) {}
}
