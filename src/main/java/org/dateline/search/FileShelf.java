package org.dateline.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Indexes of this node, each in a directory with a number; a file says which one is asked. The tool may make the next one
 * while the portal runs, as a lock says.
 */
final class FileShelf implements Shelf {

    private static final String CURRENT = "current";

    private final Path root;
    private @Nullable FileChannel building;

    FileShelf(Path root) {
        this.root = root;
    }

    Path root() {
        return root;
    }

    @Override
    public @Nullable Volume open() {
        Path directory = current();
        if (directory == null || !FileVolume.isReadable(directory)) {
            return null;
        }
        FileVolume.look(directory);
        return new FileVolume(directory, LuceneSettings.serving(directory));
    }

    private @Nullable Path current() {
        try {
            String name = Files.readString(root.resolve(CURRENT)).strip();
            return name.matches("\\d{1,18}") ? root.resolve(name) : null;
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public @Nullable Volume begin() {
        try {
            Files.createDirectories(root);
            if (!lock()) {
                return null;
            }
            clear();
            long last = directories().stream()
                    .mapToLong(old -> Long.parseLong(old.getFileName().toString()))
                    .max()
                    .orElse(0);
            Path directory = root.resolve(Long.toString(last + 1));
            Files.createDirectories(directory);
            return new FileVolume(directory, LuceneSettings.building(directory));
        } catch (IOException e) {
            unlock();
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void renew() {
        // the lock is held as long as this process lives
    }

    @Override
    public void tidy() {
        try {
            if (Files.isDirectory(root) && lock()) {
                clear();
                unlock();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody is at any of them but the one that is asked. */
    private void clear() throws IOException {
        Path current = current();
        for (Path old : directories()) {
            if (!old.equals(current)) {
                FileSystemUtils.deleteRecursively(old);
            }
        }
    }

    @Override
    public void promote(Volume next) {
        next.close();
        try {
            Path note = root.resolve(CURRENT + ".next");
            Files.writeString(
                    note, ((FileVolume) next).directory().getFileName().toString());
            Files.move(
                    note, root.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            unlock();
        }
    }

    @Override
    public void discard(Volume next) {
        retire(next);
        unlock();
    }

    @Override
    public boolean isReplaced(Volume current) {
        return !((FileVolume) current).directory().equals(current());
    }

    @Override
    public void retire(Volume replaced) {
        replaced.close();
        try {
            FileSystemUtils.deleteRecursively(((FileVolume) replaced).directory());
        } catch (IOException e) {
            return; // it is thrown away when the next one is begun
        }
    }

    private List<Path> directories() throws IOException {
        try (Stream<Path> all = Files.list(root)) {
            return all.filter(path -> path.getFileName().toString().matches("\\d{1,18}"))
                    .toList();
        }
    }

    private boolean lock() throws IOException {
        if (building != null) {
            return false;
        }
        FileChannel channel =
                FileChannel.open(root.resolve("building"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                building = channel;
                return true;
            }
        } catch (OverlappingFileLockException e) {
            // somebody in this process
        }
        channel.close();
        return false;
    }

    private void unlock() {
        FileChannel held = building;
        building = null;
        try {
            if (held != null) {
                held.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
