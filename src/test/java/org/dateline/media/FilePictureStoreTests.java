package org.dateline.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilePictureStoreTests extends PictureStoreContract {

    @TempDir
    Path folder;

    @Override
    PictureStore store() {
        return new FilePictureStore(folder);
    }

    @Test
    void nothingButTheFileIsLeftBehind() throws IOException {
        store().put(Map.of(PictureStore.original("c".repeat(64)), new byte[9]));

        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            assertThat(files).containsExactly(folder.resolve("original").resolve("c".repeat(64)));
        }
    }
}
