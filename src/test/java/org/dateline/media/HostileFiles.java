package org.dateline.media;

import static org.dateline.media.Samples.PNG;
import static org.dateline.media.Samples.chunk;
import static org.dateline.media.Samples.deflated;
import static org.dateline.media.Samples.gif;
import static org.dateline.media.Samples.ihdr;
import static org.dateline.media.Samples.join;
import static org.dateline.media.Samples.jpeg;
import static org.dateline.media.Samples.png;
import static org.dateline.media.Samples.segment;
import static org.dateline.media.Samples.text;
import static org.dateline.media.Samples.upTo;
import static org.dateline.media.Samples.webp;
import static org.dateline.media.Samples.webpLossless;
import static org.dateline.media.Samples.webpMoving;
import static org.dateline.media.Samples.with;
import static org.dateline.media.Samples.withChunk;
import static org.dateline.media.Samples.withSegment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What nobody should get into the library, each by a name, with the key of the sentence that answers it. */
final class HostileFiles {

    record File(byte[] bytes, String answer) {}

    private static final String TYPE = "type";
    private static final String DAMAGED = "damaged";
    private static final String UNUSUAL = "unusual";
    private static final String STOWAWAY = "stowaway";

    private final Map<String, File> files = new LinkedHashMap<>();

    static Map<String, File> all() {
        HostileFiles all = new HostileFiles();
        all.otherTypes();
        all.jpegs();
        all.brokenPngs();
        all.loadedPngs();
        all.gifs();
        all.webps();
        return all.files;
    }

    private void add(String name, String answer, byte[] bytes) {
        files.put(name, new File(bytes, "media.refused." + answer));
    }

    private void otherTypes() {
        add("nothing", "empty", new byte[0]);
        add("one byte", TYPE, new byte[] {(byte) 0xFF});
        add("words", TYPE, text("Not a picture at all."));
        add("a web page", TYPE, text("<!doctype html><html><script>alert(1)</script></html>"));
        add("svg with script", TYPE, text("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"));
        add("svg behind an xml line", TYPE, text("<?xml version='1.0'?><svg onload='alert(1)'/>"));
        add(
                "xml bomb",
                TYPE,
                text("<?xml version='1.0'?><!DOCTYPE l [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><l>&b;</l>"));
        add("pdf", TYPE, text("%PDF-1.7\n1 0 obj\n"));
        add("zip", TYPE, zip("story.txt"));
        add("jar", TYPE, zip("META-INF/MANIFEST.MF"));
        add("bmp", TYPE, Samples.encoded(Samples.flag(10, 10, 5), "bmp"));
        add("ico", TYPE, new byte[] {0, 0, 1, 0, 1, 0, 16, 16, 0, 0, 1, 0, 32, 0, 0, 0, 0, 0, 22, 0, 0, 0});
        add("tiff, low byte first", TYPE, new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        add("tiff, high byte first", TYPE, new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0});
        add("photoshop", TYPE, text("8BPS\0\1\0\0\0\0\0\0\0\3\0\0"));
        add("php", TYPE, text("<?php system($_GET['c']); ?>"));
        add("shell script", TYPE, text("#!/bin/sh\nrm -rf /\n"));
        add("program", TYPE, text("\u007FELF\2\1\1\0\0\0\0\0\0\0\0\0"));
        add("film", TYPE, text("\0\0\0\u0018ftypmp42\0\0\0\0mp42isom"));
        add("sound in riff", TYPE, text("RIFF\4\0\0\0WAVEfmt "));
        add("heic", "heic", text("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"));
        add("avif", "heic", text("\0\0\0\u0018ftypavif\0\0\0\0avifmif1"));
        add("more than 20 MB", "large", Arrays.copyOf(jpeg(40, 30), Limits.BYTES + 1));
    }

    private void jpegs() {
        byte[] good = jpeg(80, 60);
        int sof = segment(good, 0xC0);
        int sos = segment(good, 0xDA);
        int dqt = segment(good, 0xDB);
        byte[] frame = Arrays.copyOfRange(good, sof - 4, sof + 15);
        add("jpeg of three bytes", DAMAGED, upTo(good, 3));
        add("jpeg that ends in its header", DAMAGED, upTo(good, sof + 3));
        add("jpeg that ends in its picture", DAMAGED, upTo(good, sos + 20 + (good.length - sos - 20) / 2));
        add("jpeg without an end", DAMAGED, upTo(good, good.length - 2));
        add("jpeg without a picture", DAMAGED, join(upTo(good, 20), new byte[] {(byte) 0xFF, (byte) 0xD9}));
        add("jpeg with an end too early", DAMAGED, join(upTo(good, sos + 20), new byte[] {(byte) 0xFF, (byte) 0xD9}));
        add("jpeg claiming 65,500 by 65,500", "side", with(good, sof + 1, 0xFF, 0xDC, 0xFF, 0xDC));
        add("jpeg claiming 12,001 across", "side", with(good, sof + 1, 0, 1, 0x2E, 0xE1));
        add("jpeg claiming 8,000 by 8,000", "pixels", with(good, sof + 1, 0x1F, 0x40, 0x1F, 0x40));
        add("jpeg claiming more than it has", DAMAGED, with(good, sof + 1, 0x13, 0x88, 0x13, 0x88));
        add("jpeg of no height", DAMAGED, with(good, sof + 1, 0, 0));
        add("jpeg of no width", DAMAGED, with(good, sof + 3, 0, 0));
        add("jpeg of 12 bits", UNUSUAL, with(good, sof, 12));
        add("lossless jpeg", UNUSUAL, with(good, sof - 3, 0xC3));
        add("arithmetic jpeg", UNUSUAL, with(good, sof - 3, 0xC9));
        add("jpeg of two colours", UNUSUAL, with(good, sof + 5, 2));
        add(
                "jpeg of two frames",
                DAMAGED,
                join(upTo(good, sof - 4), frame, Arrays.copyOfRange(good, sof - 4, good.length)));
        add("jpeg with a segment of no length", DAMAGED, with(good, dqt - 2, 0, 0));
        add("jpeg with a segment past its end", DAMAGED, with(good, dqt - 2, 0xFF, 0xFF));
        add("jpeg of a hundred scans", UNUSUAL, scans(good, sos, 100));
        add("jpeg with a load for a profile", UNUSUAL, profiles(good, 40));
        add("jpeg and zip", STOWAWAY, join(good, zip("story.txt")));
        add("jpeg and jar", STOWAWAY, join(good, zip("META-INF/MANIFEST.MF")));
        add("jpeg and zip inside a comment", STOWAWAY, join(withSegment(good, 0xFE, zip("a")), zip("a")));
        add("jpeg and page", STOWAWAY, join(good, text("<html><script>alert(1)</script></html>")));
        add("jpeg and noise", STOWAWAY, join(good, text("noise")));
        add("jpeg with script in a comment", STOWAWAY, withSegment(good, 0xFE, text("*/=1;<script>alert(1)</script>")));
        add("jpeg with php in a comment", STOWAWAY, withSegment(good, 0xFE, text("<?php phpinfo(); ?>")));
        add("jpeg and pdf", STOWAWAY, withSegment(good, 0xFE, text("%PDF-1.4\n1 0 obj")));
        add("jpeg with svg in exif", STOWAWAY, withSegment(good, 0xE1, text("Exif\0\0<svg onload=alert(1)>")));
    }

    private static byte[] scans(byte[] jpeg, int sos, int count) {
        byte[] scan = Arrays.copyOfRange(jpeg, sos - 4, jpeg.length - 2);
        byte[][] parts = new byte[count + 2][];
        parts[0] = upTo(jpeg, sos - 4);
        Arrays.fill(parts, 1, count + 1, scan);
        parts[count + 1] = new byte[] {(byte) 0xFF, (byte) 0xD9};
        return join(parts);
    }

    private static byte[] profiles(byte[] jpeg, int count) {
        byte[] result = jpeg;
        byte[] load = join(text("ICC_PROFILE\0\1\1"), new byte[65_000]);
        for (int i = 0; i < count; i++) {
            result = withSegment(result, 0xE2, load);
        }
        return result;
    }

    private void brokenPngs() {
        byte[] good = png(80, 60);
        byte[] data = chunk("IDAT", deflated(new byte[10]));
        byte[] end = chunk("IEND", new byte[0]);
        byte[] header = ihdr(4, 4, 8, 2, 0, 0, 0);
        add("png of eight bytes", DAMAGED, PNG);
        add("png with a wrong sum in its header", DAMAGED, with(good, 29, good[29] + 1));
        add("png with a wrong sum in its picture", DAMAGED, with(good, good.length - 13, good[good.length - 13] + 1));
        add("png that ends in its picture", DAMAGED, upTo(good, good.length / 2));
        add("png without an end", DAMAGED, upTo(good, good.length - 12));
        add("png without a picture", DAMAGED, join(PNG, header, end));
        add("png that does not begin with its header", DAMAGED, join(PNG, data, header, end));
        add("png of two headers", DAMAGED, join(PNG, header, header, data, end));
        add("png of no width", DAMAGED, join(PNG, ihdr(0, 4, 8, 2, 0, 0, 0), data, end));
        add(
                "png claiming two thousand million across",
                "side",
                join(PNG, ihdr(Integer.MAX_VALUE, 4, 8, 2, 0, 0, 0), data, end));
        add("png claiming less than nothing", "side", join(PNG, ihdr(-5, -5, 8, 2, 0, 0, 0), data, end));
        add(
                "png claiming 30,000 by 30,000",
                "side",
                join(PNG, ihdr(30_000, 30_000, 8, 2, 0, 0, 0), chunk("IDAT", deflated(new byte[2_700_000])), end));
        add("png claiming 8,000 by 8,000", "pixels", join(PNG, ihdr(8_000, 8_000, 8, 2, 0, 0, 0), data, end));
        add("png of seven bits", DAMAGED, join(PNG, ihdr(4, 4, 7, 2, 0, 0, 0), data, end));
        add("png of an unknown colour type", DAMAGED, join(PNG, ihdr(4, 4, 8, 5, 0, 0, 0), data, end));
        add("png of an unknown order", DAMAGED, join(PNG, ihdr(4, 4, 8, 2, 0, 0, 9), data, end));
        add("png with less than it claims", DAMAGED, join(PNG, ihdr(4_000, 4_000, 8, 2, 0, 0, 0), data, end));
        add("png with noise for a picture", DAMAGED, join(PNG, header, chunk("IDAT", text("noise, not packed")), end));
        add("png of colours without a table", DAMAGED, join(PNG, ihdr(4, 4, 8, 3, 0, 0, 0), data, end));
        add("png with a part past its end", DAMAGED, join(PNG, header, new byte[] {0x7F, 0, 0, 0, 'I', 'D', 'A', 'T'}));
        add("png with an unknown part that it needs", DAMAGED, withChunk(good, "EVIL", new byte[4]));
    }

    private void loadedPngs() {
        byte[] good = png(80, 60);
        byte[] control = new byte[26];
        add(
                "png with a bomb for a profile",
                UNUSUAL,
                withChunk(good, "iCCP", join(text("p\0\0"), deflated(new byte[100_000_000]))));
        add("png of a thousand frames", "frames", withChunk(good, "acTL", new byte[] {0, 0, 3, (byte) 0xE8, 0, 0, 0, 0
        }));
        add("png of countless frames", "frames", withChunk(good, "acTL", new byte[] {-1, -1, -1, -1, 0, 0, 0, 0}));
        add("png with more frames than it says", "frames", frames(good, control, 201));
        add("png of too many pixels in frames", "pixels", withChunk(png(1_000, 1_000), "acTL", new byte[] {
            0, 0, 0, 51, 0, 0, 0, 0
        }));
        add("png and zip", STOWAWAY, join(good, zip("a")));
        add("png and page", STOWAWAY, join(good, text("<html><body>")));
        add("png and what an editor cut off", STOWAWAY, join(good, good));
        add(
                "png with script in its words",
                STOWAWAY,
                withChunk(good, "tEXt", text("Comment\0<script>alert(1)</script>")));
    }

    private static byte[] frames(byte[] png, byte[] control, int count) {
        byte[] result = png;
        for (int i = 0; i < count; i++) {
            result = withChunk(result, "fcTL", control);
        }
        return result;
    }

    private void gifs() {
        byte[] good = gif(80, 60);
        int frame = 13 + (3 << (good[10] & 7) + 1);
        byte[] claim = with(upTo(good, 35), 6, 0xFF, 0xFF, 0xFF, 0x1F);
        add("gif of 35 bytes claiming 65,535 by 8,191", "side", claim);
        add("gif of six bytes", DAMAGED, upTo(good, 6));
        add("gif that ends in its picture", DAMAGED, upTo(good, good.length - 30));
        add("gif without an end", DAMAGED, upTo(good, good.length - 1));
        add("gif without a picture", DAMAGED, join(upTo(good, frame), new byte[] {0x3B}));
        add("gif of no size", DAMAGED, with(good, 6, 0, 0, 0, 0));
        add("gif with a frame larger than a wall", "side", with(good, frame + 5, 0xFF, 0xFF, 0xFF, 0xFF));
        add("gif of 201 frames", "frames", gif(10, 10, 201));
        add("gif of too many pixels in frames", "pixels", gif(1_000, 1_000, 51));
        add("gif with a code that cannot be", DAMAGED, with(good, frame + 10, 99));
        add("gif with an unknown block", DAMAGED, with(good, frame, 0x77));
        add("gif and zip", STOWAWAY, join(good, zip("a")));
        add("gif and script", STOWAWAY, join(good, text("/*<script>alert(1)</script>*/")));
        add("gif that is a script", STOWAWAY + "|side|damaged", text("GIF89a/*<script>*/=1;alert(1)//padding padding"));
    }

    private void webps() {
        byte[] moving = webpMoving();
        add("webp of twelve bytes", DAMAGED, upTo(webp(), 12));
        add("webp that ends in its picture", DAMAGED, upTo(webp(), 30));
        add("webp claiming a longer file", DAMAGED, with(webp(), 4, 0xFF, 0xFF));
        add("webp claiming 16,383 by 16,383", "side", with(webp(), 26, 0xFF, 0x3F, 0xFF, 0x3F));
        add("webp claiming 8,000 by 8,000", "pixels", with(webp(), 26, 0x40, 0x1F, 0x40, 0x1F));
        add("webp that does not begin", DAMAGED, with(webp(), 20, 0x31));
        add("webp without its mark", DAMAGED, with(webpLossless(), 20, 0x2E));
        add("webp on a canvas of sixteen million", "side", with(moving, 24, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF));
        add("webp that does not fit its canvas", DAMAGED, with(Samples.webpWithAlpha(), 24, 9));
        add("webp of 201 frames", "frames", frames(moving, 201));
        add("webp and page", STOWAWAY, join(webp(), text("<html>")));
        add("webp and zip", STOWAWAY, join(webp(), zip("a")));
    }

    static byte[] frames(byte[] moving, int count) {
        byte[] frame = Arrays.copyOfRange(moving, 44, moving.length);
        byte[][] parts = new byte[count + 1][];
        parts[0] = upTo(moving, 44);
        Arrays.fill(parts, 1, count + 1, frame);
        byte[] all = join(parts);
        int size = all.length - 8;
        return with(all, 4, size, size >> 8, size >> 16);
    }

    static byte[] zip(String entry) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(text("inside"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
