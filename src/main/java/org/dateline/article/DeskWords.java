package org.dateline.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds articles for the newsroom by the words of their newest text, whether or not readers see it. */
public interface DeskWords {

    /**
     * The articles that have the words of a filter, the last touched first; the rest of the filter may be left to whoever
     * asks.
     *
     * @param most no more are given
     * @return null if nobody can say just now
     */
    @Nullable
    List<Long> matching(DeskFilter filter, int most);
}
