package org.dateline.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What is taken in: a file, or the standard input, which can be read only once. */
public final class IncomingFile {

    private final @Nullable Path path;
    private final InputStream input;

    private IncomingFile(@Nullable Path path, InputStream input) {
        this.path = path;
        this.input = input;
    }

    public static IncomingFile of(Path path) {
        return new IncomingFile(path, InputStream.nullInputStream());
    }

    static IncomingFile of(InputStream input) {
        return new IncomingFile(null, new BufferedInputStream(input, IncomingReader.TELLING));
    }

    /** Whether it can be opened as often as one likes. */
    public boolean isRepeatable() {
        return path != null;
    }

    /** Its bytes from one of them on; what is not a file gives them once. */
    public InputStream open(long from) throws IOException {
        InputStream in = path == null ? input : Files.newInputStream(path);
        in.skipNBytes(from);
        return in;
    }

    /** Its length in bytes; -1 if nobody knows. */
    public long length() throws IOException {
        return path == null ? -1 : Files.size(path);
    }

    byte[] beginning() throws IOException {
        if (path == null) {
            input.mark(IncomingReader.TELLING);
            byte[] bytes = input.readNBytes(IncomingReader.TELLING);
            input.reset();
            return bytes;
        }
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(IncomingReader.TELLING);
        }
    }
}
