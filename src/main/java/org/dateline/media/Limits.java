package org.dateline.media;

import java.util.Locale;

/** How much of a picture we are ready to take. All of it is asked of the header, before anything is unpacked. */
final class Limits {

    static final int BYTES = 20 * 1024 * 1024;
    static final int SIDE = 12_000;
    static final long PIXELS = 50_000_000;
    static final int FRAMES = 200;

    /** What a profile or a packet of words may unpack to. */
    static final int UNPACKED = 2 * 1024 * 1024;

    static final int WORDS = 256 * 1024;

    private Limits() {}

    static void checkBytes(long bytes) {
        if (bytes == 0) {
            throw new PictureRefused("media.refused.empty");
        }
        if (bytes > BYTES) {
            throw new PictureRefused("media.refused.large", BYTES >> 20);
        }
    }

    static void checkSize(int width, int height, int frames) {
        if (width < 1 || height < 1) {
            throw PictureRefused.damaged();
        }
        if (width > SIDE || height > SIDE) {
            throw new PictureRefused("media.refused.side", number(width), number(height), number(SIDE));
        }
        if (frames > FRAMES) {
            throw new PictureRefused("media.refused.frames", FRAMES);
        }
        if ((long) width * height * frames > PIXELS) {
            throw new PictureRefused("media.refused.pixels", PIXELS / 1_000_000);
        }
    }

    private static String number(int value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
