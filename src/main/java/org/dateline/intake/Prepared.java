package org.dateline.intake;

import org.dateline.intake.IncomingReader.Position;
import org.dateline.intake.IncomingReader.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * What became of a piece of the file before it is written: a sheet, or why there is none.
 *
 * @param weight roughly how many bytes it takes
 */
record Prepared(
        Position end,
        int weight,
        String uri,
        @Nullable Sheet sheet,
        @Nullable Unreadable failure) {

    long line() {
        return end.number();
    }
}
