package org.dateline.article;

import org.jspecify.annotations.Nullable;

/**
 * What the desk made of a {@link Filing}.
 *
 * @param newer the revision somebody else filed since the editor started
 * @param merge what came of joining the two; unless it is settled, nothing was saved
 */
public record Filed(
        long article, @Nullable Revision newer, @Nullable CopyMerge merge) {

    static Filed as(Article article) {
        return new Filed(article.id(), null, null);
    }

    public boolean isConflict() {
        return merge != null && !merge.isSettled();
    }
}
