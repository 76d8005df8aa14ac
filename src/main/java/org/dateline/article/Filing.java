package org.dateline.article;

import org.jspecify.annotations.Nullable;

/**
 * What an editor hands to the desk.
 *
 * @param article the article it is for; null files a new one
 * @param formToken names the form it came from: one token makes one article, however often it is sent
 * @param baseRevision the number of the revision the editor started from; 0 if nobody knows
 * @param choices what the editor chose where that revision's successor clashed with the copy
 */
public record Filing(@Nullable Long article, String formToken, int baseRevision, Copy copy, Choices choices) {

    public Filing(@Nullable Long article, String formToken, int baseRevision, Copy copy) {
        this(article, formToken, baseRevision, copy, Choices.NONE);
    }
}
