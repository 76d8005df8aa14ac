package org.dateline.article;

import org.jspecify.annotations.Nullable;

/**
 * What the desk made of a {@link Filing}.
 *
 * @param newer the revision somebody else filed since the editor started; then nothing was saved
 */
public record Filed(long article, @Nullable Revision newer) {

    public boolean isConflict() {
        return newer != null;
    }
}
