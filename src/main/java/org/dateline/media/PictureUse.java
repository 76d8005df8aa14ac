package org.dateline.media;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article that shows a picture, published or not.
 *
 * @param publishedAt since when readers find the picture in it, null if they do not
 */
public record PictureUse(
        long article, String headline, @Nullable Instant publishedAt) {}
