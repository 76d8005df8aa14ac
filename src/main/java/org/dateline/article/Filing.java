package org.dateline.article;

import org.jspecify.annotations.Nullable;

/**
 * What an editor hands to the desk.
 *
 * @param article the article it is for; null files a new one
 * @param formToken names the form it came from: one token makes one article, however often it is sent
 * @param baseRevision the number of the revision the editor started from
 */
public record Filing(@Nullable Long article, String formToken, int baseRevision, Copy copy) {}
