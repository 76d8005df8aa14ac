package org.dateline.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every place for pictures does. */
abstract class PictureStoreContract {

    private static final String ORIGINAL = PictureStore.original("a".repeat(64));
    private static final String RENDITION = PictureStore.rendition("b".repeat(32), "640.jpg");

    abstract PictureStore store();

    @Test
    void whatIsPutComesBackWholeAndInPart() throws IOException {
        store().put(Map.of(RENDITION, Samples.text("0123456789")));

        assertThat(store().length(RENDITION)).isEqualTo(10);
        assertThat(read(RENDITION, 0, 10)).isEqualTo("0123456789");
        assertThat(read(RENDITION, 3, 4)).isEqualTo("3456");
        assertThat(read(RENDITION, 9, 1)).isEqualTo("9");
        assertThat(read(RENDITION, 0, 0)).isEmpty();
    }

    @Test
    void puttingTwiceKeepsTheSecond() throws IOException {
        store().put(Map.of(ORIGINAL, Samples.text("first")));
        store().put(Map.of(ORIGINAL, Samples.text("second")));

        assertThat(read(ORIGINAL, 0, 6)).isEqualTo("second");
    }

    @Test
    void whatIsDeletedIsGoneAndDeletingTwiceIsFine() throws IOException {
        store().put(Map.of(RENDITION, new byte[3]));

        store().delete(RENDITION);
        store().delete(RENDITION);

        assertThat(store().length(RENDITION)).isEqualTo(-1);
        assertThatThrownBy(() -> read(RENDITION, 0, 3)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aLargeFileComesBackAsItWas() throws IOException {
        byte[] large = new byte[3_000_000];
        new Random(4711).nextBytes(large);

        store().put(Map.of(ORIGINAL, large));

        try (InputStream in = store().open(ORIGINAL, 0, large.length)) {
            assertThat(in.readAllBytes()).isEqualTo(large);
        }
    }

    @Test
    void theSweepSeesWhatIsOldEnough() throws IOException {
        store().put(Map.of(ORIGINAL, new byte[1]));
        store().put(Map.of(RENDITION, new byte[1]));

        assertThat(listed(Instant.now().plus(Duration.ofHours(1)))).contains(ORIGINAL, RENDITION);
        assertThat(listed(Instant.now().minus(Duration.ofHours(1)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "../../etc/passwd", "original/../x", "rendition/b/640.jpg", "original/A", "/original/a"
            })
    void noOtherNameIsTaken(String name) {
        assertThatThrownBy(() -> store().put(Map.of(name, new byte[1]))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().delete(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read(name, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> listed(Instant before) throws IOException {
        List<String> names = new ArrayList<>();
        store().list(before, names::add);
        return names;
    }

    private String read(String name, long from, long count) throws IOException {
        try (InputStream in = store().open(name, from, count)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
