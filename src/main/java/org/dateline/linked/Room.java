package org.dateline.linked;

import org.jspecify.annotations.Nullable;

/** The room another site has for a story, in its pixels. */
record Room(int width, int height) {

    /** Wider than this nothing of ours need be. */
    static final int WIDEST = 600;

    private static final int UNBOUND = 1_000_000;

    /** As it was asked for; null if that is no number of pixels. */
    static @Nullable Room of(@Nullable String maxwidth, @Nullable String maxheight) {
        return isNumber(maxwidth) && isNumber(maxheight) ? new Room(number(maxwidth), number(maxheight)) : null;
    }

    private static boolean isNumber(@Nullable String typed) {
        return typed == null || typed.isEmpty() || typed.matches("0*[1-9]\\d{0,5}");
    }

    private static int number(@Nullable String typed) {
        return typed == null || typed.isEmpty() ? UNBOUND : Integer.parseInt(typed);
    }

    int wide() {
        return Math.min(width, WIDEST);
    }

    boolean holds(int width, int height) {
        return width <= this.width && height <= this.height;
    }
}
