package org.dateline.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a story is being shown.
 *
 * @param version its number in the public history; 0 if that does not know it
 * @param corrected whether readers were told of a correction or clarification
 * @param until not shown any more from then on; null for as long as we like
 * @param digest of the version that readers see now, SHA-256 in hexadecimal; null where it is not known or it is none
 */
public record Showing(
        int version,
        boolean corrected,
        @Nullable Instant until,
        @Nullable String digest) {

    /** A draft, or a version that is read out of its time. */
    static final Showing NONE = new Showing(0, false, null, null);

    /** How it would be shown if a revision was published over what readers see. */
    static Showing next(@Nullable Publication before, Revision revision, ChangeKind kind) {
        if (before == null) {
            return new Showing(1, false, null, null);
        }
        boolean sameText = before.revision().number() == revision.number() && !kind.isTold();
        return new Showing(before.version() + (sameText ? 0 : 1), before.isCorrected(), before.until(), null);
    }

    static Showing of(Publication publication) {
        return new Showing(publication.version(), publication.isCorrected(), publication.until(), null);
    }
}
