package org.dateline.delivery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.Archive;
import org.dateline.Portal;
import org.jspecify.annotations.Nullable;

/** A node that comes back at the address where it was, with the copies that it had. */
final class NodeWithCopies implements AutoCloseable {

    private final Path copies;
    private final List<String> settings;
    private final int port;
    private @Nullable Portal last;

    NodeWithCopies(Path copies, String... settings) throws IOException {
        this.copies = copies;
        this.settings = List.of(settings);
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
    }

    Portal start(Archive archive) {
        List<String> all = new ArrayList<>(settings);
        all.addAll(List.of("--server.port=" + port, "--dateline.delivery.copies.folder=" + copies));
        Portal portal = archive.portal(all.toArray(String[]::new));
        last = portal;
        return portal;
    }

    /** Up to which entry of the log all its copies are made. */
    long trueUpTo() throws IOException {
        Path file = copies.resolve("as-of");
        return Files.exists(file) ? Long.parseLong(Files.readString(file).split(" ")[0]) : -1;
    }

    @Override
    public void close() {
        if (last != null) {
            last.close();
        }
    }
}
