package org.dateline.output;

import java.time.Instant;

/**
 * A place that prints stories. The room that prints there says, through the same door its readers use, what they find;
 * it needs no listener of its own for that.
 */
public interface Output {

    /** A lower-case word, by which messages name it: {@code output.name.WORD}. */
    String name();

    /** What it says of a story now. */
    OutputState says(long article, Instant now);

    /** Whether that follows from where the story stands; a place that has every published story need not say more. */
    default boolean follows(OutputState said, Stand stand) {
        return said.agrees(stand.story());
    }
}
