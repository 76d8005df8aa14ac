package org.dateline.preview;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is to be shared, and how long.
 *
 * @param revision the one revision to show; null shows whichever is the newest
 */
record Share(Duration length, String note, @Nullable Integer revision) {}
