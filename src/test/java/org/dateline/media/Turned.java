package org.dateline.media;

import java.awt.image.BufferedImage;

/** Lays a picture into a file as a camera does that is held this way; written pixel by pixel, unlike what it tests. */
final class Turned {

    private Turned() {}

    static BufferedImage back(BufferedImage seen, int orientation) {
        int width = seen.getWidth();
        int height = seen.getHeight();
        boolean aside = orientation >= 5;
        BufferedImage laid = new BufferedImage(aside ? height : width, aside ? width : height, seen.getType());
        for (int y = 0; y < laid.getHeight(); y++) {
            for (int x = 0; x < laid.getWidth(); x++) {
                int[] at = switch (orientation) {
                    case 2 -> new int[] {width - 1 - x, y};
                    case 3 -> new int[] {width - 1 - x, height - 1 - y};
                    case 4 -> new int[] {x, height - 1 - y};
                    case 5 -> new int[] {y, x};
                    case 6 -> new int[] {width - 1 - y, x};
                    case 7 -> new int[] {width - 1 - y, height - 1 - x};
                    case 8 -> new int[] {y, height - 1 - x};
                    default -> new int[] {x, y};
                };
                laid.setRGB(x, y, seen.getRGB(at[0], at[1]));
            }
        }
        return laid;
    }
}
