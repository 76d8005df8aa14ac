package org.dateline.media;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Walks through the chunks of a WebP. Of an animated one, the picture is its first frame. */
final class WebpScan {

    private static final int FRAME_HEADER = 16;
    private static final int ALPHA = 0x10;
    private static final int PROFILE = 0x20;

    private final Bytes file;
    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();
    private byte @Nullable [] profile;
    private byte @Nullable [] exif;
    private byte @Nullable [] xmp;
    private int canvasWidth;
    private int canvasHeight;
    private int width;
    private int height;
    private int frames;
    private boolean alpha;

    WebpScan(byte[] file) {
        this.file = new Bytes(file);
    }

    Scan read() {
        file.skip(4);
        int end = file.lengthLe() + 8;
        file.skip(4);
        while (file.at() < end) {
            String name = file.name(4);
            byte[] content = file.take(file.lengthLe());
            if (content.length % 2 == 1 && file.at() < end) {
                file.skip(1);
            }
            chunk(name, content);
        }
        if (width == 0 || file.at() != end) {
            throw PictureRefused.damaged();
        }
        Stowaways.behind(file);
        return new Scan(
                Format.WEBP, width, height, Math.max(1, frames), 4, plain(), null, new Scan.Packets(exif, xmp, null));
    }

    private void chunk(String name, byte[] content) {
        switch (name) {
            case "VP8X" -> canvas(content);
            case "ANMF" -> frame(content);
            case "VP8 ", "VP8L" -> {
                if (frames > 0 || width != 0) {
                    throw PictureRefused.damaged();
                }
                image(name, content);
                if (canvasWidth != 0 && (canvasWidth != width || canvasHeight != height)) {
                    throw PictureRefused.damaged();
                }
            }
            case "ALPH" -> alpha(content);
            case "ICCP" -> profile = profile(content);
            case "EXIF" -> exif = words(content);
            case "XMP " -> xmp = words(content);
            default -> {
                // What it does not need, it does not get.
            }
        }
    }

    private void canvas(byte[] content) {
        if (content.length != 10 || canvasWidth != 0 || width != 0) {
            throw PictureRefused.damaged();
        }
        Bytes header = new Bytes(content);
        header.skip(4);
        canvasWidth = header.le24() + 1;
        canvasHeight = header.le24() + 1;
        Limits.checkSize(canvasWidth, canvasHeight, 1);
    }

    private void frame(byte[] content) {
        frames++;
        Limits.checkSize(canvasWidth, canvasHeight, frames);
        if (frames > 1) {
            return;
        }
        Bytes frame = new Bytes(content);
        frame.skip(FRAME_HEADER);
        while (frame.left() > 0) {
            String name = frame.name(4);
            byte[] part = frame.take(frame.lengthLe());
            if (part.length % 2 == 1 && frame.left() > 0) {
                frame.skip(1);
            }
            if (name.equals("ALPH")) {
                alpha(part);
            } else if (width == 0 && (name.equals("VP8 ") || name.equals("VP8L"))) {
                image(name, part);
            }
        }
    }

    private void alpha(byte[] content) {
        if (width == 0) {
            alpha = true;
            part("ALPH", content);
        }
    }

    private void image(String name, byte[] content) {
        Bytes image = new Bytes(content);
        if (name.equals("VP8L")) {
            if (image.u8() != 0x2F) {
                throw PictureRefused.damaged();
            }
            int low = image.le16();
            int high = image.le16();
            width = (low & 0x3FFF) + 1;
            height = (low >> 14 | (high & 0xFFF) << 2) + 1;
            alpha |= (high & 0x1000) != 0;
        } else {
            boolean key = (image.u8() & 1) == 0;
            image.skip(2);
            if (!key || image.u8() != 0x9D || image.u8() != 0x01 || image.u8() != 0x2A) {
                throw PictureRefused.damaged();
            }
            width = image.le16() & 0x3FFF;
            height = image.le16() & 0x3FFF;
        }
        Limits.checkSize(width, height, 1);
        part(name, content);
    }

    private static byte[] profile(byte[] content) {
        if (content.length > Limits.UNPACKED) {
            throw PictureRefused.unusual();
        }
        return content;
    }

    private static byte @Nullable [] words(byte[] content) {
        return content.length > Limits.WORDS ? null : content;
    }

    private void part(String name, byte[] content) {
        write(parts, name, content);
    }

    private static void write(ByteArrayOutputStream out, String name, byte[] content) {
        out.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
        little(out, content.length, 4);
        out.writeBytes(content);
        if (content.length % 2 == 1) {
            out.write(0);
        }
    }

    private static void little(ByteArrayOutputStream out, int value, int count) {
        for (int i = 0; i < count; i++) {
            out.write(value >> 8 * i);
        }
    }

    /** A still WebP: extended only where transparency or a profile ask for it. */
    private byte[] plain() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (alpha || profile != null) {
            ByteArrayOutputStream header = new ByteArrayOutputStream();
            little(header, (alpha ? ALPHA : 0) | (profile != null ? PROFILE : 0), 4);
            little(header, width - 1, 3);
            little(header, height - 1, 3);
            write(body, "VP8X", header.toByteArray());
        }
        if (profile != null) {
            write(body, "ICCP", profile);
        }
        body.writeBytes(parts.toByteArray());
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes("RIFF".getBytes(StandardCharsets.ISO_8859_1));
        little(whole, body.size() + 4, 4);
        whole.writeBytes("WEBP".getBytes(StandardCharsets.ISO_8859_1));
        whole.writeBytes(body.toByteArray());
        return whole.toByteArray();
    }
}
