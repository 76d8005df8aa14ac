package org.dateline.audit;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The first thing that is wrong with a log.
 *
 * @param number the first entry that cannot be what was written down
 * @param since the first entry that may be wrong: the same, unless only a copied head further on gives it away
 */
record Finding(long number, long since, Fault fault, String detail) {

    enum Fault {
        /** What it says does not belong to its hash. */
        CHANGED,
        /** It is not there, though what comes after it is. */
        MISSING,
        /** It stands where none can. */
        INSERTED,
        /** It is not built on the entry before it. */
        UNLINKED,
        /** It and all behind it are gone. */
        CUT,
        /** The chain's end is not the last entry. */
        HEAD,
        /** It is whole and linked, and yet not the entry whose hash was copied out. */
        REWRITTEN
    }

    static Finding at(long number, Fault fault, String detail) {
        return new Finding(number, number, fault, detail);
    }

    /** Of two findings, the one of the lower number; what is not linked says more than what was copied. */
    static @Nullable Finding earlier(@Nullable Finding one, @Nullable Finding other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.number() < one.number() ? other : one;
    }

    /** In a sentence for the operator. */
    String sentence() {
        String where = since < number
                ? "First bad entry: between %d and %d".formatted(since, number)
                : "First bad entry: %d".formatted(number);
        return "%s (%s). %s".formatted(where, fault.name().toLowerCase(Locale.ROOT), detail);
    }
}
