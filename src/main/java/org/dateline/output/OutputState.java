package org.dateline.output;

import java.time.Instant;
import org.dateline.article.Headline;
import org.dateline.article.Story;
import org.jspecify.annotations.Nullable;

/**
 * What an output says of a story.
 *
 * @param revision 0 where the output does not say which
 * @param updated the date that readers are shown with it; null where there is none
 */
public record OutputState(
        What what, int revision, String headline, @Nullable Instant updated) {

    /** The ways to say something. */
    public enum What {
        ABSENT,
        SHOWN,
        /** A notice in the place of the story (410). */
        NOTICE,
        /** In some of its places one thing, in some another. */
        MIXED,
        /** Nothing yet: it is being made anew, of what the desk has decided by then. */
        WAITING,
        /** It only keeps copies, and was told to forget the old ones. */
        TOLD,
        /** It only keeps copies, and could not be told yet. */
        UNTOLD
    }

    public static final OutputState ABSENT = new OutputState(What.ABSENT, 0, "", null);
    public static final OutputState NOTICE = new OutputState(What.NOTICE, 0, "", null);
    public static final OutputState MIXED = new OutputState(What.MIXED, 0, "", null);
    public static final OutputState WAITING = new OutputState(What.WAITING, 0, "", null);

    public static final OutputState TOLD = new OutputState(What.TOLD, 0, "", null);
    public static final OutputState UNTOLD = new OutputState(What.UNTOLD, 0, "", null);

    public static OutputState shown(String headline, @Nullable Instant updated) {
        return new OutputState(What.SHOWN, 0, headline, updated);
    }

    public static OutputState of(@Nullable Story story) {
        return story == null ? ABSENT : shown(story.headline(), story.updatedAt());
    }

    public static OutputState of(@Nullable Headline line) {
        return line == null
                ? ABSENT
                : shown(line.headline(), line.updatedAt() == null ? line.publishedAt() : line.updatedAt());
    }

    /** Whether both say the same, as far as both say it. */
    public boolean agrees(OutputState other) {
        return what == other.what
                && headline.equals(other.headline)
                && (revision == 0 || other.revision == 0 || revision == other.revision)
                && (updated == null || other.updated == null || updated.equals(other.updated));
    }
}
