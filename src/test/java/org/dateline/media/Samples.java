package org.dateline.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Files as cameras, agencies and strangers send them, made on the spot. */
public final class Samples {

    private Samples() {}

    /** Left half red, right half blue, with a green square in the middle. */
    static BufferedImage flag(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.setColor(Color.GREEN);
        pen.fillRect(width / 2 - width / 20, height / 2 - height / 20, width / 10, height / 10);
        pen.dispose();
        return image;
    }

    static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalStateException("no writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] jpeg(int width, int height) {
        return encoded(flag(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    static byte[] png(int width, int height) {
        return encoded(flag(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    /** With a hole where the flag would be red. */
    static byte[] pngWithHole(int width, int height) {
        BufferedImage image = flag(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width / 2; x++) {
                image.setRGB(x, y, 0);
            }
        }
        return encoded(image, "png");
    }

    static byte[] gif(int width, int height) {
        return encoded(flag(width, height, BufferedImage.TYPE_INT_RGB), "gif");
    }

    static byte[] gif(int width, int height, int frames) {
        byte[] one = gif(width, height);
        int table = 13 + (3 << (one[10] & 7) + 1);
        byte[] frame = Arrays.copyOfRange(one, table, one.length - 1);
        byte[][] parts = new byte[frames + 2][];
        parts[0] = Arrays.copyOf(one, table);
        Arrays.fill(parts, 1, frames + 1, frame);
        parts[frames + 1] = new byte[] {0x3B};
        return join(parts);
    }

    static byte[] webp() {
        return base64("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    }

    static byte[] webpLossless() {
        return base64("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    }

    static byte[] webpWithAlpha() {
        return base64(
                "UklGRkoAAABXRUJQVlA4WAoAAAAQAAAAAAAAAAAAQUxQSAwAAAARBxAR/Q9ERP8DAABWUDggGAAAABQBAJ0BKgEAAQAAAP4AAA3A"
                        + "AP7mtQAAAA==");
    }

    static byte[] webpMoving() {
        return base64(
                "UklGRlIAAABXRUJQVlA4WAoAAAASAAAAAAAAAAAAQU5JTQYAAAD/////AABBTk1GJgAAAAAAAAAAAAAAAAAAAGQAAABWUDhMDQAA"
                        + "AC8AAAAQBxAREYiI/gcA");
    }

    private static byte[] base64(String text) {
        return Base64.getDecoder().decode(text);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] with(byte[] file, int at, int... bytes) {
        byte[] changed = file.clone();
        for (int i = 0; i < bytes.length; i++) {
            changed[at + i] = (byte) bytes[i];
        }
        return changed;
    }

    static byte[] upTo(byte[] file, int end) {
        return Arrays.copyOf(file, end);
    }

    /** With a segment right behind the start of a JPEG. */
    public static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        byte[] head = {(byte) 0xFF, (byte) marker, (byte) (content.length + 2 >> 8), (byte) (content.length + 2)};
        return join(upTo(jpeg, 2), head, content, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** Where a marker's content begins, behind its length. */
    static int segment(byte[] jpeg, int marker) {
        for (int i = 2; i < jpeg.length - 4; i++) {
            if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == marker) {
                return i + 4;
            }
        }
        throw new IllegalArgumentException("no such marker");
    }

    static byte[] chunk(String name, byte[] content) {
        byte[] body = join(text(name), content);
        CRC32 sum = new CRC32();
        sum.update(body);
        return join(
                ByteBuffer.allocate(4).putInt(content.length).array(),
                body,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

    static byte[] ihdr(int width, int height, int... rest) {
        ByteBuffer content = ByteBuffer.allocate(13).putInt(width).putInt(height);
        for (int value : rest) {
            content.put((byte) value);
        }
        return chunk("IHDR", content.array());
    }

    /** With a chunk right behind the header of a PNG. */
    static byte[] withChunk(byte[] png, String name, byte[] content) {
        return join(upTo(png, 33), chunk(name, content), Arrays.copyOfRange(png, 33, png.length));
    }

    static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Exif as a phone writes it: how it was held, and where it was. */
    static byte[] exif(int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(200).order(ByteOrder.BIG_ENDIAN);
        tiff.put(text("MM")).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        tiff.putInt(0);
        tiff.putShort((short) 4);
        tiff.putShort((short) 1).putShort((short) 2).putInt(2).put(text("N\0\0\0"));
        tiff.putShort((short) 2).putShort((short) 5).putInt(3).putInt(92);
        tiff.putShort((short) 3).putShort((short) 2).putInt(2).put(text("E\0\0\0"));
        tiff.putShort((short) 4).putShort((short) 5).putInt(3).putInt(116);
        tiff.putInt(0);
        for (int value : new int[] {59, 1, 20, 1, 0, 1, 18, 1, 4, 1, 0, 1}) {
            tiff.putInt(value);
        }
        return join(text("Exif\0\0"), tiff.array());
    }

    public static byte[] xmp(String properties) {
        return join(text("http://ns.adobe.com/xap/1.0/\0"), packet(properties));
    }

    static byte[] packet(String properties) {
        return text("""
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
                  xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
                  xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
                  xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">%s</rdf:Description>
                </rdf:RDF></x:xmpmeta>""".formatted(properties));
    }

    /** IPTC as agencies have written it since the nineties: pairs of a field's number and its words. */
    public static byte[] iptc(Object... fields) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x1C, 1, 90, 0, 3, 0x1B, '%', 'G'});
        for (int i = 0; i < fields.length; i += 2) {
            byte[] words = text((String) fields[i + 1]);
            int number = (Integer) fields[i];
            out.writeBytes(new byte[] {0x1C, 2, (byte) number, (byte) (words.length >> 8), (byte) words.length});
            out.writeBytes(words);
        }
        byte[] block = out.toByteArray();
        byte[] length = ByteBuffer.allocate(4).putInt(block.length).array();
        return join(text("Photoshop 3.0\0"), text("8BIM"), new byte[] {4, 4, 0, 0}, length, block);
    }

    static BufferedImage decoded(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
