package org.dateline.storage;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The generated passwords of the database's two users, in a file only the portal's own account may read. */
record DatabaseKeys(String owner, String portal) {

    static final String FILE = "database-keys.properties";

    static DatabaseKeys in(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (Files.notExists(file)) {
                write(file, new DatabaseKeys(generate(), generate()));
            }
            Properties stored = new Properties();
            stored.load(new StringReader(Files.readString(file)));
            return new DatabaseKeys(stored.getProperty("owner", ""), stored.getProperty("portal", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On disk whole before the database exists, or a crash in between would leave a database nobody can open. */
    private static void write(Path file, DatabaseKeys keys) throws IOException {
        Path draft = Files.createTempFile(file.getParent(), "keys", ".tmp");
        if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
        }
        String text = "# Without these two passwords the database cannot be opened: back this file up with it.\n"
                + "owner=%s%nportal=%s%n".formatted(keys.owner, keys.portal);
        Files.writeString(draft, text, StandardCharsets.UTF_8);
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String generate() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
