package org.dateline.intake;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What whoever starts a run wants of it.
 *
 * @param name of the file, as it is told
 * @param dryRun tells what would become of everything, and writes nothing
 * @param resume goes on where the last run of the same file stopped
 * @param drafts shows nothing to readers: what would be published is filed as a draft
 * @param pictures the folder that pictures are taken from; null for none
 * @param fetch whether pictures are fetched from the web
 * @param section what an item is filed under that names no section
 * @param report the file that is told what became of what
 */
record Wishes(
        String name,
        boolean dryRun,
        boolean resume,
        boolean drafts,
        @Nullable Path pictures,
        boolean fetch,
        String section,
        Path report) {

    boolean takesPictures() {
        return pictures != null || fetch;
    }

    /** What a digest is to tell apart: an item that came without its pictures is another once they come along. */
    String mode() {
        return takesPictures() ? "pictures" : "words";
    }
}
