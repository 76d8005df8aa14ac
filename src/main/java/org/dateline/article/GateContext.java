package org.dateline.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the gate must know besides the copy.
 *
 * @param article the article's number; null before it is first filed
 * @param embargoUntil the instant before which readers must not see it; null if it is not under embargo
 * @param goesOutAt when readers would see it first: now, or the instant it is scheduled for
 */
public record GateContext(@Nullable Long article, @Nullable Instant embargoUntil, Instant goesOutAt) {}
