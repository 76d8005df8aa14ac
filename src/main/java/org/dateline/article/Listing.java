package org.dateline.article;

import java.time.Instant;

/** That a published article stands in a list other than Latest, and since when. */
interface Listing<T> {

    /** What the list is of. */
    T under();

    void moveTo(Instant at);
}
