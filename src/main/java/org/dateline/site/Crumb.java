package org.dateline.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of the way from the front page to a page; what readers see and what machines are told are the same list.
 *
 * @param message the key of its words
 * @param path where it leads; null for the page itself
 */
public record Crumb(String message, @Nullable String path) {

    public static final Crumb HOME = new Crumb("site.home", "/");

    /** The way to every story. */
    public static final List<Crumb> STORY =
            List.of(HOME, new Crumb("site.latest", "/latest"), new Crumb("site.contents", null));
}
