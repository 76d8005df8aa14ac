package org.dateline.storage;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeFolderTests {

    @TempDir
    Path folder;

    @Test
    void aSecondNodeInOneFolderIsRefusedWithASentence() throws Exception {
        try (NodeFolder held = NodeFolder.hold(folder)) {
            assertThatThrownBy(() -> NodeFolder.hold(folder))
                    .isInstanceOf(StorageRefusal.class)
                    .hasMessageContaining("Another node works in");
            assertThatCode(held::close).doesNotThrowAnyException();
        }

        assertThatCode(() -> NodeFolder.hold(folder).close()).doesNotThrowAnyException();
    }
}
