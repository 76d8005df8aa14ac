package org.dateline.delivery;

import java.io.IOException;
import java.util.List;

/** A cache in front of us that forgets what it is told to. */
interface Purger {

    /**
     * Comes back once it has forgotten; fails if it does not say so.
     *
     * @param hard whether no copy may be left, not even for an emergency
     */
    void purge(List<String> tags, boolean hard) throws IOException, InterruptedException;
}
