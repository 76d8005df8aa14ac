package org.dateline.search;

import org.jspecify.annotations.Nullable;

/** Where indexes stand: the one that is asked, and the next one while it is made. */
interface Shelf {

    /** Opens the one that is asked; null if there is none, or none that this release can read. */
    @Nullable
    Volume open();

    /** Begins the next one, empty; null while somebody else is at it. */
    @Nullable
    Volume begin();

    /** Says that the next one is still being made. */
    void renew();

    /** From now on the next one is asked; it is closed, to be opened anew. */
    void promote(Volume next);

    /** Throws the next one away. */
    void discard(Volume next);

    /** Whether somebody has put another one in its place. */
    boolean isReplaced(Volume current);

    /** Throws away what was left behind. */
    void tidy();

    /** Closes one that was replaced, and throws it away. */
    void retire(Volume replaced);
}
