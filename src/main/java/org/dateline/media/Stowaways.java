package org.dateline.media;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Looks for what travels in a picture's file and is no picture. Readers would never get it; we do not keep it either. */
final class Stowaways {

    private static final int HEAD = 1024;
    private static final int ZIP_END = 22;
    private static final int ZIP_COMMENT = 65_535;
    private static final Pattern CODE = Pattern.compile("<script|<html|<svg|<!doctype|<\\?php|<%@|%pdf-");

    private Stowaways() {}

    /** An archive is read from its end, a document from anywhere near its start: both go with any picture around them. */
    static void lookFor(byte[] file) {
        inWords(file.length > HEAD ? new Bytes(file).copy(0, HEAD) : file);
        int last = file.length - ZIP_END;
        for (int i = last; i >= Math.max(0, last - ZIP_COMMENT); i--) {
            if (file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] == 5 && file[i + 3] == 6) {
                throw PictureRefused.stowaway();
            }
        }
    }

    static void inWords(byte[] words) {
        String text = new String(words, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (CODE.matcher(text).find()) {
            throw PictureRefused.stowaway();
        }
    }

    /** Nothing may follow the end of a picture but zeros. */
    static void behind(Bytes file) {
        if (!file.onlyPadding()) {
            throw PictureRefused.stowaway();
        }
    }

    /** Phones put more pictures, or a film of the moment, behind the first. They are left out, but no reason to refuse. */
    static void behindJpeg(Bytes file, boolean several) {
        boolean picture = file.peek(0) == 0xFF && file.peek(1) == 0xD8;
        boolean film =
                file.left() > 8 && new String(file.copy(file.at() + 4, 4), StandardCharsets.ISO_8859_1).equals("ftyp");
        if (!several && !picture && !film) {
            behind(file);
        }
    }
}
