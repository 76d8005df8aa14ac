package org.dateline.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.dateline.shared.Sha256;

/**
 * A page as it is sent, with everything it takes to answer. Its entity tag is strong, of its very bytes; what is sent
 * compressed has one of its own (RFC 9110, 8.8.3).
 *
 * @param headers by name, all but those that depend on who asks
 * @param gzip empty where it would not be shorter
 * @param tags what it is made of
 * @param until when it is over by itself
 */
record Finished(
        String key,
        String contentType,
        List<Header> headers,
        byte[] plain,
        byte[] gzip,
        String etag,
        String gzipEtag,
        Set<String> tags,
        Instant made,
        Instant until) {

    private static final int WORTH_IT = 512;

    /** What an entry takes besides its bytes, about. */
    private static final int OVERHEAD = 2_000;

    /** A header with its values in their order. */
    record Header(String name, List<String> values) {}

    static Finished of(
            String key,
            String contentType,
            List<Header> headers,
            byte[] plain,
            Set<String> tags,
            Instant made,
            Instant until) {
        byte[] gzip = plain.length < WORTH_IT ? new byte[0] : gzip(plain);
        String hash = Sha256.hex(plain).substring(0, 24);
        return new Finished(
                key,
                contentType,
                List.copyOf(headers),
                plain,
                gzip.length < plain.length ? gzip : new byte[0],
                '"' + hash + '"',
                '"' + hash + "-gzip\"",
                tags,
                made,
                until);
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing is written anywhere
        }
        return bytes.toByteArray();
    }

    int size() {
        return OVERHEAD + plain.length + gzip.length + tags.size() * 60;
    }

    boolean isMadeOfAny(Set<String> changed) {
        return !Collections.disjoint(tags, changed);
    }
}
