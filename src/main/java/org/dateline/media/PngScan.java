package org.dateline.media;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Walks through the chunks of a PNG. */
final class PngScan {

    private static final int SIGNATURE = 8;

    private final byte[] bytes;
    private final Bytes file;
    private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
    private byte @Nullable [] profile;
    private byte @Nullable [] exif;
    private byte @Nullable [] xmp;
    private int width;
    private int height;
    private int bits;
    private int kind;
    private int frames = 1;
    private int fcTl;
    private boolean data;
    private boolean ended;

    PngScan(byte[] file) {
        this.bytes = file;
        this.file = new Bytes(file);
    }

    Scan read() {
        plain.writeBytes(file.take(SIGNATURE));
        while (!ended) {
            int start = file.at();
            int length = file.length();
            String name = file.name(4);
            byte[] content = file.take(length);
            checkSum(start + 4, length + 4);
            if (width == 0 && !name.equals("IHDR")) {
                throw PictureRefused.damaged();
            }
            if (chunk(name, content)) {
                plain.writeBytes(file.copy(start, length + 12));
            }
        }
        if (!data) {
            throw PictureRefused.damaged();
        }
        Stowaways.behind(file);
        return new Scan(
                Format.PNG,
                width,
                height,
                frames,
                pixel(),
                plain.toByteArray(),
                profile,
                new Scan.Packets(exif, xmp, null));
    }

    private void checkSum(int from, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes, from, length);
        if (sum.getValue() != ((long) file.u16() << 16 | file.u16())) {
            throw PictureRefused.damaged();
        }
    }

    /** Takes note of a chunk; says whether the decoder needs it. */
    private boolean chunk(String name, byte[] content) {
        switch (name) {
            case "IHDR" -> header(content);
            case "acTL" -> animation(content);
            case "fcTL" -> Limits.checkSize(width, height, Math.max(1, ++fcTl));
            case "iCCP" -> profile = profile(content);
            case "eXIf" -> exif = content.length > Limits.WORDS ? null : content;
            case "iTXt" -> words(content);
            case "IDAT" -> data = true;
            case "IEND" -> ended = true;
            case "PLTE", "tRNS" -> {}
            default -> {
                boolean critical = Character.isUpperCase(name.charAt(0));
                if (critical) {
                    throw PictureRefused.damaged();
                }
            }
        }
        return switch (name) {
            case "IHDR", "PLTE", "tRNS", "IDAT", "IEND" -> true;
            default -> false;
        };
    }

    private void header(byte[] content) {
        if (content.length != 13 || width != 0) {
            throw PictureRefused.damaged();
        }
        Bytes header = new Bytes(content);
        width = side(header);
        height = side(header);
        bits = header.u8();
        kind = header.u8();
        boolean known = kind == 0 || kind == 2 || kind == 3 || kind == 4 || kind == 6;
        boolean depth =
                bits == 8 || bits == 16 && kind != 3 || (kind == 0 || kind == 3) && bits > 0 && bits <= 4 && bits != 3;
        if (!known || !depth || header.u8() != 0 || header.u8() != 0 || header.u8() > 1) {
            throw PictureRefused.damaged();
        }
        Limits.checkSize(width, height, 1);
    }

    private static int side(Bytes header) {
        long side = (long) header.u16() << 16 | header.u16();
        return (int) Math.min(side, Integer.MAX_VALUE);
    }

    private void animation(byte[] content) {
        if (content.length != 8) {
            throw PictureRefused.damaged();
        }
        frames = Math.max(1, side(new Bytes(content)));
        Limits.checkSize(width, height, frames);
    }

    private static byte @Nullable [] profile(byte[] content) {
        int name = zero(content, 0);
        if (name > 80 || name + 2 > content.length) {
            return null;
        }
        byte[] unpacked = Bytes.inflated(Bytes.from(content, name + 2), Limits.UNPACKED);
        if (unpacked == null) {
            throw PictureRefused.unusual();
        }
        return unpacked;
    }

    /** Only the packet of words that other programs put there; comments are not read. */
    private void words(byte[] content) {
        int key = zero(content, 0);
        if (xmp != null || !Bytes.startsWith(content, "XML:com.adobe.xmp\0") || content.length < key + 3) {
            return;
        }
        boolean packed = content[key + 1] != 0;
        int text = zero(content, zero(content, key + 3) + 1) + 1;
        byte[] found = Bytes.from(content, text);
        xmp = packed ? Bytes.inflated(found, Limits.WORDS) : found;
    }

    private static int zero(byte[] content, int from) {
        int at = Math.max(0, from);
        while (at < content.length && content[at] != 0) {
            at++;
        }
        return at;
    }

    private int pixel() {
        int channels = kind == 2 ? 3 : kind == 6 ? 4 : kind == 4 ? 2 : 1;
        return channels * (bits == 16 ? 2 : 1);
    }
}
