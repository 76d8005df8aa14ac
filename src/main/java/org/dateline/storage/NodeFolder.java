package org.dateline.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Holds the data folder of a node on a database server for this process, as the embedded database does with its own. Two
 * nodes in one folder would take the search index away from each other without end. The operator's commands may work beside.
 */
final class NodeFolder implements AutoCloseable {

    private static final String FILE = "node.lock";

    private final FileChannel channel;

    private NodeFolder(FileChannel channel) {
        this.channel = channel;
    }

    static NodeFolder hold(Path dataDir) {
        Path folder = EmbeddedDatabase.folder(dataDir);
        try {
            FileChannel channel =
                    FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new StorageRefusal(
                        "Another node works in the data folder %s.".formatted(folder),
                        "Stop that one first, or give this one a folder of its own with dateline.data-dir. What nodes share is the"
                                + " database and the pictures: the folder media in it.");
            }
            return new NodeFolder(channel);
        } catch (IOException e) {
            throw new StorageRefusal(
                    "The data folder %s cannot be locked: %s".formatted(folder, e.getMessage()),
                    "Set dateline.data-dir to a folder on a disk of this machine that this user may write to.",
                    e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // by this very process
        }
    }

    /** The file stays: whoever waits for it to go would hold another one. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
