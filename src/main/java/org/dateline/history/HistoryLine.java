package org.dateline.history;

import org.dateline.article.RevisionLine;
import org.jspecify.annotations.Nullable;

/**
 * A revision in the list.
 *
 * @param milestone the name somebody gave it
 * @param live whether readers have it
 */
record HistoryLine(RevisionLine revision, @Nullable String milestone, boolean live) {}
