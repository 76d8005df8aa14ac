package org.dateline.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dateline.site.Asked;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came over the line, if it is one that nobody could read in two ways (RFC 9112): GET or HEAD of a path, HTTP/1.1,
 * one host, plain headers, no body, nothing behind it. Whatever else there is, or might be meant, is for the server to read.
 */
final class BareRequest implements Asked {

    private static final String COOKIE = "cookie";

    private final byte[] bytes;
    private final String from;
    private final String method;
    private final String path;
    private final @Nullable String query;
    private final List<Header> headers;

    /** Where a header stands: its name in small letters, its value from here to there. */
    record Header(String name, int begin, int end) {}

    BareRequest(byte[] bytes, String from, String method, String path, @Nullable String query, List<Header> headers) {
        this.bytes = bytes;
        this.from = from;
        this.method = method;
        this.path = path;
        this.query = query;
        this.headers = headers;
    }

    /** Null if it is not such a request, or not all of one. */
    static @Nullable BareRequest of(byte[] line, int length, String from) {
        return new BareRequestReader(Arrays.copyOf(line, length), from).request();
    }

    @Override
    public String method() {
        return method;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public @Nullable String query() {
        return query;
    }

    @Override
    public @Nullable String header(String name) {
        for (Header header : headers) {
            if (header.name.equalsIgnoreCase(name)) {
                return value(header);
            }
        }
        return null;
    }

    @Override
    public List<String> headers(String name) {
        List<String> values = List.of();
        for (Header header : headers) {
            if (header.name.equalsIgnoreCase(name)) {
                values = values.isEmpty() ? new ArrayList<>(1) : values;
                values.add(value(header));
            }
        }
        return values;
    }

    /** Whether one may be there: in what else it may stand is for the server to say. */
    @Override
    public boolean hasCookie(String name) {
        for (Header header : headers) {
            if (header.name.equals(COOKIE) && value(header).contains(name)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String from() {
        return from;
    }

    private String value(Header header) {
        return new String(bytes, header.begin, header.end - header.begin, ISO_8859_1);
    }
}
