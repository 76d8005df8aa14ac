package org.dateline.legacy;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an export of uncertain quality. Bytes that are no text become U+FFFD; control characters that
 * neither XML nor a story knows are left out, also where they are written as a reference, and their places remembered,
 * so that one of them spoils no more than the item it is in.
 */
final class LegibleReader extends Reader {

    /** What stands for bytes that are no text. */
    static final char UNREADABLE = '\uFFFD';

    private static final int HEAD = 512;
    private static final int LONGEST_REFERENCE = 12;
    private static final int REMEMBERED = 100_000;
    private static final Pattern ENCODING =
            Pattern.compile("^\\s*<\\?xml[^>]*encoding=[\"']([A-Za-z0-9._-]{1,40})[\"']");

    private final Reader in;
    private final char[] buffer = new char[16_384];
    private final Deque<Long> leftOut = new ArrayDeque<>();
    private int at;
    private int end;
    private boolean ended;
    private long given;

    private LegibleReader(Reader in) {
        this.in = in;
    }

    /** In the encoding that a byte order mark or an XML declaration names, else UTF-8. */
    static LegibleReader of(InputStream stream) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(stream, 65_536);
        bytes.mark(HEAD);
        byte[] head = bytes.readNBytes(HEAD);
        bytes.reset();
        return new LegibleReader(new InputStreamReader(bytes, charset(head)));
    }

    /** Passes over what some servers print before an XML declaration: blank lines, warnings, a byte order mark. */
    LegibleReader from(char first) throws IOException {
        while (true) {
            fill();
            if (at == end || buffer[at] == first) {
                return this;
            }
            at++;
        }
    }

    private static Charset charset(byte[] head) {
        if (head.length > 1 && (head[0] & 0xFF) + (head[1] & 0xFF) == 0xFE + 0xFF) {
            return StandardCharsets.UTF_16;
        }
        Matcher named = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
        try {
            return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    /** How many characters were left out before a place among those handed out, and not told before. */
    int leftOutBefore(long place) {
        int count = 0;
        while (!leftOut.isEmpty() && leftOut.peekFirst() <= place) {
            leftOut.removeFirst();
            count++;
        }
        return count;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        int count = 0;
        while (count < length) {
            fill();
            if (at == end) {
                break;
            }
            int illegal = illegal();
            if (illegal > 0) {
                leaveOut(illegal, given + count);
            } else {
                into[from + count++] = buffer[at++];
            }
        }
        given += count;
        return count == 0 && length > 0 ? -1 : count;
    }

    private void leaveOut(int length, long place) {
        at += length;
        if (leftOut.size() < REMEMBERED) {
            leftOut.addLast(place);
        }
    }

    /** So much that a reference is whole. */
    private void fill() throws IOException {
        if (end - at >= LONGEST_REFERENCE || ended) {
            return;
        }
        System.arraycopy(buffer, at, buffer, 0, end - at);
        end -= at;
        at = 0;
        while (end < LONGEST_REFERENCE && !ended) {
            int more = in.read(buffer, end, buffer.length - end);
            ended = more < 0;
            end += Math.max(0, more);
        }
    }

    /** The length of what stands here and may not; 0 if it may. */
    private int illegal() {
        char c = buffer[at];
        if (c != '&' || at + 3 >= end || buffer[at + 1] != '#') {
            return isLegal(c) ? 0 : 1;
        }
        boolean hex = buffer[at + 2] == 'x';
        int code = 0;
        for (int i = at + (hex ? 3 : 2); i < Math.min(end, at + LONGEST_REFERENCE); i++) {
            if (buffer[i] == ';') {
                return isLegal(code) && !isHalf(code) ? 0 : i + 1 - at;
            }
            int digit = Character.digit(buffer[i], hex ? 16 : 10);
            if (digit < 0) {
                return 0;
            }
            code = Math.min(0x200000, code * (hex ? 16 : 10) + digit);
        }
        return 0;
    }

    private static boolean isLegal(int c) {
        return c >= ' ' ? c != 0xFFFE && c != 0xFFFF && c <= 0x10FFFF : c == '\n' || c == '\t' || c == '\r';
    }

    private static boolean isHalf(int code) {
        return code >= 0xD800 && code <= 0xDFFF;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
