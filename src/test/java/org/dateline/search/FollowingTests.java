package org.dateline.search;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowingTests {

    private static final Instant TOUCHED = Instant.parse("2026-05-18T12:00:00Z");

    private final Rows rows = mock(Rows.class);
    private final Volume volume = mock(Volume.class);

    /** After an archive came in, the last half minute before its end holds tens of thousands of stories. */
    @Test
    void onlyWhatMayHaveComeToLightSinceTheLastLookIsLookedAtAgain() {
        Instant now = TOUCHED.plus(Duration.ofMinutes(10));
        given(volume.position()).willReturn(new Position(TOUCHED, 17));
        given(rows.now()).willReturn(now);
        given(rows.touchedAfter(any(), anyLong(), anyInt())).willReturn(List.of());
        given(rows.numberedAfter(anyLong(), anyInt())).willReturn(List.of());
        Following following = new Following(rows, volume);

        following.catchUp();
        verify(rows).touchedAfter(eq(TOUCHED.minus(Following.OVERLAP)), eq(0L), anyInt());

        following.catchUp();
        verify(rows).touchedAfter(eq(now.minus(Following.OVERLAP)), eq(0L), anyInt());
    }
}
