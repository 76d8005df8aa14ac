package org.dateline.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.api.ErrorCode;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The H2 database file of a portal without a database server. It holds the owner's connection open: only the owner may
 * change the schema or force a checkpoint, while the portal itself works as a user who may do neither (an H2
 * administrator can run any Java).
 */
final class EmbeddedDatabase implements AutoCloseable {

    static final String OWNER = "DATELINE_OWNER";
    static final String PORTAL = "DATELINE_PORTAL";

    /** Commits reach the file before they are answered; the file is closed by us, in order, not by a shutdown hook. */
    private static final String DURABLE = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

    /**
     * KiB of the file kept in memory: an eighth of what the process may have. With more, collecting garbage costs what
     * reading saves.
     */
    private static final long CACHED_KIB = Runtime.getRuntime().maxMemory() / 8 / 1024;

    private final String url;
    private final DatabaseKeys keys;
    private final Connection owner;

    private EmbeddedDatabase(String url, DatabaseKeys keys, Connection owner) {
        this.url = url;
        this.keys = keys;
        this.owner = owner;
    }

    static EmbeddedDatabase open(Path dataDir) {
        Path folder = folder(dataDir);
        Path file = folder.resolve("dateline.mv.db");
        if (Files.exists(file) && Files.notExists(folder.resolve(DatabaseKeys.FILE))) {
            throw new StorageRefusal(
                    "The database %s is here, but its keys %s are not.".formatted(file, DatabaseKeys.FILE),
                    "Put %s back beside it from the backup.".formatted(DatabaseKeys.FILE));
        }
        DatabaseKeys keys = DatabaseKeys.in(folder);
        String url = "jdbc:h2:file:" + folder.resolve("dateline");
        try {
            Connection owner =
                    DriverManager.getConnection(url + DURABLE + ";CACHE_SIZE=" + CACHED_KIB, OWNER, keys.owner());
            EmbeddedDatabase database = new EmbeddedDatabase(url, keys, owner);
            database.admitPortal();
            return database;
        } catch (SQLException e) {
            throw refusal(file, e);
        }
    }

    static Path folder(Path dataDir) {
        Path folder = dataDir.toAbsolutePath().normalize();
        if (folder.toString().contains(";")) {
            throw new StorageRefusal(
                    "The data folder %s has a semicolon in its name, which the database cannot handle."
                            .formatted(folder),
                    "Set dateline.data-dir to a folder without one.");
        }
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StorageRefusal(
                    "The data folder %s cannot be made or written to.".formatted(folder),
                    "Set dateline.data-dir to a folder that this user may write to.",
                    e);
        }
    }

    private static StorageRefusal refusal(Path file, SQLException e) {
        return switch (e.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                new StorageRefusal(
                        "Another process has the database %s open.".formatted(file),
                        "Stop that process first, or give this one a folder of its own with dateline.data-dir.",
                        e);
            case ErrorCode.WRONG_USER_OR_PASSWORD ->
                new StorageRefusal(
                        "The keys in %s do not open the database %s.".formatted(DatabaseKeys.FILE, file),
                        "Put both files back from the same backup.",
                        e);
            default ->
                new StorageRefusal(
                        "The database %s cannot be opened: %s".formatted(file, e.getMessage()),
                        "Keep the file, and put the newest backup in its place.",
                        e);
        };
    }

    private void admitPortal() throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("create user if not exists %s password '%s'".formatted(PORTAL, keys.portal()));
            statement.execute("grant select, insert, update, delete on schema public to " + PORTAL);
        }
    }

    String url() {
        return url;
    }

    DatabaseKeys keys() {
        return keys;
    }

    /** Forces everything committed so far to the disk itself, which a commit alone does not (0.3 to 1.4 ms). */
    synchronized void checkpoint() {
        try (Statement statement = owner.createStatement()) {
            statement.execute("checkpoint sync");
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The disk did not confirm the last change", e);
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("shutdown");
        } finally {
            owner.close();
        }
    }
}
