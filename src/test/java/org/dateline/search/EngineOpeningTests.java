package org.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.QueryTimeoutException;

/** What an engine holds of an index that it cannot use. */
class EngineOpeningTests {

    private final Shelf shelf = mock(Shelf.class);
    private final Rows rows = mock(Rows.class);
    private final Volume volume = mock(Volume.class);

    @Test
    void whatCannotBeCaughtUpWithIsClosedEachTime() {
        given(shelf.open()).willReturn(volume);
        given(volume.position()).willReturn(Position.START);
        given(rows.position()).willThrow(new QueryTimeoutException("busy"));
        try (Engine engine = new Engine(shelf, rows)) {
            engine.heal();
            engine.heal();

            assertThat(engine.isOpen()).isFalse();
        }

        verify(volume, times(2)).close();
    }

    @Test
    void aStopInTheMiddleOfFillingIsNoFailure() {
        given(shelf.begin()).willReturn(volume);
        Engine engine = new Engine(shelf, rows);
        given(rows.position()).willReturn(Position.START);
        given(rows.count()).willReturn(1L);

        boolean made = engine.rebuild(told -> engine.close());

        assertThat(made).isFalse();
        verify(shelf).discard(volume);
    }

    /** A strategy of that name that there is not would fail here and not on somebody's small machine. */
    @Test
    void aSmallHeapHasTheIndexReadAndNotMapped(@TempDir Path folder) {
        assertThat(LuceneSettings.access(192L << 20)).isEqualTo("nio");
        assertThat(LuceneSettings.access(512L << 20)).isEqualTo("auto");
        for (long heap : new long[] {192L << 20, 512L << 20}) {
            Map<String, Object> settings = LuceneSettings.serving(folder.resolve("" + heap));
            settings.put("directory.filesystem_access.strategy", LuceneSettings.access(heap));
            try (Index index = new Index(settings)) {
                assertThat(new Finder(index)
                                .find(Question.of("harbour"), Instant.EPOCH)
                                .total())
                        .isZero();
            }
        }
    }

    @Test
    void whatIsFilledTakesAnEighthOfTheHeapAtMost() {
        assertThat(LuceneSettings.buffer(256L << 20)).isEqualTo(32);
        assertThat(LuceneSettings.buffer(64L << 20)).isEqualTo(16);
        assertThat(LuceneSettings.buffer(16L << 30)).isEqualTo(192);
    }
}
