package org.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import org.junit.jupiter.api.Test;
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

    @Test
    void whatIsFilledTakesAnEighthOfTheHeapAtMost() {
        assertThat(LuceneSettings.buffer(256L << 20)).isEqualTo(32);
        assertThat(LuceneSettings.buffer(64L << 20)).isEqualTo(16);
        assertThat(LuceneSettings.buffer(16L << 30)).isEqualTo(192);
    }
}
