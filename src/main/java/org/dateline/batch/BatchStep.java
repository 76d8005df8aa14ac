package org.dateline.batch;

import java.util.Objects;
import org.dateline.article.Article;
import org.dateline.article.Copy;
import org.dateline.article.Desk;
import org.dateline.storage.InTurn;
import org.springframework.stereotype.Component;

/**
 * One article of a batch, in one transaction with what is noted of it: whatever is cut off, an article is done and noted or
 * neither, and who comes second finds it done.
 */
@Component
@InTurn
class BatchStep {

    private final Items items;
    private final Desk desk;

    BatchStep(Items items, Desk desk) {
        this.items = items;
        this.desk = desk;
    }

    /** Changes an article if it stands as it did when the change was looked at. */
    public void run(Batch batch, int place) {
        Item item = items.locked(batch.id(), place);
        if (item == null || item.outcome() != Outcome.PENDING) {
            return;
        }
        Article article = open(item);
        boolean asPlanned = article.draft().number() == item.revisionBefore()
                && Effect.of(article, batch.change()) == item.effect();
        boolean amended = asPlanned
                && desk.amend(
                        item.articleId(),
                        item.revisionBefore(),
                        copy -> batch.change().in(copy).in(copy),
                        batch.note(),
                        batch.createdBy());
        if (!amended) {
            item.become(Outcome.MOVED);
        } else {
            item.did(item.revisionBefore() + 1);
        }
        items.save(item);
    }

    /** Gives an article back what this batch changed, where nobody has changed it since. */
    public void undo(Batch batch, int place, String by) {
        Item item = items.locked(batch.id(), place);
        Integer after = item == null ? null : item.revisionAfter();
        if (item == null || item.outcome() != Outcome.DONE || after == null) {
            return;
        }
        Article article = open(item);
        Copy draft = article.draft().copy();
        Parts.Restored restored = Parts.of(draft).without(parts(item, item.revisionBefore()), parts(item, after));
        if (restored.back() > 0) {
            desk.amend(
                    item.articleId(),
                    article.draft().number(),
                    copy -> restored.parts().in(copy),
                    "Undo of " + batch.note().substring(0, 1).toLowerCase(java.util.Locale.ROOT)
                            + batch.note().substring(1),
                    by);
        }
        item.become(restored.kept() == 0 ? Outcome.UNDONE : restored.back() > 0 ? Outcome.PARTLY : Outcome.KEPT);
        items.save(item);
    }

    /** Notes that an article could not be changed; the reason is in the log. */
    public void fail(Batch batch, int place, Outcome instead) {
        Item item = items.locked(batch.id(), place);
        if (item != null && (item.outcome() == Outcome.PENDING || item.outcome() == Outcome.DONE)) {
            item.become(instead);
            items.save(item);
        }
    }

    private Parts parts(Item item, int number) {
        return Parts.of(Objects.requireNonNull(desk.revision(item.articleId(), number), "revisions are kept")
                .copy());
    }

    private Article open(Item item) {
        return Objects.requireNonNull(desk.open(item.articleId()), "articles are kept");
    }
}
