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
 */
record Changes(long article, boolean everything, Set<String> tags) {

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

    private static final Changes NONE = new Changes(0, false, Set.of());
    private static final Changes ALL = new Changes(0, true, Set.of());

    static Changes by(String act, String object) {
        String room = act.contains(".") ? act.substring(0, act.indexOf('.')) : act;
        if (UNSEEN_ROOMS.contains(room) || UNSEEN_ACTS.contains(act)) {
            return NONE;
        }
        Long article = article(object);
        if (room.equals("article") && article != null) {
            return new Changes(article, false, Set.of(MadeOf.article(article)));
        }
        return room.equals("front") ? new Changes(0, false, Set.of("front")) : ALL;
    }

    private static @Nullable Long article(String object) {
        return object.matches("article/\\d{1,18}") ? Long.valueOf(object.substring("article/".length())) : null;
    }
}
