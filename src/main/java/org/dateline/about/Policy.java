package org.dateline.about;

import java.time.Instant;

/**
 * A page about the newsroom that readers can open.
 *
 * @param mail the first mail address its text links to; empty if it links to none
 */
public record Policy(PolicyKind kind, String mail, Instant writtenAt) {

    public String path() {
        return kind.path();
    }

    /** The key of its title. */
    public String message() {
        return kind.message();
    }
}
