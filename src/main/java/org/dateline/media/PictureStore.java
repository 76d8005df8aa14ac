package org.dateline.media;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Keeps the files of pictures: the originals, which nobody is served, and the renditions. */
interface PictureStore {

    /** {@code original/<hash>} and {@code rendition/<key>/<name>}: no other name gets as far as a disk. */
    Pattern NAME = Pattern.compile("original/[0-9a-f]{64}|rendition/[0-9a-f]{32}/[0-9a-z]{1,8}\\.(jpg|png)");

    /** Keeps files by their names; once it returns, they outlive a loss of power. */
    void put(Map<String, byte[]> files) throws IOException;

    /** A part of a file; throws {@link java.nio.file.NoSuchFileException} if there is no such file. */
    InputStream open(String name, long from, long count) throws IOException;

    /** How long a file is; -1 if there is none. */
    long length(String name) throws IOException;

    /** Forgets a file; one that is not there is forgotten already. */
    void delete(String name) throws IOException;

    /** All that is there and was last written before an instant. */
    void list(Instant writtenBefore, Consumer<String> found) throws IOException;

    static String original(String sha256) {
        return "original/" + sha256;
    }

    static String rendition(String key, String name) {
        return "rendition/" + key + "/" + name;
    }

    static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name of a picture's file: " + name.length() + " characters");
        }
        return name;
    }
}
