package org.dateline.media;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Keeps pictures in a folder. A file is whole under its name or not there at all. */
final class FilePictureStore implements PictureStore {

    /** Files that are not whole yet, and the parts of uploads that do not fit into memory. */
    static final String INCOMING = "incoming";

    private final Path folder;
    private final Path incoming;

    FilePictureStore(Path folder) {
        this.folder = folder;
        this.incoming = folder.resolve(INCOMING);
    }

    @Override
    public void put(Map<String, byte[]> files) throws IOException {
        Set<Path> changed = new LinkedHashSet<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = path(file.getKey());
            write(file.getValue(), target);
            changed.add(parent(target));
            changed.add(parent(parent(target)));
        }
        for (Path directory : changed) {
            confirm(directory);
        }
    }

    private void write(byte[] bytes, Path target) throws IOException {
        Files.createDirectories(incoming);
        Files.createDirectories(parent(target));
        Path part = incoming.resolve(UUID.randomUUID() + ".part");
        try {
            try (FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    out.write(left);
                }
                out.force(false);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** A name is on the disk once its folder is. */
    private static void confirm(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Path parent(Path path) {
        return Objects.requireNonNull(path.getParent(), "a name has a folder before it");
    }

    @Override
    public InputStream open(String name, long from, long count) throws IOException {
        FileChannel channel = FileChannel.open(path(name), StandardOpenOption.READ);
        channel.position(from);
        return new Part(Channels.newInputStream(channel), count);
    }

    @Override
    public long length(String name) throws IOException {
        try {
            return Files.size(path(name));
        } catch (NoSuchFileException e) {
            return -1;
        }
    }

    @Override
    public void delete(String name) throws IOException {
        Path file = path(name);
        Files.deleteIfExists(file);
        try {
            Files.deleteIfExists(parent(file));
        } catch (DirectoryNotEmptyException e) {
            return; // others are still in there
        }
    }

    @Override
    public void list(Instant writtenBefore, Consumer<String> found) throws IOException {
        for (String kind : new String[] {"original", "rendition"}) {
            Path top = folder.resolve(kind);
            if (Files.isDirectory(top)) {
                list(top, writtenBefore, found);
            }
        }
    }

    private void list(Path top, Instant writtenBefore, Consumer<String> found) throws IOException {
        try (Stream<Path> files = Files.walk(top)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (NAME.matcher(name).matches()
                        && Files.getLastModifiedTime(file).toInstant().isBefore(writtenBefore)) {
                    found.accept(name);
                }
            }
        }
    }

    private Path path(String name) {
        return folder.resolve(PictureStore.checked(name));
    }

    /** So many bytes of a stream. */
    private static final class Part extends FilterInputStream {

        private long left;

        Part(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            int next = left > 0 ? super.read() : -1;
            left--;
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int count) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int got = super.read(into, offset, (int) Math.min(count, left));
            left -= Math.max(0, got);
            return got;
        }
    }
}
