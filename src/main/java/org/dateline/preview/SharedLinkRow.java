package org.dateline.preview;

import java.time.Instant;

/** A shared link as a list shows it. */
record SharedLinkRow(SharedLink link, String headline, boolean withdrawn) {

    /** The last word of the message that says how it stands. */
    public String stateAt(Instant now) {
        return link.revokedBy() != null
                ? "revoked"
                : !link.isLiveAt(now) ? "expired" : withdrawn ? "withdrawn" : "live";
    }
}
