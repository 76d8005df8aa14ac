package org.dateline.article;

import java.time.Instant;
import org.dateline.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * What readers were told, in the list of all stories.
 *
 * @param story where to read the story and under which headline; null if it is not shown any more
 * @param language of the story, in which the note is written
 * @param publishedAt when the story was first published
 * @param changedAt when this line last changed: when it was told, or when the story left its readers
 */
public record CorrectionLine(
        Correction correction, @Nullable Link story, String language, Instant publishedAt, Instant changedAt) {

    /** A story by its headline. */
    public record Link(String path, String headline) {}

    public String direction() {
        return Language.of(language).direction();
    }
}
