package org.dateline.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The log as a verification reads it: a piece at a time, wherever it is kept. */
interface Log {

    /** What is said to be the end; null if that is gone. */
    @Nullable
    Head head();

    /** The next entries behind a number, in order; empty at the end. */
    List<Entry> after(long number, int count);

    /** The hashes that those of these entries have that are there. */
    Map<Long, String> hashes(Collection<Long> numbers);
}
