package org.dateline.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How copy goes out: as what kind of change, and first published when (null for now, or as before). */
public record Release(Change change, @Nullable Instant from) {}
