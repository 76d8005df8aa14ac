package org.dateline.article;

import org.jspecify.annotations.Nullable;

/**
 * What the desk made of a {@link Filing}.
 *
 * @param newer the revision somebody else filed since the editor started; then nothing was saved
 */
record Filed(long article, @Nullable Revision newer) {

    boolean isConflict() {
        return newer != null;
    }
}
