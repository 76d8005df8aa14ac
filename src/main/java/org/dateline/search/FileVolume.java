package org.dateline.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Properties;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NIOFSDirectory;

/** An index in a directory of this node. */
final class FileVolume implements Volume {

    private static final String NOTE = "position";

    private final Path directory;
    private final Index index;

    FileVolume(Path directory, Map<String, Object> settings) {
        this.directory = directory;
        this.index = new Index(settings);
    }

    /** Whether an index there is whole, as far as its own notes say, and was made as we make them. */
    static boolean isReadable(Path directory) {
        return Index.SCHEMA.equals(notes(directory).getProperty("schema"));
    }

    /** Looks whether all its files are there and begin and end as they must, which is quick: what is missing, we would be given anew. */
    static void look(Path directory) {
        try (FSDirectory files = FSDirectory.open(LuceneSettings.files(directory))) {
            DirectoryReader.open(files).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties notes(Path directory) {
        Properties notes = new Properties();
        try (Reader reader = Files.newBufferedReader(directory.resolve(NOTE))) {
            notes.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            notes.clear(); // nobody knows
        }
        return notes;
    }

    Path directory() {
        return directory;
    }

    @Override
    public Index index() {
        return index;
    }

    @Override
    public Position position() {
        Properties notes = notes(directory);
        try {
            return new Position(
                    Instant.parse(notes.getProperty("touched", "")), Long.parseLong(notes.getProperty("article", "")));
        } catch (DateTimeParseException | NumberFormatException e) {
            return Position.START;
        }
    }

    @Override
    public void note(Position position) {
        Properties notes = new Properties();
        notes.setProperty("schema", Index.SCHEMA);
        notes.setProperty("touched", position.touchedAt().toString());
        notes.setProperty("article", Long.toString(position.article()));
        Path next = directory.resolve(NOTE + ".next");
        try {
            try (Writer writer = Files.newBufferedWriter(next)) {
                notes.store(writer, null);
            }
            Files.move(
                    next, directory.resolve(NOTE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void check() {
        // Read once and from end to end: mapped, gigabytes would count as this process's memory until it is through.
        try (NIOFSDirectory files = new NIOFSDirectory(LuceneSettings.files(directory));
                DirectoryReader reader = DirectoryReader.open(files)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        index.close();
    }
}
