package org.dateline.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import net.coobird.thumbnailator.Thumbnails;

/** What is done to unpacked pictures. */
final class Canvas {

    private Canvas() {}

    static void draw(BufferedImage from, BufferedImage onto) {
        Graphics2D pen = onto.createGraphics();
        pen.drawImage(from, 0, 0, null);
        pen.dispose();
    }

    /** The picture as it was seen, for one that lies in the file as the camera was held (1 to 8, as Exif numbers it). */
    static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        BufferedImage turned = isOnItsSide(orientation) ? blank(height, width, image) : blank(width, height, image);
        Graphics2D pen = turned.createGraphics();
        pen.drawImage(image, turn(orientation, width, height), null);
        pen.dispose();
        return turned;
    }

    static boolean isOnItsSide(int orientation) {
        return orientation >= 5;
    }

    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }

    static BufferedImage cut(BufferedImage image, Rendition.Area area) {
        boolean all = area.width() == image.getWidth() && area.height() == image.getHeight();
        return all ? image : image.getSubimage(area.x(), area.y(), area.width(), area.height());
    }

    static BufferedImage scaled(BufferedImage image, int width, int height) {
        if (image.getWidth() == width && image.getHeight() == height) {
            return image;
        }
        try {
            return Thumbnails.of(image).forceSize(width, height).asBufferedImage();
        } catch (IOException e) {
            throw new IllegalStateException(e); // nothing is read or written
        }
    }

    static boolean hasHoles(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return false;
        }
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int pixel : row) {
                if (pixel >>> 24 != 0xFF) {
                    return true;
                }
            }
        }
        return false;
    }

    /** On white paper, in the three bytes that a JPEG is written from. */
    static BufferedImage onPaper(BufferedImage image) {
        BufferedImage paper = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = paper.createGraphics();
        pen.drawImage(image, 0, 0, Color.WHITE, null);
        pen.dispose();
        return paper;
    }

    private static BufferedImage blank(int width, int height, BufferedImage like) {
        return new BufferedImage(width, height, like.getType());
    }
}
