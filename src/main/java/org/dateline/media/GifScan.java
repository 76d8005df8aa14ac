package org.dateline.media;

import java.io.ByteArrayOutputStream;

/** Walks through the blocks of a GIF. The picture made of it is its first frame alone. */
final class GifScan {

    private static final int IMAGE = 0x2C;
    private static final int EXTENSION = 0x21;
    private static final int TRAILER = 0x3B;
    private static final int CONTROL = 0xF9;
    private static final int COMMENT = 0xFE;

    private final Bytes file;
    private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
    private byte[] colours = new byte[0];
    private byte[] control = new byte[0];
    private int screen;
    private int screenWidth;
    private int screenHeight;
    private int width;
    private int height;
    private int frames;

    GifScan(byte[] file) {
        this.file = new Bytes(file);
    }

    Scan read() {
        file.skip(6);
        screenWidth = file.le16();
        screenHeight = file.le16();
        Limits.checkSize(screenWidth, screenHeight, 1);
        screen = file.u8();
        file.skip(2);
        colours = table(screen);
        for (int block = file.u8(); block != TRAILER; block = file.u8()) {
            switch (block) {
                case EXTENSION -> extension();
                case IMAGE -> frame();
                default -> throw PictureRefused.damaged();
            }
        }
        if (frames == 0) {
            throw PictureRefused.damaged();
        }
        Stowaways.behind(file);
        return new Scan(
                Format.GIF, width, height, frames, 4, plain.toByteArray(), null, new Scan.Packets(null, null, null));
    }

    private byte[] table(int flags) {
        return (flags & 0x80) == 0 ? new byte[0] : file.take(3 << (flags & 7) + 1);
    }

    private void extension() {
        int label = file.u8();
        int start = file.at();
        if (label == COMMENT) {
            int end = skipBlocks();
            Stowaways.inWords(file.copy(start, end - start));
            return;
        }
        int end = skipBlocks();
        if (label == CONTROL && frames == 0) {
            control = file.copy(start, end - start);
        }
    }

    private int skipBlocks() {
        for (int size = file.u8(); size != 0; size = file.u8()) {
            file.skip(size);
        }
        return file.at();
    }

    private void frame() {
        file.skip(4);
        int frameWidth = file.le16();
        int frameHeight = file.le16();
        frames++;
        Limits.checkSize(frameWidth, frameHeight, frames);
        Limits.checkSize(screenWidth, screenHeight, frames);
        int flags = file.u8();
        byte[] own = table(flags);
        int start = file.at();
        int code = file.u8();
        if (code < 1 || code > 8) {
            throw PictureRefused.damaged();
        }
        int end = skipBlocks();
        if (frames == 1) {
            width = frameWidth;
            height = frameHeight;
            first(flags, own, file.copy(start, end - start));
        }
    }

    /** A GIF of this frame alone, with a screen of its size. */
    private void first(int flags, byte[] own, byte[] data) {
        plain.writeBytes(new byte[] {'G', 'I', 'F', '8', '9', 'a'});
        size();
        plain.write(screen);
        plain.write(0);
        plain.write(0);
        plain.writeBytes(colours);
        if (control.length == 6) {
            plain.write(EXTENSION);
            plain.write(CONTROL);
            plain.writeBytes(control);
        }
        plain.write(IMAGE);
        plain.writeBytes(new byte[4]);
        size();
        plain.write(flags);
        plain.writeBytes(own);
        plain.writeBytes(data);
        plain.write(TRAILER);
    }

    private void size() {
        plain.write(width);
        plain.write(width >> 8);
        plain.write(height);
        plain.write(height >> 8);
    }
}
