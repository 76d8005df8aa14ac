package org.dateline.article;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can be done to a story besides writing it. */
public enum ActKind {
    SUBMITTED,
    TAKEN_BACK,
    APPROVED,
    RETURNED,
    SCHEDULED,
    UNSCHEDULED,
    EMBARGOED,
    /** No longer under embargo. */
    LIFTED,
    /** First shown to readers. */
    PUBLISHED,
    /** A minor update: listed in the history, but no news. */
    AMENDED,
    UPDATED,
    CLARIFIED(true),
    CORRECTED(true),
    WITHDRAWN(true),
    REINSTATEMENT_ASKED,
    REINSTATED(true),
    EXPIRY_SET,
    EXPIRED,
    /** A duplicate, now one with the story that stands for both. */
    MERGED,
    MARKED_URGENT,
    UNMARKED_URGENT,
    /** Published although the gate said no. */
    OVERRIDDEN,
    /** What one of its versions said was taken out of the public history. */
    HIDDEN;

    private final boolean told;

    ActKind() {
        this(false);
    }

    ActKind(boolean told) {
        this.told = told;
    }

    /** Whether its note is written for readers, who find it among the corrections. */
    public boolean isTold() {
        return told;
    }

    static ActKind of(ChangeKind kind) {
        return switch (kind) {
            case MINOR -> AMENDED;
            case UPDATE -> UPDATED;
            case CLARIFICATION -> CLARIFIED;
            case CORRECTION -> CORRECTED;
        };
    }

    static ActKind ofEmbargo(@Nullable Instant until) {
        return until == null ? LIFTED : EMBARGOED;
    }

    /** As the audit log names it. */
    String word() {
        return "article." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
