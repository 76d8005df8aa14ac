package org.dateline.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.tomcat.util.http.FastHttpDateFormat;
import org.dateline.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * A page as it is sent, with everything it takes to answer.
 *
 * @param hash of its bytes, as it stands in its entity tags
 * @param headers by name, all but those that depend on who asks
 * @param gzip null where it would not be shorter
 * @param brotli null until somebody took the time, which is long
 * @param tags what it is made of
 * @param until when it is over by itself
 */
record Finished(
        String key,
        String hash,
        String contentType,
        List<Header> headers,
        Form plain,
        @Nullable Form gzip,
        @Nullable Form brotli,
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
        String hash = Sha256.hex(plain).substring(0, 24);
        byte[] gzip = plain.length < WORTH_IT ? plain : gzip(plain);
        return new Finished(
                key,
                hash,
                contentType,
                List.copyOf(headers),
                Form.of(null, hash, plain, contentType, headers),
                gzip.length < plain.length ? Form.of("gzip", hash, gzip, contentType, headers) : null,
                null,
                tags,
                made,
                until);
    }

    Finished withBrotli(byte[] bytes) {
        Form brotli = Form.of("br", hash, bytes, contentType, headers);
        return new Finished(key, hash, contentType, headers, plain, gzip, brotli, tags, made, until);
    }

    /**
     * When time alone has it made anew. Up to a tenth of the lifetime sooner for some pages than for others: those that were made
     * together, after a start or an act that concerns all, would all be made anew together for ever.
     */
    Instant due(Duration lifetime) {
        long whole = lifetime.toMillis(); // asked of each page that is sent: dividing a Duration takes decimal numbers
        Instant due = made.plusMillis(whole - whole / 10 * (key.hashCode() & 0xff) / 256);
        return due.isBefore(until) ? due : until;
    }

    /** The same under other headers. */
    Finished with(List<Header> others) {
        return others == headers
                ? this
                : new Finished(
                        key,
                        hash,
                        contentType,
                        others,
                        plain.with(contentType, others, hash),
                        gzip == null ? null : gzip.with(contentType, others, hash),
                        brotli == null ? null : brotli.with(contentType, others, hash),
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

    /** Whether it is worth the time that a shorter form takes to make. */
    boolean isWorthPacking() {
        return gzip != null && brotli == null;
    }

    /** In whichever form somebody got it. */
    boolean isNamed(String tags) {
        return tags.contains('"' + hash) || tags.trim().equals("*");
    }

    /** By an HTTP date; false if it is none, or the page tells no date of its own. */
    boolean isNotNewerThan(@Nullable String date) {
        if (date == null) {
            return false;
        }
        long modified = headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(HttpHeaders.LAST_MODIFIED))
                .mapToLong(
                        header -> FastHttpDateFormat.parseDate(header.values().get(0)))
                .findFirst()
                .orElse(Long.MAX_VALUE);
        return modified <= FastHttpDateFormat.parseDate(date);
    }

    int size() {
        int forms = Stream.of(plain, gzip, brotli)
                .mapToInt(form -> form == null ? 0 : form.size())
                .sum();
        return OVERHEAD + forms + tags.size() * 60;
    }

    boolean isMadeOfAny(Set<String> changed) {
        return !Collections.disjoint(tags, changed);
    }
}
