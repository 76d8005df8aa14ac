package org.dateline.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into lines of a bounded length: of a longer one only that it was there is kept, whatever its length. */
final class LineSplitter implements AutoCloseable {

    /** A line without its end; null bytes if it was too long. */
    record Line(long number, long end, byte @Nullable [] bytes) {}

    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final int longest;
    private final byte[] chunk = new byte[CHUNK];
    private byte[] line = new byte[CHUNK];
    private int length;
    private int from;
    private int to;
    private long number;
    private long position;

    /**
     * @param number of the line before the first
     * @param position of the first byte in its file
     * @param longest line in bytes that is kept
     */
    LineSplitter(InputStream in, long number, long position, int longest) {
        this.in = in;
        this.number = number;
        this.position = position;
        this.longest = longest;
    }

    @Nullable
    Line next() throws IOException {
        length = 0;
        long read = 0;
        boolean tooLong = false;
        while (true) {
            if (from == to && !fill()) {
                return read == 0 ? null : ended(tooLong);
            }
            int end = newline();
            int count = end - from;
            tooLong = tooLong || length + count > longest;
            if (!tooLong) {
                keep(count);
            }
            boolean whole = end < to;
            int used = whole ? count + 1 : count;
            read += used;
            position += used;
            from += used;
            if (whole) {
                return ended(tooLong);
            }
        }
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(chunk));
        return to > 0;
    }

    private int newline() {
        for (int i = from; i < to; i++) {
            if (chunk[i] == '\n') {
                return i;
            }
        }
        return to;
    }

    private void keep(int count) {
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.min(longest, Math.max(2 * line.length, length + count)));
        }
        System.arraycopy(chunk, from, line, length, count);
        length += count;
    }

    private Line ended(boolean tooLong) {
        number++;
        if (tooLong) {
            return new Line(number, position, null);
        }
        int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        return new Line(number, position, Arrays.copyOf(line, end));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
