package org.dateline.exchange;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The file an export is written to. Until the last line is on disk it has ".part" behind its name, so that one that was
 * killed is never taken for a whole one.
 */
final class ExportFile implements Closeable {

    private static final int CHUNK = 64 * 1024;

    private final Path whole;
    private final Path part;
    private final FileChannel channel;
    private final OutputStream out;

    private ExportFile(Path whole, FileChannel channel) throws IOException {
        this.whole = whole;
        this.part = partOf(whole);
        this.channel = channel;
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), CHUNK);
        channel.position(channel.size());
    }

    static Path partOf(Path whole) {
        return whole.resolveSibling(whole.getFileName() + ".part");
    }

    static ExportFile begin(Path whole) throws IOException {
        return new ExportFile(
                whole, FileChannel.open(partOf(whole), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    /** Opens the part of one that was not finished, and cuts off a line that is not whole. */
    static ExportFile resume(Path whole) throws IOException {
        FileChannel channel = FileChannel.open(partOf(whole), StandardOpenOption.READ, StandardOpenOption.WRITE);
        channel.truncate(lineBreakBefore(channel, channel.size()) + 1);
        return new ExportFile(whole, channel);
    }

    /** The last line that is there; null if there is none. */
    @Nullable
    String lastLine() throws IOException {
        long end = channel.size() - 1;
        if (end < 0) {
            return null;
        }
        long start = lineBreakBefore(channel, end) + 1;
        ByteBuffer line = ByteBuffer.allocate(Math.toIntExact(end - start));
        while (line.hasRemaining() && channel.read(line, start + line.position()) >= 0) {
            // Until all of it is read.
        }
        return new String(line.array(), StandardCharsets.UTF_8);
    }

    /** Where the last line break stands before a place; -1 if there is none. */
    private static long lineBreakBefore(FileChannel channel, long place) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        for (long end = place; end > 0; end -= chunk.limit()) {
            chunk.clear().limit((int) Math.min(CHUNK, end));
            long start = end - chunk.limit();
            while (chunk.hasRemaining() && channel.read(chunk, start + chunk.position()) >= 0) {
                // Until all of it is read.
            }
            for (int i = chunk.limit() - 1; i >= 0; i--) {
                if (chunk.get(i) == '\n') {
                    return start + i;
                }
            }
        }
        return -1;
    }

    OutputStream out() {
        return out;
    }

    /** All is written: from now on it has its own name. */
    void finish() throws IOException {
        out.flush();
        channel.force(true);
        channel.close();
        Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            out.flush();
            channel.close();
        }
    }
}
