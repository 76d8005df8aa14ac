package org.dateline.version;

import java.util.function.UnaryOperator;
import org.dateline.article.Change;
import org.dateline.article.ChangeKind;
import org.dateline.article.Copy;
import org.dateline.article.Desk;
import org.dateline.article.Filing;
import org.dateline.article.Release;
import org.dateline.article.Revision;
import org.dateline.shared.HtmlText;
import org.dateline.shared.Slug;

/** Publishes stories again, in a sentence. */
public final class Rewriting {

    private Rewriting() {}

    public static void change(Desk desk, long id, ChangeKind kind, String note, UnaryOperator<Copy> edit) {
        Revision draft = desk.open(id).draft();
        desk.publish(
                new Filing(id, "again", draft.number(), edit.apply(draft.copy())),
                new Release(new Change(kind, note), null),
                "li");
    }

    public static UnaryOperator<Copy> saying(String text) {
        return copy -> copy.saying(HtmlText.of(text));
    }

    public static UnaryOperator<Copy> headed(String headline) {
        return copy -> new Copy(
                headline,
                copy.summary(),
                copy.body(),
                copy.dateline(),
                copy.section(),
                copy.source(),
                copy.byline(),
                copy.editor(),
                copy.topics(),
                copy.language(),
                Slug.of(headline),
                copy.lead(),
                copy.original());
    }
}
