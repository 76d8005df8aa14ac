package org.dateline.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * A page in one encoding (RFC 9110, 8.4). What is sent compressed has an entity tag of its own (8.8.3).
 *
 * @param encoding null for the page as it is
 * @param etag strong, of the page's very bytes
 * @param head every header but those that depend on who asks and when, as they go over the line
 * @param ofBody the headers that only come with the bytes themselves
 * @param ofHeld those of the head that are said again to who has the page already
 * @param found all of them on the line, up to the page
 * @param unchanged the same for who has it
 */
record Form(
        @Nullable String encoding,
        String etag,
        byte[] bytes,
        List<Line> head,
        List<Line> ofBody,
        List<Line> ofHeld,
        byte[] found,
        byte[] unchanged) {

    private static final Set<String> OF_THE_PAGE = Set.of(
            "content-language",
            "content-security-policy",
            "cross-origin-opener-policy",
            "link",
            "permissions-policy",
            "referrer-policy",
            "x-content-type-options",
            "x-frame-options",
            "x-xss-protection");

    private static final byte[] SEPARATOR = {':', ' '};
    private static final byte[] END = {'\r', '\n'};

    /** A header in bytes: to turn names and values into bytes for each answer takes longer than all else together. */
    record Line(byte[] name, byte[] value) {

        static Line of(String name, String value) {
            return new Line(name.getBytes(ISO_8859_1), value.getBytes(ISO_8859_1));
        }
    }

    /** Who has the page has such a header too (RFC 9110, 15.4.5). */
    static boolean isOfThePage(String header) {
        return OF_THE_PAGE.contains(header.toLowerCase(Locale.ROOT));
    }

    static Form of(
            @Nullable String encoding, String hash, byte[] bytes, String contentType, List<Finished.Header> headers) {
        String etag = '"' + (encoding == null ? hash : hash + '-' + encoding) + '"';
        List<Line> head = new ArrayList<>();
        headers.forEach(header -> header.values().forEach(value -> head.add(Line.of(header.name(), value))));
        head.add(Line.of(HttpHeaders.ETAG, etag));
        head.add(Line.of(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING));
        Line type = Line.of(HttpHeaders.CONTENT_TYPE, contentType);
        List<Line> ofBody =
                encoding == null ? List.of(type) : List.of(type, Line.of(HttpHeaders.CONTENT_ENCODING, encoding));
        List<Line> ofHeld = head.stream()
                .filter(line -> !isOfThePage(new String(line.name(), ISO_8859_1)))
                .toList();
        Line length = Line.of(HttpHeaders.CONTENT_LENGTH, String.valueOf(bytes.length));
        return new Form(
                encoding,
                etag,
                bytes,
                List.copyOf(head),
                ofBody,
                ofHeld,
                onTheLine(Stream.of(head, ofBody, List.of(length))),
                onTheLine(Stream.of(ofHeld)));
    }

    private static byte[] onTheLine(Stream<List<Line>> lines) {
        ByteArrayOutputStream begin = new ByteArrayOutputStream(512);
        lines.flatMap(List::stream).forEach(line -> {
            begin.writeBytes(line.name());
            begin.writeBytes(SEPARATOR);
            begin.writeBytes(line.value());
            begin.writeBytes(END);
        });
        begin.writeBytes(END);
        return begin.toByteArray();
    }

    Form with(String contentType, List<Finished.Header> headers, String hash) {
        return of(encoding, hash, bytes, contentType, headers);
    }

    /** In memory, about. */
    int size() {
        return bytes.length
                + found.length
                + unchanged.length
                + Stream.concat(head.stream(), ofBody.stream())
                        .mapToInt(line -> 64 + line.name().length + line.value().length)
                        .sum();
    }
}
