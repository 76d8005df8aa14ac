package org.dateline.article;

import org.jspecify.annotations.Nullable;

/**
 * Which of its revisions an article stands at.
 *
 * @param published the one that readers have, null if they have none
 */
public record Standing(
        String headline, int newest, @Nullable Integer published) {}
