package org.dateline.media;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks through the segments of a JPEG. */
final class JpegScan {

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int DNL = 0xDC;
    private static final int APP0 = 0xE0;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final String PROFILE = "ICC_PROFILE\0";
    private static final int PLAIN_JFIF = 14;

    /** Each scan of a progressive picture costs a walk over all of it. */
    private static final int SCANS = 20;

    private static final long SCANNED_PIXELS = 600_000_000;

    private final Bytes file;
    private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
    private final List<byte[]> profile = new ArrayList<>();
    private byte @Nullable [] exif;
    private byte @Nullable [] xmp;
    private byte @Nullable [] iptc;
    private boolean several;
    private boolean adobe;
    private int width;
    private int height;
    private int components;
    private int scans;

    JpegScan(byte[] file) {
        this.file = new Bytes(file);
    }

    Scan read() {
        file.skip(2);
        write(SOI, new byte[0]);
        for (int marker = marker(); marker != EOI; marker = marker()) {
            segment(marker);
        }
        write(EOI, new byte[0]);
        if (scans == 0) {
            throw PictureRefused.damaged();
        }
        if (components == 4 && !adobe) {
            throw PictureRefused.unusual(); // four colours, and no word of which
        }
        Stowaways.behindJpeg(file, several);
        return new Scan(
                Format.JPEG, width, height, 1, components, withProfile(), null, new Scan.Packets(exif, xmp, iptc));
    }

    private int marker() {
        if (file.u8() != 0xFF) {
            throw PictureRefused.damaged();
        }
        int marker = file.u8();
        while (marker == 0xFF) {
            marker = file.u8();
        }
        return marker;
    }

    private void segment(int marker) {
        if (marker < 0xC0 || marker == SOI || marker == DNL || marker >= 0xD0 && marker <= 0xD7) {
            throw PictureRefused.damaged();
        }
        int length = file.u16();
        if (length < 2) {
            throw PictureRefused.damaged();
        }
        byte[] content = file.take(length - 2);
        if (marker >= APP0 && marker <= APP15) {
            application(marker, content);
        } else if (marker == COMMENT) {
            Stowaways.inWords(content);
        } else {
            structure(marker, content);
        }
    }

    private void structure(int marker, byte[] content) {
        boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame) {
            frame(marker, content);
        }
        write(marker, content);
        if (marker == SOS) {
            scan();
        }
    }

    /** Baseline, extended and progressive with 8 bits: everything else is for archives and hospitals. */
    private void frame(int marker, byte[] content) {
        if (marker > 0xC2 || content.length < 6 || content[0] != 8) {
            throw PictureRefused.unusual();
        }
        if (width != 0) {
            throw PictureRefused.damaged();
        }
        Bytes header = new Bytes(Bytes.from(content, 1));
        height = header.u16();
        width = header.u16();
        components = header.u8();
        if (components != 1 && components != 3 && components != 4 || content.length != 6 + 3 * components) {
            throw PictureRefused.unusual();
        }
        Limits.checkSize(width, height, 1);
    }

    private void scan() {
        scans++;
        if (width == 0) {
            throw PictureRefused.damaged();
        }
        if (scans > SCANS || (long) scans * width * height > SCANNED_PIXELS) {
            throw PictureRefused.unusual();
        }
        int start = file.at();
        while (true) {
            if (file.u8() == 0xFF) {
                int next = file.peek(0);
                if (next < 0) {
                    throw PictureRefused.damaged();
                }
                boolean data = next == 0 || next >= 0xD0 && next <= 0xD7;
                if (!data && next != 0xFF) {
                    break;
                }
            }
        }
        int end = file.at() - 1;
        plain.writeBytes(file.copy(start, end - start));
        file.back(1);
    }

    private void application(int marker, byte[] content) {
        if (marker == APP0 && content.length == PLAIN_JFIF && Bytes.startsWith(content, "JFIF\0")) {
            write(marker, content);
        } else if (marker == 0xEE && Bytes.startsWith(content, "Adobe")) {
            adobe = true;
            write(marker, content);
        } else if (marker == 0xE1 && Bytes.startsWith(content, "Exif\0\0") && exif == null) {
            exif = Bytes.from(content, 6);
        } else if (marker == 0xE1 && Bytes.startsWith(content, "http://ns.adobe.com/xap/1.0/\0") && xmp == null) {
            xmp = Bytes.from(content, 29);
        } else if (marker == 0xE2 && Bytes.startsWith(content, PROFILE)) {
            profile.add(content);
        } else if (marker == 0xE2 && Bytes.startsWith(content, "MPF\0")) {
            several = true;
        } else if (marker == 0xED && Bytes.startsWith(content, "Photoshop 3.0\0") && iptc == null) {
            iptc = Bytes.from(content, 14);
        }
    }

    private void write(int marker, byte[] content) {
        plain.write(0xFF);
        plain.write(marker);
        if (marker != SOI && marker != EOI) {
            plain.write(content.length + 2 >> 8);
            plain.write(content.length + 2);
            plain.writeBytes(content);
        }
    }

    /** The profile goes in front; an overlong one is no profile but a load. */
    private byte[] withProfile() {
        if (profile.stream().mapToInt(part -> part.length).sum() > Limits.UNPACKED) {
            throw PictureRefused.unusual();
        }
        byte[] all = plain.toByteArray();
        plain.reset();
        write(SOI, new byte[0]);
        profile.forEach(part -> write(0xE2, part));
        plain.write(all, 2, all.length - 2);
        return plain.toByteArray();
    }
}
