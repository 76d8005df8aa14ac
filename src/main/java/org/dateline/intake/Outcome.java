package org.dateline.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one piece of a file.
 *
 * @param why in a plain sentence, where it is not simply taken
 * @param left what of it stayed behind
 */
record Outcome(
        long line,
        String uri,
        Kind kind,
        String why,
        @Nullable Long article,
        List<String> left) {

    enum Kind {
        /** A new article. */
        TAKEN,
        /** An article that was here says something else now, or was withdrawn. */
        CHANGED,
        /** It was here already and says nothing new. */
        UNCHANGED,
        /** Well-formed, and not taken for a reason. */
        SKIPPED,
        /** Not an item, or one that breaks the rules of its format. */
        BAD
    }

    /** Whether anybody has to be told of it by itself. */
    boolean isWorthALine() {
        return kind == Kind.CHANGED || kind == Kind.SKIPPED || kind == Kind.BAD || !left.isEmpty();
    }
}
