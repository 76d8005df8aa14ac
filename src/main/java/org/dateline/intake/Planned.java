package org.dateline.intake;

import java.util.List;
import java.util.Objects;
import org.dateline.article.Copy;
import org.jspecify.annotations.Nullable;

/**
 * What is going to be done with a piece.
 *
 * @param decision null for a piece that is no item
 * @param copy as it would be filed; null where nothing is
 * @param left what stays behind, in plain phrases
 */
record Planned(
        Prepared piece,
        @Nullable Decision decision,
        @Nullable Known known,
        @Nullable Copy copy,
        List<String> left) {

    Sheet sheet() {
        return Objects.requireNonNull(piece.sheet(), "an item has a sheet");
    }

    Known knownArticle() {
        return Objects.requireNonNull(known, "its article is known");
    }

    Copy copyToFile() {
        return Objects.requireNonNull(copy, "it is to be filed");
    }

    Outcome became(Outcome.Kind kind, String why, @Nullable Long article) {
        boolean stays = kind == Outcome.Kind.TAKEN || kind == Outcome.Kind.CHANGED;
        return new Outcome(piece.line(), piece.uri(), kind, why, article, stays ? List.copyOf(left) : List.of());
    }
}
