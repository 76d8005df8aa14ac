package org.dateline.article;

import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What is due and fails: whose fault it was decides whether the story is tried for ever or left for a person. */
class ReleasingTests {

    private final ScheduleDesk desk = mock(ScheduleDesk.class);
    private final Releasing releasing = new Releasing(desk);

    static List<RuntimeException> theDatabases() {
        return List.of(
                new CannotCreateTransactionException("no connection in a second"),
                new CannotAcquireLockException("somebody else has it"),
                new DataAccessResourceFailureException("it was stopped"));
    }

    @ParameterizedTest
    @MethodSource("theDatabases")
    void aBusyDatabaseIsNoFaultOfTheStoryWhichStaysDue(RuntimeException busy) {
        failing(busy);

        releasing.releaseDue();

        verify(desk).carryOut(7L);
        verify(desk).carryOut(8L);
        verify(desk, never()).failed(anyLong(), anyString());
    }

    @Test
    void whatAStoryCannotDoIsCounted() {
        failing(new IllegalStateException("It has no section"));

        releasing.releaseDue();

        verify(desk).failed(7L, "It has no section");
        verify(desk).failed(8L, "It has no section");
    }

    private void failing(RuntimeException reason) {
        given(desk.carryOutDue(anyInt())).willThrow(reason);
        given(desk.due(anyInt())).willReturn(List.of(7L, 8L));
        willThrow(reason).given(desk).carryOut(anyLong());
    }
}
