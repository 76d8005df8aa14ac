package org.dateline.media;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tells whether the folder of pictures is the one that the database's other nodes use: a file in it holds a word, and the
 * database the same. The file is written first, so whoever finds the word in the database but no file stands before another
 * folder.
 */
final class StoreMark {

    static final String FILE = "folder.id";

    private static final int LOOKS = 20;

    private final Path file;
    private final JdbcTemplate jdbc;

    StoreMark(Path folder, JdbcTemplate jdbc) {
        this.file = folder.resolve(FILE);
        this.jdbc = jdbc;
    }

    /** Whether it is; the first to ask decides. */
    boolean isShared() throws IOException {
        String common = common(); // before the file: by the time the word is in the database, the file is there
        String here = here();
        if (common == null) {
            here = here == null ? write() : here;
            common = record(here);
        }
        return common.equals(here);
    }

    private @Nullable String here() throws IOException {
        try {
            String word = Files.readString(file).strip();
            for (int looks = 1; word.isEmpty() && looks < LOOKS; looks++) {
                Thread.sleep(50); // another node is at it
                word = Files.readString(file).strip();
            }
            return word;
        } catch (NoSuchFileException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private String write() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        String word = UUID.randomUUID().toString();
        try {
            Files.writeString(file, word + "\n", StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return word;
        } catch (FileAlreadyExistsException e) {
            String other = here();
            return other == null ? "" : other;
        }
    }

    private @Nullable String common() {
        return jdbc.queryForList("select word from media_folder", String.class).stream()
                .findFirst()
                .orElse(null);
    }

    private String record(String word) {
        try {
            jdbc.update("insert into media_folder (id, word) values (1, ?)", word);
            return word;
        } catch (DuplicateKeyException e) {
            String others = common();
            return others == null ? "" : others;
        }
    }
}
