package org.dateline.delivery;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.function.ObjLongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies of pages in a folder, a file each. A file's name is the digest of its address, so that no address can name another
 * place; it comes into being whole, and one that is not whole counts as none.
 */
final class CopyFolder {

    private static final Logger log = LoggerFactory.getLogger(CopyFolder.class);

    private static final String AS_OF = "as-of";
    private static final Pattern AS_OF_LINE = Pattern.compile("(\\d{1,18}) (\\w*) (\\S+)\\n");
    private static final Pattern COPY = Pattern.compile("[0-9a-f]{64}\\.copy(\\.part)?");

    private final Path folder;

    CopyFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Up to where the copies are true: nothing in them was changed by an entry of the audit log up to this one.
     *
     * @param hash that entry's, by which this log is told from any other; empty for none
     */
    record AsOf(long number, String hash, Instant at) {}

    private Path place(String key) {
        String name = Sha256.hex(key);
        return folder.resolve(name.substring(0, 2)).resolve(name + ".copy");
    }

    /** Says how many bytes it takes. */
    long write(DiskCopy copy) throws IOException {
        byte[] bytes = CopyFile.write(copy);
        Path place = place(copy.page().key());
        Files.createDirectories(place.getParent());
        Path part = place.resolveSibling(place.getFileName() + ".part");
        Files.write(part, bytes);
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return bytes.length;
    }

    /** The copy of an address; null if there is none, or none that is whole. */
    @Nullable
    DiskCopy read(String key) {
        DiskCopy copy = read(place(key));
        return copy != null && copy.page().key().equals(key) ? copy : null;
    }

    private static @Nullable DiskCopy read(Path place) {
        try {
            return CopyFile.read(Files.readAllBytes(place));
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            log.warn("The copy {} is not used: {}", place, e.getMessage());
            return null;
        }
    }

    void delete(String key) throws IOException {
        Files.deleteIfExists(place(key));
    }

    /** Goes through all that are whole, with what each takes, and removes the others. */
    void each(ObjLongConsumer<DiskCopy> taker) throws IOException {
        for (Path place : places()) {
            DiskCopy copy = place.getFileName().toString().endsWith(".part") ? null : read(place);
            if (copy == null || !place(copy.page().key()).equals(place)) {
                Files.deleteIfExists(place);
            } else {
                taker.accept(copy, Files.size(place));
            }
        }
    }

    /** Removes what is ours, and nothing else that may be in the folder. */
    void clear() throws IOException {
        Files.deleteIfExists(folder.resolve(AS_OF));
        for (Path place : places()) {
            Files.deleteIfExists(place);
        }
    }

    private List<Path> places() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder, 2)) {
            return all.filter(
                            file -> COPY.matcher(file.getFileName().toString()).matches() && Files.isRegularFile(file))
                    .toList();
        }
    }

    /** Null if that was never said, or cannot be read. */
    @Nullable
    AsOf asOf() {
        try {
            Matcher line = AS_OF_LINE.matcher(Files.readString(folder.resolve(AS_OF)));
            return line.matches()
                    ? new AsOf(Long.parseLong(line.group(1)), line.group(2), Instant.parse(line.group(3)))
                    : null;
        } catch (IOException | java.time.format.DateTimeParseException e) {
            return null;
        }
    }

    /** On the disk itself, and so is what was removed before. */
    void asOf(AsOf asOf) throws IOException {
        Files.createDirectories(folder);
        Path part = folder.resolve(AS_OF + ".part");
        byte[] line = "%d %s %s%n"
                .formatted(asOf.number(), asOf.hash(), asOf.at())
                .replace("\r", "")
                .getBytes(StandardCharsets.UTF_8);
        try (FileChannel channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap(line));
            channel.force(true);
        }
        Files.move(part, folder.resolve(AS_OF), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
