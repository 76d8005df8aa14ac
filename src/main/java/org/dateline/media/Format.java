package org.dateline.media;

import java.nio.charset.StandardCharsets;

/** What kind of picture a file is, by its first bytes alone: names and declared types are claims. */
enum Format {
    JPEG("image/jpeg"),
    PNG("image/png"),
    GIF("image/gif"),
    WEBP("image/webp");

    /** So many bytes are enough to tell. */
    static final int TELLING = 16;

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    static Format of(byte[] start) {
        String text = new String(start, 0, Math.min(start.length, TELLING), StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00FF\u00D8\u00FF")) {
            return JPEG;
        }
        if (text.startsWith("\u0089PNG\r\n\u001A\n")) {
            return PNG;
        }
        if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
            return GIF;
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return WEBP;
        }
        boolean apple = text.startsWith("ftyp", 4) && text.substring(8).matches("(?s)(hei|hev|mif1|msf1|avif).*");
        throw new PictureRefused(apple ? "media.refused.heic" : "media.refused.type");
    }

    Scan scan(byte[] file) {
        return switch (this) {
            case JPEG -> new JpegScan(file).read();
            case PNG -> new PngScan(file).read();
            case GIF -> new GifScan(file).read();
            case WEBP -> new WebpScan(file).read();
        };
    }
}
