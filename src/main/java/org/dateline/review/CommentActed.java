package org.dateline.review;

import java.util.Map;
import org.dateline.shared.Audited;
import org.dateline.shared.Deed;

/** A comment was written, settled, opened again or taken back. What it said is not repeated: it can be taken back. */
record CommentActed(Deed deed) implements Audited {

    static CommentActed of(String act, Comment comment, String by) {
        return new CommentActed(new Deed(
                "comment." + act,
                "article/" + comment.articleId(),
                by,
                "",
                Map.of("comment", String.valueOf(comment.id()), "thread", String.valueOf(comment.thread()))));
    }
}
