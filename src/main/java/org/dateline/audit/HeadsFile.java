package org.dateline.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The copied heads, a line each, in the order they were written. Nothing in it is ever changed. */
final class HeadsFile {

    private static final int LONGEST_LINE = 1_024;

    private final Path path;

    HeadsFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    boolean exists() {
        return Files.isRegularFile(path);
    }

    /** Adds a line and waits until the disk has it. A line that a crash left unfinished is ended first. */
    void append(Copy copy) throws IOException {
        Path folder = path.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try (FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            file.position(file.size());
            String line = (endsInside(file) ? "\n" : "") + copy.json() + "\n";
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
    }

    private static boolean endsInside(FileChannel file) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return file.size() > 0 && file.read(last, file.size() - 1) == 1 && last.get(0) != '\n';
    }

    /** The last copy that can be read; null if there is none. */
    @Nullable
    Copy last() throws IOException {
        if (!exists()) {
            return null;
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(file.length(), LONGEST_LINE)];
            file.seek(file.length() - end.length);
            file.readFully(end);
            String[] lines = new String(end, StandardCharsets.UTF_8).split("\n");
            for (int i = lines.length - 1; i >= 0; i--) {
                Copy copy = Copy.read(lines[i]);
                if (copy != null) {
                    return copy;
                }
            }
            return null;
        }
    }

    /** Opens the file to be read through, a line at a time. */
    Reading read() throws IOException {
        return new Reading(Files.newBufferedReader(path, StandardCharsets.UTF_8));
    }

    /** One way through the file; what is no copy is passed over and counted. */
    static final class Reading implements Iterator<Copy>, AutoCloseable {

        private final BufferedReader lines;
        private @Nullable Copy next;
        private long number;
        private long unreadable;
        private long firstUnreadable;

        private Reading(BufferedReader lines) {
            this.lines = lines;
            this.next = advance();
        }

        private @Nullable Copy advance() {
            try {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    number++;
                    Copy copy = Copy.read(line);
                    if (copy != null) {
                        return copy;
                    }
                    unreadable++;
                    firstUnreadable = firstUnreadable == 0 ? number : firstUnreadable;
                }
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Copy next() {
            Copy copy = next;
            if (copy == null) {
                throw new NoSuchElementException();
            }
            next = advance();
            return copy;
        }

        long unreadable() {
            return unreadable;
        }

        long firstUnreadable() {
            return firstUnreadable;
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
