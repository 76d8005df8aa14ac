package org.dateline.writing;

import java.time.Instant;

/**
 * Somebody who has an article open in a window.
 *
 * @param idle has not touched a key for a while
 * @param unfiled has typed something that is not filed
 */
public record Present(long article, String window, String username, Instant since, boolean idle, boolean unfiled) {}
