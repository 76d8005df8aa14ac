package org.dateline.search;

/** An index in its place, with what is noted beside it. */
interface Volume extends AutoCloseable {

    Index index();

    /** How far it has followed; {@link Position#START} if nobody knows. */
    Position position();

    void note(Position position);

    /** Reads all of it. @throws RuntimeException if it is damaged */
    void check();

    @Override
    void close();
}
