package org.dateline.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
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
 * @param begin how an answer with the page begins on the line, up to where the date comes
 * @param unchanged the same for who has it
 */
record Form(
        @Nullable String encoding,
        String etag,
        byte[] bytes,
        List<Line> head,
        List<Line> ofBody,
        byte[] begin,
        byte[] unchanged) {

    private static final byte[] SEPARATOR = {':', ' '};
    private static final byte[] END = {'\r', '\n'};

    /** A header in bytes: to turn names and values into bytes for each answer takes longer than all else together. */
    record Line(byte[] name, byte[] value) {

        static Line of(String name, String value) {
            return new Line(name.getBytes(ISO_8859_1), value.getBytes(ISO_8859_1));
        }
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
        Line length = Line.of(HttpHeaders.CONTENT_LENGTH, String.valueOf(bytes.length));
        return new Form(
                encoding,
                etag,
                bytes,
                List.copyOf(head),
                ofBody,
                begin("200", Stream.of(head, ofBody, List.of(length))),
                begin("304", Stream.of(head)));
    }

    private static byte[] begin(String status, Stream<List<Line>> lines) {
        ByteArrayOutputStream begin = new ByteArrayOutputStream(512);
        begin.writeBytes(("HTTP/1.1 " + status + " \r\n").getBytes(ISO_8859_1));
        lines.flatMap(List::stream).forEach(line -> {
            begin.writeBytes(line.name());
            begin.writeBytes(SEPARATOR);
            begin.writeBytes(line.value());
            begin.writeBytes(END);
        });
        return begin.toByteArray();
    }

    Form with(String contentType, List<Finished.Header> headers, String hash) {
        return of(encoding, hash, bytes, contentType, headers);
    }

    /** In memory, about. */
    int size() {
        return bytes.length
                + begin.length
                + unchanged.length
                + Stream.concat(head.stream(), ofBody.stream())
                        .mapToInt(line -> 64 + line.name().length + line.value().length)
                        .sum();
    }
}
