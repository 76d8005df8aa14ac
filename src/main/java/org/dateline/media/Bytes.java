package org.dateline.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** A file walked through from front to back; whoever reaches past its end has a damaged file. */
final class Bytes {

    private final byte[] file;
    private int at;

    Bytes(byte[] file) {
        this.file = file;
    }

    int at() {
        return at;
    }

    int left() {
        return file.length - at;
    }

    int size() {
        return file.length;
    }

    void skip(int count) {
        need(count);
        at += count;
    }

    int u8() {
        need(1);
        return file[at++] & 0xFF;
    }

    int u16() {
        return u8() << 8 | u8();
    }

    int le16() {
        return u8() | u8() << 8;
    }

    int le24() {
        return le16() | u8() << 16;
    }

    /** A length that fits into the file. */
    int length() {
        return checked((long) u16() << 16 | u16());
    }

    /** A length that fits into the file, lowest byte first. */
    int lengthLe() {
        return checked(le16() | (long) le16() << 16);
    }

    private int checked(long length) {
        if (length > left()) {
            throw PictureRefused.damaged();
        }
        return (int) length;
    }

    int peek(int offset) {
        return at + offset < file.length ? file[at + offset] & 0xFF : -1;
    }

    byte[] take(int count) {
        byte[] part = copy(at, count);
        at += count;
        return part;
    }

    byte[] copy(int from, int count) {
        if (count < 0 || from < 0 || from + (long) count > file.length) {
            throw PictureRefused.damaged();
        }
        byte[] part = new byte[count];
        System.arraycopy(file, from, part, 0, count);
        return part;
    }

    String name(int count) {
        return new String(take(count), StandardCharsets.ISO_8859_1);
    }

    void back(int count) {
        at -= count;
    }

    private void need(int count) {
        if (count < 0 || count > left()) {
            throw PictureRefused.damaged();
        }
    }

    /** Whether nothing but zeros is left. */
    boolean onlyPadding() {
        for (int i = at; i < file.length; i++) {
            if (file[i] != 0) {
                return false;
            }
        }
        return true;
    }

    static boolean startsWith(byte[] bytes, String start) {
        return bytes.length >= start.length()
                && new String(bytes, 0, start.length(), StandardCharsets.ISO_8859_1).equals(start);
    }

    static byte[] from(byte[] bytes, int start) {
        byte[] rest = new byte[Math.max(0, bytes.length - start)];
        System.arraycopy(bytes, Math.min(start, bytes.length), rest, 0, rest.length);
        return rest;
    }

    /** What is packed in there, null if it is more than it may be or no such thing. */
    static byte @Nullable [] inflated(byte[] packed, int most) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            byte[] unpacked = in.readNBytes(most + 1);
            return unpacked.length > most ? null : unpacked;
        } catch (IOException e) {
            return null;
        }
    }
}
