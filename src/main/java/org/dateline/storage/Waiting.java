package org.dateline.storage;

import java.time.Instant;

/**
 * What a listener still has to follow.
 *
 * @param givenUp whether it failed so often that a person must look
 * @param next not tried again before, if it failed
 */
public record Waiting(boolean failed, boolean givenUp, int tries, Instant next) {

    static Waiting of(String status, int tries, Instant last) {
        boolean failed = status.equals("FAILED");
        return new Waiting(failed, failed && tries >= Claims.TRIES, tries, last.plus(Claims.delay(tries)));
    }
}
