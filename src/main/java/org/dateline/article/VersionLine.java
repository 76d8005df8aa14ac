package org.dateline.article;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * That a story had a version, without what it said.
 *
 * @param note what readers were told with it; empty if nothing
 * @param shownUntil null while readers see it
 * @param hiddenAt since when what it said is out of the public history; null if it is not
 */
public record VersionLine(
        int number,
        ActKind kind,
        String note,
        Instant shownFrom,
        @Nullable Instant shownUntil,
        String digest,
        @Nullable Instant hiddenAt,
        String hiddenReason) {

    public VersionLine {
        note = kind.isTold() ? note : "";
    }

    static VersionLine of(Version version) {
        return new VersionLine(
                version.number(),
                version.kind(),
                version.note(),
                version.shownFrom(),
                version.shownUntil(),
                version.digest(),
                version.hiddenAt(),
                version.hiddenReason());
    }

    VersionLine withoutNote() {
        return new VersionLine(number, kind, "", shownFrom, shownUntil, digest, hiddenAt, hiddenReason);
    }

    public boolean isHidden() {
        return hiddenAt != null;
    }

    public boolean isCurrent() {
        return shownUntil == null;
    }

    /** The last part of a message's key. */
    public String word() {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
