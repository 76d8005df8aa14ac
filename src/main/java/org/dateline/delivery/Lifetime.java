package org.dateline.delivery;

import org.jspecify.annotations.Nullable;

/**
 * How long caches that we can purge may keep something, in seconds. Browsers always ask again: what is in them we cannot
 * take away.
 */
enum Lifetime {
    NEW_ARTICLE(60, 30, 86_400),
    OLD_ARTICLE(3_600, 60, 864_000),
    LIST(60, 30, 86_400),
    MOVED(3_600, 0, 0),
    GONE(300, 0, 864_000);

    static final String BROWSERS = "public, max-age=0, must-revalidate";

    /** The longest that any of them is fresh. */
    static final long LONGEST = 3_600;

    private final long fresh;
    private final long refreshed;
    private final long failing;
    private final String forAll;
    private final String forCaches;

    /**
     * @param refreshed so long after that it may still be sent while it is made anew
     * @param failing so long after that it may be sent if it cannot be made
     */
    Lifetime(long fresh, long refreshed, long failing) {
        this.fresh = fresh;
        this.refreshed = refreshed;
        this.failing = failing;
        this.forAll = forAll(fresh, refreshed, failing);
        this.forCaches = forCaches(fresh, refreshed, failing);
    }

    /** Whose Cache-Control this is; null if nobody's. */
    static @Nullable Lifetime of(String forAll) {
        for (Lifetime lifetime : values()) {
            if (lifetime.forAll.equals(forAll)) {
                return lifetime;
            }
        }
        return null;
    }

    /** For the header that browsers read as well. */
    String forAll() {
        return forAll;
    }

    /** The same for the header that only caches in front of a site read (RFC 9213). */
    String forCaches() {
        return forCaches;
    }

    boolean fits(long left, long end) {
        return fresh + refreshed <= left && fresh + failing <= end;
    }

    /** Of something that says something else by itself after so long, and is over at an end. */
    String forAll(long left, long end) {
        return forAll(Math.min(fresh, left), refreshed(left), failing(left, end));
    }

    String forCaches(long left, long end) {
        return forCaches(Math.min(fresh, left), refreshed(left), failing(left, end));
    }

    private long refreshed(long left) {
        return fresh + refreshed <= left ? refreshed : 0;
    }

    /** What is over must not be sent even if nothing else can be. */
    private long failing(long left, long end) {
        return Math.max(0, Math.min(failing, end - Math.min(fresh, left)));
    }

    private static String forAll(long fresh, long refreshed, long failing) {
        return BROWSERS + ", s-maxage=" + fresh + stale(refreshed, failing);
    }

    private static String forCaches(long fresh, long refreshed, long failing) {
        return "max-age=" + fresh + stale(refreshed, failing);
    }

    private static String stale(long refreshed, long failing) {
        return (refreshed > 0 ? ", stale-while-revalidate=" + refreshed : "")
                + (failing > 0 ? ", stale-if-error=" + failing : "");
    }
}
