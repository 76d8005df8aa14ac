package org.dateline.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Makes the renditions of an unpacked picture. Nothing of the old file goes into them but its pixels. */
final class Printing {

    private static final float QUALITY = 0.82f;

    private Printing() {}

    /**
     * @param image the right way up, perhaps smaller than the picture itself
     * @param wanted the renditions, by the size of the picture itself
     */
    static Map<Rendition, byte[]> print(BufferedImage image, List<Rendition> wanted, Focus focus) {
        Map<Rendition, byte[]> prints = new LinkedHashMap<>();
        for (Rendition.Cut cut : Rendition.Cut.values()) {
            Rendition.Area area = Rendition.Area.of(cut, image.getWidth(), image.getHeight(), focus);
            BufferedImage source = Canvas.cut(image, area);
            List<Rendition> series = wanted.stream()
                    .filter(rendition -> rendition.cut() == cut)
                    .sorted(Comparator.comparingInt(Rendition::width).reversed())
                    .toList();
            for (Rendition rendition : series) {
                // Each from the next larger one: the picture itself is gone through once.
                source = Canvas.scaled(source, rendition.width(), rendition.height());
                prints.put(rendition, rendition.extension().equals("png") ? png(source) : jpeg(source));
            }
        }
        return prints;
    }

    private static byte[] jpeg(BufferedImage image) {
        return write("jpeg", Canvas.onPaper(image));
    }

    private static byte[] png(BufferedImage image) {
        return write("png", image);
    }

    private static byte[] write(String format, BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
                how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new IllegalStateException(e); // memory does not fail like a disk
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
