package org.dateline.intake;

import java.time.Instant;
import org.dateline.article.State;
import org.dateline.intake.Incoming.Standing;
import org.jspecify.annotations.Nullable;

/** What is to be done with an item, by what is known of its uri. The whole rule of coming again is here. */
enum Decision {
    TAKE,
    CHANGE,
    WITHDRAW,
    /** Says what it said last time. */
    LEAVE,
    REFUSE_CANCELED("It was canceled before it came here."),
    REFUSE_GONE("Its article was taken from readers here, and is not brought back by a file."),
    REFUSE_EDITED("Its article was edited here since; the newer text of the file is not taken over it."),
    REFUSE_OLDER("It is an older version of an article of this site."),
    REFUSE_EARLIER("It is an earlier version than the one that came in before.");

    private final String why;

    Decision() {
        this("");
    }

    Decision(String why) {
        this.why = why;
    }

    /** In a plain sentence, where something is refused. */
    String why() {
        return why;
    }

    boolean isRefusal() {
        return !why.isEmpty();
    }

    /** @param own whether the article did not come in by a file, but is one that this site exported */
    static Decision of(Sheet sheet, @Nullable Known known, boolean own) {
        boolean canceled = sheet.item().standing() == Standing.CANCELED;
        if (known == null) {
            return canceled ? REFUSE_CANCELED : TAKE;
        }
        if (own) {
            return known.isEdited() ? REFUSE_OLDER : LEAVE;
        }
        if (known.digest().equals(sheet.digest())) {
            return LEAVE;
        }
        if (known.state().isGone()) {
            return canceled ? LEAVE : REFUSE_GONE;
        }
        if (canceled) {
            return WITHDRAW;
        }
        if (isEarlier(sheet.item().times().version(), known.version())) {
            return REFUSE_EARLIER;
        }
        return known.isEdited() ? REFUSE_EDITED : CHANGE;
    }

    /** A file may hold one version after the other: once both are in, the first is no news. */
    private static boolean isEarlier(@Nullable Instant version, @Nullable Instant known) {
        return version != null && known != null && version.isBefore(known);
    }

    /** Whether a draft that came in as one is now for readers. */
    static boolean isReleased(Sheet sheet, Known known, Wishes wishes) {
        return known.state() == State.DRAFT && sheet.item().standing() == Standing.PUBLISHED && !wishes.drafts();
    }

    /**
     * Whether a changed text is more than a mended one: its words differ, and its publisher counts it as a version later than
     * the one that came before, or counts none.
     */
    static boolean isMaterial(boolean sameWords, @Nullable Instant before, @Nullable Instant now) {
        return !sameWords && (before == null || now == null || now.isAfter(before));
    }
}
