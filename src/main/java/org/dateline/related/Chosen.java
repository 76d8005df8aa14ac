package org.dateline.related;

import java.time.Instant;
import java.util.List;

/**
 * The stories that an editor chose to stand under another, in order.
 *
 * @param number how often they were chosen; 0 for never
 */
record Chosen(int number, List<Long> stories, Instant at, String by) {

    static final Chosen NEVER = new Chosen(0, List.of(), Instant.EPOCH, "");
}
