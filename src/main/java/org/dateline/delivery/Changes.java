package org.dateline.delivery;

import java.util.Set;
import org.dateline.shared.MadeOf;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of the audit log means for pages: which tags changed with it. What is not known here changes everything,
 * so that a room that comes later is slow at worst.
 *
 * @param article the article it was done to, 0 for none
 * @param everything whether nobody can say what changed
 * @param removes whether readers are not to see any more what they saw: no copy may be left, not even for an emergency
 * @param pictures whether a picture may have been taken from them
 */
record Changes(long article, boolean everything, Set<String> tags, boolean removes, boolean pictures) {

    /** Rooms whose acts readers never see. */
    private static final Set<String> UNSEEN_ROOMS =
            Set.of("account", "address", "audit", "batch", "gate", "preview", "review", "system");

    /** Readers have what they had: done to a story on its way, or to what no story shows yet. */
    private static final Set<String> UNSEEN_ACTS = Set.of(
            "picture.add",
            "import.begin",
            "topic.create",
            "article.submitted",
            "article.taken-back",
            "article.approved",
            "article.returned",
            "article.scheduled",
            "article.unscheduled",
            "article.overridden",
            "article.reinstatement-asked");

    private static final Set<String> REMOVALS =
            Set.of("article.withdrawn", "article.expired", "article.merged", "article.embargoed", "article.hidden");

    /** These bring something, or say something of it: no picture goes with them. */
    private static final Set<String> WITHOUT_LOSS = Set.of(
            "article.published",
            "article.lifted",
            "article.reinstated",
            "article.expiry-set",
            "article.marked-urgent",
            "article.unmarked-urgent");

    private static final Changes NONE = new Changes(0, false, Set.of(), false, false);
    private static final Changes ALL = new Changes(0, true, Set.of(), false, true);

    static Changes by(String act, String object) {
        String room = act.contains(".") ? act.substring(0, act.indexOf('.')) : act;
        if (UNSEEN_ROOMS.contains(room) || UNSEEN_ACTS.contains(act)) {
            return NONE;
        }
        Long article = article(object);
        if (room.equals("article") && article != null) {
            boolean removes = REMOVALS.contains(act);
            Set<String> tags = removes || act.equals("article.reinstated")
                    ? Set.of(MadeOf.article(article), MadeOf.REMOVALS)
                    : Set.of(MadeOf.article(article));
            return new Changes(article, false, tags, removes, !WITHOUT_LOSS.contains(act));
        }
        return room.equals("front") ? new Changes(0, false, Set.of("front"), false, false) : ALL;
    }

    private static @Nullable Long article(String object) {
        return object.matches("article/\\d{1,18}") ? Long.valueOf(object.substring("article/".length())) : null;
    }
}
