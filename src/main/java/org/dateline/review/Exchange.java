package org.dateline.review;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A thread as a page shows it.
 *
 * @param place where its passage stands now; null if it has none, or its words are gone
 */
record Exchange(Comment first, Remark opening, List<Remark> answers, Paragraphs.@Nullable Place place) {

    /** A comment with the colleagues it calls set apart from its other words. */
    record Remark(Comment comment, List<Calls.Said> words) {

        static Remark of(Comment comment, Set<String> called) {
            return new Remark(comment, Calls.said(comment.text(), called));
        }
    }

    public boolean isFull() {
        return answers.size() >= Discussion.MOST_ANSWERS;
    }
}
